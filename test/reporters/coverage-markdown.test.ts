/** Coverage as Markdown, read back by a parser: tables stay tables, and words stay words. */

import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { gfmTable, plain } from '../../src/reporters/coverage/gfm.js';
import { harbour, programme, reworded, shown, synthetic } from './coverage-samples.js';

const reader = unified().use(remarkParse).use(remarkGfm);
const parse = (text: string): Root => reader.parse(text);

function* nodes(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodes(child);
}

/** What a reader sees; the joiner that parts an `@` from its name is not seen. */
function words(node: Nodes): string {
  if ('children' in node) return node.children.map(words).join('');
  return 'value' in node ? node.value.replaceAll('\u2060', '') : '';
}

const tablesIn = (root: Root) =>
  root.children.filter((node): node is Table => node.type === 'table');

const hostile = [
  'a | b \\| c || \\',
  'line\nbreak\r\n\r\nand | another',
  '<script>alert(1)</script><!-- --> &lt; &#124;',
  '[link](https://example.org) ![picture](x.png) [^1] [x]',
  '`code` ``two`` **bold** _it_ ~~gone~~ $x$',
  '@someone, see #12, www.example.org, https://example.org or mail me@example.org',
  '# heading #',
  '- item',
  '\u001b[31m\u202e',
  '',
];

describe('coverage as Markdown', () => {
  it.each([
    ['the programme', programme],
    ['the harbour', harbour],
    ['forty modules', () => synthetic(40, 3)],
  ])('says all there is to know of %s', (_, sample) => {
    const coverage = sample();
    const root = parse(shown(coverage, 'markdown'));
    const read = words(root).replace(/\s+/g, ' ');
    const { declared, promised, complete } = coverage.modules;
    expect(read).toContain(
      `${declared} of ${promised} modules declared, ${complete} of ${promised}`,
    );
    const cells = tablesIn(root).flatMap((table) =>
      table.children.flatMap((row) => row.children.map(words)),
    );
    for (const module of coverage.perModule) {
      expect(cells).toEqual(expect.arrayContaining([module.id, module.title.trim()]));
      for (const { id, text } of module.outcomes) {
        expect(cells).toEqual(
          expect.arrayContaining([`${module.id}/${id}`, text.trim().replace(/\s+/g, ' ')]),
        );
      }
    }
    const items = [...nodes(root)].filter(({ type }) => type === 'listItem').map(words);
    const missing = [...coverage.missing, ...coverage.perModule.flatMap((each) => each.missing)];
    for (const { of, text, ids } of missing) {
      const found = items.find((item) => item.includes(`${of}: ${text}`));
      for (const id of ids) expect(found).toContain(id);
    }
  });

  it('has a table each for tracks, modules, levels, audiences, themes and outcomes', () => {
    const root = parse(shown(programme(), 'markdown'));
    const headings = root.children.filter(({ type }) => type === 'heading').map(words);
    expect(headings).toEqual([
      'Baltic Sea Region Capacity Building Programme',
      'Tracks',
      'Modules',
      'Levels and modules',
      'Audiences and modules',
      'Themes and modules',
      'Outcomes',
      'What is missing',
      'Not judged',
    ]);
    expect(tablesIn(root)).toHaveLength(6);
  });

  it('starts with a badge of text: complete, declared, neither', () => {
    expect(shown(synthetic(3, 2), 'markdown').split('\n')[2]).toBe(
      '`▣▣▣□□` **3 of 5 modules declared, 0 of 5 complete**',
    );
    expect(shown(harbour(), 'markdown')).toContain('`■▣` **2 of 2 modules');
  });

  it.each(hostile)('takes %j as words', (text) => {
    const root = parse(
      shown(
        reworded(harbour(), () => text),
        'markdown',
      ),
    );
    expect(new Set([...nodes(root)].map(({ type }) => type))).toEqual(
      new Set([
        ...['root', 'heading', 'text', 'paragraph', 'inlineCode', 'strong'],
        ...['table', 'tableRow', 'tableCell', 'list', 'listItem'],
      ]),
    );
    for (const table of tablesIn(root)) {
      const columns = table.children.map((row) => row.children.length);
      expect(new Set(columns).size).toBe(1);
    }
  });

  it('keeps every cell of a table in its place, whatever stands in it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile));
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 4 }), (heading, rows) => {
        const root = parse(gfmTable(heading, rows, [1]).join('\n'));
        const [table] = tablesIn(root);
        const read = table?.children.map((each) => each.children.map(words));
        const [first] = [heading, ...rows];
        expect(root.children).toHaveLength(1);
        expect(read?.length).toBe(rows.length + 1);
        for (const cells of read ?? []) expect(cells).toHaveLength(first.length);
      }),
    );
  });

  it('says the words that were given', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab|\\`*_[]<>&#@!$~.:/w-1 ') });
    fc.assert(
      fc.property(text, (given) => {
        const root = parse(`x ${plain(given)}`);
        expect(words(root)).toBe(`x ${given.replace(/\s+/g, ' ').trim()}`.trim());
        expect([...nodes(root)].map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
      }),
      { numRuns: 1000 },
    );
  });

  it('calls nobody and points nowhere', () => {
    expect(plain('@someone #12 https://x.org www.x.org')).toBe(
      '@&#8288;someone \\#&#8288;12 https:&#8288;//x.org www&#8288;.x.org',
    );
  });
});
