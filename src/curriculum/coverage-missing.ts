/** What coverage finds missing, in words: facts that every format of the coverage tells alike. */

import type { Coverage, ModuleCoverage, OutcomeCoverage } from './coverage.js';

export type MissingKind =
  | 'modules'
  | 'track'
  | 'levels'
  | 'audiences'
  | 'themes'
  | 'agenda'
  | 'sessions'
  | 'minutes'
  | 'outcomes'
  | 'bloom'
  | 'taught'
  | 'practised'
  | 'assessed'
  | 'errors';

/** One thing that is missing. */
export interface Missing {
  kind: MissingKind;
  /** Whom it is about, and its id. */
  about: 'module' | 'track' | 'level' | 'audience' | 'theme';
  of: string;
  /** A few words for a place that names whom they are about: `2 of 3 sessions not written`. */
  text: string;
  /** Sessions, outcomes or words that are meant, by their ids. */
  ids: string[];
}

/**
 * What a module lacks, the most basic thing first. One cause is told once: while sessions are
 * still to be written, outcomes may be taught and practised there, so those are not counted.
 */
export function missingInModule(module: Omit<ModuleCoverage, 'missing'>): Missing[] {
  const found: Missing[] = [];
  const add = (kind: MissingKind, text: string, ids: string[] = []) =>
    found.push({ kind, about: 'module', of: module.id, text, ids });
  if (module.minutes === undefined) add('minutes', 'No minutes');
  if (module.levels.length === 0) add('levels', 'No level');
  if (module.audiences.length === 0) add('audiences', 'No audience');
  if (module.themes.length === 0) add('themes', 'No theme');
  const { planned, unwritten } = module.sessions;
  if (planned === 0) add('agenda', 'No session in the agenda');
  if (unwritten.length > 0) {
    add('sessions', `${shareOf(unwritten.length, planned, 'session')} not written`, unwritten);
  }
  const { outcomes } = module;
  if (outcomes.length === 0) add('outcomes', 'No outcome');
  const lacking = (
    kind: MissingKind,
    words: string,
    lacks: (outcome: OutcomeCoverage) => boolean,
  ) => {
    const ids = outcomes.filter(lacks).map(({ id }) => id);
    if (ids.length > 0) {
      add(kind, `${shareOf(ids.length, outcomes.length, 'outcome')} ${words}`, ids);
    }
  };
  lacking('bloom', 'without a level', ({ level }) => level === undefined);
  if (planned > 0 && unwritten.length === 0) {
    lacking('taught', 'not taught', ({ taught }) => taught.length === 0);
    // What is not even taught is counted there.
    lacking(
      'practised',
      'not practised',
      ({ needsPractice, taught, practised }) =>
        needsPractice && taught.length > 0 && practised.length === 0,
    );
  }
  lacking('assessed', 'not assessed', ({ assessed }) => assessed.length === 0);
  if (found.length === 0 && !module.complete) {
    add('errors', `Errors: "pensum check ${module.id} --as pilot-ready" shows them`);
  }
  return found;
}

/** What the tracks promise and no module gives, and words of the vocabulary that none serves. */
export function missingInCurriculum(coverage: Omit<Coverage, 'missing'>): Missing[] {
  const found: Missing[] = [];
  for (const track of coverage.tracks) {
    const absent = (track.promised ?? 0) - track.declared.length;
    if (absent > 0) {
      const text = `${shareOf(absent, track.promised ?? 0, 'module')} not declared`;
      found.push({ kind: 'modules', about: 'track', of: track.id, text, ids: [] });
    }
    for (const kind of ['levels', 'audiences'] as const) {
      const ids = track[kind].filter(({ covered }) => !covered).map(({ id }) => id);
      if (ids.length === 0) continue;
      const text = `${shareOf(ids.length, track[kind].length, nouns[kind])} without a module here`;
      found.push({ kind, about: 'track', of: track.id, text, ids });
    }
  }
  for (const kind of ['levels', 'audiences', 'themes'] as const) {
    for (const { id, modules } of coverage[kind]) {
      if (modules.length > 0) continue;
      found.push({ kind, about: nouns[kind], of: id, text: 'No module serves it', ids: [] });
    }
  }
  for (const id of coverage.withoutTrack) {
    const text = 'Its track is not in the curriculum';
    found.push({ kind: 'track', about: 'module', of: id, text, ids: [] });
  }
  return found;
}

const nouns = { levels: 'level', audiences: 'audience', themes: 'theme' } as const;

/** The sentence with the ids that it means at its end: `2 of 3 sessions not written: a, b`. */
export function wholeText({ text, ids }: Missing): string {
  return ids.length === 0 ? text : `${text}: ${ids.join(', ')}`;
}

function shareOf(count: number, all: number, noun: string): string {
  return `${count} of ${all} ${noun}${all === 1 ? '' : 's'}`;
}
