/** Coverage for people: the promise first, then what carries it, as tables. */

import type { Coverage, ModuleCoverage, Served } from '../../curriculum/coverage.js';
import type { Palette } from '../palette.js';
import { table } from '../table.js';
import { visible } from '../visible.js';
import { headlineOf } from './headline.js';
import { lectureShare, orNone, sessionsOf } from './tables.js';

/** The whole text, with a line end at its end. */
export function prettyCoverage(coverage: Coverage, palette: Palette): string {
  const titled = (title: string, lines: readonly string[]) =>
    lines.length > 1
      ? [[palette.strong(title), ...lines.map((line) => `  ${line}`)].join('\n')]
      : [];
  return `${[
    [palette.strong(visible(coverage.title)), headlineOf(coverage)]
      .filter((line) => line !== '')
      .join('\n'),
    ...titled('Tracks', tracks(coverage)),
    ...titled('Modules', modules(coverage)),
    ...titled('Levels', matrix(coverage, coverage.levels)),
    ...titled('Audiences', matrix(coverage, coverage.audiences)),
    ...titled('Themes', matrix(coverage, coverage.themes)),
    ...titled('Outcomes', outcomes(coverage)),
    ...coverage.withoutTrack.map(
      (id) => `${visible(id)} names a track that the curriculum does not have.`,
    ),
    coverage.notJudged.map((sentence) => `Not judged: ${visible(sentence)}`).join('\n'),
  ].join('\n\n')}\n`;
}

function tracks(coverage: Coverage): string[] {
  const marked = (parts: readonly { id: string; covered: boolean }[]) =>
    parts.map(({ id, covered }) => (covered ? id : `${id} (no module)`)).join(', ') || '–';
  return table(
    ['track', 'promised', 'declared', 'complete', 'levels', 'audiences', 'languages (not judged)'],
    coverage.tracks.map((track) => [
      track.title,
      String(track.promised ?? '?'),
      String(track.declared.length),
      String(track.complete.length),
      marked(track.levels),
      marked(track.audiences),
      track.languages.join(', '),
    ]),
    [1, 2, 3],
  );
}

function modules(coverage: Coverage): string[] {
  return table(
    [
      'module',
      'title',
      'status',
      'complete',
      'minutes',
      'lecture',
      'sessions written',
      'outcomes',
      'taught',
      'practised',
      'assessed',
    ],
    coverage.perModule.map((module) => [
      module.id,
      module.title,
      module.status,
      module.complete ? 'yes' : 'no',
      String(module.minutes ?? '?'),
      lectureShare(module),
      `${module.sessions.written} of ${module.sessions.planned}`,
      String(module.outcomes.length),
      ...(['taught', 'practised', 'assessed'] as const).map((what) => shareOf(module, what)),
    ]),
    [4, 5, 7, 8, 9, 10],
  );
}

function shareOf(module: ModuleCoverage, what: 'taught' | 'practised' | 'assessed'): string {
  return String(module.outcomes.filter((outcome) => outcome[what].length > 0).length);
}

/** Words down, modules across; the last column counts. */
function matrix(coverage: Coverage, words: readonly Served[]): string[] {
  const ids = coverage.perModule.map((module) => module.id);
  return table(
    ['', ...ids, 'modules'],
    words.map((word) => [
      word.title,
      ...ids.map((id) => (word.modules.includes(id) ? '●' : '·')),
      word.modules.length === 0 ? 'none' : String(word.modules.length),
    ]),
    [ids.length + 1],
  );
}

/** Written modules only: where nothing is written yet, the modules' table says enough. */
function outcomes(coverage: Coverage): string[] {
  const written = coverage.perModule.filter((module) => module.sessions.written > 0);
  return table(
    ['outcome', 'taught in', 'practised in', 'assessed by'],
    written.flatMap((module) =>
      module.outcomes.map((outcome) => [
        `${module.id}/${outcome.id}`,
        orNone(sessionsOf(outcome.taught)),
        orNone(sessionsOf(outcome.practised)),
        orNone(outcome.assessed),
      ]),
    ),
  );
}
