/** Whatever the tree: no word is lost, doubled or moved, and none leaves the page or its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Document, Inline, ListItem, Row } from '../../../src/nodes/document.js';
import { defaultTheme } from '../../support/theme.js';
import { type Item, readBack } from './reading.js';
import { documentOf, text } from './trees.js';

/** Marks the place of a word; `numbered` makes every word of the tree a different one. */
const WORD = 'word';
const phrase = fc.integer({ min: 1, max: 40 }).map((count) => Array(count).fill(WORD).join(' '));
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: phrase.map((value): Inline => text(`${value} `)) },
    phrase.map((value): Inline => ({ type: 'strong', children: [text(value)] })),
    phrase.map((value): Inline => ({ type: 'emphasis', children: [text(`${value} `)] })),
    phrase.map((value): Inline => ({ type: 'link', url: 'https://a.b', children: [text(value)] })),
    fc.constant<Inline>({ type: 'break' }),
  ),
  { minLength: 1, maxLength: 4 },
);

const { block } = fc.letrec<{ block: Block; blocks: Block[]; cell: Cell; item: ListItem }>(
  (tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'tree' }),
    item: fc.record({ children: tie('blocks') }),
    cell: fc.record({ children: tie('blocks'), blank: fc.boolean() }),
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 3, depthIdentifier: 'tree' },
      inlines.map((children): Block => ({ type: 'paragraph', children })),
      inlines.map((children): Block => ({ type: 'heading', depth: 2, children })),
      inlines.map((label): Block => ({ type: 'field', label })),
      fc.integer({ min: 0, max: 5 }).map((count): Block => ({ type: 'lines', count })),
      fc
        .record({ items: fc.array(tie('item'), { maxLength: 4 }), ordered: fc.boolean() })
        .map((rest): Block => ({ type: 'list', ...rest })),
      tie('blocks').map((children): Block => ({ type: 'quote', children })),
      tie('blocks').map((children): Block => ({ type: 'group', children })),
      tie('blocks').map(
        (children): Block => ({ type: 'callout', kind: 'info', title: '-', children }),
      ),
      fc
        .record({ title: inlines, children: tie('blocks') })
        .map((rest): Block => ({ type: 'slide', label: '-', ...rest })),
      fc
        .record({ title: inlines, children: tie('blocks'), newPage: fc.boolean() })
        .map((rest): Block => ({ type: 'worksheet', label: '-', ...rest })),
      fc
        .record({ term: inlines, definition: tie('blocks') })
        .map((item): Block => ({ type: 'terms', items: [item] })),
      fc
        .record({
          look: fc.constantFrom('plain' as const, 'grid' as const, 'facts' as const),
          rows: fc.array(
            fc.tuple(tie('cell'), tie('cell')).map((cells): Row => ({ cells })),
            { maxLength: 4 },
          ),
          rowsBreak: fc.boolean(),
        })
        .map(
          (rest): Block => ({
            type: 'table',
            columns: [{}, { align: 'right' }],
            header: [{ cells: [{ children: [] }, { children: [] }] }],
            ...rest,
          }),
        ),
    ),
  }),
);

/** Gives every word its number; the words in order. */
function numbered(blocks: Block[]): { blocks: Block[]; words: string[] } {
  const words: string[] = [];
  const replaced = JSON.stringify(blocks).replace(/\bword\b/g, () => {
    const letters = [...String(words.length)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const word = `q${letters}z`;
    words.push(word);
    return word;
  });
  return { blocks: JSON.parse(replaced) as Block[], words };
}

function wordsIn(content: string): string[] {
  return content.replace(/\s+/g, '').match(/q[a-j]+z/g) ?? [];
}

const { page } = defaultTheme;

function outside({ x, y, width }: Item): boolean {
  const right = page.width - page.margin.right + 0.5;
  const top = page.height - page.margin.top + 0.5;
  return x < page.margin.left - 0.5 || x + width > right || y < page.margin.bottom - 6 || y > top;
}

/** Two pieces of text on top of each other: their lower halves, which letters fill, meet. */
function overlapping(items: Item[]): [string, string][] {
  const found: [string, string][] = [];
  items.forEach((a, index) => {
    for (const b of items.slice(index + 1)) {
      const sideways = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const upright = Math.min(a.y + a.size / 2, b.y + b.size / 2) - Math.max(a.y, b.y);
      if (sideways > 1 && upright > 0.5) found.push([a.text, b.text]);
    }
  });
  return found;
}

describe('any tree', () => {
  it('keeps every word once, inside the page, on no other', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (tree) => {
        const { blocks, words } = numbered(tree);
        const { pages } = await readBack(documentOf(blocks));
        // In narrow nested columns a word may be broken, even over two pages: count the letters.
        const inner = pages.slice(1);
        const found = inner.map(({ content }) => content.replace(/[^a-jqz]/g, '')).join('');
        expect([...found].sort().join('')).toBe([...words.join('')].sort().join(''));
        expect(pages.length).toBeLessThan(4 + JSON.stringify(blocks).length / 60);
        for (const { items } of inner) {
          expect(items.filter(outside)).toEqual([]);
          expect(overlapping(items)).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('keeps words in order where rows need not be split', { timeout: 120_000 }, async () => {
    const flat = fc.array(
      fc.oneof(
        inlines.map((children): Block => ({ type: 'paragraph', children })),
        inlines.map((children): Block => ({ type: 'heading', depth: 1, children })),
        fc.array(inlines, { minLength: 1, maxLength: 5 }).map(
          (cells): Block => ({
            type: 'table',
            look: 'grid',
            columns: [{}, {}],
            header: [],
            rows: cells.map((children) => ({
              cells: [
                { children: [{ type: 'paragraph', children }] },
                { children: [{ type: 'paragraph', children: [text(WORD)] }] },
              ],
            })),
          }),
        ),
      ),
      { minLength: 5, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(flat, async (tree) => {
        const { blocks, words } = numbered(tree);
        const { pages } = await readBack(documentOf(blocks));
        expect(wordsIn(pages.map(({ content }) => content).join('\n'))).toEqual(words);
      }),
      { numRuns: 12, seed: 11 },
    );
  });

  it('keeps the words of footnotes, however many and long', { timeout: 120_000 }, async () => {
    const notes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(notes, phrase, async (lengths, between) => {
        const all: Block[] = lengths.flatMap((length, index): Block[] => [
          {
            type: 'paragraph',
            children: [text(between), { type: 'footnoteReference', id: `n${index}` }],
          },
          { type: 'paragraph', children: [text(Array(length).fill(WORD).join(' '))] },
        ]);
        const { blocks, words } = numbered(all);
        const footnotes: Document['footnotes'] = {};
        const body = blocks.filter((each, index) => {
          if (index % 2 === 1) footnotes[`n${(index - 1) / 2}`] = [each];
          return index % 2 === 0;
        });
        const { pages } = await readBack(documentOf(body, { footnotes }));
        const found = wordsIn(pages.map(({ content }) => content).join('\n'));
        expect([...found].sort()).toEqual([...words].sort());
        for (const { items } of pages.slice(1)) expect(overlapping(items)).toEqual([]);
      }),
      { numRuns: 12, seed: 3 },
    );
  });
});
