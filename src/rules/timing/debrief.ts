/** Practice is followed by a look back at it. */

import { allSessions, isLecture } from '../../curriculum/lookup.js';
import type { Activity, Curriculum, Session } from '../../curriculum/model.js';
import type { Rule } from '../rule.js';
import { writtenMinutes } from './written.js';

export const debrief: Rule = {
  id: 'timing/debrief',
  summary:
    'Practice is followed in its session by a debrief, a reflection or a closing, or says "debrief: included"; one serves all practice before it.',
  why: 'People learn from what they did when they look back at it; an exercise without that is a game.',
  severity: 'warning',
  lenient: true,
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      // What is not written yet may be the debrief.
      if (writtenMinutes(session) === undefined) continue;
      for (const { title, headingAt } of withoutDebrief(curriculum, session)) {
        yield {
          message: `"${title}" is practice, but no debrief follows it in the session`,
          at: headingAt,
          hint: 'Add an activity of kind debrief after it, or "debrief: included" where its own minutes hold one.',
          missing: true,
        };
      }
    }
  },
  fails: [
    {
      title: 'a session that ends with an exercise',
      files: {
        'm1/1-knots.md': [
          ['## Tie the knots', '## «Tie the knots»'],
          ['debrief: included\n', ''],
        ],
      },
      message: '"Tie the knots" is practice, but no debrief follows it in the session',
    },
    {
      title: 'two exercises in a row, one message',
      files: {
        'm1/1-knots.md': [
          ['kind: teaching', 'kind: practice'],
          ['## Tie the knots', '## «Tie the knots»'],
          ['debrief: included\n', ''],
        ],
      },
      message: '"Tie the knots" is practice, but no debrief follows it in the session',
    },
    {
      title: 'an exercise before teaching, when only a later exercise has its debrief',
      files: {
        'm1/1-knots.md': [
          ['## Welcome', '## «Welcome»'],
          ['kind: opening', 'kind: practice'],
        ],
      },
      message: '"Welcome" is practice, but no debrief follows it in the session',
    },
    {
      title: 'a closing lecture, in which nobody looks back',
      files: {
        'm1/1-knots.md': [
          ['## Tie the knots', '## «Tie the knots»'],
          [
            'debrief: included\n```\n',
            '```\n\n## Summary\n\n```yaml activity\nkind: closing\nmethod: lecture\nminutes: 5\n```\n',
          ],
        ],
      },
      message: '"Tie the knots" is practice, but no debrief follows it in the session',
    },
  ],
  passes: [
    { title: 'an exercise that includes its debrief', files: {} },
    {
      title: 'a debrief after an energiser',
      files: {
        'm1/1-knots.md': [
          [
            'debrief: included\n```\n',
            '```\n\n## Stretch\n\n```yaml activity\nkind: energiser\nminutes: 5\n```\n\n## Look back\n\n```yaml activity\nkind: debrief\nminutes: 5\n```\n',
          ],
        ],
      },
    },
    {
      title: 'two exercises in a row, of which the second includes the debrief',
      files: { 'm1/1-knots.md': [['kind: teaching', 'kind: practice']] },
    },
    {
      title: 'a closing reflection',
      files: {
        'm1/1-knots.md': [
          [
            'debrief: included\n```\n',
            '```\n\n## One word\n\n```yaml activity\nkind: closing\nmethod: reflection\nminutes: 5\n```\n',
          ],
        ],
      },
    },
    {
      title: 'practice that is a reflection itself',
      files: {
        'm1/1-knots.md': [
          ['method: exercise', 'method: reflection'],
          ['debrief: included\n', ''],
        ],
      },
    },
    {
      title: 'a session whose last activities are still to be written',
      files: {
        'm1/1-knots.md': [
          ['minutes: 60', 'minutes: 75'],
          ['debrief: included\n', ''],
        ],
      },
    },
  ],
};

/** Of each run of practice that nobody looks back at, the last activity. */
function* withoutDebrief(curriculum: Curriculum, session: Session): Generator<Activity> {
  // From the end: whether the run of practice that is being passed is done with.
  let done = false;
  for (const activity of session.activities.toReversed()) {
    // It serves all that was before it.
    if (looksBack(curriculum, activity)) return;
    if (activity.kind === 'teaching' || activity.kind === 'opening') done = false;
    if (activity.kind !== 'practice' || done) continue;
    if (!activity.debriefIncluded && !activity.at.broken('debrief')) yield activity;
    done = true;
  }
}

function looksBack(curriculum: Curriculum, activity: Activity): boolean {
  if (activity.kind === 'debrief' || activity.method === 'reflection') return true;
  return activity.kind === 'closing' && !isLecture(curriculum, activity);
}
