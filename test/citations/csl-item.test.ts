import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/citations/csl-item.js';
import { open, show } from './printing.js';

describe('entries from strangers', () => {
  const entry = (fields: object): string =>
    show(open('en', [{ id: 'x', type: 'article-journal', author: 'A', ...fields }]).entry('x')!);

  it.each([
    ['A <script>alert(1)</script> & <b>B</b>', 'A alert(1) & B'],
    ['On <i>Ostrea edulis</i> <em>here', 'On *Ostrea edulis* here'],
    ['5 < 6 > 4 &amp; x&lt;y', '5 < 6 > 4 & x<y'],
    ['10 m², H₂O™ {a} \\b %s', '10 m², H₂O™ {a} \\b %s'],
    ['"Quoted" &amp;lt;b&amp;gt; text', '“Quoted” &lt;b&gt; text'],
    ['<i></i><a href="javascript:x">y</a>', 'y'],
  ])('title %s', (title, expected) => {
    expect(entry({ title })).toBe(`A (n.d.). ${expected}.`);
  });

  it.each([
    [{ 'date-parts': [['2013', '5']] }, '2013'],
    [{ 'date-parts': [[2012], [2013]] }, '2012–2013'],
    [[{ year: 2013, month: 5 }], '2013'],
    [{ raw: '2013-05-01' }, '2013'],
    [2013, '2013'],
    ['soon', 'n.d.'],
    [{ 'date-parts': [[]] }, 'n.d.'],
    [{ 'date-parts': 'x' }, 'n.d.'],
    [[null], 'n.d.'],
    [99999, 'n.d.'],
  ])('date %j', (issued, year) => {
    expect(entry({ title: 'T', issued })).toBe(`A (${year}). T.`);
  });

  it('link to web addresses only', () => {
    expect(entry({ title: 'T', URL: 'javascript:alert(1)', DOI: 'x" onclick' })).toBe(
      'A (n.d.). T.',
    );
    expect(entry({ title: 'T', DOI: 'https://doi.org/10.1002/(SICI)1<1::A>3.0.CO;2-#' })).toBe(
      'A (n.d.). T. [https://doi.org/10.1002/(SICI)1<1::A>3.0.CO;2-#]' +
        '(https://doi.org/10.1002/(SICI)1%3C1::A%3E3.0.CO;2-%23)',
    );
  });

  it('never make it throw, nor print markup', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '<i>',
        '</div>',
        '&#60;b&#62;',
        '1-2',
        '%s',
        '"a',
        "'b' c",
        '{p. 3}',
        'p. 3 & 4',
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const fields = ['type', 'title', 'author', 'editor', 'issued', 'page', 'volume', 'edition'];
    const more = [
      'container-title',
      'publisher',
      'genre',
      'number',
      'DOI',
      'URL',
      'accessed',
      'note',
    ];
    const shape = Object.fromEntries([...fields, ...more].map((field) => [field, wild]));
    const person = fc.record({ family: wild, given: wild, suffix: wild });
    const item = fc.record(
      { id: fc.string(), ...shape, author: fc.oneof(wild, fc.array(person, { maxLength: 3 })) },
      { requiredKeys: ['id'] },
    );
    fc.assert(
      fc.property(item, fc.string(), (found, locator) => {
        const citations = open('lv', [found as CslItem]);
        const cluster = [{ id: found.id, locator, label: 'page', prefix: '<b>', narrative: true }];
        const all = [...citations.cite(cluster), ...citations.bibliography()[0]!.children];
        const kinds = JSON.stringify(all).match(/"type":"\w+"/g)!;
        expect(kinds.every((kind) => /"(text|emphasis|link)"/.test(kind))).toBe(true);
        expect(show(all)).not.toMatch(/<\/?(div|span|sup)\b.*>|[\ue000-\uf8ff]/);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
