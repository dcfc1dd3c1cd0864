/** The map: everything is on it, inside its card and beside its neighbours, whatever draws the letters. */

import { createRequire } from 'node:module';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/curriculum/coverage.js';
import { accents, darkInks, inks } from '../../src/reporters/coverage/map/ink.js';
import { harbour, programme, reworded, shown, synthetic } from './coverage-samples.js';
import { census, type Element, named, parseXml } from './xml-tree.js';

const { resolve } = createRequire(import.meta.url);
const fonts = '@expo-google-fonts/source-sans-3';
const ruler = new PDFDocument({ autoFirstPage: false })
  .registerFont('source', resolve(`${fonts}/400Regular/SourceSans3_400Regular.ttf`))
  .registerFont('source-bold', resolve(`${fonts}/700Bold/SourceSans3_700Bold.ttf`));

/** Width in the font that the map names first, and in the metrics of Arial and Helvetica. */
function measured({ text, attributes }: Element): number {
  const bold = attributes['font-weight'] === 'bold';
  const width = (font: string) =>
    ruler.font(font).fontSize(Number(attributes['font-size'])).widthOfString(text);
  const first = width(bold ? 'source-bold' : 'source');
  const isLatin = /^[\u0020-\u00ff]*$/.test(text);
  return isLatin ? Math.max(first, width(bold ? 'Helvetica-Bold' : 'Helvetica')) : first;
}

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf(element: Element): Box {
  const { x, y, 'font-size': size, 'text-anchor': anchor } = element.attributes;
  const width = measured(element);
  const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor ?? 'start']!;
  const [base, height] = [Number(y), Number(size)];
  return {
    text: element.text,
    left,
    right: left + width,
    top: base - height * 0.72,
    bottom: base + height * 0.2,
  };
}

function cardsOf(map: Element): { id: string; rect: Box; element: Element }[] {
  return named(map, 'g').flatMap((element) => {
    const id = element.attributes['data-module'];
    const rect = element.children.find(({ name }) => name === 'rect');
    if (id === undefined || !rect) return [];
    const { x, y, width, height } = rect.attributes;
    const [left, top] = [Number(x), Number(y)];
    const right = left + Number(width);
    return [{ id, rect: { text: '', left, right, top, bottom: top + Number(height) }, element }];
  });
}

const within = (inner: Box, outer: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

const samples: [string, () => Coverage][] = [
  ['the programme', programme],
  ['the harbour', harbour],
  ['no module', () => synthetic(0, 2)],
  ['one module', () => synthetic(1, 1)],
  ['eight tracks of one module', () => synthetic(8, 8)],
  ['forty modules', () => synthetic(40, 3)],
];

describe.each(samples)('the map of %s', (_, sample) => {
  const coverage = sample();
  const source = shown(coverage, 'svg');
  const map = parseXml(source);
  const [, , width = 0, height = 0] = (map.attributes.viewBox ?? '').split(' ').map(Number);

  it('is A3 landscape, and longer only where the cards cannot be smaller', () => {
    expect(width).toBe(420);
    if (coverage.perModule.length > 8) expect(height).toBeGreaterThan(297);
    else expect(height).toBe(297);
    expect(map.attributes.width).toBe('420mm');
    expect(map.attributes.height).toBe(`${height}mm`);
  });

  it('has a card for each module with all that is to be known of it', () => {
    const cards = cardsOf(map);
    expect(cards.map(({ id }) => id)).toEqual(coverage.perModule.map(({ id }) => id));
    for (const [index, { element }] of cards.entries()) {
      const module = coverage.perModule[index]!;
      const words = named(element, 'text').map(({ text }) => text);
      expect(words).toContain(module.id);
      expect(words.join(' ')).toContain(module.status);
      expect(words).toContain(`${module.minutes} min`);
      const { written, planned } = module.sessions;
      expect(words).toContain(`${written} of ${planned} written`);
      for (const outcome of module.outcomes) {
        expect(words).toContain(outcome.level);
        expect(element.text).toContain(outcome.text.trim().replace(/\s+/g, ' '));
      }
      for (const missing of module.missing) expect(words.join(' ')).toContain(missing.text);
      expect(words).toContain(module.missing.length > 0 ? 'Missing' : 'Nothing missing');
    }
  });

  it('says what the curriculum lacks', () => {
    const words = named(map, 'text').map(({ text }) => text);
    for (const { of, text } of coverage.missing)
      expect(words.join(' ')).toContain(`${of}: ${text}`);
    const { declared, promised, complete } = coverage.modules;
    expect(words.join(' ')).toContain(`${declared} of ${promised} module`);
    expect(words.join(' ')).toContain(`${complete} of ${promised} complete`);
  });

  it('lets no words leave their card or the sheet', () => {
    const sheet: Box = { text: '', left: 0, top: 0, right: width, bottom: height };
    const outside = named(map, 'text')
      .map(boxOf)
      .filter((box) => !within(box, sheet));
    expect(outside).toEqual([]);
    for (const { rect, element } of cardsOf(map)) {
      const leaving = named(element, 'text')
        .map(boxOf)
        .filter((box) => !within(box, rect));
      expect(leaving).toEqual([]);
    }
  });

  it('sets no words over others', () => {
    const boxes = named(map, 'text').map(boxOf);
    const meets = (a: Box, b: Box) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const over = boxes.flatMap((box, index) =>
      boxes
        .slice(index + 1)
        .flatMap((other) => (meets(box, other) ? [[box.text, other.text]] : [])),
    );
    expect(over).toEqual([]);
  });

  it('needs nothing from elsewhere and is the same each time', () => {
    expect(source.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|url\(|@import|<script|<style|<foreignObject|<image/,
    );
    expect(shown(sample(), 'svg')).toBe(source);
  });

  it('has a name and a description for those who do not see it', () => {
    const [title, description] = map.children;
    expect(map.attributes.role).toBe('img');
    expect(map.attributes['aria-labelledby']).toBe(
      `${title?.attributes.id} ${description?.attributes.id}`,
    );
    expect(title?.text).toBe(coverage.title);
    expect(description?.text).toContain(`${coverage.modules.complete} of`);
  });
});

describe('the map', () => {
  it('tells taught, practised and assessed apart by shape, and there from not there by filling', () => {
    const [h1, h2] = cardsOf(parseXml(shown(harbour(), 'svg')));
    const circles = (element: Element | undefined) =>
      named(element!, 'circle').filter(({ attributes }) => Number(attributes.r) > 1);
    // All outcomes of H1 are taught; of the two of H2 the first one.
    expect(circles(h1?.element).map(({ attributes }) => attributes.fill)).not.toContain('none');
    expect(circles(h2?.element).map(({ attributes }) => attributes.fill)).toEqual([
      inks.ink,
      'none',
    ]);
  });

  it('draws minutes to one scale', () => {
    const bars = cardsOf(parseXml(shown(harbour(), 'svg'))).map(({ element }) =>
      named(element, 'rect').flatMap(({ attributes: { rx, fill, width } }) =>
        rx !== undefined && fill === inks.ink ? [Number(width)] : [],
      ),
    );
    const [[long = 0] = [], [short = 0] = []] = bars;
    expect(short / long).toBeCloseTo(90 / 150, 2);
  });

  it('says in which language the words of a curriculum are', () => {
    const map = parseXml(shown(synthetic(2, 1), 'svg'));
    expect(map.attributes.lang).toBe('en');
    const title = named(map, 'text').find(({ text }) => text === 'Ørsted');
    expect(title?.attributes.lang).toBe('da');
  });

  it('keeps any words in their place', () => {
    const given = harbour();
    const drawn = (word: () => string) => {
      const map = parseXml(shown(reworded(given, word), 'svg'));
      const { text, ...shapes } = census(map);
      return { map, shapes };
    };
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        let at = 0;
        const { map, shapes } = drawn(() => list[at++ % list.length] ?? '');
        expect(shapes).toEqual(drawn(() => 'word').shapes);
        for (const { rect, element } of cardsOf(map)) {
          const boxes = named(element, 'text').map(boxOf);
          expect(boxes.filter((box) => !within(box, rect))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('drops what would act on a terminal', () => {
    const source = shown(
      reworded(harbour(), () => '\u001b[31m<b>&"\u202e\u0000\ud800'),
      'svg',
    );
    expect(source).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]|\p{Surrogate}/u);
    expect(parseXml(source).children[0]?.text).toBe('[31m<b>&"');
  });
});

describe('the badge', () => {
  it.each([
    ['all', programme, 'curriculum: 8 of 8 complete'],
    ['some', harbour, 'curriculum: 1 of 2 complete'],
    ['none', () => synthetic(3, 1), 'curriculum: 0 of 3 complete'],
  ])('says in words how much is complete: %s', (_, sample, words) => {
    const badge = parseXml(shown(sample(), 'badge'));
    expect(badge.attributes['aria-label']).toBe(words);
    const texts = named(badge, 'text');
    expect(texts.map(({ text }) => text).join(': ')).toBe(words);
    for (const { attributes, text } of texts) {
      const width = ruler.font('Helvetica').fontSize(11).widthOfString(text);
      expect(Number(attributes.x) - width / 2).toBeGreaterThan(2);
      expect(Number(attributes.x) + width / 2).toBeLessThan(Number(badge.attributes.width));
    }
    for (const { attributes } of named(badge, 'rect')) {
      expect(contrast('#ffffff', attributes.fill ?? '')).toBeGreaterThan(4.5);
    }
  });
});

describe('colours', () => {
  const texts = ['quiet', 'ink', 'done', 'missing'] as const;
  it.each(texts)('%s can be read on paper and on cards, by day and by night', (name) => {
    for (const ground of ['paper', 'card'] as const) {
      expect(contrast(inks[name], inks[ground])).toBeGreaterThan(4.5);
      expect(contrast(darkInks[name] ?? '', darkInks[ground] ?? '')).toBeGreaterThan(4.5);
    }
  });
  it.each(accents)('white can be read on %s', (accent) => {
    expect(contrast('#ffffff', accent)).toBeGreaterThan(4.5);
  });
});

/** The ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
