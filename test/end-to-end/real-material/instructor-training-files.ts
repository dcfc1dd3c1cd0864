/** What was planted in the instructor training that concerns its files: blocks and structure. */

import type { Planted } from './material.js';

const module = 'teaching-skill/module.yaml';
const practice = 'teaching-skill/1-practice-teaching.md';
const feedback = 'teaching-skill/2-feedback.md';
const live = 'teaching-skill/3-live-coding.md';
const rubric = 'tools/two-by-two-rubric.md';

export const files: readonly Planted[] = [
  {
    rule: 'separation/block',
    title: 'answers that nothing closes',
    changes: {
      [live]: [
        [':::answers\nSome', '«:::answers\nSome'],
        ['an audience.\n:::\n', 'an audience.\n'],
      ],
    },
  },
  {
    rule: 'separation/block',
    title: 'a misspelt block in a tool',
    changes: { [rubric]: [[':::online', '«:::onlin']] },
  },
  {
    rule: 'structure/file',
    title: 'a control character',
    changes: { [feedback]: [['anonymous feedback from', 'anonymous«\u0007 feedback from']] },
  },
  {
    rule: 'structure/yaml',
    title: 'a key that stands twice',
    changes: {
      'references.yaml': [
        ['    publisher: W. W. Norton', '    publisher: Norton\n    «publisher: W. W. Norton'],
      ],
    },
  },
  {
    rule: 'structure/front-matter',
    title: 'a tool whose first line is lost',
    changes: { [rubric]: [['---\ntitle: 2x2', '«title: 2x2']] },
  },
  {
    rule: 'structure/key',
    title: 'a misspelt key',
    changes: { [feedback]: [['shortest: 5', '«shorttest: 5']] },
  },
  {
    rule: 'structure/key',
    title: 'a misspelt key that is required',
    changes: { [module]: [['purpose: >-', '«porpose: >-']] },
  },
  {
    rule: 'structure/value',
    title: 'minutes in words',
    changes: { [feedback]: [['minutes: 4\n', 'minutes: «four\n']] },
  },
  {
    rule: 'structure/required',
    title: 'a module without a licence',
    changes: {
      [module]: [
        ['id: BTS', '«id: BTS'],
        ['\nlicence: CC-BY-4.0', ''],
      ],
    },
  },
  {
    rule: 'structure/id',
    title: 'two activities of one name',
    changes: { [feedback]: [['## One-Up, One-Down', '## «Minute Cards']] },
  },
  {
    rule: 'structure/vocabulary',
    title: 'a method that nobody declared',
    changes: {
      [feedback]: [['kind: closing\nmethod: reflection', 'kind: closing\nmethod: «reflexion']],
    },
  },
  {
    rule: 'structure/reference',
    title: 'an outcome that does not exist',
    changes: {
      [practice]: [
        ['minutes: 10\noutcomes: [use-feedback]', 'minutes: 10\noutcomes: [use-feedback, «use-it]'],
      ],
    },
  },
  {
    rule: 'structure/activity',
    title: 'a heading without its block',
    changes: { [feedback]: [['Over lunch and', '## «Patterns\n\nOver lunch and']] },
  },
  {
    rule: 'structure/html',
    title: 'a tag from the web page',
    changes: { [live]: [['5. **Turn off', '«<br>\n\n5. **Turn off']] },
  },
  {
    rule: 'structure/heading',
    title: 'the title once more as a heading',
    changes: {
      [live]: [['One of the cornerstones', '«# Live Coding is a Skill\n\nOne of the cornerstones']],
    },
  },
  {
    rule: 'structure/session-file',
    title: 'a session that is only planned',
    changes: {
      [module]: [
        [
          '      - session: live-coding',
          '      - session: live-coding\n      - break: 15\n      - { session: «wrap-up, title: Wrap-up }',
        ],
      ],
    },
  },
  {
    rule: 'structure/orphan',
    title: 'a session that no agenda names',
    changes: {
      'teaching-skill/4-wrap-up.md':
        '---\nid: «wrap-up\ntitle: Wrap-up\nminutes: 10\n---\n\n## One-up, one-down\n\n```yaml activity\nkind: closing\nmethod: discussion\nform: plenary\nminutes: 10\n```\n',
    },
  },
  {
    rule: 'structure/orphan',
    title: 'a picture that nothing uses',
    changes: {
      'teaching-skill/images/skill-level.svg':
        '«<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n',
    },
  },
  {
    rule: 'structure/agenda',
    title: 'other minutes than the session',
    changes: { [module]: [['- session: feedback', '- { session: feedback, minutes: «30 }']] },
  },
  {
    rule: 'structure/template',
    title: 'a document of one’s own with an unknown section',
    changes: {
      'templates/documents/leaflet.yaml':
        'audience: everyone\ntitle: Leaflet\nsections:\n  - «agendas\n',
    },
  },
  {
    rule: 'structure/link',
    title: 'a link as it stood in the original',
    changes: { [feedback]: [['(1-practice-teaching.md)', '(«11-practice-teaching.md)']] },
  },
  {
    rule: 'structure/picture',
    title: 'a picture that is not there',
    changes: { [practice]: [['src=images/two-axes.svg', 'src=«images/two-axis.svg']] },
  },
  {
    rule: 'structure/attachment',
    title: 'an attachment that is not there',
    changes: { [live]: [['preparation:\n', 'attachments: [«files/basilisk.dat]\npreparation:\n']] },
  },
  {
    rule: 'structure/theme',
    title: 'a theme that was moved',
    changes: {
      'curriculum.yaml': [['methods: {', 'theme: «themes/carpentries.yaml»\nmethods: {']],
    },
  },
  {
    rule: 'structure/rules',
    title: 'a misspelt rule in the settings',
    changes: {
      'curriculum.yaml': [['methods: {', 'rules: { «timing/step-sum: off }\nmethods: {']],
    },
  },
];
