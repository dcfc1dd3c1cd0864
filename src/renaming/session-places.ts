/** Where the ids of sessions and activities are written. */

import { allSessions } from '../curriculum/lookup.js';
import type { Activity, Assessment, Module } from '../curriculum/model.js';
import { textOf } from '../diagnostic/source-file.js';
import { newIdLine } from './activity-block.js';
import { type Place, type Places, plainly } from './place.js';

/** In the session's front matter, the agenda and assessments. A session may be planned only. */
export function sessionPlaces(module: Module, id: string): Places {
  const written = allSessions(module).filter((session) => session.id === id);
  const planned = module.agenda.flatMap(({ items }) =>
    items.filter((item) => item.kind === 'session' && item.id === id),
  );
  const uses = module.assessments.flatMap((assessment): Place[] => {
    const { at } = assessment;
    const direct =
      at.has('session') && assessment.session === id ? [plainly(at.value('session'), id)] : [];
    const place = placeOf(assessment);
    if (place?.session !== id) return direct;
    const { session, activity } = place;
    const word = `${session}/${activity}`;
    return [...direct, { at: at.value('activity'), word, put: (other) => `${other}/${activity}` }];
  });
  return {
    defined: written.length || Math.min(planned.length, 1),
    places: [
      ...written.map(({ at }) => plainly(at.value('id'), id)),
      ...planned.map(({ at }) => plainly(at.value('session'), id)),
      ...uses,
    ],
  };
}

/**
 * In the activity's block, and in assessments. Where its id is the slug of its heading, the place
 * is that of a new line.
 */
export function activityPlaces(module: Module, session: string, id: string): Places {
  const having = allSessions(module)
    .filter((one) => one.id === session)
    .flatMap(({ activities }) => activities.filter((activity) => activity.id === id));
  const uses = module.assessments.flatMap((assessment): Place[] => {
    const place = placeOf(assessment);
    if (place?.session !== session || place.activity !== id) return [];
    const at = assessment.at.value('activity');
    return [{ at, word: `${session}/${id}`, put: (other) => `${session}/${other}` }];
  });
  return { defined: having.length, places: [...having.map(ownPlace), ...uses] };
}

function ownPlace(activity: Activity): Place {
  if (activity.at.has('id') && !activity.at.broken('id')) {
    return plainly(activity.at.value('id'), activity.id);
  }
  // Without a block there is no place for the id; the heading is where the trouble stands.
  return newIdLine(activity) ?? { ...plainly(activity.headingAt, activity.id), word: '' };
}

/** What an assessment says under `activity`: session/activity. */
function placeOf({ at, session, activity }: Assessment) {
  if (activity === undefined) return undefined;
  const [first = '', second] = textOf(at.value('activity'))
    .replace(/^["']|["']$/g, '')
    .split('/');
  // Where it is not written plainly, the model knows the session, unless that is named by itself.
  return { session: second === activity ? first : (session ?? ''), activity };
}
