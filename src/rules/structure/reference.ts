/** What a module names exists: tools, outcomes, sessions, activities, footnotes, definitions of links. */

import { placed } from '../../curriculum/gaps.js';
import { allSessions } from '../../curriculum/lookup.js';
import type { Activity, Curriculum, Module } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/nearest.js';
import type { Places } from '../../source/places.js';
import { brokenIn, outcomeIdsOpen } from '../causes.js';
import type { Rule } from '../rule.js';

type Found = Omit<Finding, 'rule'>;

export const references: Rule = {
  id: 'structure/reference',
  summary:
    'Tools, outcomes, sessions, activities, footnotes and definitions of links that are named exist.',
  why: 'A plan that points at nothing sends the trainer looking for a sheet that nobody wrote.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const session of allSessions(module)) {
        for (const activity of session.activities) {
          yield* unknownTools(curriculum, activity);
          yield* unknownOutcomes(module, activity.at, activity.outcomes);
        }
      }
      for (const assessment of module.assessments) {
        yield* unknownOutcomes(module, assessment.at, assessment.outcomes);
        yield* unknownPlace(module, assessment);
      }
    }
  },
  fails: [
    {
      title: 'a tool without a file',
      files: { 'm1/1-knots.md': [['tools: [knot-card]', 'tools: [«knot-crad»]']] },
      message: 'The tool "knot-crad" does not exist, expected a file tools/knot-crad.md',
    },
    {
      title: 'an outcome that the module does not have',
      files: { 'm1/1-knots.md': [['outcomes: [name]', 'outcomes: [«names»]']] },
      message: 'The outcome "names" is not one of M1',
    },
    {
      title: 'an assessment in a session that is not planned',
      files: { 'm1/module.yaml': [['    session: knots', '    session: «knotts»']] },
      message: 'The session "knotts" is not one of M1',
    },
    {
      title: 'an assessment in an activity that does not exist',
      files: { 'm1/module.yaml': [['    session: knots', '    activity: «knots/tie-knots»']] },
      message: 'The session "knots" has no activity "tie-knots"',
    },
    {
      title: 'an assessment that is in two sessions at once',
      files: {
        'm1/module.yaml': [
          ['    session: knots', '    session: «exam»\n    activity: knots/tie-the-knots'],
          ['      - session: knots', '      - session: knots\n      - session: exam'],
        ],
      },
      message: 'The assessment is in the session "exam", but its activity is in "knots"',
    },
    {
      title: 'a footnote that is not defined',
      files: { 'm1/1-knots.md': [['knot today.', 'knot today.«[^joke]»']] },
      message: 'The footnote "joke" is not defined in this file',
    },
    {
      title: 'a link whose address is not defined, so that its brackets would be printed',
      files: { 'm1/1-knots.md': [['Ask who', 'See «[the map][harbour-map]». Ask who']] },
      message: 'The link "harbour-map" is not defined in this file',
    },
  ],
  passes: [
    {
      title: 'a link whose address is defined, and brackets that mean nothing',
      files: {
        'm1/1-knots.md': [
          [
            'Ask who',
            '[map]: https://example.org/map\n\nSee [the map][map], a[1][2] and [@kolb1984]. Ask who',
          ],
        ],
      },
    },
    {
      title: 'an assessment in an activity, by the slug of its heading',
      files: {
        'm1/module.yaml': [['    session: knots', '    activity: knots/tie-the-knots']],
      },
    },
    {
      title: 'an assessment in a session that is only planned',
      files: {
        'm1/module.yaml': [
          ['    session: knots', '    session: exam'],
          ['      - session: knots', '      - session: knots\n      - session: exam'],
        ],
      },
    },
  ],
};

function* unknownTools(curriculum: Curriculum, activity: Activity): Generator<Found> {
  const known = curriculum.tools.map((tool) => tool.id);
  for (const { id, at } of activity.tools) {
    if (known.includes(id)) continue;
    const hint = didYouMean(id, known);
    yield {
      message: `The tool "${id}" does not exist, expected a file tools/${id}.md`,
      at,
      ...(hint ? { hint } : {}),
    };
  }
}

function* unknownOutcomes(
  module: Module,
  places: Places,
  ids: readonly string[],
): Generator<Found> {
  if (outcomeIdsOpen(module)) return;
  const known = module.outcomes.map((outcome) => outcome.id);
  for (const { value, at } of placed(places, ['outcomes'], ids)) {
    if (known.includes(value)) continue;
    const hint = didYouMean(value, known);
    yield {
      message: `The outcome "${value}" is not one of ${module.id}`,
      at,
      ...(hint ? { hint } : {}),
    };
  }
}

function* unknownPlace(
  module: Module,
  assessment: Module['assessments'][number],
): Generator<Found> {
  const { session: id, activity, at } = assessment;
  if (id === undefined) return;
  const written = allSessions(module).find((session) => session.id === id);
  const planned = module.agenda.flatMap((day) =>
    day.items.flatMap((item) => (item.kind === 'session' ? [item.id] : [])),
  );
  const known = [...new Set([...planned, ...allSessions(module).map((session) => session.id)])];
  const place = at.has('session') ? at.value('session') : at.value('activity');
  const inActivity = at.has('activity') ? textAt(at).split('/')[0] : undefined;
  if (at.has('session') && inActivity && !at.broken('activity') && inActivity !== id) {
    yield {
      message: `The assessment is in the session "${id}", but its activity is in "${inActivity}"`,
      at: place,
    };
    return;
  }
  if (!known.includes(id)) {
    if (module.unreadable.length > 0 || brokenIn(module.at, ['agenda'], ['items'])) return;
    const hint = didYouMean(id, known);
    yield {
      message: `The session "${id}" is not one of ${module.id}`,
      at: place,
      ...(hint ? { hint } : {}),
    };
    return;
  }
  if (activity === undefined || !written) return;
  if (written.activities.some((one) => !one.described || one.id === activity)) return;
  const hint = didYouMean(
    activity,
    written.activities.map((one) => one.id),
  );
  yield {
    message: `The session "${id}" has no activity "${activity}"`,
    at: at.value('activity'),
    ...(hint ? { hint } : {}),
  };
}

/** What is written under `activity`, without quotation marks. */
function textAt(at: Places): string {
  const { file, start, end } = at.value('activity');
  return file.text.slice(start, end).replace(/^["']|["']$/g, '');
}
