/** What is printed can be read: letters of all languages, odd characters, links, footnotes. */
import { describe, expect, it, vi } from 'vitest';
import type { CalloutKind } from '../../../src/nodes/document.js';
import { defaultTheme } from '../../support/theme.js';
import { readBack } from './reading.js';
import { documentOf, heading, paragraph, row, text, words } from './trees.js';

// Every test prints and reads whole files.
vi.setConfig({ testTimeout: 60_000 });

describe('text', () => {
  it('prints the letters of the four languages so that they can be copied', async () => {
    const letters = 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ ÅÄÖ æøå “–” € ☐ ☑ ✓ →';
    const { pages } = await readBack(documentOf([paragraph(letters)]));
    expect(pages[1]!.content).toContain(letters);
  });

  it('prints a placeholder for what the fonts lack, one for a whole emoji', async () => {
    const { pages } = await readBack(documentOf([paragraph('a 👩‍👩‍👧 b 🎉 c \ud800 d 漢 e')]));
    expect(pages[1]!.content).toContain('a □ b □ c □ d □ e');
  });

  it('drops invisible and control characters, and joins combining accents', async () => {
    const odd = 'no\u0000thing, \u202bleft\u202c, a\u0304, \ufeffmark, wi\u200bde, tab\there';
    const { pages } = await readBack(documentOf([paragraph(odd)]));
    expect(pages[1]!.content).toContain('nothing, left, ā, mark, wide, tab here');
  });

  it('shows a soft hyphen only where a line ends', async () => {
    const word = 'Donau\u00addampf\u00adschiff\u00adfahrt ';
    const mixed = Array.from({ length: 30 }, (_, index) => 'x'.repeat(index) + word).join(' ');
    const { pages } = await readBack(documentOf([paragraph(mixed)]));
    const lines = pages[1]!.content.trim().split('\n');
    expect(lines.some((line) => /[-\u00ad]$/.test(line.trim()))).toBe(true);
    expect(lines.filter((line) => /[-\u00ad]\S/.test(line))).toEqual([]);
  });

  it('breaks words that are wider than their column, and keeps them whole otherwise', async () => {
    const address = `https://example.org/${'abc/'.repeat(80)}end`;
    const { pages } = await readBack(
      documentOf([
        paragraph(address),
        {
          type: 'table',
          look: 'grid',
          columns: [{ width: 1 }, { width: 6 }],
          header: [],
          rows: [row('Unternehmensnetzwerke', 'short words stay')],
        },
      ]),
    );
    const { content, items } = pages[1]!;
    expect(content.replace(/\s/g, '')).toContain(address);
    expect(content).toContain('short words stay');
    const right = 595.28 - 70;
    expect(Math.max(...items.map((item) => item.x + item.width))).toBeLessThan(right + 0.5);
  });

  it('breaks lines at hard breaks and keeps no-break spaces together', async () => {
    const { pages } = await readBack(
      documentOf([paragraph('one', { type: 'break' }, 'two three\u00a0four')]),
    );
    expect(pages[1]!.content).toMatch(/one\s*\ntwo three four/);
  });

  it('keeps code as it is written, with tabs as spaces', async () => {
    const { pages } = await readBack(documentOf([{ type: 'code', value: 'a = 1\n\tif b:  c' }]));
    const letters = pages[1]!.items;
    const at = (sign: string) => letters.find((each) => each.text.includes(sign))!.x;
    const character = (at('1') - at('a')) / 'a = '.length;
    expect(pages[1]!.content).toMatch(/a = 1\s+if b: +c/);
    expect(at('if') - at('a')).toBeCloseTo(4 * character, 1);
    expect(at('c') - at('if')).toBeCloseTo('if b:  '.length * character, 1);
  });
});

describe('callouts', () => {
  it('show the mark of their kind as decoration, and their title as text', async () => {
    const kinds = Object.keys(defaultTheme.callouts) as CalloutKind[];
    const { pages } = await readBack(
      documentOf(
        kinds.map((kind) => ({
          type: 'callout',
          kind,
          title: `Title of ${kind}`,
          children: [paragraph('Text')],
        })),
      ),
    );
    const all = pages.map((page) => page.text).join('\n');
    const content = pages.map((page) => page.content).join('\n');
    for (const kind of kinds) {
      expect(content).toContain(`Title of ${kind}`);
      expect(all).toContain(defaultTheme.callouts[kind].mark);
    }
    expect(content).not.toContain('▲');
  });
});

describe('links', () => {
  it('leads to web pages and to places in the document, with a description', async () => {
    const { pages } = await readBack(
      documentOf([
        paragraph(
          { type: 'link', url: 'https://example.org/ā?b=1&c', children: [text('a page')] },
          ' and ',
          { type: 'link', url: '#end', title: 'the end', children: [text('a place')] },
        ),
        { type: 'pageBreak' },
        heading(1, 'The end', 'end'),
      ]),
    );
    expect(pages[1]!.annotations).toEqual([
      { url: 'https://example.org/%C4%81?b=1&c', page: undefined, contents: 'a page' },
      { url: undefined, page: 3, contents: 'the end' },
    ]);
  });

  it('prints the page of an anchor, also when it has three digits', async () => {
    const far = Array.from({ length: 100 }, () => [
      { type: 'pageBreak' as const },
      paragraph('filler'),
    ]).flat();
    const { pages } = await readBack(
      documentOf([
        paragraph('See page ', { type: 'pageReference', anchor: 'far' }, '.'),
        ...far,
        heading(1, 'Far away', 'far'),
      ]),
    );
    const page = pages.findIndex(({ content }) => content.includes('Far away')) + 1;
    expect(page).toBe(102);
    expect(pages[1]!.content).toContain('See page 102.');
  });
});

describe('links that lead nowhere', () => {
  it('print their text, or a question mark for the page, and no link', async () => {
    const { pages } = await readBack(
      documentOf([
        paragraph(
          { type: 'link', url: '#lost', children: [text('lost')] },
          ' on page ',
          { type: 'pageReference', anchor: 'lost' },
          '.',
          { type: 'footnoteReference', id: 'lost' },
        ),
      ]),
    );
    expect(pages[1]!.content.trim()).toBe('lost on page ?.');
    expect(pages[1]!.annotations).toEqual([]);
  });
});

describe('footnotes', () => {
  const reference = (id: string) => ({ type: 'footnoteReference' as const, id });

  it('stand on the page that refers to them, under one number', async () => {
    const { pages } = await readBack(
      documentOf(
        [
          paragraph('First', reference('b'), ' and again', reference('b'), '.'),
          { type: 'pageBreak' },
          paragraph('Second', reference('a'), '.'),
        ],
        { footnotes: { a: [paragraph('Note of page two')], b: [paragraph('Note of page one')] } },
      ),
    );
    expect(pages[1]!.content).toContain('Note of page one');
    expect(pages[1]!.content).not.toContain('Note of page two');
    expect(pages[1]!.content).toMatch(/First1 and again1\./);
    expect(pages[2]!.content).toMatch(/Second2\./);
    expect(pages[2]!.content).toContain('Note of page two');
    expect(pages[1]!.annotations.map(({ page }) => page)).toEqual([2, 2]);
  });

  it('move the line that refers to them rather than leave it', async () => {
    const blocks = Array.from({ length: 60 }, (_, index) =>
      index === 30
        ? paragraph('Refers here', reference('n'))
        : paragraph(`Line ${'x'.repeat(index % 7)}`),
    );
    const { pages } = await readBack(
      documentOf(blocks, { footnotes: { n: [paragraph(words(150))] } }),
    );
    const page = pages.find(({ content }) => content.includes('Refers here'))!;
    for (const word of words(150).split(' ')) expect(page.content).toContain(word);
  });

  it('go on at the foot of the next page when they are long, without a lost word', async () => {
    const { pages } = await readBack(
      documentOf([paragraph('Refers', reference('n')), paragraph(words(900, 5000))], {
        footnotes: { n: [paragraph(words(1500))] },
      }),
    );
    const content = pages.map((page) => page.content).join(' ');
    for (const word of words(1500).split(' ')) expect(content.split(word).length).toBe(2);
    expect(pages[1]!.content).toContain(words(1));
  });
});
