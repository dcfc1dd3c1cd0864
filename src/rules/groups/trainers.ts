/** Enough trainers for the people in the room. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';

export const trainers: Rule = {
  id: 'groups/trainers',
  summary: 'No trainer has more participants than the limit when the module is full.',
  why: 'One trainer can listen to three or four tables; whoever sits at the fifth works without help.',
  severity: 'warning',
  limits: ['participants-per-trainer'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const people = module.participants.max;
      const { trainers } = module;
      const most = limit(curriculum, trackOf(curriculum, module), 'participants-per-trainer');
      if (people === undefined || trainers === undefined || people <= trainers * most) continue;
      yield {
        message: `${people} participants have ${trainers} ${trainers === 1 ? 'trainer' : 'trainers'}, expected at most ${most} for each`,
        at: module.at.value('trainers'),
        hint: `Plan with ${Math.ceil(people / most)} trainers, or with at most ${trainers * most} participants.`,
      };
    }
  },
  fails: [
    {
      title: 'twenty participants with one trainer',
      files: {
        'm1/module.yaml': [
          ['max: 12', 'max: 20'],
          ['trainers: 1', 'trainers: «1»'],
        ],
      },
      message: '20 participants have 1 trainer, expected at most 15 for each',
    },
    {
      title: "the curriculum's own limit",
      files: {
        'curriculum.yaml': [['themes: {', 'limits: { participants-per-trainer: 5 }\nthemes: {']],
        'm1/module.yaml': [['trainers: 1', 'trainers: «2»']],
      },
      message: '12 participants have 2 trainers, expected at most 5 for each',
    },
  ],
  passes: [
    { title: 'twelve participants with one trainer', files: {} },
    {
      title: 'thirty participants with two trainers',
      files: {
        'm1/module.yaml': [
          ['max: 12', 'max: 30'],
          ['trainers: 1', 'trainers: 2'],
        ],
      },
    },
    {
      title: 'a module without trainers, which is reported as such',
      files: { 'm1/module.yaml': [['trainers: 1\n', '']] },
    },
  ],
};
