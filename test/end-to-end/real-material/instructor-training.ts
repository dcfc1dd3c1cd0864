/** The Carpentries' instructor training: the slip of its original, and what was planted in it. */

import { files } from './instructor-training-files.js';
import { teaching } from './instructor-training-teaching.js';
import type { Material, Planted } from './material.js';

const module = 'teaching-skill/module.yaml';
const practice = 'teaching-skill/1-practice-teaching.md';
const live = 'teaching-skill/3-live-coding.md';
const rubric = 'tools/two-by-two-rubric.md';

const sources: readonly Planted[] = [
  {
    rule: 'references/citation',
    title: 'a misspelt key',
    changes: { [live]: [['[@nederbragt2020]', '[«@nederbract2020]']] },
  },
  {
    rule: 'references/entry',
    title: 'an article without its journal',
    changes: {
      'references.yaml': [
        ['id: nederbragt2020', 'id: «nederbragt2020'],
        ['    container-title: PLOS Computational Biology\n', ''],
      ],
    },
  },
  {
    rule: 'references/tool-source',
    title: 'a source in words',
    changes: { [rubric]: [['"[@carpentries2022]"', '«The Carpentries']] },
  },
  {
    rule: 'references/licence',
    title: 'somebody else’s comic without its licence',
    changes: {
      [practice]: [['src=images/two-axes.svg', 'src=«images/two-axes.svg credit="Deathbulge"']],
    },
  },
  {
    rule: 'references/newer-than-edition',
    title: 'a work of a later year',
    changes: {
      'references.yaml': [['[[2014]]', '[[2024]]']],
      [practice]: [['[@green2014]', '[«@green2014]']],
    },
  },
  {
    rule: 'lifecycle/not-judged',
    title: 'a status that asks for pilots',
    changes: { [module]: [['status: pilot-ready', 'status: «piloted']] },
  },
];

export const instructorTraining: Material = {
  folder: 'instructor-training',
  module: 'BTS',
  natural: [
    {
      rule: 'timing/steps-sum',
      file: live,
      at: 'minutes: «25\noutcomes: [demonstrate',
    },
  ],
  repairs: {
    [live]: [
      [
        'about 1 minute per person }\n',
        'about 1 minute per person }\n  - { minutes: 13, text: Split into groups and assign roles; discuss in the whole group }\n',
      ],
    ],
  },
  planted: [...files, ...sources, ...teaching],
};
