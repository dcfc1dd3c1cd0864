/** Curriculum → coverage: the promised structure against what is there, as plain data that a program may read too. */

import { allSessions, practises, teaches } from './lookup.js';
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
  text: string;
  /** `session/activity` of each activity. */
  taught: string[];
  practised: string[];
  /** Assessment ids. */
  assessed: string[];
}

export interface ModuleCoverage {
  id: string;
  title: string;
  track: string;
  status: string;
  complete: boolean;
  /** Contact minutes. */
  minutes: number | undefined;
  sessions: { planned: number; written: number };
  outcomes: OutcomeCoverage[];
}

export interface Coverage {
  title: string;
  modules: { promised: number; declared: number; complete: number };
  tracks: TrackCoverage[];
  levels: Served[];
  audiences: Served[];
  themes: Served[];
  perModule: ModuleCoverage[];
  /** Ids of modules whose track the curriculum does not know. */
  withoutTrack: string[];
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
  return {
    title: curriculum.title,
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
}

/** Modules by their tracks, those of an unknown track last. */
export function inTrackOrder(curriculum: Curriculum): Module[] {
  const position = (module: Module) => {
    const index = curriculum.tracks.findIndex((track) => track.id === module.track);
    return index === -1 ? curriculum.tracks.length : index;
  };
  return [...curriculum.modules].sort(
    (a, b) => position(a) - position(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
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
  return {
    id: module.id,
    title: module.title,
    track: module.track,
    status: module.status,
    complete: complete.has(module.id),
    minutes: module.minutes,
    sessions: { planned: new Set(planned).size, written: module.sessions.length },
    outcomes: module.outcomes.map((outcome) => outcomeCoverage(curriculum, module, outcome)),
  };
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
    text: outcome.text,
    taught: activities.filter(({ activity }) => teaches(activity, outcome)).map(({ name }) => name),
    practised: activities
      .filter(({ activity }) => practises(curriculum, activity, outcome))
      .map(({ name }) => name),
    assessed: module.assessments
      .filter((assessment) => assessment.outcomes.includes(outcome.id))
      .map((assessment) => assessment.id),
  };
}
