/** One cause gives one message: what a rule asks before it blames a consequence on somebody else. */

import { hasPlannedSessions } from '../curriculum/lookup.js';
import type { Curriculum, Module } from '../curriculum/model.js';
import { nearest } from '../diagnostic/nearest.js';
import { baseName, parentOf } from '../source/folder.js';
import type { Path, Places } from '../source/places.js';

/** A list, one of its items, or one of the given keys in an item was wrong and has been reported. */
export function brokenIn(places: Places, path: Path, keys: readonly string[] = []): boolean {
  if (places.broken(...path)) return true;
  for (let index = 0; places.has(...path, index) || places.broken(...path, index); index++) {
    if (places.broken(...path, index)) return true;
    if (keys.some((key) => places.broken(...path, index, key))) return true;
  }
  return false;
}

/** A `module.yaml` could not be read, so nothing can be said about what its module would add. */
export function hasUnreadModules(curriculum: Curriculum): boolean {
  const read = new Set(curriculum.modules.map((module) => module.folder));
  return [...curriculum.folder.files.keys()].some(
    (path) => baseName(path) === 'module.yaml' && !read.has(parentOf(path)),
  );
}

/** Of the known words, those that a word which is not known was probably meant to be. */
export function misspelt(words: Iterable<string>, known: readonly string[]): Set<string> {
  const meant = [...words].map((word) => (known.includes(word) ? undefined : nearest(word, known)));
  return new Set(meant.filter((word) => word !== undefined));
}

/**
 * The module's activities are not all known: a session is still to be written, a file or an
 * activity's block could not be read, or nothing is planned at all. What no activity does now,
 * one of these may do.
 */
export function activitiesOpen(module: Module): boolean {
  return (
    hasPlannedSessions(module) ||
    module.unreadable.length > 0 ||
    module.sessions.length === 0 ||
    module.sessions.some(
      (session) =>
        // A block that is not closed may have swallowed an activity.
        session.text.blockErrors ||
        session.activities.some(
          ({ at, described }) =>
            !described || at.broken('kind') || !at.has('kind') || brokenIn(at, ['outcomes']),
        ),
    )
  );
}

/** An outcome's id is absent, wrong or given twice: what names an unknown one may mean it. */
export function outcomeIdsOpen(module: Module): boolean {
  const ids = module.outcomes.map((outcome) => outcome.id);
  const plain = ids.length > 0 && !ids.includes('') && new Set(ids).size === ids.length;
  return !plain || brokenIn(module.at, ['outcomes'], ['id']);
}

/** The session of this id in the agenda was probably meant to be one that no agenda names. */
export function meantOrphan(module: Module, id: string): string | undefined {
  return nearest(
    id,
    module.orphans.map((session) => session.id),
  );
}
