/** The Open Science Training Handbook: the slip of its original, and what was planted in it. */

import { type Changes, changed, filesOf, type Material, type Planted } from './material.js';
import { sums } from './open-science-sums.js';
import { teaching } from './open-science-teaching.js';

const folder = 'open-science';
const module = 'research-data/module.yaml';
const convince = 'research-data/3-convince.md';

const repairs: Changes = {
  [module]: [
    ['minutes: 145', 'minutes: 150'],
    ['Being able to create', 'Create'],
    ['Becoming aware of', 'Find'],
    ['Remembering', 'Name'],
  ],
  [convince]: [
    ['title: Convince the sceptics\nminutes: 50', 'title: Convince the sceptics\nminutes: 55'],
  ],
};

/** The repaired module once more, as a module of its own with these changes in its description. */
function second(...pairs: readonly (readonly [string, string])[]): Changes {
  const repaired = changed(filesOf({ folder }), repairs);
  const copy = Object.entries(repaired)
    .filter(([path]) => path.startsWith('research-data/'))
    .map(([path, text]) => [path.replace('research-data/', 'policy/'), text] as const);
  return changed(Object.fromEntries(copy), {
    'policy/module.yaml': [['id: ORD', 'id: OSP'], ...pairs],
  });
}

const coverage: readonly Planted[] = [
  {
    rule: 'coverage/modules-per-track',
    title: 'a track that promises two modules',
    changes: { 'curriculum.yaml': [['modules: 1', 'modules: «2']] },
  },
  {
    rule: 'coverage/levels',
    title: 'a level that no module covers',
    changes: {
      'curriculum.yaml': [
        ['levels: [introductory]', 'levels: [introductory, «advanced]'],
        ['levels: { introductory:', 'levels: { advanced: For experts, introductory:'],
      ],
    },
  },
  {
    rule: 'coverage/audiences',
    title: 'an audience that no module serves',
    changes: {
      [module]: [['[researcher, support]', '[researcher]']],
      'curriculum.yaml': [['support:', '«support:']],
    },
  },
  {
    rule: 'coverage/audience-choice',
    title: 'an audience with one module of two',
    changes: {
      ...second(['[researcher, support]', '[researcher]']),
      'curriculum.yaml': [
        ['modules: 1', 'modules: 2'],
        ['support:', '«support:'],
      ],
    },
  },
  {
    rule: 'coverage/track-audiences',
    title: 'an audience that only the other track serves',
    changes: {
      ...second(
        ['track: exercises', 'track: policy'],
        ['[researcher, support]', '[researcher, support, policy-maker]'],
      ),
      'curriculum.yaml': [
        ['    modules: 1', '    audiences: [«policy-maker]\n    modules: 1'],
        [
          'levels: { introductory:',
          '  - { id: policy, title: Policies, modules: 1, levels: [introductory], languages: [en] }\nrules: { coverage/audience-choice: off }\nlevels: { introductory:',
        ],
        ['support: Research', 'policy-maker: Policy makers, support: Research'],
      ],
    },
  },
  {
    rule: 'coverage/themes',
    title: 'a theme that no module covers',
    changes: {
      'curriculum.yaml': [['advocacy: Open', '«software: Open research software, advocacy: Open']],
    },
  },
  {
    rule: 'coverage/prerequisites',
    title: 'a module that does not exist',
    changes: { [module]: [['trainers: 2', 'trainers: 2\nprerequisites: [«OSP]']] },
  },
];

export const openScience: Material = {
  folder,
  module: 'ORD',
  natural: [
    {
      rule: 'timing/session-sum',
      file: convince,
      at: 'title: Convince the sceptics\nminutes: «50',
    },
    { rule: 'outcomes/verb', file: module, at: 'text: «Being able to create' },
    { rule: 'outcomes/verb', file: module, at: '«Becoming aware of' },
    { rule: 'outcomes/verb', file: module, at: 'text: «Remembering' },
  ],
  repairs,
  planted: [...coverage, ...sums, ...teaching],
};
