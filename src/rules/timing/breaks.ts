/** Breaks and lunches that are long enough to be one. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { Curriculum } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import type { Rule } from '../rule.js';

function* shorterThan(
  curriculum: Curriculum,
  kind: 'break' | 'lunch',
  name: 'shortest-break' | 'shortest-lunch',
): Generator<Omit<Finding, 'rule'>> {
  for (const module of curriculum.modules) {
    const least = limit(curriculum, trackOf(curriculum, module), name);
    for (const item of module.agenda.flatMap((day) => day.items)) {
      if (item.kind !== kind || item.minutes >= least) continue;
      yield {
        message: `The ${kind} has ${item.minutes} minutes, expected at least ${least}`,
        at: item.at.value(kind),
      };
    }
  }
}

export const shortestBreak: Rule = {
  id: 'timing/shortest-break',
  summary: 'Every break is long enough.',
  why: 'In five minutes a group of twenty gets up, queues for coffee and has not sat down again.',
  severity: 'warning',
  limits: ['shortest-break'],
  *check(curriculum) {
    yield* shorterThan(curriculum, 'break', 'shortest-break');
  },
  fails: [
    {
      title: 'a break of five minutes',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: knots\n      - break: «5»'],
        ],
      },
      message: 'The break has 5 minutes, expected at least 10',
    },
  ],
  passes: [
    {
      title: 'a break of five minutes where the curriculum allows it',
      files: {
        'curriculum.yaml': [['themes: {', 'limits: { shortest-break: 5 }\nthemes: {']],
        'm1/module.yaml': [['      - session: knots', '      - session: knots\n      - break: 5']],
      },
    },
  ],
};

export const shortestLunch: Rule = {
  id: 'timing/shortest-lunch',
  summary: 'Every lunch is long enough.',
  why: 'Kitchens are slow, people make calls, and the best conversations of the day happen here.',
  severity: 'warning',
  limits: ['shortest-lunch'],
  *check(curriculum) {
    yield* shorterThan(curriculum, 'lunch', 'shortest-lunch');
  },
  fails: [
    {
      title: 'a lunch of half an hour',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: knots\n      - lunch: «30»'],
        ],
      },
      message: 'The lunch has 30 minutes, expected at least 45',
    },
  ],
  passes: [
    {
      title: 'a lunch of an hour',
      files: {
        'm1/module.yaml': [['      - session: knots', '      - session: knots\n      - lunch: 60']],
      },
    },
  ],
};
