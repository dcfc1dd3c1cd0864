/** How long one talk is. */

import { allSessions, isLecture, limit, trackOf } from '../../curriculum/lookup.js';
import type { Activity, Curriculum, Session } from '../../curriculum/model.js';
import type { Rule } from '../rule.js';
import { addUp } from './add-up.js';

export const lectureLength: Rule = {
  id: 'timing/lecture-length',
  summary:
    'No lecture is longer than the limit; lectures with nothing between them in a session are one.',
  why: 'After twenty minutes of listening people hear the voice and no longer the words.',
  severity: 'warning',
  limits: ['lecture-minutes'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const most = limit(curriculum, trackOf(curriculum, module), 'lecture-minutes');
      for (const talk of allSessions(module).flatMap((session) => talks(curriculum, session))) {
        const { sum } = addUp(talk.map((activity) => activity.minutes));
        if (sum <= most) continue;
        const [first, last] = [talk[0], talk.at(-1)];
        if (!first || !last) continue;
        yield {
          message:
            first === last
              ? `The lecture "${first.title}" has ${sum} minutes, expected at most ${most}`
              : `The lectures from "${first.title}" to "${last.title}" have ${sum} minutes with nothing between them, expected at most ${most}`,
          at: first === last ? first.at.value('minutes') : last.headingAt,
          hint: 'Divide it by something that participants do, if only a question to discuss in pairs.',
        };
      }
    }
  },
  fails: [
    {
      title: 'a lecture of 25 minutes',
      files: {
        'm1/1-knots.md': [['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: «25»']],
      },
      message: 'The lecture "See the knots" has 25 minutes, expected at most 20',
    },
    {
      title: 'two lectures in a row',
      files: {
        'm1/1-knots.md': [
          ['discussion\nform: plenary\nminutes: 10', 'lecture\nminutes: 10'],
          ['## See the knots', '## «See the knots»'],
          ['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: 20'],
        ],
      },
      message:
        'The lectures from "Welcome" to "See the knots" have 30 minutes with nothing between them, expected at most 20',
    },
    {
      title: "a method of the curriculum's own that is a lecture, and its own limit",
      files: {
        'curriculum.yaml': [
          [
            'themes: {',
            'methods: { yarn: { title: Yarn, lecture: true } }\nlimits: { lecture-minutes: 15 }\nthemes: {',
          ],
        ],
        'm1/1-knots.md': [['demonstration\nform: plenary\nminutes: 20', 'yarn\nminutes: «20»']],
      },
      message: 'The lecture "See the knots" has 20 minutes, expected at most 15',
    },
  ],
  passes: [
    {
      title: 'a long demonstration, in which people watch and ask',
      files: { 'm1/1-knots.md': [['plenary\nminutes: 20', 'plenary\nminutes: 40']] },
    },
    {
      title: 'two lectures with an exercise between them',
      files: {
        'm1/1-knots.md': [
          ['demonstration\nform: plenary', 'lecture'],
          [
            ':::workbook[My knots]',
            '## Splices\n\n```yaml activity\nkind: teaching\nmethod: lecture\nminutes: 15\n```\n\n:::workbook[My knots]',
          ],
        ],
      },
    },
  ],
};

/** Runs of lectures with no other activity between them. */
function talks(curriculum: Curriculum, session: Session): Activity[][] {
  const runs: Activity[][] = [];
  let run: Activity[] | undefined;
  for (const activity of session.activities) {
    if (!isLecture(curriculum, activity)) run = undefined;
    else if (run) run.push(activity);
    else {
      run = [activity];
      runs.push(run);
    }
  }
  return runs;
}
