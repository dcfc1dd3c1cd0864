/** The slide outlines of real modules as slides, read back part by part. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/nodes/document.js';
import { blocksText } from '../../../src/renderers/text/blocks.js';
import { inlineText } from '../../../src/renderers/text/inlines.js';
import { curriculumOn, fixture, treeOf } from '../../support/documents.js';
import {
  all,
  partsOf,
  problemsOf,
  type ReadSlide,
  rendered,
  slidesOf,
  textOf,
  wordsIn,
} from './reading.js';

type Slide = Extract<Block, { type: 'slide' }>;

const decks: [name: string, tree: Document][] = [
  ['H1', treeOf(curriculumOn(fixture('harbour')), { target: 'H1', kind: 'slide-outline' })],
  ['B1', treeOf(curriculumOn(fixture('../../modules')), { target: 'B1', kind: 'slide-outline' })],
];

function slidesIn(tree: Document): Slide[] {
  return tree.blocks.filter((block) => block.type === 'slide');
}

describe.each(decks)('the deck of %s', (_, tree) => {
  let bytes: Uint8Array;
  let slides: ReadSlide[];

  beforeAll(async () => {
    bytes = await rendered(tree);
    slides = slidesOf(bytes);
  });

  it('satisfies the Open XML validator', async () => {
    expect(await problemsOf(bytes)).toEqual([]);
  }, 60_000);

  it('has the same bytes every time', async () => {
    expect(Buffer.compare(await rendered(tree), bytes)).toBe(0);
  });

  it('opens with a title slide', () => {
    const [first] = slides;
    expect(first).toMatchObject({ layout: 'title', title: tree.cover.title });
    expect(first!.placeholders).toEqual(expect.arrayContaining(['ctrTitle', 'subTitle']));
    for (const [label, value] of tree.cover.facts)
      expect(first!.text).toContain(`${label}: ${value}`);
  });

  it('has one slide for each of the tree, in order, and a title on every one', () => {
    const titles = slides.map(({ title }) => title);
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
    let from = 1;
    for (const slide of slidesIn(tree)) {
      const at = titles.indexOf(inlineText(slide.title), from);
      expect(at, inlineText(slide.title)).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
    expect(slides.filter(({ layout }) => layout === 'secHead').map(({ title }) => title)).toEqual([
      tree.cover.title,
      ...slidesIn(tree).flatMap(({ label, title }) =>
        / [1-9]\d*\.1$/.test(label) ? [inlineText(title)] : [],
      ),
    ]);
  });

  it('says every word of a slide on that slide, and names it as the other documents do', () => {
    for (const slide of slidesIn(tree)) {
      const title = inlineText(slide.title);
      const own = slides.filter(
        (one) =>
          one.title.replace(/ \(\d+\)$/, '') === title &&
          (one.footer.startsWith(`${slide.label} `) || !/\d/.test(slide.label)),
      );
      expect(own.length, slide.label).toBeGreaterThan(0);
      const said = own.map(({ text }) => text).join('\n');
      const words = said.toLowerCase();
      const wanted = wordsIn(visibleText(slide.children));
      expect(wanted.filter((word) => !words.includes(word))).toEqual([]);
    }
  });

  it('has what the trainer says as notes of the slide before it, and nowhere else', () => {
    let label = '';
    let checked = 0;
    for (const block of tree.blocks) {
      if (block.type === 'slide') label = block.label;
      if (block.type !== 'callout') continue;
      const slide = slides.find(({ footer }) => footer.startsWith(`${label} `));
      const notes = slide?.notes.toLowerCase() ?? '';
      expect(wordsIn(visibleText(block.children)).filter((word) => !notes.includes(word))).toEqual(
        [],
      );
      checked += 1;
    }
    expect(checked).toBeGreaterThan(3);
    const others = slides.filter(({ layout }) => layout !== 'tx' && layout !== 'titleOnly');
    expect(others.map(({ notes }) => notes).join('')).toBe('');
  });

  it('has footer and number on every slide but the first, and real placeholders', () => {
    for (const slide of slides.slice(1)) {
      expect(slide.placeholders.slice(-2)).toEqual(['ftr', 'sldNum']);
      expect(slide.placeholders).toContain('title');
      expect(all(slide.root, 'a:fld').map(({ attributes }) => attributes.type)).toEqual([
        'slidenum',
      ]);
      if (slide.layout === 'tx') expect(slide.placeholders).toContain('body');
    }
  });

  it('speaks the document’s language in every run', () => {
    const roots = [...partsOf(bytes)].filter(([path]) =>
      /(slides|notesSlides)\/\w+\.xml$/.test(path),
    );
    const runs = roots.flatMap(([, root]) => all(root, 'a:rPr'));
    expect(runs.length).toBeGreaterThan(50);
    expect(new Set(runs.map(({ attributes }) => attributes.lang))).toEqual(new Set(['en-GB']));
  });

  it('describes its pictures and marks the header of its tables', () => {
    const pictures = slides.flatMap(({ root }) => all(root, 'p:pic'));
    const figures = slidesIn(tree).flatMap(({ children }) =>
      children.filter((child) => child.type === 'figure'),
    );
    expect(pictures.map((one) => all(one, 'p:cNvPr')[0]?.attributes.descr)).toEqual(
      figures.map(({ alt }) => alt),
    );
    for (const table of slides.flatMap(({ root }) => all(root, 'a:tblPr'))) {
      expect(table.attributes.firstRow).toBe('1');
    }
  });

  it('has the colours and the font of the other documents', () => {
    const theme = partsOf(bytes).get('ppt/theme/theme1.xml')!;
    const colours = all(theme, 'a:srgbClr').map(({ attributes }) => attributes.val);
    expect(colours).toEqual(expect.arrayContaining(['0B3C5D', '9A4A12', '1F2933', 'E8EFF4']));
    expect(all(theme, 'a:latin').map(({ attributes }) => attributes.typeface)).toEqual([
      'Source Sans 3',
      'Source Sans 3',
    ]);
    const own = slides.flatMap(({ root }) => all(root, 'a:srgbClr'));
    expect(own).toEqual([]);
  });

  it('groups its slides by session, and tells its properties', () => {
    const parts = partsOf(bytes);
    const sections = all(parts.get('ppt/presentation.xml')!, 'p14:section');
    const headings = tree.blocks.flatMap((block) =>
      block.type === 'heading' && block.depth === 1 ? [inlineText(block.children)] : [],
    );
    expect(sections.map(({ attributes }) => attributes.name)).toEqual([
      tree.cover.subtitle,
      ...headings,
    ]);
    const core = parts.get('docProps/core.xml')!;
    const value = (name: string): string | undefined => all(core, name)[0]?.text;
    expect(value('dc:title')).toBe(tree.properties.title);
    expect(value('dc:language')).toBe('en');
    expect(value('dcterms:modified')).toBe(`${tree.properties.date}T00:00:00Z`);
  });
});

describe('a deck without notes', () => {
  it('has no part for notes, and no word of the trainer’s', async () => {
    const wish = { target: 'H1', kind: 'slide-outline', notes: false };
    const bytes = await rendered(treeOf(curriculumOn(fixture('harbour')), wish));
    expect([...partsOf(bytes).keys()].filter((path) => path.includes('notes'))).toEqual([]);
    const said = [...partsOf(bytes).values()].map(textOf).join('\n');
    expect(said).toContain('A berth is a place for one ship');
    expect(said).not.toMatch(/Hold up a card|Words for the waterfront|Before you count/);
    expect(await problemsOf(bytes)).toEqual([]);
  }, 60_000);
});

/** The words that blocks show, without the marks that stand for nodes and addresses. */
function visibleText(blocks: readonly Block[]): string {
  return blocksText(blocks)
    .replace(/^!\[.*$/gm, '')
    .replace(/^\s*\d+\. /gm, '')
    .replace(/^Caption: |^Credit: |^\s*\{.*\}$|^::: .*? |^\|[ :|-]+\|$/gm, '')
    .replace(/\]\([^)\s]*(?:\([^)]*\)[^)\s]*)?\)/g, ' ')
    .replace(/\[\^[^\]]*\]|\{#[^}]*\}/g, ' ');
}
