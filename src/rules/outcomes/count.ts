/** How many outcomes a module promises. */

import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';
import { knownLimit } from './known-limit.js';

export const outcomeCount: Rule = {
  id: 'outcomes/count',
  summary: 'A module has neither too few nor too many outcomes.',
  why: 'Ten outcomes are a list of topics that nobody can practise in a day, and one is no module.',
  severity: 'warning',
  scope: 'curriculum',
  limits: ['outcomes-min', 'outcomes-max'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const least = knownLimit(curriculum, module, 'outcomes-min');
      const most = knownLimit(curriculum, module, 'outcomes-max');
      const count = module.outcomes.length;
      if (count === 0 || brokenIn(module.at, ['outcomes'])) continue;
      const have = `The module has ${count} ${count === 1 ? 'outcome' : 'outcomes'}`;
      const at = module.at.key('outcomes');
      if (least !== undefined && count < least) {
        yield { message: `${have}, expected at least ${least}`, at };
      }
      if (most !== undefined && count > most) {
        yield {
          message: `${have}, expected at most ${most}`,
          at,
          hint: 'Join those that are practised together, or divide the module.',
        };
      }
    }
  },
  fails: [
    {
      title: 'fewer outcomes than the track asks for',
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 3']],
        'm1/module.yaml': [['\noutcomes:', '\n«outcomes»:']],
      },
      message: 'The module has 2 outcomes, expected at least 3',
    },
    {
      title: 'a single outcome',
      files: {
        'm1/module.yaml': [
          ['\noutcomes:', '\n«outcomes»:'],
          ['  - { id: tie, level: apply, text: Use the right knot }\n', ''],
        ],
      },
      message: 'The module has 1 outcome, expected at least 2',
    },
    {
      title: 'more outcomes than the curriculum allows',
      files: {
        'curriculum.yaml': [['themes: {', 'limits: { outcomes-max: 1 }\nthemes: {']],
        'm1/module.yaml': [['\noutcomes:', '\n«outcomes»:']],
      },
      message: 'The module has 2 outcomes, expected at most 1',
    },
  ],
  passes: [
    {
      title: 'two outcomes where the track asks for two, and the curriculum for more',
      files: { 'curriculum.yaml': [['themes: {', 'limits: { outcomes-min: 3 }\nthemes: {']] },
    },
    {
      title: 'a module without outcomes, which is reported as such',
      files: {
        'm1/module.yaml': [
          [
            'outcomes:\n  - { id: name, level: understand, text: Describe three knots }\n  - { id: tie, level: apply, text: Use the right knot }\n',
            '',
          ],
        ],
      },
    },
    {
      title: 'an outcome that cannot be read, which is reported as such',
      files: {
        'm1/module.yaml': [['{ id: tie, level: apply, text: Use the right knot }', 'Use a knot']],
      },
    },
    {
      title: 'a track that is misspelt, so that its limits are not known',
      files: { 'm1/module.yaml': [['track: basic', 'track: basik']] },
    },
  ],
};
