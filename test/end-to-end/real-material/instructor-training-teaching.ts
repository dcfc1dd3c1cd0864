/** What was planted in the instructor training that concerns its teaching: time, groups, slides, reading. */

import type { Planted } from './material.js';

const curriculum = 'curriculum.yaml';
const module = 'teaching-skill/module.yaml';
const practice = 'teaching-skill/1-practice-teaching.md';
const feedback = 'teaching-skill/2-feedback.md';
const live = 'teaching-skill/3-live-coding.md';
const rubric = 'tools/two-by-two-rubric.md';

export const teaching: readonly Planted[] = [
  {
    rule: 'outcomes/verb',
    title: 'an outcome that is a topic',
    changes: { [module]: [['text: Describe three feedback', 'text: «Three feedback']] },
  },
  {
    rule: 'timing/lecture-share',
    title: 'a discussion that became a lecture',
    changes: {
      [module]: [['minutes: 155', 'minutes: «155']],
      [practice]: [
        ['discussion\nform: plenary\nminutes: 10', 'lecture\nform: plenary\nminutes: 10'],
      ],
    },
  },
  {
    rule: 'timing/buffer',
    title: 'an exercise that is no longer optional',
    changes: {
      [module]: [['day: 1', 'day: «1']],
      [practice]: [['optional: true\n', '']],
    },
  },
  {
    rule: 'timing/debrief',
    title: 'a practice without its debrief',
    changes: {
      [live]: [
        ['## Compare', '## «Compare'],
        ['tools: [two-by-two-rubric]\ndebrief: included', 'tools: [two-by-two-rubric]'],
      ],
    },
  },
  {
    rule: 'timing/ects',
    title: 'a credit for less than three hours',
    changes: { [module]: [['trainers: 2', 'ects: «1\ntrainers: 2']] },
  },
  {
    rule: 'groups/split',
    title: 'groups of five where seven may come',
    changes: {
      [practice]: [['form: trios\nminutes: 25', 'form: groups\nsize: «5\nminutes: 25']],
    },
  },
  {
    rule: 'groups/trainers',
    title: 'one trainer for twenty-four',
    changes: { [module]: [['trainers: 2', 'trainers: «1']] },
  },
  {
    rule: 'accessibility/alt-text',
    title: 'a figure without its alternative text',
    changes: {
      [practice]: [
        [
          'src=images/two-axes.svg alt="Two crossing axes part the field into positive and negative, content and presentation"',
          'src=«images/two-axes.svg',
        ],
      ],
    },
  },
  {
    rule: 'accessibility/heading-order',
    title: 'a heading two levels too deep',
    changes: { [feedback]: [['Over lunch and', '«#### Reading the cards\n\nOver lunch and']] },
  },
  {
    rule: 'accessibility/table-header',
    title: 'a column of the rubric without its name',
    changes: {
      [rubric]: [
        [
          '| Feedback | Content (what was said) | Presentation (how it was said) |',
          '«| Feedback | Content (what was said) |  |',
        ],
      ],
    },
  },
  {
    rule: 'accessibility/link-text',
    title: 'a link that says "here"',
    changes: {
      [live]: [
        [
          'Read more in *Ten quick tips for teaching with participatory live coding*',
          'Read more [«here](https://doi.org/10.1371/journal.pcbi.1008090)',
        ],
      ],
    },
  },
  {
    rule: 'accessibility/language',
    title: 'a language by its longer tag',
    changes: {
      [curriculum]: [
        ['languages: [en]\ntracks', 'languages: [«eng]\ntracks'],
        ['    languages: [en]', '    languages: [eng]'],
      ],
    },
  },
  {
    rule: 'slides/words',
    title: 'a slide with the text of the lesson',
    changes: {
      [live]: [
        ['slide[Slow down', 'slide[«Slow down'],
        [
          '- Stand up and go slowly',
          '- For every command you type, every word of code you write, every menu item or website\n  button you click, say out loud what you are doing while you do it',
        ],
      ],
    },
  },
  {
    rule: 'slides/empty',
    title: 'a slide that is only a title',
    changes: {
      [feedback]: [
        ['slide[One positive', 'slide[«One positive'],
        ['- The instructor writes down, and does not comment\n', ''],
      ],
    },
  },
  {
    rule: 'slides/teaching',
    title: 'a lecture that lost its slide',
    changes: {
      [practice]: [
        ['## Feedback Is Hard', '## «Feedback Is Hard'],
        [':::slide[Ask for feedback before it comes]', ':::questions'],
      ],
    },
  },
  {
    rule: 'references/spdx',
    title: 'a licence as it is spoken',
    changes: { [module]: [['licence: CC-BY-4.0\nauthors', 'licence: «CC BY 4.0\nauthors']] },
  },
  {
    rule: 'exceptions/form',
    title: 'an exception without a reason',
    changes: {
      [feedback]: [['Over lunch and', '«<!-- pensum-allow timing/stretch -->\n\nOver lunch and']],
    },
  },
  {
    rule: 'exceptions/unused',
    title: 'an exception that nothing needs',
    changes: {
      [feedback]: [
        [
          'Over lunch and',
          '«<!-- pensum-allow structure/html: the table has a line break -->\n\nOver lunch and',
        ],
      ],
    },
  },
];
