/** Any tree, with any text in it, becomes a deck that keeps its words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Inline, Row } from '../../../src/nodes/document.js';
import { documentOf, PNG } from '../docx/trees.js';
import { problemsOf, rendered, slidesOf, wordsIn } from './reading.js';

/** Any text at all, with characters that XML refuses among it. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
/** Stands for a word; numbered before rendering. */
const WORD = '§';

const { blocks } = fc.letrec<{
  inline: Inline;
  inlines: Inline[];
  block: Block;
  blocks: Block[];
}>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
  inline: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.record({ type: fc.constantFrom('text', 'inlineCode'), value: fc.constant(`${WORD} `) }),
    fc.record({ type: fc.constant('text'), value: anyText }),
    fc.record({ type: fc.constant('break') }),
    fc.record({ type: fc.constant('footnoteReference'), id: fc.constantFrom('n', 'gone') }),
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
      children: tie('inlines'),
    }),
    fc.record({ type: fc.constant('code'), value: fc.constant(`${WORD}\n\t${WORD}`) }),
    fc.record({ type: fc.constantFrom('pageBreak', 'thematicBreak') }),
    fc.record({ type: fc.constant('lines'), count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ type: fc.constant('field'), label: tie('inlines') }),
    fc.record({ type: fc.constantFrom('quote', 'group'), children: tie('blocks') }),
    fc.record({
      type: fc.constant('callout'),
      kind: fc.constantFrom('answers', 'cut', 'caution'),
      title: fc.constant(WORD),
      children: tie('blocks'),
    }),
    fc.record({
      type: fc.constantFrom('slide', 'worksheet'),
      label: fc.constant('Slide'),
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
    }),
    fc.record({
      type: fc.constant('figure'),
      picture: fc.constant({ format: 'png', bytes: PNG, width: 300, height: 900 }),
      alt: anyText,
      caption: tie('inlines'),
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

/** A copy of `tree` in which every word has a number of its own. */
function numbered<T>(tree: T): { tree: T; words: string[] } {
  const words: string[] = [];
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replaceAll(WORD, () => {
        words.push(`wörd${words.length}x`);
        return ` ${words.at(-1)} `;
      });
    }
    if (Array.isArray(value)) return value.map(copy);
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]));
  };
  return { tree: copy(tree) as T, words };
}

describe('any tree', () => {
  it('keeps every word, in well-formed parts', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (body) => {
        const { tree, words } = numbered(body);
        const footnotes = { n: tree.slice(0, 1) };
        const slides = slidesOf(await rendered(documentOf(tree, { footnotes })));
        const said = new Set(
          wordsIn(slides.map(({ text, notes }) => `${text}\n${notes}`).join('\n')),
        );
        expect(words.filter((word) => !said.has(word))).toEqual([]);
        for (const { title } of slides) expect(title).not.toBe('');
      }),
      { numRuns: 60, seed: 20261123 },
    );
  }, 120_000);

  it('satisfies the Open XML validator', async () => {
    const samples = fc.sample(blocks, { numRuns: 60, seed: 7 }).flat();
    const footnotes = { n: samples.slice(0, 3) };
    expect(await problemsOf(await rendered(documentOf(samples, { footnotes })))).toEqual([]);
  }, 60_000);
});

describe('any title', () => {
  it('stands on its slide and in the properties, without what XML refuses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (any) => {
        const title = `a${any}z`;
        const tree = documentOf([
          {
            type: 'slide',
            label: 'Slide 1',
            title: [{ type: 'text', value: title }],
            children: [],
          },
        ]);
        tree.cover.title = title;
        const [cover, slide] = slidesOf(await rendered(tree));
        expect(visible(cover!.title)).toBe(visible(title));
        expect(visible(slide!.title)).toBe(visible(title));
      }),
      { numRuns: 100, seed: 20261123 },
    );
  }, 60_000);

  it('may be of any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), fc.boolean(), async (length, spaced) => {
        const title = (spaced ? 'ab ' : 'abc').repeat(length).trim();
        const slides = slidesOf(
          await rendered(
            documentOf([
              {
                type: 'slide',
                label: 'Slide 1',
                title: [{ type: 'text', value: title }],
                children: [],
              },
            ]),
          ),
        ).slice(1);
        const letters = (text: string): string => text.replace(/[^abc]/g, '');
        const all = letters(slides.map(({ text, title: own }) => text.replace(own, '')).join(''));
        const [first] = slides;
        expect(letters(first!.title) === letters(title) || all === letters(title)).toBe(true);
      }),
      { numRuns: 15, seed: 20261123 },
    );
  }, 60_000);
});

/** Without control characters, with the placeholder for what is no character, spaces made one. */
function visible(text: string): string {
  const refused = /\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
  const controls = /(?![\t\r\n])\p{Cc}/gu;
  return text
    .replace(refused, '\ufffd')
    .replace(controls, '')
    .replace(/[ \t\r\n]+/g, ' ');
}
