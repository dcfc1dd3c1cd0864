/** Outcomes against activities: what is promised is taught, and what is to be done is practised. */

import { bloomRank, practises, teaches } from '../../curriculum/lookup.js';
import type { Module, Outcome } from '../../curriculum/model.js';
import { activitiesOpen, misspelt, outcomeIdsOpen } from '../causes.js';
import type { Rule } from '../rule.js';

/** Outcomes of a module that can be judged, with all activities of its agenda. */
function* judged(module: Module): Generator<Outcome> {
  // What no written activity does, one that is still to come may do.
  if (activitiesOpen(module) || outcomeIdsOpen(module)) return;
  const known = module.outcomes.map((outcome) => outcome.id);
  const named = activitiesOf(module).flatMap((activity) => activity.outcomes);
  const meant = misspelt(named, known);
  for (const outcome of module.outcomes) {
    if (!meant.has(outcome.id)) yield outcome;
  }
}

function activitiesOf(module: Module) {
  return module.sessions.flatMap((session) => session.activities);
}

export const taught: Rule = {
  id: 'alignment/taught',
  lenient: true,
  summary: 'Each outcome is taught: an activity of kind teaching or practice names it.',
  why: 'Participants cannot be asked at the end for what nobody worked on with them.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const outcome of judged(module)) {
        if (activitiesOf(module).some((activity) => teaches(activity, outcome))) continue;
        yield {
          message: `The outcome "${outcome.id}" is not taught: no activity of kind teaching or practice names it`,
          at: outcome.at.value('id'),
          missing: true,
        };
      }
    }
  },
  fails: [
    {
      title: 'an outcome that only a closing names',
      files: {
        'm1/module.yaml': [['id: name,', 'id: «name»,']],
        'm1/1-knots.md': [['kind: teaching', 'kind: closing']],
      },
      message:
        'The outcome "name" is not taught: no activity of kind teaching or practice names it',
    },
    {
      title: 'the same in a draft',
      files: {
        'm1/module.yaml': [
          ['id: name,', 'id: «name»,'],
          ['status: reviewed', 'status: draft'],
        ],
        'm1/1-knots.md': [['kind: teaching', 'kind: closing']],
      },
      message:
        'The outcome "name" is not taught: no activity of kind teaching or practice names it',
      severity: 'warning',
    },
  ],
  passes: [
    {
      title: 'an outcome that a planned session may still teach',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: knots\n      - session: splices'],
        ],
        'm1/1-knots.md': [['kind: teaching', 'kind: closing']],
      },
    },
    {
      title: 'an outcome that an activity misspells, which is reported as such',
      files: { 'm1/1-knots.md': [['outcomes: [name]', 'outcomes: [nmae]']] },
    },
  ],
};

export const practised: Rule = {
  id: 'alignment/practised',
  lenient: true,
  summary: 'Each outcome at "apply" or above is practised, and not by a lecture.',
  why: 'What people are to do at home they must have done once while somebody could help.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const outcome of judged(module)) {
        if (outcome.level === undefined || bloomRank(outcome.level) < bloomRank('apply')) continue;
        const activities = activitiesOf(module);
        // What is not even taught is one message, by another rule.
        if (!activities.some((activity) => teaches(activity, outcome))) continue;
        if (activities.some((activity) => practises(curriculum, activity, outcome))) continue;
        yield {
          message: `The outcome "${outcome.id}" is at "${outcome.level}" but not practised: no activity of kind practice names it, lectures apart`,
          at: outcome.at.value('id'),
          missing: true,
        };
      }
    }
  },
  fails: [
    {
      title: 'an outcome that is only shown',
      files: {
        'm1/module.yaml': [['id: tie,', 'id: «tie»,']],
        'm1/1-knots.md': [['kind: practice', 'kind: teaching']],
      },
      message:
        'The outcome "tie" is at "apply" but not practised: no activity of kind practice names it, lectures apart',
    },
    {
      title: 'a practice that is a lecture',
      files: {
        'm1/module.yaml': [['id: tie,', 'id: «tie»,']],
        'm1/1-knots.md': [['method: exercise', 'method: lecture']],
      },
      message:
        'The outcome "tie" is at "apply" but not practised: no activity of kind practice names it, lectures apart',
    },
  ],
  passes: [{ title: 'an outcome at "understand" that is only shown', files: {} }],
};
