import { describe, expect, it } from 'vitest';
import { type Citations, createCitations } from '../../src/citations/citations.js';
import type { CslItem } from '../../src/citations/csl-item.js';
import { parseCitations } from '../../src/citations/parse-citations.js';
import { locale, open as openAny, show, words } from './printing.js';

const items: CslItem[] = [
  {
    id: 'ingstrup2013',
    type: 'article-journal',
    title: 'Cluster facilitation from a cluster life cycle perspective',
    author: [
      { family: 'Ingstrup', given: 'Mads Bruun' },
      { family: 'Damgaard', given: 'Torben' },
    ],
    issued: { 'date-parts': [[2013]] },
    'container-title': 'European Planning Studies',
    volume: 21,
    issue: 4,
    page: '556-574',
    DOI: '10.1080/09654313.2012.722953',
  },
  {
    id: 'facts',
    type: 'webpage',
    title: 'Facts',
    author: [{ literal: 'A public office' }],
    URL: 'https://example.org/facts?a=1&b=2',
    accessed: '2021-05-03',
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'Sources',
    author: [{ family: 'von Hippel', given: 'Eric' }],
    editor: [{ family: 'Ēriksson', given: 'Åsa' }],
    issued: '2010-02',
    'container-title': 'The Matrix',
    page: '3-9',
    edition: 2,
    publisher: 'VINNOVA',
    'publisher-place': 'Stockholm',
  },
];

const open = (language: string, list = items): Citations => openAny(language, list);

/** What each citation in a text is printed as. */
function cited(citations: Citations, text: string): string {
  return parseCitations(text)
    .map((part) => (typeof part === 'string' ? part : words(citations.cite(part.items))))
    .join('');
}

describe('citations', () => {
  it.each([
    ['en', '(see Ingstrup and Damgaard 2013, pp. 31–32; A public office n.d.)', '(2010, chap. 4)'],
    ['da', '(see Ingstrup og Damgaard 2013, s. 31–32; A public office u.å.)', '(2010, kap. 4)'],
    ['sv', '(see Ingstrup och Damgaard 2013, s. 31–32; A public office u.å.)', '(2010, kap. 4)'],
    [
      'lv',
      '(see Ingstrup un Damgaard 2013, 31–32. lpp.; A public office b. g.)',
      '(2010, 4. nod.)',
    ],
  ])('in %s', (language, both, sentence) => {
    const text = '[see @ingstrup2013, pp. 31-32; @facts] · @chapter [chap. 4]';
    expect(cited(open(language), text)).toBe(`${both} · von Hippel ${sentence}`);
  });

  it('link each work to its reference', () => {
    const cluster = [
      { id: 'ingstrup2013', locator: '3' },
      { id: 'facts', prefix: 'cf.' },
    ];
    expect(show(open('en').cite(cluster))).toBe(
      '([Ingstrup and Damgaard 2013, p. 3](#ref-ingstrup2013); cf. [A public office n.d.](#ref-facts))',
    );
    expect(show(open('en').cite([{ id: 'chapter', narrative: true }]))).toBe(
      'von Hippel ([2010](#ref-chapter))',
    );
  });

  it('leave the author out, and add what stands behind', () => {
    const citations = open('en');
    expect(cited(citations, '[-@chapter]')).toBe('(2010)');
    expect(cited(citations, '[@chapter, p. 3, my emphasis]')).toBe(
      '(von Hippel 2010, p. 3, my emphasis)',
    );
    expect(cited(citations, '[@chapter and others]')).toBe('(von Hippel 2010 and others)');
  });

  it('show keys that are unknown', () => {
    const citations = open('en');
    expect(show(citations.cite([{ id: 'nobody', locator: '3' }]))).toBe('[?nobody]');
    expect(show(citations.cite([{ id: 'nobody' }]))).toBe('[?nobody]');
    expect(show(citations.cite([{ id: 'nobody', narrative: true }]))).toBe('[?nobody]');
    expect(show(citations.cite([{ id: 'chapter' }, { id: '__proto__' }]))).toBe(
      '([von Hippel 2010](#ref-chapter); [?__proto__])',
    );
    expect(citations.bibliography()).toHaveLength(1);
  });

  it('shorten more than three authors, and tell equal years apart', () => {
    const author = ['Ādams', 'Østergaard', 'Åberg', 'Żak'].map((family) => ({
      family,
      given: 'X',
    }));
    const list = [
      { id: 'four', type: 'book', title: 'Four', author, issued: '2012' },
      { id: 'three', type: 'book', title: 'Three', author: author.slice(0, 3), issued: '2012' },
      { id: 'b', type: 'book', title: 'Second', author: author.slice(1, 2), issued: 2012 },
      { id: 'a', type: 'book', title: 'First', author: author.slice(1, 2), issued: 2012 },
    ];
    expect(cited(open('en', list), '@four, @three, @b, @a')).toBe(
      'Ādams et al. (2012), Ādams, Østergaard and Åberg (2012), ' +
        'Østergaard (2012b), Østergaard (2012a)',
    );
  });
});

describe('the bibliography', () => {
  const address = 'https://doi.org/10.1080/09654313.2012.722953';
  it.each([
    ['en', 'and', 'n.d.', 'accessed 3 May 2021', 'In: Å. Ēriksson (ed.)', '2nd ed., pp. 3–9'],
    ['da', 'og', 'u.å.', 'besøgt 3. maj 2021', 'I: Å. Ēriksson (red.)', '2. udg., s. 3–9'],
    ['sv', 'och', 'u.å.', 'hämtad 3 maj 2021', 'I: Å. Ēriksson (red.)', '2. uppl., s. 3–9'],
    ['lv', 'un', 'b. g.', 'skatīts 03.05.2021', 'Grām.: Å. Ēriksson (red.)', '2. izd., 3–9. lpp'],
  ])('in %s', (language, and, undated, accessed, inside, pages) => {
    const citations = open(language);
    citations.include(['chapter', 'facts', 'ingstrup2013', 'unknown']);
    expect(citations.bibliography().map(({ children }) => show(children))).toEqual([
      `A public office (${undated}). *Facts*. ` +
        `[https://example.org/facts?a=1&b=2](https://example.org/facts?a=1&b=2) (${accessed})`,
      `von Hippel, E. (2010). Sources. ${inside}, *The Matrix*, ${pages}. Stockholm: VINNOVA.`,
      `Ingstrup, M. B. ${and} Damgaard, T. (2013). Cluster facilitation from a cluster life cycle ` +
        `perspective. *European Planning Studies*, 21(4), 556–574. [${address}](${address})`,
    ]);
  });

  it('holds what was cited, once, and names the anchors that citations link to', () => {
    const citations = open('en');
    expect(citations.bibliography()).toEqual([]);
    citations.cite([{ id: 'ingstrup2013' }, { id: 'chapter' }]);
    citations.cite([{ id: 'chapter', locator: '3' }]);
    expect(citations.bibliography().map(({ id }) => id)).toEqual([
      'ref-chapter',
      'ref-ingstrup2013',
    ]);
    expect(citations.entry('facts')).toBeDefined();
    expect(citations.entry('nobody')).toBeUndefined();
  });

  it.each<[string, object, string]>([
    [
      'a report without author',
      { type: 'report', publisher: 'INNO', issued: '2010' },
      'INNO (2010). *T*.',
    ],
    [
      'a report in a series',
      { type: 'report', author: 'A', publisher: 'P', 'collection-title': 'VR', number: '2010:11' },
      'A (n.d.). *T*. VR 2010:11. P.',
    ],
    [
      'a thesis',
      { type: 'thesis', author: 'A', genre: 'PhD thesis' },
      'A (n.d.). *T*. PhD thesis.',
    ],
    [
      'a conference paper',
      { type: 'paper-conference', author: 'A', 'container-title': 'Proceedings', page: 7 },
      'A (n.d.). T. In: *Proceedings*, p. 7.',
    ],
    ['nothing but a title', {}, '*T* (n.d.).'],
  ])('prints %s', (_, fields, expected) => {
    expect(show(open('en', [{ id: 'x', title: 'T', ...fields }]).entry('x')!)).toBe(expected);
  });
});

it('a style that is none is told', () => {
  expect(() =>
    createCitations(items, { language: 'en', style: '<a/>', locale: locale('en') }),
  ).toThrow(/^The citation style or its locale cannot be used: /);
});

it('the locales have the same terms', () => {
  const terms = (language: string): string[] =>
    [...locale(language).matchAll(/<term name="([^"]*)"(?: form="(\w+)")?/g)]
      .map((match) => `${match[1]} ${match[2] ?? 'long'}`)
      .filter((term) => !term.startsWith('ordinal'))
      .sort();
  expect(terms('da')).toEqual(terms('en'));
  expect(terms('sv')).toEqual(terms('en'));
  expect(terms('lv')).toEqual(terms('en'));
});
