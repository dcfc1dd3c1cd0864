/** Decks as LibreOffice draws them: as many pages as slides, every text within its slide. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/nodes/document.js';
import { CONTENT, FOOT, SLIDE } from '../../../src/renderers/pptx/geometry.js';
import { curriculumOn, fixture, treeOf } from '../../support/documents.js';
import { wanted } from '../../support/programs.js';
import { documentOf, list, paragraph, row, text } from '../docx/trees.js';
import {
  all,
  printedByLibreOffice,
  type ReadSlide,
  rendered,
  slidesOf,
  wordsIn,
} from './reading.js';

interface Item {
  text: string;
  /** Points from the upper left corner of the slide; `y` is the baseline. */
  x: number;
  y: number;
  width: number;
  size: number;
}

/** Slides with more text than one can hold, of each kind. */
function crowded(): Block[] {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, index) => `wide${index} words`).join(' ');
  const slide = (title: string, ...children: Block[]): Block => ({
    type: 'slide',
    label: 'Slide 1.1',
    title: [text(title)],
    children,
  });
  const rows = Array.from({ length: 30 }, (_, index) =>
    row(`row ${index}`, words(1 + (index % 9))),
  );
  return [
    slide('Points', list(...Array.from({ length: 9 }, () => words(7)))),
    slide('Prose', paragraph(words(400))),
    slide(`A long title ${words(12)}`, list(...Array.from({ length: 30 }, () => words(4)))),
    slide('Table', {
      type: 'table',
      columns: [{}, {}],
      header: [row('Name', 'Said')],
      rows,
      look: 'plain',
    }),
    slide('Code', { type: 'code', value: 'const answer = 42;\n'.repeat(30) }),
  ];
}

const trees = {
  H1: () => treeOf(curriculumOn(fixture('harbour')), { target: 'H1', kind: 'slide-outline' }),
  B1: () => treeOf(curriculumOn(fixture('../../modules')), { target: 'B1', kind: 'slide-outline' }),
  crowded: () => documentOf(crowded()),
};

describe.skipIf(!wanted('soffice')).each(Object.entries(trees))('LibreOffice: %s', (_, tree) => {
  let slides: ReadSlide[];
  let pages: Item[][];

  beforeAll(async () => {
    const bytes = await rendered(tree());
    slides = slidesOf(bytes);
    pages = await readPages(printedByLibreOffice(bytes));
  }, 180_000);

  it('draws a page for each slide, with its title and its words', () => {
    expect(pages).toHaveLength(slides.length);
    pages.forEach((items, index) => {
      const drawn = items.map((item) => item.text).join(' ');
      const joined = drawn.replace(/\s/g, '');
      expect(joined).toContain(slides[index]!.title.replace(/\s/g, ''));
      const words = new Set([...wordsIn(drawn), ...wordsIn(drawn.replace(/- /g, '-'))]);
      const missing = wordsIn(slides[index]!.text).filter(
        (word) => !words.has(word) && !joined.toLowerCase().includes(word),
      );
      expect(missing).toEqual([]);
    });
  });

  it('keeps every text on its slide, and the content above the footer', () => {
    pages.forEach((items, index) => {
      const content = ['tx', 'titleOnly'].includes(slides[index]!.layout);
      for (const { text: said, x, y, width, size } of items) {
        const place = `slide ${index + 1}: ${said}`;
        expect(x, place).toBeGreaterThanOrEqual(0);
        expect(x + width, place).toBeLessThanOrEqual(content ? SLIDE.width - 55 : SLIDE.width);
        expect(y, place).toBeGreaterThanOrEqual(size * 0.7);
        const isFooter = y > FOOT.footer.y + 5 && size <= 12.5;
        const bottom = CONTENT.body.y + CONTENT.body.height;
        expect(y, place).toBeLessThanOrEqual(content && !isFooter ? bottom : SLIDE.height);
      }
    });
  });

  it('draws text as large as we chose: nothing had to shrink to fit', () => {
    pages.forEach((items, index) => {
      const chosen = all(slides[index]!.root, 'a:rPr').map(({ attributes }) =>
        Number(attributes.sz ?? 1200),
      );
      const sizes = new Set(chosen.map((size) => size / 100));
      // Raised numbers are drawn smaller than their text.
      const words = items.filter(({ text: said }) => !/^\d+$/.test(said.trim()));
      const odd = words.filter(({ size }) => ![...sizes].some((one) => Math.abs(one - size) < 0.3));
      expect(odd.map((item) => [index + 1, item.text, item.size])).toEqual([]);
    });
  });
});

async function readPages(bytes: Uint8Array): Promise<Item[][]> {
  const file = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: Item[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    expect(width / height).toBeCloseTo(SLIDE.width / SLIDE.height, 2);
    const scale = SLIDE.width / width;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size, x, y] = item.transform as number[];
        return [
          {
            text: item.str,
            x: x! * scale,
            y: (height - y!) * scale,
            width: item.width * scale,
            size: Math.abs(size!) * scale,
          },
        ];
      }),
    );
  }
  await file.destroy();
  return pages;
}
