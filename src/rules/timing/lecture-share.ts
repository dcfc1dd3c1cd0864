/** How much of the time people only listen. */

import { allSessions, isLecture, limit, trackOf } from '../../curriculum/lookup.js';
import type { Curriculum, Module, Session } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import type { Rule } from '../rule.js';
import { addUp } from './add-up.js';

type Found = Omit<Finding, 'rule'>;

export const lectureShare: Rule = {
  id: 'timing/lecture-share',
  summary: "Lectures take at most the limit's share of every session and of the module.",
  why: 'What people have only heard is gone in a week; what they have tried stays.',
  severity: 'warning',
  limits: ['lecture-share-session', 'lecture-share-module'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const track = trackOf(curriculum, module);
      const inSession = limit(curriculum, track, 'lecture-share-session');
      const inModule = limit(curriculum, track, 'lecture-share-module');
      for (const session of allSessions(module)) {
        const found = judgeSession(curriculum, session, inSession);
        if (found) yield found;
      }
      const found = judgeModule(curriculum, module, inSession, inModule);
      if (found) yield found;
    }
  },
  fails: [
    {
      title:
        'a session of which more than half is lecture, one message also where it is too much for the module',
      files: {
        'm1/1-knots.md': [
          ['minutes: 60', 'minutes: «60»'],
          ['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: 35'],
          ['form: pairs\nminutes: 30', 'form: pairs\nminutes: 15'],
        ],
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: 100'],
          [
            '      - session: knots',
            '      - session: knots\n      - { session: splices, minutes: 40 }',
          ],
        ],
      },
      message: "Lectures take 35 of the session's 60 minutes, 59 %, expected at most 50 %",
    },
    {
      title: 'a module of which more than a third is lecture',
      files: {
        'm1/1-knots.md': [
          ['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: 25'],
          ['form: pairs\nminutes: 30', 'form: pairs\nminutes: 25'],
        ],
        'm1/module.yaml': [['minutes: 60', 'minutes: «60»']],
      },
      message: "Lectures take 25 of the module's 60 minutes, 42 %, expected at most 33 %",
    },
    {
      title: 'a module with too much lecture already, whatever comes in a planned session',
      files: {
        'm1/1-knots.md': [
          ['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: 30'],
          ['form: pairs\nminutes: 30', 'form: pairs\nminutes: 20'],
        ],
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: «80»'],
          [
            '      - session: knots',
            '      - session: knots\n      - { session: splices, minutes: 20 }',
          ],
        ],
      },
      message: "Lectures take 30 of the module's 80 minutes, 38 %, expected at most 33 %",
    },
  ],
  passes: [
    {
      title: 'a lecture that takes a third',
      files: {
        'm1/1-knots.md': [
          ['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: 19'],
          ['form: pairs\nminutes: 30', 'form: pairs\nminutes: 31'],
        ],
      },
    },
    {
      title: 'a module that a planned session may still set right',
      files: {
        'm1/1-knots.md': [
          ['demonstration\nform: plenary\nminutes: 20', 'lecture\nminutes: 30'],
          ['form: pairs\nminutes: 30', 'form: pairs\nminutes: 20'],
        ],
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: 120'],
          [
            '      - session: knots',
            '      - session: knots\n      - { session: splices, minutes: 60 }',
          ],
        ],
      },
    },
    {
      title: 'a session whose other activities are still to be written',
      files: {
        'm1/1-knots.md':
          '---\nid: knots\ntitle: Three knots\nminutes: 60\n---\n\n## See\n\n```yaml activity\nkind: teaching\nmethod: lecture\nminutes: 15\n```\n',
      },
    },
  ],
};

interface Listening {
  lecture: number;
  /** Minutes in all; at least those that are promised, undefined while nobody knows them. */
  total: number | undefined;
}

function listening(curriculum: Curriculum, session: Session): Listening {
  const { activities, minutes } = session;
  const lectures = activities.filter((activity) => isLecture(curriculum, activity));
  const { sum, open } = addUp(activities.map((activity) => activity.minutes));
  const unknown = minutes === undefined && (open || sum === 0 || session.text.blockErrors);
  return {
    lecture: addUp(lectures.map((activity) => activity.minutes)).sum,
    total: unknown ? undefined : Math.max(minutes ?? 0, sum),
  };
}

function judgeSession(curriculum: Curriculum, session: Session, most: number): Found | undefined {
  const { lecture, total } = listening(curriculum, session);
  if (total === undefined || lecture * 100 <= most * total) return undefined;
  return {
    message: `Lectures take ${lecture} of the session's ${total} minutes, ${share(lecture, total)}, expected at most ${most} %`,
    at: session.at.value('minutes'),
    hint: 'Let participants find out, try or discuss a part of it.',
  };
}

function judgeModule(
  curriculum: Curriculum,
  module: Module,
  inSession: number,
  most: number,
): Found | undefined {
  const total = minutesOf(module);
  if (total === undefined) return undefined;
  const parts = module.sessions.map((session) => listening(curriculum, session));
  const lecture = addUp(parts.map((part) => part.lecture)).sum;
  // With its sessions at their own limit the module would be right, too: they are reported.
  const atLimit = parts.map((part) =>
    part.total === undefined
      ? part.lecture * 100
      : Math.min(part.lecture * 100, part.total * inSession),
  );
  if (addUp(atLimit).sum <= most * total) return undefined;
  return {
    message: `Lectures take ${lecture} of the module's ${total} minutes, ${share(lecture, total)}, expected at most ${most} %`,
    at: module.at.value('minutes'),
    hint: 'Let participants find out, try or discuss a part of it.',
  };
}

/** The module's minutes: those it promises, or those of its sessions where they are more. */
function minutesOf(module: Module): number | undefined {
  // A session that is named twice is reported as such, and counted once.
  const planned = new Map<string, number | undefined>();
  for (const item of module.agenda.flatMap((day) => day.items)) {
    if (item.kind === 'session') planned.set(item.id, item.minutes);
  }
  const { sum, open } = addUp([...planned.values()]);
  if (module.minutes === undefined && (open || sum === 0)) return undefined;
  return Math.max(module.minutes ?? 0, sum);
}

/** Rounded up, so that what is above a limit also reads so. */
function share(part: number, whole: number): string {
  return `${Math.ceil((part * 100) / whole)} %`;
}
