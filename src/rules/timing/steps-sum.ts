/** An activity's minutes are those of its steps. */

import { allSessions } from '../../curriculum/lookup.js';
import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';
import { addUp } from './add-up.js';

export const stepsSum: Rule = {
  id: 'timing/steps-sum',
  summary: 'The minutes of an activity are the sum of its steps, where it has steps.',
  why: 'Steps that need more than the activity has are cut at their end, where the result is compared.',
  severity: 'error',
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      for (const { title, minutes, steps, at } of session.activities) {
        if (minutes === undefined || steps.length === 0 || brokenIn(at, ['steps'])) continue;
        const { sum, open } = addUp(steps.map((step) => step.minutes));
        if (open ? sum <= minutes : sum === minutes) continue;
        yield {
          message: `The minutes of "${title}" are ${minutes}, expected ${sum}${open ? ' or more' : ''}: the sum of its steps`,
          at: at.value('minutes'),
        };
      }
    }
  },
  fails: [
    {
      title: 'steps of 25 minutes in an activity of 30',
      files: {
        'm1/1-knots.md': [
          ['minutes: 30', 'minutes: «30»'],
          ['minutes: 10, text: Compare', 'minutes: 5, text: Compare'],
        ],
      },
      message: 'The minutes of "Tie the knots" are 30, expected 25: the sum of its steps',
    },
  ],
  passes: [
    { title: 'an activity without steps', files: {} },
    {
      title: 'a step whose minutes are wrong, which is reported as such',
      files: { 'm1/1-knots.md': [['minutes: 10, text: Compare', 'minutes: ten, text: Compare']] },
    },
  ],
};
