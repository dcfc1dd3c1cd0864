/** The programme in modules/ keeps what it promises: whole, checked, and each part usable. */

import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/curriculum/coverage.js';
import type { Tool } from '../../src/curriculum/model.js';
import { completeModules } from '../../src/rules/complete.js';
import { rules } from '../../src/rules/index.js';
import { run } from '../support/command.js';
import { treeOf } from '../support/documents.js';
import { curriculum, modulesFolder, textsOfModules } from './material.js';

const coverage = coverageOf(curriculum, completeModules(curriculum, rules));
const activities = curriculum.modules.flatMap((module) =>
  module.sessions.flatMap((session) =>
    session.activities.map((activity) => ({ module, session, activity })),
  ),
);

describe('the programme', () => {
  it('has no error and no warning on the way to pilots', { timeout: 60_000 }, async () => {
    const { code, stdout } = await run(modulesFolder, 'check', '--as', 'pilot-ready');
    expect(stdout).toMatch(/^No problems in \d+ files/m);
    expect(code).toBe(0);
  });

  it('switches no rule off, loosens no limit and asks for no exception', () => {
    expect([curriculum.rules, curriculum.limits, curriculum.exceptions]).toEqual([{}, {}, []]);
    expect(curriculum.tracks.map((track) => [track.id, track.limits])).toEqual([
      ['basic', {}],
      ['advanced', { 'demanding-outcomes': 50 }],
      ['programme', { 'demanding-outcomes': 50 }],
    ]);
  });

  it('is complete: two, three and three modules, and every level, audience and theme served', () => {
    expect(coverage.modules).toEqual({ promised: 8, declared: 8, complete: 8 });
    expect(coverage.tracks.map((track) => track.complete.length)).toEqual([2, 3, 3]);
    expect(coverage.missing).toEqual([]);
  });

  it.each(coverage.perModule)('teaches, practises and assesses every outcome of $id', (module) => {
    for (const outcome of module.outcomes) {
      expect(outcome.taught, outcome.id).not.toEqual([]);
      if (outcome.needsPractice) expect(outcome.practised, outcome.id).not.toEqual([]);
      expect(outcome.assessed, outcome.id).not.toEqual([]);
    }
    expect(module.lectureMinutes * 3).toBeLessThan(module.minutes ?? 0);
  });

  it('describes three levels of performance for every criterion', () => {
    const criteria = curriculum.modules.flatMap(({ assessments }) =>
      assessments.flatMap((assessment) => assessment.criteria),
    );
    expect(criteria.length).toBeGreaterThan(60);
    for (const { criterion, below, meets, exceeds } of criteria) {
      expect(new Set([criterion, below, meets, exceeds]).size).toBe(4);
      expect([criterion, below, meets, exceeds]).not.toContain(undefined);
    }
  });
});

describe('every session', () => {
  it.each(
    curriculum.modules.flatMap(({ id, sessions }) =>
      sessions.map((session) => ({ name: `${id}/${session.id}`, session })),
    ),
  )('$name says what to ask, to expect, to mend and to cut', ({ session }) => {
    const passages = [session.opening, ...session.activities.map((activity) => activity.passages)];
    const blocks = passages
      .flat()
      .flatMap((passage) => (passage.type === 'block' ? [passage.name] : []));
    for (const name of ['slide', 'questions', 'answers', 'problems', 'cut', 'online']) {
      expect(blocks, name).toContain(name);
    }
    expect(session.keyMessages.length).toBeGreaterThanOrEqual(3);
    expect(session.preparation.length).toBeGreaterThan(0);
  });
});

describe('the pool of tools', () => {
  it('holds 35 to 45 tools, each used in a session', () => {
    expect(curriculum.tools.length).toBeGreaterThanOrEqual(35);
    expect(curriculum.tools.length).toBeLessThanOrEqual(45);
    const used = new Set(activities.flatMap(({ activity }) => activity.tools.map(({ id }) => id)));
    expect(curriculum.tools.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it.each(curriculum.tools)('has in $id all that somebody needs who has nothing else', (tool) => {
    expect(tool.purpose).toBeTruthy();
    expect(tool.minutes).toBeGreaterThan(0);
    expect(tool.source).toBeTruthy();
    expect(tool.group.min).toBeGreaterThan(0);
    expect(tool.group.max).toBeGreaterThanOrEqual(tool.group.min ?? 0);
    expect(headings(tool)).toEqual(
      expect.arrayContaining(['When to use it', expect.stringMatching(/^Steps/)]),
    );
    const blocks = tool.passages.flatMap((passage) =>
      passage.type === 'block' ? [passage.name] : [],
    );
    expect(blocks).toContain('online');
    expect(blocks.includes('workbook') || blocks.includes('handout')).toBe(true);
    expect(tool.text.file.text).toMatch(/\b[Dd]o not use it|\bNot for\b/);
  });
});

function headings(tool: Tool): string[] {
  return [...tool.text.file.text.matchAll(/^### (.*)$/gm)].map((match) => match[1] ?? '');
}

describe('words and works', () => {
  it('explains at least 60 terms, and each is used in a workbook', { timeout: 60_000 }, () => {
    const printed = new Set(
      curriculum.modules.flatMap(({ id }) => {
        const tree = JSON.stringify(
          treeOf(curriculum, { target: id, kind: 'participant-workbook' }),
        );
        return curriculum.glossary.filter(({ definition }) =>
          tree.includes(JSON.stringify(definition).slice(1, -1)),
        );
      }),
    );
    expect(curriculum.glossary.length).toBeGreaterThanOrEqual(60);
    expect(
      curriculum.glossary.filter((term) => !printed.has(term)).map(({ term }) => term),
    ).toEqual([]);
  });

  it('lists only works that are cited or given to read', () => {
    const texts = textsOfModules()
      .map(({ text }) => text)
      .join('\n');
    const cited = new Set([...texts.matchAll(/@([a-z]+\d{4})\b/g)].map((match) => match[1]));
    const given = new Set(curriculum.modules.flatMap((module) => module.preReading));
    const ids = curriculum.references.map(({ id }) => id);
    expect(ids.filter((id) => !cited.has(id) && !given.has(id))).toEqual([]);
  });

  it('says "invented" wherever participants meet an invented place or name', () => {
    const given = /^:::(?:slide|workbook|handout)\b[\s\S]*?^:::$/gm;
    const silent = textsOfModules().flatMap(({ path, text }) =>
      [...text.matchAll(given)]
        .map(([block]) => block)
        .filter((block) => invented.some((name) => block.includes(name)))
        .filter((block) => !/invented/i.test(block))
        .map((block) => `${path}: ${block.split('\n')[0]}`),
    );
    expect(silent).toEqual([]);
    const all = textsOfModules()
      .map(({ text }) => text)
      .join('\n');
    expect(invented.filter((name) => !all.includes(name))).toEqual([]);
  });
});

/** Made-up places, clusters, firms and programmes of the teaching cases. */
const invented = [
  ...['Sundmark', 'Lindmoor', 'Tollerwick', 'Larkboard'],
  ...['Lantern Sea', 'Kettlemark', 'Brineholm', 'Oarland', 'Tidewright', 'Sparrowfleet', 'Puffin'],
  ...['Amberline', 'Kelvaard', 'Mirava'],
  ...['Seldmark', 'Zilmara', 'Ellmare', 'Orvessa', 'Quiet Water'],
  ...['Lowmere', 'Beacon', 'Footbridge', 'Ferryline'],
  ...['Halvoria', 'Heron', 'Brackwater', 'Slipway', 'Joinery Circle'],
  ...['Tarnland', 'Vessland', 'Joint Course', 'Open Quay', 'Brightwater'],
];
