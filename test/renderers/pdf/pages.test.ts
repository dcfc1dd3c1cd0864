/** Pages: numbers, contents, bookmarks, breaks in the right places. */
import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../src/nodes/document.js';
import { defaultTheme } from '../../support/theme.js';
import { type ReadPage, readBack } from './reading.js';
import { documentOf, heading, list, paragraph, row, text, transparentPng, words } from './trees.js';

// Every test prints and reads whole files.
vi.setConfig({ testTimeout: 60_000 });

const filler = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(words(60, index * 60)));
const pageWith = (pages: ReadPage[], phrase: string): number =>
  pages.findIndex(({ content }) => content.includes(phrase)) + 1;

describe('running header and footer', () => {
  it('number every page but the cover', async () => {
    const { pages } = await readBack(documentOf(filler(30)));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages[0]!.text).not.toMatch(/Page|Header|Footer/);
    pages.slice(1).forEach(({ text: all, content }, index) => {
      expect(all).toContain(`Page ${index + 2} of ${pages.length}`);
      expect(all).toContain('Header left');
      expect(all).toContain('Footer left');
      expect(content).not.toMatch(/Page|Header|Footer/);
    });
  });

  it('take the placeholders in any order, as Latvian does', async () => {
    const { pages } = await readBack(
      documentOf([paragraph('x')], { pageLabel: 'no {pages} lpp. {page}.' }),
    );
    expect(pages[1]!.text).toContain('no 2 lpp. 2.');
  });

  it('shorten a title that is too long for the line', async () => {
    const { pages } = await readBack(
      documentOf([paragraph('x')], { header: ['Long '.repeat(60), 'Right'] }),
    );
    expect(pages[1]!.text).toMatch(/Long…/);
  });
});

describe('contents and bookmarks', () => {
  const chapters = [1, 2, 3].flatMap((chapter) => [
    heading(1, `Chapter ${chapter}`, `c${chapter}`),
    ...filler(9),
    heading(2, `Part of ${chapter}`),
    ...filler(6),
    heading(3, `Detail of ${chapter}`),
    ...filler(3),
  ]);

  it('show the pages where the headings stand, and lead there', async () => {
    const { pages, outline } = await readBack(
      documentOf(chapters, { contents: { title: 'Inside', depth: 2 } }),
    );
    const bodies = pages.map((page, index) => (index < 2 ? { ...page, content: '' } : page));
    const expected = [1, 2, 3].flatMap((n) => [`Chapter ${n}`, `Part of ${n}`]);
    for (const title of expected) {
      const page = pageWith(bodies, title);
      expect(pages[1]!.content).toMatch(new RegExp(`${title}\\s+${page}\\b`));
    }
    expect(pages[1]!.content).not.toContain('Detail');
    const targets = expected.map((title) => pageWith(bodies, title));
    expect(pages[1]!.annotations.map(({ page }) => page)).toEqual(targets);
    const flat = outline.flatMap((item) => [item, ...item.items]);
    expect(flat.map(({ title }) => title)).toEqual(expected);
    expect(flat.map(({ page }) => page)).toEqual(targets);
    expect(outline[0]!.items[0]!.items[0]!.title).toBe('Detail of 1');
  });

  it('reach over pages when there are many headings', async () => {
    const many = Array.from({ length: 120 }, (_, index) => heading(2, `Topic ${index}.`));
    const { pages } = await readBack(documentOf(many, { contents: { title: 'Inside', depth: 3 } }));
    const inside = pages.flatMap(({ tree }, index) =>
      JSON.stringify(tree).includes('"TOCI"') ? [index] : [],
    );
    expect(inside.length).toBeGreaterThan(1);
    const last = pages.length;
    const content = inside.map((index) => pages[index]!.content).join('\n');
    expect(content).toMatch(new RegExp(`Topic 119\\.\\s+${last}\\b`));
  });
});

describe('page breaks', () => {
  it('never leave a heading alone at the foot of a page', async () => {
    for (let count = 6; count < 14; count += 1) {
      const { pages } = await readBack(
        documentOf([...filler(count), heading(2, 'Heading here'), paragraph(words(60, 9000))]),
      );
      const page = pages[pageWith(pages, 'Heading here') - 1]!;
      expect(page.content).toContain(words(1, 9000));
    }
  });

  it('keep a question with the lines for its answer', async () => {
    for (let count = 25; count < 34; count += 1) {
      const { pages } = await readBack(
        documentOf([
          ...Array.from({ length: count }, () => paragraph('Line')),
          paragraph('Which actors are missing?'),
          { type: 'lines', count: 1 },
          paragraph('Next question'),
        ]),
      );
      const page = pages[pageWith(pages, 'Which actors') - 1]!;
      const question = page.items.find(({ text: words }) => words.startsWith('Which'))!;
      const room = question.y - defaultTheme.page.margin.bottom;
      expect(room).toBeGreaterThan(defaultTheme.space.writingLine);
    }
  });

  it('leave at least two lines of a paragraph on each page', async () => {
    const { pages } = await readBack(documentOf([paragraph(words(4000))]));
    for (const { items } of pages.slice(1)) {
      expect(new Set(items.map(({ y }) => Math.round(y))).size).toBeGreaterThanOrEqual(2);
    }
  });

  it('keep a group whole where it fits, and a worksheet too', async () => {
    const group: Block = {
      type: 'group',
      children: [paragraph('Group begins'), ...filler(4), paragraph('Group ends')],
    };
    const sheet: Block = {
      type: 'worksheet',
      label: 'Worksheet 1',
      title: [text('Sheet title')],
      children: [...filler(5), paragraph('Sheet ends')],
    };
    const { pages } = await readBack(documentOf([...filler(8), group, ...filler(3), sheet]));
    expect(pageWith(pages, 'Group begins')).toBe(pageWith(pages, 'Group ends'));
    expect(pageWith(pages, 'Sheet title')).toBe(pageWith(pages, 'Sheet ends'));
  });

  it('fill pages when a group is longer than a page', async () => {
    const group: Block = { type: 'group', children: filler(40) };
    const { pages } = await readBack(documentOf([paragraph('Before'), group]));
    expect(pageWith(pages, words(1))).toBe(pageWith(pages, 'Before'));
    for (const { items } of pages.slice(1, -1)) {
      expect(Math.min(...items.map(({ y }) => y))).toBeLessThan(160);
    }
  });

  it('come where they are asked for', async () => {
    const { pages } = await readBack(
      documentOf([
        paragraph('One'),
        { type: 'pageBreak' },
        paragraph('Two'),
        { type: 'heading', depth: 1, newPage: true, children: [text('Three')] },
        {
          type: 'worksheet',
          label: 'W',
          title: [text('Four')],
          newPage: true,
          children: [list('x')],
        },
      ]),
    );
    expect(['One', 'Two', 'Three', 'Four'].map((word) => pageWith(pages, word))).toEqual([
      2, 3, 4, 5,
    ]);
  });

  it('keep a picture and its caption together, and make it fit a page', async () => {
    const tall = transparentPng(30, 900);
    const { pages } = await readBack(
      documentOf([
        ...filler(5),
        {
          type: 'figure',
          picture: tall,
          alt: 'A tower',
          caption: [text('Its caption')],
          width: 90,
        },
      ]),
    );
    const page = pageWith(pages, 'Its caption');
    expect(JSON.stringify(pages[page - 1]!.tree)).toContain('A tower');
    expect(pages.length).toBe(page);
  });
});

describe('long tables', () => {
  const table: Block = {
    type: 'table',
    look: 'plain',
    columns: [{}, {}],
    header: [row('Start', 'Activity')],
    rows: Array.from({ length: 120 }, (_, index) => row(`${index}.`, `Step ${words(9, index)}`)),
  };

  it('repeat their header on every page, as decoration after the first', async () => {
    const { pages } = await readBack(documentOf([table]));
    expect(pages.length).toBeGreaterThan(3);
    for (const { text: all } of pages.slice(1)) expect(all).toContain('Activity');
    expect(pages.slice(1).filter(({ content }) => content.includes('Activity'))).toHaveLength(1);
  });

  it('split a row only when it is taller than a page, and between lines', async () => {
    const { pages } = await readBack(
      documentOf([
        {
          type: 'table',
          look: 'grid',
          columns: [{ width: 1 }, { width: 3 }],
          header: [row('Step', 'Text')],
          rows: [row('small', 'small'), row('tall', words(2500)), row('last', 'Last row')],
        },
      ]),
    );
    const content = pages.map((page) => page.content).join(' ');
    for (const word of words(2500).split(' ')) expect(content.split(word).length).toBe(2);
    expect(pages[1]!.content).toContain(words(1));
    expect(pageWith(pages, 'Last row')).toBe(pages.length);
  });

  it('keep a row whole that fits on the next page, unless it may break', async () => {
    const breaking = (rowsBreak: boolean): Block => ({
      type: 'table',
      look: 'grid',
      columns: [{}],
      header: [],
      rows: [row(words(700)), row(`Begins ${words(300, 2000)} Ends`)],
      rowsBreak,
    });
    const whole = (await readBack(documentOf([breaking(false)]))).pages;
    expect(pageWith(whole, 'Begins')).toBe(pageWith(whole, 'Ends'));
    const broken = (await readBack(documentOf([breaking(true)]))).pages;
    expect(pageWith(broken, 'Begins')).toBeLessThan(pageWith(broken, 'Ends'));
  });
});
