import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationCluster, parseCitations } from '../../src/citations/parse-citations.js';

/** The works of the only citation in a text, without offsets. */
function items(text: string): object[] {
  const clusters = parseCitations(text).filter((part) => typeof part !== 'string');
  expect(clusters).toHaveLength(1);
  return clusters[0]!.items.map(({ start, end, ...item }) => {
    expect(text.slice(start, end)).toMatch(/^@/);
    return item;
  });
}

describe('citations in brackets', () => {
  it.each<[string, object[]]>([
    ['[@porter1998]', [{ id: 'porter1998' }]],
    ['[@porter1998, p. 31]', [{ id: 'porter1998', locator: '31', label: 'page' }]],
    [
      '[see @a, pp. 3–4; also @b]',
      [
        { id: 'a', prefix: 'see', locator: '3-4', label: 'page' },
        { id: 'b', prefix: 'also' },
      ],
    ],
    ['[-@a]', [{ id: 'a', suppressAuthor: true }]],
    [
      '[see -@a, 12]',
      [{ id: 'a', prefix: 'see', suppressAuthor: true, locator: '12', label: 'page' }],
    ],
    ['[@a, my emphasis]', [{ id: 'a', suffix: ', my emphasis' }]],
    [
      '[@a, chap. 3, figure 2]',
      [{ id: 'a', locator: '3', label: 'chapter', suffix: ', figure 2' }],
    ],
    ['[@a and others]', [{ id: 'a', suffix: 'and others' }]],
    ['[@a, pp. 31, 33 and 40-42]', [{ id: 'a', locator: '31, 33 and 40-42', label: 'page' }]],
    ['[@a {p. iv}, passim]', [{ id: 'a', locator: 'iv', label: 'page', suffix: ', passim' }]],
    ['[@a, {sec. 3; 4}]', [{ id: 'a', locator: 'sec. 3; 4', label: 'page' }]],
    [
      '[@{https://example.org/a;b}, 3]',
      [{ id: 'https://example.org/a;b', locator: '3', label: 'page' }],
    ],
    ['[@Ēriksson_2010:a.b]', [{ id: 'Ēriksson_2010:a.b' }]],
    ['[[a] @b]', [{ id: 'b', prefix: '[a]' }]],
    ['[@a, 1998 edition]', [{ id: 'a', suffix: ', 1998 edition' }]],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });
});

describe('labels of the four languages', () => {
  it.each([
    ['p. 31', '31', 'page'],
    ['pp. xiv-xvi', 'xiv-xvi', 'page'],
    ['p.31', '31', 'page'],
    ['S. 31', '31', 'page'],
    ['s. 31–32', '31-32', 'page'],
    ['side 7', '7', 'page'],
    ['sidorna 7', undefined, undefined],
    ['lpp. 31', '31', 'page'],
    ['31. lpp.', '31', 'page'],
    ['31.–32. lpp.', '31-32', 'page'],
    ['4. nod.', '4', 'chapter'],
    ['kap. 4', '4', 'chapter'],
    ['sec. 3.2', '3.2', 'section'],
    ['§ 5', '5', 'section'],
    ['§5', '5', 'section'],
    ['fig. 2a', '2a', 'figure'],
    ['2. tabula', '2', 'table'],
    ['vol. 2', '2', 'volume'],
    ['bd. 2', '2', 'volume'],
  ])('%s', (text, locator, label) => {
    expect(items(`[@a, ${text}]`)).toEqual([
      locator === undefined ? { id: 'a', suffix: `, ${text}` } : { id: 'a', locator, label },
    ]);
  });
});

describe('citations in the sentence', () => {
  it.each<[string, object[]]>([
    ['as @a says.', [{ id: 'a', narrative: true }]],
    ['as @a [p. 3] says', [{ id: 'a', narrative: true, locator: '3', label: 'page' }]],
    ['@a [3; @b]', [{ id: 'a', narrative: true, locator: '3', label: 'page' }, { id: 'b' }]],
    ['Porter -@a', [{ id: 'a', suppressAuthor: true }]],
    ['@a [link](x)', [{ id: 'a', narrative: true }]],
    ['@a[^1]', [{ id: 'a', narrative: true }]],
    ['(@a)', [{ id: 'a', narrative: true }]],
    ['[text without key, @a; and this]', [{ id: 'a', narrative: true }]],
  ])('%s', (text, expected) => {
    expect(items(text)).toEqual(expected);
  });

  it('give the place of each key', () => {
    const text = 'So [see @one; @two] and @three.';
    const clusters = parseCitations(text).filter((part) => typeof part !== 'string');
    expect(clusters.map(({ start, end }) => text.slice(start, end))).toEqual([
      '[see @one; @two]',
      '@three',
    ]);
    const places = clusters.flatMap((cluster) => cluster.items);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      '@one',
      '@two',
      '@three',
    ]);
  });
});

describe('no citations', () => {
  it.each([
    'name@example.org',
    'first.last-@example.org',
    'https://example.org/@name',
    String.raw`\@a and \[@`,
    'at 09:30 @ the station',
    '[a note] and [a](b)',
    '@',
    '@.a',
    '',
  ])('%s', (text) => {
    expect(parseCitations(text)).toEqual(text === '' ? [] : [text]);
  });

  it('in a bracket that is the text of a link', () => {
    expect(parseCitations('[@a](b)')).toEqual(['[', expect.objectContaining({ start: 1 }), '](b)']);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '@a',
      '-@b',
      '@{c d}',
      '@{c}',
      ';',
      ', p. 3',
      ' ',
      '\\',
      '(',
      '\n',
      '31. lpp.',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );

  it('is given back whole, with places that hold', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parts = parseCitations(text);
        const clusters = parts.filter((part): part is CitationCluster => typeof part !== 'string');
        found += clusters.length;
        const back = parts.map((part) =>
          typeof part === 'string' ? part : text.slice(part.start, part.end),
        );
        expect(back.join('')).toBe(text);
        for (const { start, end, items: cited } of clusters) {
          expect(cited.length).toBeGreaterThan(0);
          for (const item of cited) {
            expect(item.start).toBeGreaterThanOrEqual(start);
            expect(item.end).toBeLessThanOrEqual(end);
            expect(text.slice(item.start, item.end)).toMatch(/^@/);
            expect(text.slice(item.start, item.end)).toContain(item.id);
          }
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('is read in a time that grows with its length only', () => {
    const start = performance.now();
    for (const text of ['['.repeat(20_000), '[@a; '.repeat(4000), `[@a, ${'1, '.repeat(900)}x]`]) {
      parseCitations(text);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
