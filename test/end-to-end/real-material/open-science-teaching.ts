/** What was planted in the Open Science module that concerns its teaching. */

import type { Planted } from './material.js';

const module = 'research-data/module.yaml';
const data = 'research-data/1-know-your-data.md';
const publish = 'research-data/2-publish.md';
const convince = 'research-data/3-convince.md';

export const teaching: readonly Planted[] = [
  {
    rule: 'timing/lecture-length',
    title: 'ten minutes more of lecture',
    changes: {
      [data]: [
        ['minutes: 15\noutcomes: [barriers', 'minutes: «25\noutcomes: [barriers'],
        ['form: pairs\nminutes: 15', 'form: pairs\nminutes: 5'],
      ],
    },
  },
  {
    rule: 'timing/lecture-share',
    title: 'five minutes of practice given to the lecture',
    changes: {
      [publish]: [
        ['minutes: 35', 'minutes: «35'],
        ['form: plenary\nminutes: 15', 'form: plenary\nminutes: 20'],
        ['form: pairs\nminutes: 15', 'form: pairs\nminutes: 10'],
      ],
    },
  },
  {
    rule: 'timing/report-back',
    title: 'five groups that report for four minutes each',
    changes: {
      [data]: [
        [
          '{ minutes: 15, text: Report back and discuss, per-group: 3',
          '{ minutes: «15, text: Report back and discuss, per-group: 4',
        ],
      ],
    },
  },
  {
    rule: 'materials/quantity',
    title: 'a paper for each group where all work together',
    changes: { [convince]: [['axes, per: room', 'axes, per: «group']] },
  },
  {
    rule: 'materials/worksheet',
    title: 'an exercise that lost its form',
    changes: {
      [publish]: [
        ['## Creating', '## «Creating'],
        ['tools: [metadata-form]\n', ''],
      ],
    },
  },
  {
    rule: 'outcomes/vague-verb',
    title: 'knowledge where something is to be done',
    changes: {
      [module]: [['Formulate arguments against', '«Be aware of arguments against']],
    },
  },
  {
    rule: 'outcomes/verb-level',
    title: 'a list where something is to be made',
    changes: { [module]: [['Formulate arguments', '«List arguments']] },
  },
  {
    rule: 'outcomes/count',
    title: 'more outcomes than the curriculum allows',
    changes: {
      'curriculum.yaml': [
        ['levels: { introductory:', 'limits: { outcomes-max: 5 }\nlevels: { introductory:'],
      ],
      [module]: [['outcomes:\n  - id: own-data', '«outcomes:\n  - id: own-data']],
    },
  },
  {
    rule: 'outcomes/demanding',
    title: 'a track that asks for more than half',
    changes: {
      'curriculum.yaml': [
        ['    modules: 1', '    limits: { demanding-outcomes: 60 }\n    modules: 1'],
      ],
      [module]: [['outcomes:\n  - id: own-data', '«outcomes:\n  - id: own-data']],
    },
  },
  {
    rule: 'separation/answer-repeat',
    title: 'a worksheet that says what the group is to find',
    changes: {
      [convince]: [
        [
          'Research data (files), metadata, keywords, documentation, license, ORCID, repository, good title,\nreferences/sources, data citation, time, and courage!\n:::\n',
          'Research data (files), metadata, keywords, documentation, license, ORCID, repository, good title,\nreferences/sources, data citation, time, and courage!\n:::\n\n:::workbook[My suitcase]\n«Research data (files), metadata, keywords, documentation, license, ORCID, repository, good title,\nreferences/sources, data citation, time, and courage!\n:::\n',
        ],
      ],
    },
  },
  {
    rule: 'exceptions/baseline',
    title: 'a problem that is solved but still listed',
    changes: {
      'pensum-baseline.json': `{
  "about": "Problems that were there when pensum was adopted.",
  "problems": [
    {
      "fingerprint": «"0123456789abcdef0123456789abcdef",
      "rule": "timing/steps-sum",
      "file": "research-data/3-convince.md",
      "message": "The minutes of \\"Taking a stance\\" are 15, expected 10: the sum of its steps"
    }
  ]
}
`,
    },
  },
];
