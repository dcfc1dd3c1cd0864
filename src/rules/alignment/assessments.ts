/** Outcomes against assessments: each is assessed, at its level, and after it was taught. */

import { placed } from '../../curriculum/gaps.js';
import { bloomRank, teaches } from '../../curriculum/lookup.js';
import type { Assessment, Module, Outcome, Session } from '../../curriculum/model.js';
import { brokenIn, misspelt, outcomeIdsOpen } from '../causes.js';
import type { Rule } from '../rule.js';

export const assessed: Rule = {
  id: 'alignment/assessed',
  lenient: true,
  summary: 'Each outcome is assessed.',
  why: 'Without it neither the participants nor their employer know whether it was learned.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      if (outcomeIdsOpen(module) || module.assessments.length === 0) continue; // Their absence is one message, by another rule.
      if (brokenIn(module.at, ['assessments'], ['outcomes'])) continue;
      if (module.assessments.some(({ at }) => brokenIn(at, ['outcomes']))) continue;
      const named = module.assessments.flatMap((assessment) => assessment.outcomes);
      const known = module.outcomes.map((outcome) => outcome.id);
      const meant = misspelt(named, known);
      for (const outcome of module.outcomes) {
        if (named.includes(outcome.id) || meant.has(outcome.id)) continue;
        yield {
          message: `The outcome "${outcome.id}" is not assessed: no assessment names it`,
          at: outcome.at.value('id'),
          missing: true,
        };
      }
    }
  },
  fails: [
    {
      title: 'an outcome that no assessment names',
      files: {
        'm1/module.yaml': [
          ['id: name,', 'id: «name»,'],
          ['outcomes: [name, tie]', 'outcomes: [tie]'],
        ],
      },
      message: 'The outcome "name" is not assessed: no assessment names it',
    },
  ],
  passes: [{ title: 'outcomes that are assessed together', files: {} }],
};

export const assessmentLevel: Rule = {
  id: 'alignment/assessment-level',
  summary: 'An assessment is at the level of its outcomes or above.',
  why: 'A quiz about the words does not show that somebody can do the work.',
  severity: 'warning',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const { id, level, outcomes, at } of module.assessments) {
        const hardest = module.outcomes
          .filter((outcome) => outcomes.includes(outcome.id) && outcome.level !== undefined)
          .sort((a, b) => rank(b) - rank(a))[0];
        if (level === undefined || !hardest || bloomRank(level) >= rank(hardest)) continue;
        yield {
          message: `The assessment "${id}" is at "${level}", expected "${hardest.level}" or above: the level of its outcome "${hardest.id}"`,
          at: at.value('level'),
        };
      }
    }
  },
  fails: [
    {
      title: 'an assessment below its outcome',
      files: {
        'm1/module.yaml': [
          ['    level: apply\n    outcomes', '    level: «understand»\n    outcomes'],
        ],
      },
      message:
        'The assessment "knot-test" is at "understand", expected "apply" or above: the level of its outcome "tie"',
    },
  ],
  passes: [
    {
      title: 'an assessment above its outcomes',
      files: {
        'm1/module.yaml': [['    level: apply\n    outcomes', '    level: create\n    outcomes']],
      },
    },
  ],
};

function rank(outcome: Outcome): number {
  return outcome.level === undefined ? -1 : bloomRank(outcome.level);
}

export const assessedBeforeTaught: Rule = {
  id: 'alignment/assessed-before-taught',
  summary: 'No outcome is assessed before it is first taught.',
  why: 'A test of what comes only in the afternoon measures what people knew at home.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const assessment of module.assessments) {
        const when = assessmentTime(module, assessment);
        if (when === undefined) continue;
        for (const { value, at } of placed(assessment.at, ['outcomes'], assessment.outcomes)) {
          const outcome = module.outcomes.find((one) => one.id === value);
          const first = outcome && firstTaught(module, outcome);
          if (!first || !isAfter(first, when)) continue;
          yield {
            message: `"${assessment.id}" assesses "${value}" before it is first taught, in "${first.session.id}/${first.id}"`,
            at,
          };
        }
      }
    }
  },
  fails: [
    {
      title: 'an assessment in an activity before the teaching',
      files: {
        'm1/module.yaml': [
          ['    session: knots', '    activity: knots/see-the-knots'],
          ['outcomes: [name, tie]', 'outcomes: [name, «tie»]'],
        ],
      },
      message: '"knot-test" assesses "tie" before it is first taught, in "knots/tie-the-knots"',
    },
    {
      title: 'an assessment in an earlier session',
      files: {
        'm1/module.yaml': [
          ['    session: knots', '    session: exam'],
          ['      - session: knots', '      - session: exam\n      - session: knots'],
          ['outcomes: [name, tie]', 'outcomes: [«tie»]'],
        ],
        'm1/0-exam.md': '---\nid: exam\ntitle: Exam\nminutes: 10\n---\n',
      },
      message: '"knot-test" assesses "tie" before it is first taught, in "knots/tie-the-knots"',
    },
  ],
  passes: [
    {
      title: 'an assessment in the activity that teaches',
      files: {
        'm1/module.yaml': [['    session: knots', '    activity: knots/tie-the-knots']],
      },
    },
    {
      title: 'an assessment after a session that is still to be written',
      files: {
        'm1/module.yaml': [
          ['    session: knots', '    session: exam'],
          [
            '      - session: knots',
            '      - session: splices\n      - session: exam\n      - session: knots',
          ],
        ],
        'm1/0-exam.md': '---\nid: exam\ntitle: Exam\nminutes: 10\n---\n',
      },
    },
  ],
};

/** A place in the course: the session's in the agenda, and the activity's in the session. */
interface When {
  session: number;
  activity: number;
}

/** The sessions in the order of the agenda; a planned one leaves a gap. */
function sessionsOf(module: Module): { id: string; session: Session | undefined }[] {
  return module.agenda.flatMap((day) =>
    day.items.flatMap((item) =>
      item.kind === 'session' ? [{ id: item.id, session: item.session }] : [],
    ),
  );
}

/** When an assessment ends; undefined when that is not known, or when something before it is still to be written. */
function assessmentTime(module: Module, assessment: Assessment): When | undefined {
  const sessions = sessionsOf(module);
  const session = sessions.findIndex(({ id }) => id === assessment.session);
  const before = sessions.slice(0, session + 1);
  const open = before.some(
    (one, n) =>
      (n < session && !one.session) || one.session?.activities.some(({ described }) => !described),
  );
  if (session === -1 || open) return undefined;
  if (assessment.activity === undefined) return { session, activity: Number.POSITIVE_INFINITY };
  const activities = sessions[session]?.session?.activities ?? [];
  const activity = activities.findIndex(({ id }) => id === assessment.activity);
  return activity === -1 ? undefined : { session, activity };
}

function firstTaught(module: Module, outcome: Outcome) {
  for (const [n, { session }] of sessionsOf(module).entries()) {
    const activity = session?.activities.findIndex((one) => teaches(one, outcome)) ?? -1;
    const found = session?.activities[activity];
    if (session && found) return { session, id: found.id, at: { session: n, activity } };
  }
  return undefined;
}

function isAfter(first: { at: When }, when: When): boolean {
  return (
    first.at.session > when.session ||
    (first.at.session === when.session && first.at.activity > when.activity)
  );
}
