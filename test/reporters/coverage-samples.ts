/** Curricula to show the coverage of: on disk, made up in any size, and with anything for words. */

import { type Coverage, coverageOf } from '../../src/curriculum/coverage.js';
import type { Curriculum } from '../../src/curriculum/model.js';
import { coverageReporters } from '../../src/reporters/coverage/index.js';
import { palette } from '../../src/reporters/palette.js';
import { completeModules } from '../../src/rules/complete.js';
import { rules } from '../../src/rules/index.js';
import { curriculumOf, curriculumOn, fixture } from '../support/documents.js';

export function coverageIn(curriculum: Curriculum): Coverage {
  return coverageOf(curriculum, completeModules(curriculum, rules));
}

/** Reading all of it takes its time, so a file of tests does it once. */
export const programme = once(() => coverageIn(curriculumOn(fixture('../../modules'))));

/** H1 is complete; of H2 a session is not written and no outcome is assessed. */
export const harbour = once(() => coverageIn(curriculumOn(fixture('harbour'))));

function once(make: () => Coverage): () => Coverage {
  let made: Coverage | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const reports = new Map(
  await Promise.all(coverageReporters.map(async ({ id, load }) => [id, await load()] as const)),
);

/** As `pensum coverage --format` prints it, without colours. */
export function shown(coverage: Coverage, format: string): string {
  const report = reports.get(format);
  if (!report) throw new Error(`There is no format ${format}`);
  return report(coverage, palette(false));
}

const levels = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'];
const outcomes = [
  'Distinguish a berth from a quay',
  'Förklara å ø ģ: Šķērsošana pār upi, æble og ål – with a word of overwhelmingly-many-hyphens',
  `Draft a plan ${'that says everything that there is to say about a harbour '.repeat(5)}`,
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerverzeichnis'.repeat(3),
  'Объяснить, почему причал занят, 港口 und warum',
];

/** `count` drafts in `tracks` tracks, the second of which promises two more than there are. */
export function synthetic(count: number, tracks: number): Coverage {
  const share = Math.ceil(count / tracks);
  const frame = {
    title: 'Læreplan for ø-samfund',
    languages: ['da'],
    tracks: [...Array(tracks).keys()].map((index) => ({
      id: `t${index}`,
      title: `Spor ${index + 1}`,
      modules: Math.max(1, Math.min(share, count - share * index)) + (index === 1 ? 2 : 0),
      levels: ['one', 'two'],
      languages: ['da', 'sv'],
    })),
    levels: { one: 'First level', two: 'Second level' },
    audiences: { skipper: 'Skippers of small ships', master: 'Harbour masters and their deputies' },
    themes: { quay: 'Sharing the quay', unserved: 'What no module is about' },
  };
  const modules = [...Array(count).keys()].map((index) => [
    `m${index}/module.yaml`,
    JSON.stringify(draft(index, `t${Math.floor(index / share)}`)),
  ]);
  const files = Object.fromEntries(modules) as Record<string, string>;
  return coverageIn(curriculumOf({ 'curriculum.yaml': JSON.stringify(frame), ...files }));
}

function draft(index: number, track: string) {
  return {
    id: `M${index + 1}`,
    track,
    title: ['Ørsted', `A title ${'that goes on and on '.repeat(6)}`, 'Knots'][index % 3],
    levels: ['one'],
    audiences: ['skipper', 'master'],
    themes: ['quay'],
    minutes: 120 + 37 * (index % 11),
    status: ['draft', 'reviewed', 'pilot-ready'][index % 3],
    outcomes: [0, 1, 2, 3, 4].map((place) => ({
      id: `o${place}`,
      level: levels[(place + index) % levels.length],
      text: outcomes[(place + index) % outcomes.length],
    })),
    agenda: [
      {
        day: 1,
        start: '09:00',
        items: [0, 1].map((place) => ({ session: `s${place}`, title: `S ${place}`, minutes: 60 })),
      },
    ],
  };
}

/** Every title and sentence of the coverage in other words; the ids stay. */
export function reworded(coverage: Coverage, word: () => string): Coverage {
  const titled = <T extends { title: string }>(parts: readonly T[]): T[] =>
    parts.map((part) => ({ ...part, title: word() }));
  return {
    ...coverage,
    title: word(),
    tracks: titled(coverage.tracks),
    levels: titled(coverage.levels),
    audiences: titled(coverage.audiences),
    themes: titled(coverage.themes),
    perModule: titled(coverage.perModule).map((module) => ({
      ...module,
      outcomes: module.outcomes.map((outcome) => ({ ...outcome, text: word() })),
      missing: module.missing.map((missing) => ({ ...missing, text: word() })),
    })),
    notJudged: coverage.notJudged.map(word),
  };
}
