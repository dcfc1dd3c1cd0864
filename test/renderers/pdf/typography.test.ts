/** The look of finished pages: nothing alone, nothing cut, nothing over the edge, no page for a few lines. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { loadFonts } from '../../../src/edge/fonts.js';
import type { Block, Cell, Worksheet } from '../../../src/nodes/document.js';
import { formats } from '../../../src/renderers/index.js';
import { layoutOf } from '../../../src/renderers/pdf/index.js';
import { curriculumOn, fixture, treeOf } from '../../support/documents.js';
import { defaultTheme } from '../../support/theme.js';
import { type Item, type ReadPage, readBack } from './reading.js';
import { documentOf, heading, list, paragraph, row, text, words } from './trees.js';

// Every test prints and reads whole files.
vi.setConfig({ testTimeout: 120_000 });

const { page, space } = defaultTheme;
const left = page.margin.left;
const right = page.width - page.margin.right;
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Lines of a page from the top, each with its items. */
function linesOf(items: Item[]): Item[][] {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    const y = Math.round(item.y);
    lines.set(y, [...(lines.get(y) ?? []), item]);
  }
  return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
}

const numberOf = (word: string): number =>
  Number([...word.slice(1, -1)].map((letter) => 'abcdefghij'.indexOf(letter)).join(''));

/** Paragraphs, headings and lists of marked words; a thousand numbers belong to each block. */
const story = fc.array(
  fc.record({
    kind: fc.constantFrom('paragraph', 'paragraph', 'heading', 'list'),
    size: fc.integer({ min: 1, max: 130 }),
  }),
  { minLength: 12, maxLength: 40 },
);

function blockOf({ kind, size }: { kind: string; size: number }, index: number): Block {
  const from = index * 1000 + 1000;
  if (kind === 'heading') return heading(2, words(4, from));
  return kind === 'list' ? list(words(size, from)) : paragraph(words(size, from));
}

describe('running text, whatever it is', () => {
  it('leaves no line alone and no heading at the foot, and stays between the margins', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (parts) => {
        const { pages } = await readBack(documentOf([...parts.map(blockOf), paragraph('End')]));
        const linesPerPage = new Map<number, number[]>();
        for (const { items } of pages.slice(1)) {
          const lines = linesOf(items);
          const here = new Map<number, number>();
          for (const line of lines) {
            const word = line.flatMap((item) => item.text.match(/q[a-j]+z/g) ?? [])[0];
            if (!word) continue;
            const block = Math.floor(numberOf(word) / 1000) - 1;
            here.set(block, (here.get(block) ?? 0) + 1);
          }
          for (const [block, count] of here) {
            linesPerPage.set(block, [...(linesPerPage.get(block) ?? []), count]);
          }
          const foot = lines.at(-1)!;
          expect(Math.max(...foot.map(({ size }) => size))).toBeLessThan(14);
          for (const { x, width } of items) {
            expect(x).toBeGreaterThanOrEqual(left - 0.5);
            expect(x + width).toBeLessThanOrEqual(right + 0.5);
          }
        }
        for (const counts of linesPerPage.values()) {
          if (counts.length > 1) expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 12, seed: 5 },
    );
  });
});

describe('tables, whatever they hold', () => {
  const word = fc.oneof(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 26, max: 90 }));

  it('keep text inside its cell and rows on one page', async () => {
    const cells = fc.tuple(word, word, word);
    const table = fc.record({
      widths: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 }))),
      rows: fc.array(cells, { minLength: 2, maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ widths, rows }) => {
        const { pages } = await readBack(
          documentOf([
            {
              type: 'table',
              look: 'grid',
              columns: widths.map((width) => ({ width })),
              header: [],
              // One long word, and short ones.
              rows: rows.map((sizes, at) =>
                row(
                  ...sizes.map(
                    (size, column) =>
                      `${'m'.repeat(size)} ${words(2, at * 10 + column * 3 + 1000)}`,
                  ),
                ),
              ),
            },
          ]),
        );
        const sum = widths.reduce((all, width) => all + width, 0);
        const edges = [0, 1, 2, 3].map(
          (count) =>
            left + ((right - left) * widths.slice(0, count).reduce((all, w) => all + w, 0)) / sum,
        );
        const seen = new Map<number, Set<number>>();
        pages.slice(1).forEach(({ items }, index) => {
          for (const item of items) {
            const column = edges.findLastIndex((edge) => edge <= item.x);
            expect(item.x + item.width).toBeLessThanOrEqual(edges[column + 1]! - space.cellX + 0.5);
            for (const [found] of item.text.matchAll(/q[a-j]+z/g)) {
              const at = Math.floor((numberOf(found) - 1000) / 10);
              seen.set(at, (seen.get(at) ?? new Set()).add(index));
            }
          }
        });
        for (const on of seen.values()) expect(on.size).toBe(1);
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it('stay whole when they are short', async () => {
    const rows = [1, 2, 3, 4].map((number) => row(`Row ${number}`, 'x'));
    for (let count = 24; count < 34; count += 1) {
      const { pages } = await readBack(
        documentOf([
          ...Array.from({ length: count }, () => paragraph('Line')),
          { type: 'table', look: 'plain', columns: [{}, {}], header: [row('A', 'B')], rows },
        ]),
      );
      const holding = pages.filter(({ content }) => /Row \d/.test(content));
      expect(holding).toHaveLength(1);
    }
  });
});

describe('a worksheet', () => {
  const blank: Cell = { children: [], blank: true };
  const sheet = (rows: number, lines = 2): Worksheet => ({
    type: 'worksheet',
    label: 'Worksheet 1',
    title: [text('Sheet title')],
    newPage: true,
    children: [
      paragraph('What to do'),
      {
        type: 'table',
        look: 'grid',
        columns: [{}, {}],
        header: [row('Actor', 'Evidence')],
        rows: Array.from({ length: rows }, (_, index) => row(`Row ${index + 1}.`, blank)),
      },
      paragraph('And now'),
      { type: 'lines', count: lines, name: 'Now' },
      paragraph('Sheet ends'),
    ],
  });
  /** Points from one row to the next on the first page of the sheet. */
  const pitch = (pages: ReadPage[]): number => {
    const rows = pages[1]!.items.filter(({ text: said }) => /^Row [23]\.$/.test(said));
    return rows[0]!.y - rows[1]!.y;
  };
  const full = space.blankCell + space.cellY * 2;

  it('gives up a little room to write where that saves a page of a few lines', async () => {
    let saved = 0;
    for (let rows = 6; rows <= 16; rows += 1) {
      const document = documentOf([sheet(rows)]);
      const { pages } = await readBack(document);
      const { tightened } = layoutOf(document, { theme: defaultTheme, fonts: await loadFonts() });
      expect(pitch(pages)).toBeGreaterThanOrEqual(mm(11) - 0.1);
      expect(tightened.size > 0).toBe(pitch(pages) < full - 0.1);
      if (tightened.size === 0) continue;
      saved += 1;
      expect(pages).toHaveLength(2);
      expect(pages[1]!.content).toContain('Sheet ends');
    }
    expect(saved).toBeGreaterThanOrEqual(2);
  });

  it('keeps all its room where it fits, where that saves nothing, and amid a page', async () => {
    const amid: Worksheet = { ...sheet(12), newPage: false };
    for (const blocks of [[sheet(5)], [sheet(18)], [paragraph('Before'), amid]]) {
      const document = documentOf(blocks);
      const { tightened } = layoutOf(document, { theme: defaultTheme, fonts: await loadFonts() });
      expect(tightened.size).toBe(0);
    }
  });

  it('is as tight in Word as in print', async () => {
    const heights = async (rows: number): Promise<Set<number>> => {
      const docx = formats.find(({ id }) => id === 'docx')!;
      const bytes = await docx.render(documentOf([sheet(rows)]), {
        theme: defaultTheme,
        fonts: await loadFonts(),
        rasterise: async () => new Uint8Array(),
      });
      const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
      return new Set(
        [...xml.matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, value]) => Number(value)),
      );
    };
    const twips = (points: number): number => Math.round(points * 20);
    expect(await heights(5)).toEqual(new Set([twips(space.blankCell), twips(space.writingLine)]));
    expect(await heights(11)).toEqual(new Set([twips(mm(11)), twips(mm(7))]));
  });
});

/** Sizes of the theme's texts; the words in drawings have others. */
const sizes = new Set(
  [...JSON.stringify(defaultTheme.text).matchAll(/"size":([\d.]+)/g)].map(([, size]) =>
    Number(size),
  ),
);

describe('the workbooks of the curriculum', () => {
  it.each(['B1', 'A2'])(
    '%s: headings have their text, lines are between the margins',
    async (target) => {
      const tree = treeOf(curriculumOn(fixture('../../modules')), {
        target,
        kind: 'participant-workbook',
      });
      const { pages } = await readBack(tree);
      expect(pages.length).toBeGreaterThan(20);
      for (const page of pages.slice(1)) {
        const items = page.items.filter(({ size }) => sizes.has(Math.round(size * 100) / 100));
        const foot = linesOf(items).at(-1)!;
        // Below a heading over ruled lines stands no text, but room to write.
        const isHeading = foot.some(({ size }) => size >= 14);
        const room = isHeading ? space.writingLine * 3 : -0.5;
        expect(foot[0]!.y).toBeGreaterThanOrEqual(defaultTheme.page.margin.bottom + room);
        for (const { x, width, text: said } of items) {
          expect(x, said).toBeGreaterThanOrEqual(left - 0.5);
          expect(x + width, said).toBeLessThanOrEqual(right + 0.5);
        }
      }
    },
  );
});
