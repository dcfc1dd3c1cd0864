/** Every id of a curriculum that can be renamed. */

import { allSessions } from '../curriculum/lookup.js';
import type { Curriculum, Module } from '../curriculum/model.js';
import type { Target } from './target.js';

/** All ids, in the order of their kinds; one that is given twice is there twice. */
export function knownIds(curriculum: Curriculum): Target[] {
  const named = (kind: Target['kind'], things: readonly { id: string }[]): Target[] =>
    things.map(({ id }) => ({ kind, id }));
  const keys = (kind: Target['kind'], map: object): Target[] =>
    Object.keys(map).map((id) => ({ kind, id }));
  return [
    ...named('module', curriculum.modules),
    ...curriculum.modules.flatMap(idsOfModule),
    ...named('tool', curriculum.tools),
    ...named('reference', curriculum.references),
    ...named('track', curriculum.tracks),
    ...keys('level', curriculum.levels),
    ...keys('audience', curriculum.audiences),
    ...keys('theme', curriculum.themes),
    ...keys('method', curriculum.methods),
  ].filter(({ id }) => id !== '');
}

function idsOfModule(module: Module): Target[] {
  const own = { id: module.id, folder: module.folder };
  const within = (kind: Target['kind'], ids: readonly string[]): Target[] =>
    ids.map((id) => ({ kind, id, module: own }));
  const sessions = allSessions(module);
  const planned = module.agenda.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'session' && !item.session ? [item.id] : [])),
  );
  return [
    ...within('session', [...sessions.map(({ id }) => id), ...new Set(planned)]),
    ...within(
      'outcome',
      module.outcomes.map(({ id }) => id),
    ),
    ...within(
      'assessment',
      module.assessments.map(({ id }) => id),
    ),
    ...sessions.flatMap((session) =>
      session.activities.map(
        ({ id }): Target => ({ kind: 'activity', id, module: own, session: session.id }),
      ),
    ),
  ];
}
