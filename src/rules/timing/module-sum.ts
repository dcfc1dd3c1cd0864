/** A module's contact time is that of its sessions; breaks are not part of it. */

import type { AgendaItem, Module } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { brokenIn, meantOrphan } from '../causes.js';
import type { Rule } from '../rule.js';
import { addUp } from './add-up.js';

type SessionItem = Extract<AgendaItem, { kind: 'session' }>;

export const moduleSum: Rule = {
  id: 'timing/module-sum',
  lenient: true,
  summary: 'The minutes of a module are the sum of the sessions in its agenda.',
  why: 'Employers give people the hours that the module states; they cannot give more on the day.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const found = judge(module);
      if (found) yield { ...found, at: module.at.value('minutes') };
    }
  },
  fails: [
    {
      title: 'sessions of 60 minutes in a module of 90',
      files: { 'm1/module.yaml': [['minutes: 60', 'minutes: «90»']] },
      message: "The module's minutes are 90, expected 60: the sum of its sessions",
    },
    {
      title: 'a draft whose planned session leaves the sum short',
      files: {
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: «90»'],
          ['status: reviewed', 'status: draft'],
          [
            '      - session: knots',
            '      - session: knots\n      - { session: splices, minutes: 20 }',
          ],
        ],
      },
      message: "The module's minutes are 90, expected 80: the sum of its sessions",
      severity: 'warning',
    },
    {
      title: 'a planned session without minutes',
      files: {
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: «90»'],
          ['      - session: knots', '      - session: knots\n      - session: splices'],
        ],
      },
      message:
        'The module\'s minutes are 90, but its sessions sum to 60 so far: "splices" has none yet',
    },
    {
      title: 'sessions of a draft that are too long already',
      files: {
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: «50»'],
          ['status: reviewed', 'status: draft'],
          ['      - session: knots', '      - session: knots\n      - session: splices'],
        ],
      },
      message: "The module's minutes are 50, expected 60 or more: the sum of its sessions",
    },
  ],
  passes: [
    {
      title: 'a break, which does not count',
      files: {
        'm1/module.yaml': [['      - session: knots', '      - session: knots\n      - break: 15']],
      },
    },
    {
      title: 'a session whose file cannot be read, which is reported as such',
      files: { 'm1/1-knots.md': 'No front matter.\n' },
    },
  ],
};

function judge(module: Module): Omit<Finding, 'rule' | 'at'> | undefined {
  const { minutes } = module;
  const items = module.agenda.flatMap((day) =>
    day.items.filter((item): item is SessionItem => item.kind === 'session'),
  );
  if (minutes === undefined || items.length === 0 || module.unreadable.length > 0) return undefined;
  if (brokenIn(module.at, ['agenda'], ['items'])) return undefined;
  if (module.agenda.some((day) => brokenIn(day.at, ['items']))) return undefined;
  // A session that is named twice, or whose name is misspelt, is reported; its minutes follow.
  if (new Set(items.map((item) => item.id)).size < items.length) return undefined;
  const planned = items.filter((item) => !item.session);
  if (planned.some((item) => meantOrphan(module, item.id) !== undefined)) return undefined;
  const { sum, open } = addUp(items.map((item) => item.minutes));
  if (open && sum > minutes) {
    return {
      message: `The module's minutes are ${minutes}, expected ${sum} or more: the sum of its sessions`,
    };
  }
  if (!open && sum !== minutes) {
    return {
      message: `The module's minutes are ${minutes}, expected ${sum}: the sum of its sessions`,
      missing: planned.length > 0 && sum < minutes,
    };
  }
  const without = items.filter((item) => item.minutes === undefined);
  // A written session that does not say its minutes has been reported.
  if (!open || sum === minutes || without.some((item) => item.session || item.at.broken('minutes')))
    return undefined;
  const names = without.map((item) => `"${item.id}"`).join(', ');
  const have = without.length === 1 ? 'has' : 'have';
  return {
    message: `The module's minutes are ${minutes}, but its sessions sum to ${sum} so far: ${names} ${have} none yet`,
    missing: true,
    hint: 'Add "minutes" beside the session in the agenda.',
  };
}
