/** Every place at which an id is written, by the kind of what it names. */

import { placed } from '../curriculum/gaps.js';
import { allSessions } from '../curriculum/lookup.js';
import type { Curriculum, Module } from '../curriculum/model.js';
import type { Places as YamlPlaces } from '../source/places.js';
import { citationPlaces } from './citation-places.js';
import { distinct, type Place, type Places, plainly } from './place.js';
import { activityPlaces, sessionPlaces } from './session-places.js';
import type { Target } from './target.js';
import { toolPlaces } from './tool-places.js';

/**
 * How many things have the id, and where it is written: where it is given, and wherever something
 * names it. The places are in no order.
 */
export function placesOf(curriculum: Curriculum, target: Target): Places {
  const { defined, places } = all(curriculum, target);
  return { defined, places: distinct(places) };
}

function all(curriculum: Curriculum, target: Target): Places {
  const { kind, id } = target;
  const module = curriculum.modules.find(({ folder }) => folder === target.module?.folder);
  switch (kind) {
    case 'module':
      return modulePlaces(curriculum, id);
    case 'session':
      return module ? sessionPlaces(module, id) : nothing;
    case 'activity':
      return module ? activityPlaces(module, target.session ?? '', id) : nothing;
    case 'outcome':
      return module ? outcomePlaces(module, id) : nothing;
    case 'assessment':
      return module ? given(module.assessments, id) : nothing;
    case 'tool':
      return toolPlaces(curriculum, id);
    case 'reference':
      return citationPlaces(curriculum, id);
    case 'track':
      return trackPlaces(curriculum, id);
    case 'method':
      return methodPlaces(curriculum, id);
    default:
      return wordPlaces(curriculum, `${kind}s`, id);
  }
}

const nothing: Places = { defined: 0, places: [] };

/** What has the id under its key `id`. */
function given(things: readonly { id: string; at: YamlPlaces }[], id: string): Places {
  const having = things.filter((thing) => thing.id === id);
  return { defined: having.length, places: having.map(({ at }) => plainly(at.value('id'), id)) };
}

/** Items of the list under the key that are the id. */
function listed(at: YamlPlaces, key: string, values: readonly string[], id: string): Place[] {
  return placed(at, [key], values)
    .filter(({ value }) => value === id)
    .map((item) => plainly(item.at, id));
}

/** Ids of modules are found also where case differs. */
function modulePlaces({ modules }: Curriculum, id: string): Places {
  const wanted = id.toLowerCase();
  const having = modules.filter((module) => module.id.toLowerCase() === wanted);
  const uses = modules.flatMap((module) =>
    placed(module.at, ['prerequisites'], module.prerequisites)
      .filter(({ value }) => value.toLowerCase() === wanted)
      .map(({ value, at }) => plainly(at, value)),
  );
  const own = having.map((module) => plainly(module.at.value('id'), module.id));
  return { defined: having.length, places: [...own, ...uses] };
}

function outcomePlaces(module: Module, id: string): Places {
  const { defined, places } = given(module.outcomes, id);
  const users = [
    ...module.assessments,
    ...allSessions(module).flatMap(({ activities }) => activities),
  ];
  const uses = users.flatMap(({ at, outcomes }) => listed(at, 'outcomes', outcomes, id));
  return { defined, places: [...places, ...uses] };
}

function trackPlaces({ tracks, modules }: Curriculum, id: string): Places {
  const { defined, places } = given(tracks, id);
  const uses = modules
    .filter(({ track }) => track === id)
    .map(({ at }) => plainly(at.value('track'), id));
  return { defined, places: [...places, ...uses] };
}

function methodPlaces(curriculum: Curriculum, id: string): Places {
  const { defined, places } = key(curriculum, 'methods', id);
  const activities = curriculum.modules.flatMap((module) =>
    allSessions(module).flatMap((session) => session.activities),
  );
  const uses = activities
    .filter(({ method }) => method === id)
    .map(({ at }) => plainly(at.value('method'), id));
  return { defined, places: [...places, ...uses] };
}

/** A level, audience or theme; `list` is its key, in curriculum.yaml and wherever it is used. */
function wordPlaces(curriculum: Curriculum, list: string, id: string): Places {
  const { defined, places } = key(curriculum, list, id);
  const users: { at: YamlPlaces; values: readonly string[] | undefined }[] = [
    ...curriculum.tracks.map((track) => ({ at: track.at, values: wordsIn(track, list) })),
    ...curriculum.modules.map((module) => ({ at: module.at, values: wordsIn(module, list) })),
  ];
  const uses = users.flatMap(({ at, values }) => listed(at, list, values ?? [], id));
  return { defined, places: [...places, ...uses] };
}

function wordsIn(
  holder: { levels: string[]; audiences: string[]; themes?: string[] },
  list: string,
): readonly string[] | undefined {
  if (list === 'levels') return holder.levels;
  return list === 'audiences' ? holder.audiences : holder.themes;
}

/** A key of a mapping in curriculum.yaml. */
function key({ at }: Curriculum, mapping: string, id: string): Places {
  return at.has(mapping, id) ? { defined: 1, places: [plainly(at.key(mapping, id), id)] } : nothing;
}
