/** Small questions to a curriculum that several steps ask: who is whose, which limit holds, what is a lecture. */

import {
  type BloomLevel,
  bloomLevels,
  builtInMethods,
  defaultLimits,
  type LimitName,
} from '../source/vocabulary.js';
import type { Activity, Curriculum, Module, Outcome, Session, Tool, Track } from './model.js';

/** All sessions of a module, those in the agenda first. */
export function allSessions(module: Module): Session[] {
  return [...module.sessions, ...module.orphans];
}

export function trackOf(curriculum: Curriculum, module: Module): Track | undefined {
  return curriculum.tracks.find((track) => track.id === module.track);
}

/** Module ids are unique also when case is ignored, and are found so. */
export function findModule(curriculum: Curriculum, id: string): Module | undefined {
  const wanted = id.toLowerCase();
  return curriculum.modules.find((module) => module.id.toLowerCase() === wanted);
}

/** The module in whose folder a file lies: the deepest one. */
export function moduleOfFile(curriculum: Curriculum, path: string): Module | undefined {
  let best: Module | undefined;
  for (const module of curriculum.modules) {
    const inside = module.folder === '' || path.startsWith(`${module.folder}/`);
    if (inside && (best === undefined || module.folder.length > best.folder.length)) best = module;
  }
  return best;
}

/** Track beats curriculum beats default. */
export function limit(curriculum: Curriculum, track: Track | undefined, name: LimitName): number {
  return track?.limits[name] ?? curriculum.limits[name] ?? defaultLimits[name];
}

/** Every method that the curriculum knows, by id. */
export function methodsOf(
  curriculum: Curriculum,
): Record<string, { title: string; lecture: boolean }> {
  return { ...builtInMethods, ...curriculum.methods };
}

export function isLecture(curriculum: Curriculum, activity: Activity): boolean {
  return (
    activity.method !== undefined && (methodsOf(curriculum)[activity.method]?.lecture ?? false)
  );
}

/** Taught: named by an activity of kind teaching or practice. */
export function teaches(activity: Activity, outcome: Outcome): boolean {
  return (
    (activity.kind === 'teaching' || activity.kind === 'practice') &&
    activity.outcomes.includes(outcome.id)
  );
}

/** Practised: named by an activity of kind practice whose method is not a lecture. */
export function practises(curriculum: Curriculum, activity: Activity, outcome: Outcome): boolean {
  return (
    activity.kind === 'practice' &&
    !isLecture(curriculum, activity) &&
    activity.outcomes.includes(outcome.id)
  );
}

/** Position of a level in Bloom's order, from 0 (remember) to 5 (create). */
export function bloomRank(level: BloomLevel): number {
  return bloomLevels.indexOf(level);
}

/** The module has been given away: what was a warning before may be an error now. */
export function isReleased(module: Pick<Module, 'status'>): boolean {
  return module.status === 'released' || module.status === 'retired';
}

/** The agenda names sessions whose files do not exist, or cannot be read: something is still to come. */
export function hasPlannedSessions(module: Module): boolean {
  return module.agenda.some((day) =>
    day.items.some((item) => item.kind === 'session' && item.session === undefined),
  );
}

/** Tools that the module's activities use, each once, in the order of their first use. */
export function toolsOf(curriculum: Curriculum, sessions: readonly Session[]): Tool[] {
  const ids = new Set(
    sessions.flatMap((session) =>
      session.activities.flatMap((activity) => activity.tools.map((use) => use.id)),
    ),
  );
  return [...ids].flatMap((id) => curriculum.tools.find((tool) => tool.id === id) ?? []);
}

/** Nothing of the module may be given to participants: a block error stands in it or in a tool that it uses. */
export function hasBlockErrors(curriculum: Curriculum, module: Module): boolean {
  const sessions = allSessions(module);
  return (
    sessions.some((session) => session.text.blockErrors) ||
    toolsOf(curriculum, sessions).some((tool) => tool.text.blockErrors)
  );
}
