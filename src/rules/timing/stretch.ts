/** How long people sit before they get a break. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { AgendaItem, Day } from '../../curriculum/model.js';
import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';

export const stretch: Rule = {
  id: 'timing/stretch',
  summary: 'No stretch of a day is longer than the limit without a break.',
  why: 'After an hour and a half nobody listens any more, and some need to leave the room.',
  severity: 'error',
  limits: ['minutes-without-break', 'shortest-break'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const track = trackOf(curriculum, module);
      const longest = limit(curriculum, track, 'minutes-without-break');
      const shortest = limit(curriculum, track, 'shortest-break');
      for (const day of module.agenda) {
        // A break that is written wrong has been reported, and would have been one.
        if (brokenIn(day.at, ['items'], ['break', 'lunch'])) continue;
        for (const { item, minutes } of tooLong(day, longest, shortest)) {
          yield {
            message: `${minutes} minutes have passed without a break at the end of ${name(item)}, expected at most ${longest}`,
            at: item.at.value(item.kind),
            hint: `Put a break of at least ${shortest} minutes before it, or divide it.`,
          };
        }
      }
    }
  },
  fails: [
    {
      title: 'a session longer than the limit',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - break: 15\n      - { session: «splices», minutes: 100 }',
          ],
        ],
      },
      message:
        '100 minutes have passed without a break at the end of "splices", expected at most 90',
    },
    {
      title: 'two sessions in a row, one message',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - { session: «splices», minutes: 60 }\n      - { session: exam, minutes: 30 }',
          ],
        ],
      },
      message:
        '120 minutes have passed without a break at the end of "splices", expected at most 90',
    },
    {
      title: 'a break that is too short to end a stretch',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - break: 5\n      - { session: «splices», minutes: 60 }',
          ],
        ],
      },
      message:
        '125 minutes have passed without a break at the end of "splices", expected at most 90',
    },
    {
      title: 'something else in the agenda, which counts',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - { other: «Welcome by the mayor», minutes: 40 }',
          ],
        ],
      },
      message:
        '100 minutes have passed without a break at the end of "Welcome by the mayor", expected at most 90',
    },
    {
      title: "a track's own limit",
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 2, minutes-without-break: 50']],
        'm1/module.yaml': [['- session: knots', '- session: «knots»']],
      },
      message: '60 minutes have passed without a break at the end of "knots", expected at most 50',
    },
  ],
  passes: [
    {
      title: 'people who arrive before the first session',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - { other: Registration and coffee, minutes: 40 }\n      - session: knots',
          ],
        ],
      },
    },
    {
      title: 'a lunch that is written wrong, which is reported as such',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - lunch: 12:00-13:00\n      - { session: splices, minutes: 60 }',
          ],
        ],
      },
    },
    {
      title: 'a break in between',
      files: {
        'm1/module.yaml': [
          [
            '      - session: knots',
            '      - session: knots\n      - break: 15\n      - { session: splices, minutes: 60 }',
          ],
        ],
      },
    },
  ],
};

/**
 * In each stretch the first item that makes it too long, with the minutes since the last break.
 * What a day opens with before its first session is arriving: people come and go, with a cup in the
 * hand. Later on such items count, because they keep people where they are.
 */
function* tooLong(day: Day, longest: number, shortest: number) {
  const seen = new Set<string>();
  let minutes = 0;
  let reported = false;
  for (const item of day.items) {
    const pause = item.kind === 'break' || item.kind === 'lunch';
    if (pause && item.minutes >= shortest) {
      minutes = 0;
      reported = false;
      continue;
    }
    // A session that is named twice is reported as such, and counted once.
    if (item.kind === 'session' && seen.has(item.id)) continue;
    if (item.kind === 'session') seen.add(item.id);
    if (item.kind === 'other' && seen.size === 0) continue;
    minutes += item.minutes ?? 0;
    if (minutes > longest && !reported && !pause) {
      yield { item, minutes };
      reported = true;
    }
  }
}

function name(item: AgendaItem): string {
  if (item.kind === 'session') return `"${item.id}"`;
  return item.kind === 'other' ? `"${item.title}"` : `the ${item.kind}`;
}
