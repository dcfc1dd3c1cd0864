/** Curriculum → coverage: the promised structure against what is there, as plain data that a program may read too. */

import { type Missing, missingInCurriculum, missingInModule } from './coverage-missing.js';
import { allSessions, bloomRank, isLecture, practises, teaches } from './lookup.js';
import type { Curriculum, Module, Outcome, Track } from './model.js';

/** One word of the vocabulary and the modules that serve it. */
export interface Served {
  id: string;
  title: string;
  /** Module ids, in the order of the tracks. */
  modules: string[];
}

export interface TrackCoverage {
  id: string;
  title: string;
  /** Modules that the track promises. */
  promised: number | undefined;
  /** Ids of the modules that declare it. */
  declared: string[];
  /** Ids of those that are complete. */
  complete: string[];
  levels: { id: string; covered: boolean }[];
  audiences: { id: string; covered: boolean }[];
  /** Language tags that the track promises. Whether they are complete is not judged. */
  languages: string[];
}

export interface OutcomeCoverage {
  id: string;
  /** Bloom's level, from remember to create. */
  level: string | undefined;
  text: string;
  /** `session/activity` of each activity. */
  taught: string[];
  practised: string[];
  /** It is at `apply` or above, so that it has to be practised. */
  needsPractice: boolean;
  /** Assessment ids. */
  assessed: string[];
}

export interface ModuleCoverage {
  id: string;
  title: string;
  track: string;
  status: string;
  complete: boolean;
  /** Ids of the curriculum's vocabulary. */
  levels: string[];
  audiences: string[];
  themes: string[];
  /** Contact minutes. */
  minutes: number | undefined;
  /** Minutes of lectures in the sessions that are written. */
  lectureMinutes: number;
  /** Numbers of sessions, and the ids of those that are planned but not written. */
  sessions: { planned: number; written: number; unwritten: string[] };
  outcomes: OutcomeCoverage[];
  /** What stands between it and completeness, as far as its files show. */
  missing: Missing[];
}

export interface Coverage {
  title: string;
  /** BCP 47 tag of the language that the curriculum is written in. */
  language: string | undefined;
  modules: { promised: number; declared: number; complete: number };
  tracks: TrackCoverage[];
  levels: Served[];
  audiences: Served[];
  themes: Served[];
  perModule: ModuleCoverage[];
  /** Ids of modules whose track the curriculum does not know. */
  withoutTrack: string[];
  /** What the curriculum as a whole promises and no module gives. */
  missing: Missing[];
  notJudged: string[];
}

/** `complete` holds the ids of the modules that are complete. */
export function coverageOf(curriculum: Curriculum, complete: ReadonlySet<string>): Coverage {
  const modules = inTrackOrder(curriculum);
  const served = (
    words: Record<string, string>,
    of: (module: Module) => readonly string[],
  ): Served[] =>
    Object.entries(words).map(([id, title]) => ({
      id,
      title,
      modules: modules.filter((module) => of(module).includes(id)).map((module) => module.id),
    }));
  const tracks = curriculum.tracks.map((track) => trackCoverage(track, modules, complete));
  const inTracks = tracks.flatMap((track) => track.declared);
  const facts = {
    title: curriculum.title,
    language: curriculum.languages[0],
    modules: {
      promised: tracks.reduce((sum, track) => sum + (track.promised ?? 0), 0),
      declared: inTracks.length,
      complete: inTracks.filter((id) => complete.has(id)).length,
    },
    tracks,
    levels: served(curriculum.levels, (module) => module.levels),
    audiences: served(curriculum.audiences, (module) => module.audiences),
    themes: served(curriculum.themes, (module) => module.themes),
    perModule: modules.map((module) => moduleCoverage(curriculum, module, complete)),
    withoutTrack: modules.map((module) => module.id).filter((id) => !inTracks.includes(id)),
    notJudged: ['Languages: translations are not read by this version.'],
  };
  return { ...facts, missing: missingInCurriculum(facts) };
}

/** Modules by their tracks, those of an unknown track last. */
export function inTrackOrder(curriculum: Curriculum): Module[] {
  const position = (module: Module) => {
    const index = curriculum.tracks.findIndex((track) => track.id === module.track);
    return index === -1 ? curriculum.tracks.length : index;
  };
  return [...curriculum.modules].sort((a, b) => position(a) - position(b) || byNumber(a.id, b.id));
}

/** M2 before M10; what is equal by its numbers, by its characters. */
function byNumber(a: string, b: string): number {
  const key = (id: string) => id.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  const [first, second] = [key(a), key(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function trackCoverage(
  track: Track,
  modules: readonly Module[],
  complete: ReadonlySet<string>,
): TrackCoverage {
  const own = modules.filter((module) => module.track === track.id);
  const covered = (ids: readonly string[], of: (module: Module) => readonly string[]) =>
    ids.map((id) => ({ id, covered: own.some((module) => of(module).includes(id)) }));
  return {
    id: track.id,
    title: track.title,
    promised: track.modules,
    declared: own.map((module) => module.id),
    complete: own.map((module) => module.id).filter((id) => complete.has(id)),
    levels: covered(track.levels, (module) => module.levels),
    audiences: covered(track.audiences, (module) => module.audiences),
    languages: track.languages,
  };
}

function moduleCoverage(
  curriculum: Curriculum,
  module: Module,
  complete: ReadonlySet<string>,
): ModuleCoverage {
  const planned = module.agenda.flatMap((day) =>
    day.items.flatMap((item) => (item.kind === 'session' ? [item.id] : [])),
  );
  const written = module.sessions.map((session) => session.id);
  const facts = {
    id: module.id,
    title: module.title,
    track: module.track,
    status: module.status,
    complete: complete.has(module.id),
    levels: module.levels,
    audiences: module.audiences,
    themes: module.themes,
    minutes: module.minutes,
    lectureMinutes: lectureMinutes(curriculum, module),
    sessions: {
      planned: new Set(planned).size,
      written: written.length,
      unwritten: [...new Set(planned)].filter((id) => !written.includes(id)),
    },
    outcomes: module.outcomes.map((outcome) => outcomeCoverage(curriculum, module, outcome)),
  };
  return { ...facts, missing: missingInModule(facts) };
}

function lectureMinutes(curriculum: Curriculum, module: Module): number {
  return module.sessions
    .flatMap((session) => session.activities)
    .filter((activity) => isLecture(curriculum, activity))
    .reduce((sum, activity) => sum + (activity.minutes ?? 0), 0);
}

function outcomeCoverage(
  curriculum: Curriculum,
  module: Module,
  outcome: Outcome,
): OutcomeCoverage {
  const activities = allSessions(module).flatMap((session) =>
    session.activities.map((activity) => ({ name: `${session.id}/${activity.id}`, activity })),
  );
  return {
    id: outcome.id,
    level: outcome.level,
    text: outcome.text,
    taught: activities.filter(({ activity }) => teaches(activity, outcome)).map(({ name }) => name),
    practised: activities
      .filter(({ activity }) => practises(curriculum, activity, outcome))
      .map(({ name }) => name),
    needsPractice: outcome.level !== undefined && bloomRank(outcome.level) >= bloomRank('apply'),
    assessed: module.assessments
      .filter((assessment) => assessment.outcomes.includes(outcome.id))
      .map((assessment) => assessment.id),
  };
}
