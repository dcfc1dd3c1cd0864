/** Drawings stand where they belong, say what the tables say, and arrive in finished files as figures. */

import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/documents/index.js';
import { nodesOf } from '../../src/documents/tree.js';
import type { Document, Figure } from '../../src/nodes/document.js';
import { rendered } from '../renderers/docx/reading.js';
import { nodes, type ReadFile, readBack } from '../renderers/pdf/reading.js';
import {
  curriculumOn,
  fixture,
  moduleOf,
  templateOf,
  templateTexts,
  treeOf,
  type Wish,
} from '../support/documents.js';
import { drawn } from './drawn.js';

const harbour = curriculumOn(fixture('harbour'));
const pack = treeOf(harbour, { target: 'H1', kind: 'trainer-pack' });

/** The figures that stand under a heading, before the next one. */
function figuresUnder(document: Document, title: string): Figure[] {
  const blocks = document.blocks;
  const start = blocks.findIndex(
    (block) => block.type === 'heading' && JSON.stringify(block.children).includes(`"${title}"`),
  );
  if (start === -1) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading');
  return rest.slice(0, end === -1 ? rest.length : end).filter((block) => block.type === 'figure');
}

function saidBy(figure: Figure | undefined): string[] {
  if (!figure) throw new Error('There is no figure');
  return drawn(figure.picture).texts.map(({ text }) => text);
}

const agenda = 'Agenda';
const matrix = 'Outcomes, sessions and assessment';

describe('the timeline of an agenda', () => {
  it('stands in the trainer pack and in the workbook, and is the same', () => {
    const workbook = treeOf(harbour, { target: 'H1', kind: 'participant-workbook' });
    const [figure] = figuresUnder(pack, agenda);
    expect(saidBy(figure)).toContain('09:10–10:30');
    expect(figuresUnder(workbook, agenda)).toEqual([figure]);
  });

  it('says in words what it shows', () => {
    const [figure] = figuresUnder(pack, agenda);
    expect(figure?.alt).toBe(
      'The agenda as a timeline. Day 1, 09:00–11:30: Session 1; Day 2, 13:30–15:05: Session 2. The same times stand in the table.',
    );
  });

  it('moves with the start that is wished for', () => {
    const late: Wish = { target: 'H1', kind: 'trainer-pack', start: 22 * 60 };
    const [figure] = figuresUnder(treeOf(harbour, late), agenda);
    expect(saidBy(figure)).toContain('22:10–23:30');
  });

  it('is not drawn on slides', () => {
    const slides = treeOf(harbour, { target: 'H1', kind: 'slide-outline' });
    const alts = [...nodesOf(slides.blocks)].flatMap((n) => (n.type === 'figure' ? [n.alt] : []));
    expect(alts.filter((alt) => alt.includes('timeline'))).toEqual([]);
  });

  it('numbers sessions as their headings do, in every module', { timeout: 60_000 }, () => {
    const curriculum = curriculumOn(fixture('../../modules'));
    expect(curriculum.modules).toHaveLength(8);
    for (const module of curriculum.modules) {
      const view: Wish = { target: module.id, kind: 'participant-workbook' };
      const [figure] = figuresUnder(treeOf(curriculum, view), agenda);
      const numbers = drawn((figure as Figure).picture)
        .texts.filter(({ text, attributes }) => attributes['font-weight'] && /^\d+$/.test(text))
        .map(({ text }) => Number(text));
      expect(numbers).toEqual(module.sessions.map((_, index) => index + 1));
    }
  });
});

describe('the drawn matrix', () => {
  it('stands before its table for trainers only', () => {
    const workbook = treeOf(harbour, { target: 'H1', kind: 'participant-workbook' });
    const [figure] = figuresUnder(pack, matrix);
    expect(saidBy(figure)).toEqual(expect.arrayContaining(['taught', 'practised', 'assessed']));
    expect(figuresUnder(workbook, matrix)).toEqual([]);
  });

  it('has as many signs as the table has letters', () => {
    const index = pack.blocks.indexOf(figuresUnder(pack, matrix)[0] as Figure);
    const table = pack.blocks.slice(index).find((block) => block.type === 'table');
    if (table?.type !== 'table') throw new Error('There is no table');
    const cells = table.rows.flatMap(({ cells }) => cells.slice(1, -1));
    const letters =
      JSON.stringify(cells)
        .match(/"[TPA]( [TPA])*"/g)
        ?.join('') ?? '';
    const { shapes } = drawn((figuresUnder(pack, matrix)[0] as Figure).picture);
    const count = (letter: string) => letters.split(letter).length - 1;
    // One more of each stands in the key.
    expect(shapes.filter(({ name }) => name === 'circle')).toHaveLength(count('T') + 1);
    const squares = shapes.filter(({ attributes }) => attributes['stroke-width'] === '1.8');
    expect(squares).toHaveLength(count('P') + 1);
    const diamonds = shapes.filter(
      ({ name, attributes }) => name === 'path' && attributes.fill !== 'none',
    );
    expect(diamonds).toHaveLength(count('A') + 1);
  });

  it.each(['en', 'da', 'sv', 'lv'])(
    'is described in the language of the document: %s',
    (language) => {
      const document = buildDocument(
        harbour,
        {
          template: templateOf(harbour, 'trainer-pack'),
          module: moduleOf(harbour, 'H1'),
          language,
          notes: true,
        },
        templateTexts,
      );
      const figures = document.blocks.filter((block) => block.type === 'figure');
      const words = { en: 'Grid', da: 'Skema', sv: 'Schema', lv: 'režģis' }[language] ?? '?';
      const times = { en: 'timeline', da: 'tidslinje', sv: 'tidslinje', lv: 'laika joslā' }[
        language
      ];
      expect(figures[0]?.alt).toContain(words);
      expect(figures[0]?.alt).toContain('1 Count the berths');
      expect(figures[1]?.alt).toContain(times);
      for (const { alt } of figures) expect(alt).not.toMatch(/[{}]/);
    },
  );
});

describe('in finished files', () => {
  const figures = pack.blocks.filter((block) => block.type === 'figure');
  let pdf: ReadFile;
  beforeAll(async () => {
    pdf = await readBack(pack);
  }, 60_000);

  it('both are tagged figures with their descriptions, and their text is text', () => {
    const alts = pdf.pages.flatMap(({ tree }) => nodes(tree, 'Figure').map(({ alt }) => alt));
    for (const { alt } of figures) expect(alts).toContain(alt);
    const page = pdf.pages.find(({ tree }) =>
      nodes(tree, 'Figure').some(({ alt }) => alt === figures[1]?.alt),
    );
    expect(page?.text).toContain('09:10–10:30');
  });

  it('both are described pictures in Word', { timeout: 60_000 }, async () => {
    const buffer = Buffer.from(await rendered(pack));
    const { value } = await mammoth.convertToHtml({ buffer });
    const alts = [...value.matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt);
    for (const { alt } of figures) expect(alts).toContain(alt);
  });
});
