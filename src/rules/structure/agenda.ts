/** The agenda: its days in order, each session once, and nothing that contradicts the sessions' files. */

import { clock, timeItems } from '../../curriculum/agenda.js';
import type { Day, Module } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import type { Rule } from '../rule.js';

type Found = Omit<Finding, 'rule'>;

export const agenda: Rule = {
  id: 'structure/agenda',
  summary: "The agenda's days ascend and end before midnight, and it agrees with its sessions.",
  why: 'Participants plan their journeys by the agenda; it must be the one that the trainer follows.',
  severity: 'warning',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      yield* dayNumbers(module);
      yield* repeated(module);
      for (const day of module.agenda) {
        yield* contradictions(day);
        yield* midnight(day);
      }
    }
  },
  fails: [
    {
      title: 'other minutes than the written session',
      files: {
        'm1/module.yaml': [['      - session: knots', '      - { session: knots, minutes: «45» }']],
      },
      message: 'The agenda plans 45 minutes for "knots", but its file says 60',
    },
    {
      title: 'another title than the written session',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - { session: knots, title: «Knots» }'],
        ],
      },
      message: 'The agenda calls "knots" "Knots", but its file "Three knots"',
    },
    {
      title: 'days that do not ascend',
      files: {
        'm1/module.yaml': [
          [
            'agenda:',
            'agenda:\n  - { day: 2, start: "09:00", items: [{ other: Walk, minutes: 60 }] }',
          ],
          ['  - day: 1', '  - day: «1»'],
        ],
      },
      message: 'Day 1 comes after day 2, expected ascending numbers',
    },
    {
      title: 'a day that runs past midnight',
      files: {
        'm1/module.yaml': [
          ['"09:00"', '"23:30"'],
          ['- session: knots', '- session: «knots»'],
        ],
      },
      message: 'The day runs past midnight: this would end at 00:30',
    },
    {
      title: 'a session that is named twice',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: knots\n      - session: «knots»'],
        ],
      },
      message: 'The agenda names the session "knots" a second time, expected once',
      severity: 'error',
    },
  ],
  passes: [
    {
      title: 'the same minutes in the agenda and the session',
      files: {
        'm1/module.yaml': [['      - session: knots', '      - { session: knots, minutes: 60 }']],
      },
    },
  ],
};

function* dayNumbers(module: Module): Generator<Found> {
  let last: number | undefined;
  for (const { day, at } of module.agenda) {
    if (!at.has('day') || at.broken('day')) continue;
    if (last !== undefined && day <= last) {
      yield {
        message: `Day ${day} comes after day ${last}, expected ascending numbers`,
        at: at.value('day'),
      };
    }
    last = day;
  }
}

function* repeated(module: Module): Generator<Found> {
  const seen = new Set<string>();
  for (const item of module.agenda.flatMap((day) => day.items)) {
    if (item.kind !== 'session') continue;
    if (seen.has(item.id)) {
      yield {
        message: `The agenda names the session "${item.id}" a second time, expected once`,
        at: item.at.value('session'),
        severity: 'error',
        hint: 'Divide it into two sessions, or delete one of the lines.',
      };
    }
    seen.add(item.id);
  }
}

function* contradictions(day: Day): Generator<Found> {
  for (const item of day.items) {
    if (item.kind !== 'session' || !item.session || !item.planned) continue;
    const { session, planned } = item;
    const hint = 'Delete it here: the written session has its own.';
    if (planned.minutes !== undefined && session.minutes !== undefined) {
      if (planned.minutes !== session.minutes) {
        const plan = `The agenda plans ${planned.minutes} minutes for "${item.id}"`;
        yield {
          message: `${plan}, but its file says ${session.minutes}`,
          at: item.at.value('minutes'),
          hint,
        };
      }
    }
    if (planned.title !== undefined && session.at.has('title') && !session.at.broken('title')) {
      if (planned.title.trim() !== session.title.trim()) {
        yield {
          message: `The agenda calls "${item.id}" "${planned.title}", but its file "${session.title}"`,
          at: item.at.value('title'),
          hint,
        };
      }
    }
  }
}

function* midnight(day: Day): Generator<Found> {
  const late = timeItems(day.items, day.start).find(
    ({ end }) => end !== undefined && end > 24 * 60,
  );
  if (!late || late.end === undefined) return;
  yield {
    message: `The day runs past midnight: this would end at ${clock(late.end)}`,
    at: late.item.at.value(late.item.kind),
    hint: 'Start earlier, or move it to another day.',
  };
}
