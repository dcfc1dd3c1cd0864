/** A session's minutes are those of its activities. */

import { allSessions } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';
import { addUp } from './add-up.js';

export const sessionSum: Rule = {
  id: 'timing/session-sum',
  lenient: true,
  summary: 'The minutes of a session are the sum of its activities.',
  why: 'A session that promises less time than its activities need overruns, and the closing reflection is what gets cut.',
  severity: 'error',
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      const { minutes, activities } = session;
      if (minutes === undefined) continue;
      const at = session.at.value('minutes');
      if (activities.length === 0) {
        // Nothing could be read, which has been reported, or the activities are still to be written.
        if (session.text.blockErrors) continue;
        yield {
          message: `The session's minutes are ${minutes}, but it has no activity yet`,
          at,
          missing: true,
        };
        continue;
      }
      const known = addUp(activities.map((activity) => activity.minutes));
      const { sum } = known;
      // A block that is not closed may have swallowed an activity.
      const open = known.open || session.text.blockErrors;
      if (open ? sum <= minutes : sum === minutes) continue;
      const least = open ? ' or more' : '';
      yield {
        message: `The session's minutes are ${minutes}, expected ${sum}${least}: the sum of its activities`,
        at,
      };
    }
  },
  fails: [
    {
      title: 'activities of 60 minutes in a session of 65',
      files: {
        'm1/1-knots.md': [['minutes: 60', 'minutes: «65»']],
        'm1/module.yaml': [['minutes: 60', 'minutes: 65']],
      },
      message: "The session's minutes are 65, expected 60: the sum of its activities",
    },
    {
      title: 'activities that are too long already, with one still to be timed',
      files: {
        'm1/1-knots.md': [
          ['minutes: 60', 'minutes: «45»'],
          ['plenary\nminutes: 10', 'plenary'],
        ],
      },
      message: "The session's minutes are 45, expected 50 or more: the sum of its activities",
    },
    {
      title: 'a session of a draft that has no activity yet',
      files: {
        'm1/1-knots.md': '---\nid: knots\ntitle: Three knots\nminutes: «60»\n---\n',
        'm1/module.yaml': [['status: reviewed', 'status: draft']],
      },
      message: "The session's minutes are 60, but it has no activity yet",
      severity: 'warning',
    },
  ],
  passes: [
    { title: 'activities that sum to the session', files: {} },
    {
      title: 'an activity whose minutes are missing, which is reported as such',
      files: { 'm1/1-knots.md': [['plenary\nminutes: 10', 'plenary']] },
    },
  ],
};
