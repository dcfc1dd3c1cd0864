/** A limit that can be trusted: not one that stands in for a value which was wrong. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { Curriculum, Module } from '../../curriculum/model.js';
import type { LimitName } from '../../source/vocabulary.js';

/** The limit for a module; undefined while its track is not known or the limit itself was wrong. */
export function knownLimit(
  curriculum: Curriculum,
  module: Module,
  name: LimitName,
): number | undefined {
  const track = trackOf(curriculum, module);
  if (track === undefined) return undefined;
  if (track.at.broken('limits', name)) return undefined;
  if (track.limits[name] === undefined && curriculum.at.broken('limits', name)) return undefined;
  return limit(curriculum, track, name);
}
