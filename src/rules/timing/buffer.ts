/** A day has room for what takes longer. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { Day, Session } from '../../curriculum/model.js';
import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';
import { addUp } from './add-up.js';
import { writtenMinutes } from './written.js';

export const buffer: Rule = {
  id: 'timing/buffer',
  summary:
    "Activities of kind buffer and optional ones take at least the limit's share of every day whose sessions are written.",
  why: 'Something always takes longer; without room for it the closing reflection is what gets cut.',
  severity: 'warning',
  limits: ['buffer-share'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const least = limit(curriculum, trackOf(curriculum, module), 'buffer-share');
      for (const day of module.agenda) {
        const known = minutesOf(day);
        if (!known || known.spare * 100 >= least * known.total) continue;
        const { spare, total } = known;
        const lacking = Math.ceil((least * total) / 100) - spare;
        yield {
          message:
            spare === 0
              ? `Day ${day.day} has no buffer and nothing optional, expected at least ${least} % of its ${total} minutes`
              : `Buffer and optional activities take ${spare} of the ${total} minutes of day ${day.day}, ${Math.floor((spare * 100) / total)} %, expected at least ${least} %`,
          at: day.at.value('day'),
          hint: `Mark what may be left out with "optional: true", or turn time into an activity of kind buffer: ${lacking} more ${lacking === 1 ? 'minute' : 'minutes'} of the day.`,
        };
      }
    }
  },
  fails: [
    {
      title: 'a day on which everything has to be done',
      files: {
        'm1/module.yaml': [['day: 1', 'day: «1»']],
        'm1/1-knots.md': [['optional: true\n', '']],
      },
      message: 'Day 1 has no buffer and nothing optional, expected at least 10 % of its 60 minutes',
    },
    {
      title: 'a share below the limit',
      files: {
        'm1/module.yaml': [['day: 1', 'day: «1»']],
        'curriculum.yaml': [['themes: {', 'limits: { buffer-share: 20 }\nthemes: {']],
      },
      message:
        'Buffer and optional activities take 10 of the 60 minutes of day 1, 16 %, expected at least 20 %',
    },
    {
      title: 'an activity that can only be shortened',
      files: {
        'm1/module.yaml': [['day: 1', 'day: «1»']],
        'm1/1-knots.md': [['optional: true\n', 'shortest: 2\n']],
      },
      message: 'Day 1 has no buffer and nothing optional, expected at least 10 % of its 60 minutes',
    },
  ],
  passes: [
    { title: 'an opening that may be left out', files: {} },
    {
      title: 'time in hand',
      files: {
        'm1/1-knots.md': [
          ['kind: opening', 'kind: buffer'],
          ['optional: true\n', ''],
        ],
      },
    },
    {
      title: 'a day of which a session is still to be written',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - { session: splices, minutes: 60 }',
          ],
        ],
        'm1/1-knots.md': [['optional: true\n', '']],
      },
    },
    {
      title: 'a session whose activities do not fill it yet, which is reported as such',
      files: {
        'm1/1-knots.md': [
          ['optional: true\n', ''],
          ['minutes: 60', 'minutes: 80'],
        ],
      },
    },
  ],
};

/** The minutes of a day's sessions, and of what in them can be left out; undefined until all are written. */
function minutesOf(day: Day): { total: number; spare: number } | undefined {
  if (brokenIn(day.at, ['items'])) return undefined;
  const items = day.items.filter((item) => item.kind === 'session');
  const sessions = [...new Set(items.map((item) => item.session))];
  const written = sessions.filter((session): session is Session => session !== undefined);
  if (written.length === 0 || written.length < sessions.length) return undefined;
  const { sum: total, open } = addUp(written.map(writtenMinutes));
  if (open) return undefined;
  const activities = written.flatMap((session) => session.activities);
  if (activities.some((activity) => activity.at.broken('optional'))) return undefined;
  const spare = activities.filter(({ kind, optional }) => kind === 'buffer' || optional);
  return { total, spare: addUp(spare.map((activity) => activity.minutes)).sum };
}
