/** What was planted in the Open Science module that concerns its outcomes, assessments and sums. */

import type { Planted } from './material.js';

const module = 'research-data/module.yaml';
const data = 'research-data/1-know-your-data.md';
const publish = 'research-data/2-publish.md';
const convince = 'research-data/3-convince.md';

export const sums: readonly Planted[] = [
  {
    rule: 'alignment/taught',
    title: 'an outcome that only the closing names',
    changes: {
      [module]: [['id: steps', 'id: «steps']],
      [publish]: [['[metadata, repositories, steps]', '[metadata, repositories]']],
    },
  },
  {
    rule: 'alignment/practised',
    title: 'an outcome that is only told',
    changes: {
      [module]: [['id: repositories', 'id: «repositories']],
      [publish]: [['outcomes: [repositories]', 'outcomes: [metadata]']],
    },
  },
  {
    rule: 'alignment/assessed',
    title: 'an outcome that no assessment names',
    changes: {
      [module]: [
        ['id: own-data', 'id: «own-data'],
        ['[own-data, repositories, metadata]', '[repositories, metadata]'],
      ],
    },
  },
  {
    rule: 'alignment/assessment-level',
    title: 'an assessment below its outcome',
    changes: {
      [module]: [['type: observation\n    level: create', 'type: observation\n    level: «apply']],
    },
  },
  {
    rule: 'alignment/assessed-before-taught',
    title: 'an assessment a session too early',
    changes: {
      [module]: [
        [
          '[own-data, repositories, metadata]\n    session: publish',
          '[own-data, «repositories]\n    session: know-your-data',
        ],
        ['[barriers, arguments]', '[barriers, arguments, metadata]'],
      ],
    },
  },
  {
    rule: 'alignment/activity-outcome',
    title: 'a debrief that serves no outcome',
    changes: {
      [convince]: [
        ['## Taking', '## «Taking'],
        ['\noutcomes: [arguments]\nmat', '\nmat'],
      ],
    },
  },
  {
    rule: 'alignment/criteria',
    title: 'an assessment without criteria',
    changes: {
      [module]: [
        ['id: suitcase', 'id: «suitcase'],
        ['\n    criteria: [The group names the elements without help]', ''],
      ],
    },
  },
  {
    rule: 'timing/session-sum',
    title: 'an exercise that grew by five minutes',
    changes: {
      [publish]: [
        ['minutes: 35', 'minutes: «35'],
        ['minutes: 5\n', 'minutes: 10\n'],
      ],
    },
  },
  {
    rule: 'timing/module-sum',
    title: 'five minutes more than its sessions have',
    changes: { [module]: [['minutes: 145', 'minutes: «150']] },
  },
  {
    rule: 'timing/steps-sum',
    title: 'a round that grew',
    changes: {
      [data]: [
        ['minutes: 20\noutcomes', 'minutes: «20\noutcomes'],
        ['minutes: 5, text: Make', 'minutes: 10, text: Make'],
      ],
    },
  },
  {
    rule: 'timing/stretch',
    title: 'a morning without its break',
    changes: {
      [module]: [['      - break: 15\n      - session: publish', '      - session: «publish']],
    },
  },
  {
    rule: 'timing/shortest-break',
    title: 'a second break of five minutes',
    changes: {
      [module]: [['      - session: convince', '      - break: «5\n      - session: convince']],
    },
  },
  {
    rule: 'timing/shortest-lunch',
    title: 'a lunch of half an hour',
    changes: { [module]: [['- break: 15', '- lunch: «30']] },
  },
];
