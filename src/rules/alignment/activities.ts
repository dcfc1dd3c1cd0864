/** What serves an outcome says so: activities name theirs, assessments say by what they judge. */

import { allSessions } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';

export const activityOutcome: Rule = {
  id: 'alignment/activity-outcome',
  summary: 'Every activity of kind teaching, practice or debrief names an outcome.',
  why: 'Time that serves no outcome is the first that a trainer should cut, and nobody can tell which it is.',
  severity: 'warning',
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      for (const { title, kind, outcomes, at, headingAt } of session.activities) {
        if (kind !== 'teaching' && kind !== 'practice' && kind !== 'debrief') continue;
        if (outcomes.length > 0 || at.broken('outcomes') || at.broken('outcomes', 0)) continue;
        yield {
          message: `"${title}" is of kind ${kind} but names no outcome`,
          at: headingAt,
          hint: 'Add "outcomes: [id]" to its block, or choose another kind.',
        };
      }
    }
  },
  fails: [
    {
      title: 'teaching that serves no outcome',
      files: {
        'm1/1-knots.md': [
          ['## See the knots', '## «See the knots»'],
          ['outcomes: [name]\n', ''],
        ],
      },
      message: '"See the knots" is of kind teaching but names no outcome',
    },
  ],
  passes: [{ title: 'an opening without an outcome', files: {} }],
};

export const criteria: Rule = {
  id: 'alignment/criteria',
  summary: 'Every assessment has criteria; from "released" on this is an error.',
  why: 'Without criteria two trainers judge the same work differently.',
  severity: 'warning',
  rises: true,
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const { id, criteria, at } of module.assessments) {
        if (criteria.length > 0 || at.broken('criteria') || at.broken('criteria', 0)) continue;
        yield {
          message: `The assessment "${id}" has no criteria`,
          at: at.value('id'),
        };
      }
    }
  },
  fails: [
    {
      title: 'an assessment without criteria',
      files: {
        'm1/module.yaml': [
          ['  - id: knot-test', '  - id: «knot-test»'],
          ['    criteria: [The knot holds]\n', ''],
        ],
      },
      message: 'The assessment "knot-test" has no criteria',
    },
    {
      title: 'the same in a released module',
      files: {
        'm1/module.yaml': [
          ['  - id: knot-test', '  - id: «knot-test»'],
          ['    criteria: [The knot holds]\n', ''],
          ['status: reviewed', 'status: released'],
        ],
      },
      message: 'The assessment "knot-test" has no criteria',
      severity: 'error',
    },
  ],
  passes: [{ title: 'an assessment with a criterion', files: {} }],
};
