/** The coverage as tables of words, for the formats that print tables for reading: Markdown and HTML. */

import type { Coverage, ModuleCoverage, Served } from '../../curriculum/coverage.js';

export interface CoverageTable {
  /** A word for links to it. */
  id: string;
  title: string;
  heading: string[];
  /** As many cells as the heading has. The first one names the row. */
  rows: string[][];
  /** Columns with numbers. */
  right: number[];
  /** Columns with the curriculum's own sentences, in the curriculum's own language. */
  own: number[];
}

/** The tables that have a row. */
export function coverageTables(coverage: Coverage): CoverageTable[] {
  const all = [
    tracks(coverage),
    modules(coverage),
    matrix(coverage, 'levels', 'Levels and modules', coverage.levels),
    matrix(coverage, 'audiences', 'Audiences and modules', coverage.audiences),
    matrix(coverage, 'themes', 'Themes and modules', coverage.themes),
    outcomes(coverage),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function tracks(coverage: Coverage): CoverageTable {
  const marked = (parts: readonly { id: string; covered: boolean }[]) =>
    orNone(parts.map(({ id, covered }) => (covered ? id : `${id} (no module)`)));
  return {
    id: 'tracks',
    title: 'Tracks',
    heading: ['Track', 'Promised', 'Declared', 'Complete', 'Levels', 'Audiences', 'Languages'],
    rows: coverage.tracks.map((track) => [
      track.title,
      String(track.promised ?? '?'),
      String(track.declared.length),
      String(track.complete.length),
      marked(track.levels),
      marked(track.audiences),
      orNone(track.languages),
    ]),
    right: [1, 2, 3],
    own: [0],
  };
}

function modules(coverage: Coverage): CoverageTable {
  return {
    id: 'modules',
    title: 'Modules',
    heading: [
      'Module',
      'Title',
      'Track',
      'Status',
      'Complete',
      'Minutes',
      'Lecture',
      'Sessions written',
      'Outcomes',
      'Taught',
      'Practised',
      'Assessed',
    ],
    rows: coverage.perModule.map((module) => [
      module.id,
      module.title,
      module.track,
      module.status,
      module.complete ? 'yes' : 'no',
      String(module.minutes ?? '?'),
      lectureShare(module),
      `${module.sessions.written} of ${module.sessions.planned}`,
      String(module.outcomes.length),
      ...(['taught', 'practised', 'assessed'] as const).map((what) =>
        String(module.outcomes.filter((outcome) => outcome[what].length > 0).length),
      ),
    ]),
    right: [5, 6, 7, 8, 9, 10, 11],
    own: [1],
  };
}

/** Words down, modules across; the last column counts. */
function matrix(
  coverage: Coverage,
  id: string,
  title: string,
  words: readonly Served[],
): CoverageTable {
  const ids = coverage.perModule.map((module) => module.id);
  const noun = { levels: 'Level', audiences: 'Audience', themes: 'Theme' }[id] ?? '';
  return {
    id,
    title,
    heading: [noun, ...ids, 'Modules'],
    rows: words.map((word) => [
      word.title,
      ...ids.map((module) => (word.modules.includes(module) ? 'yes' : '–')),
      word.modules.length === 0 ? 'none' : String(word.modules.length),
    ]),
    right: [ids.length + 1],
    own: [0],
  };
}

function outcomes(coverage: Coverage): CoverageTable {
  return {
    id: 'outcomes',
    title: 'Outcomes',
    heading: [
      'Outcome',
      'Level (Bloom)',
      'Participants will be able to',
      'Taught in',
      'Practised in',
      'Assessed by',
    ],
    rows: coverage.perModule.flatMap((module) =>
      module.outcomes.map((outcome) => [
        `${module.id}/${outcome.id}`,
        outcome.level ?? '?',
        outcome.text,
        orNone(sessionsOf(outcome.taught)),
        orNone(sessionsOf(outcome.practised)),
        orNone(outcome.assessed),
      ]),
    ),
    right: [],
    own: [2],
  };
}

/** `session/activity` names → their sessions, each once. */
export function sessionsOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.split('/')[0] ?? name))];
}

/** How much of a module's contact time is lecture, in per cent and rounded up, as the rule on it reckons. */
export function lectureShare(module: ModuleCoverage): string {
  const { minutes, lectureMinutes, sessions } = module;
  if (minutes === undefined || sessions.written === 0) return '–';
  return `${Math.ceil((lectureMinutes * 100) / minutes)} %`;
}

/** Words in a row, or a dash. */
export function orNone(words: readonly string[]): string {
  return words.join(', ') || '–';
}
