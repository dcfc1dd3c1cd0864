/** The drawn matrix says what the table says, large enough for arm's length, and nothing touches. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MatrixDrawing,
  matrixDrawing,
  type Sign,
} from '../../src/documents/drawings/matrix.js';
import { readSvg } from '../../src/source/pictures/svg.js';
import { type Drawn, drawn, inside, touching } from './drawn.js';

const title = fc.oneof(
  fc.constantFrom(
    'Diagnose the network, the trust and the commitment in a cluster that works across borders',
    'Map',
    'Klyngekartlægningssamarbejdsaftalekonsekvensvurdering',
    'Mēģinājums & <pārbaude>',
  ),
  fc.string({ maxLength: 90 }).map((text) => text.replace(/[^ -~]/g, 'x')),
);
const signSet = fc
  .subarray<Sign>(['taught', 'practised', 'assessed'])
  .map((signs): ReadonlySet<Sign> => new Set(signs));

const wishes = fc.integer({ min: 1, max: 12 }).chain((sessions) =>
  fc.record<MatrixDrawing>({
    outcome: fc.constantFrom('Outcome', 'Mācīšanās rezultāts'),
    sessions: fc.constantFrom('Sessions', 'Nodarbības'),
    titles: fc.array(title, { minLength: sessions, maxLength: sessions }),
    rows: fc.array(
      fc.record({
        text: title,
        cells: fc.array(signSet, { minLength: sessions, maxLength: sessions }),
        elsewhere: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    words: fc.constant({
      taught: 'apguve',
      practised: 'praktiskais darbs',
      assessed: 'bedømmelse',
      elsewhere: 'vērtēšana ārpus nodarbībām',
    }),
  }),
);

function read(wish: MatrixDrawing): Drawn {
  const picture = matrixDrawing(wish);
  if (!picture) throw new Error('Nothing was drawn');
  return drawn(picture);
}

/** Signs by shape, without those of the key. */
function signsOf({ shapes }: Drawn) {
  const signs = shapes.filter(
    ({ name, attributes }) =>
      name === 'circle' ||
      (name === 'rect' && attributes['stroke-width'] === '1.8') ||
      (name === 'path' && attributes.fill !== 'none'),
  );
  const key = Math.max(...signs.map(({ area }) => area.top));
  const inGrid = signs.filter(({ area }) => area.bottom < key - 8);
  return { all: signs, inGrid };
}

describe('a drawn matrix', () => {
  it('stays in its frame; neither texts nor signs touch', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const found = read(wish);
        const frame = { left: 0, top: 0, right: found.width, bottom: found.height };
        const outside = found.shapes.filter(({ area }) => !inside(frame, area));
        expect(outside).toEqual([]);
        expect(touching([...found.texts, ...signsOf(found).all])).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('has a sign for each thing that happens, in the column of its session', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const found = read(wish);
        const { inGrid } = signsOf(found);
        const columns = found.texts.filter(
          ({ attributes }) => attributes['text-anchor'] === 'middle',
        );
        const names: Record<string, Sign> = {
          circle: 'taught',
          rect: 'practised',
          path: 'assessed',
        };
        const drawnSigns = inGrid.map(({ name, area }) => {
          const middle = (area.left + area.right) / 2;
          const distance = columns.map(({ attributes }) => Math.abs(Number(attributes.x) - middle));
          return `${names[name]} ${distance.indexOf(Math.min(...distance))}`;
        });
        const wished = wish.rows.flatMap(({ cells, elsewhere }) => [
          ...cells.flatMap((signs, column) => [...signs].map((sign) => `${sign} ${column}`)),
          ...(elsewhere ? [`assessed ${wish.titles.length}`] : []),
        ]);
        expect(drawnSigns.sort()).toEqual(wished.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('can be read at arm’s length: no letter below 11 points, no sign below 7', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const found = read(wish);
        for (const { attributes } of found.texts) {
          expect(Number(attributes['font-size'])).toBeGreaterThanOrEqual(11);
        }
        for (const { area } of signsOf(found).all) {
          expect(area.right - area.left).toBeGreaterThan(7);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is left as it is by what cleans the drawings of strangers', () => {
    const [wish] = fc.sample(wishes, { numRuns: 1, seed: 5 });
    const picture = matrixDrawing(wish as MatrixDrawing);
    if (!picture) throw new Error('Nothing was drawn');
    const cleaned = readSvg(picture.bytes);
    expect(cleaned.dropped).toEqual([]);
    expect(drawn(cleaned.picture).shapes).toHaveLength(drawn(picture).shapes.length);
  });

  it('leaves what is too large to the table', () => {
    const [wish] = fc.sample(wishes, { numRuns: 1, seed: 5 }) as [MatrixDrawing];
    const row = { text: 'One', cells: [], elsewhere: false };
    expect(matrixDrawing({ ...wish, rows: [] })).toBeUndefined();
    expect(matrixDrawing({ ...wish, titles: [] })).toBeUndefined();
    expect(matrixDrawing({ ...wish, rows: Array(8).fill(row) })).toBeDefined();
    expect(matrixDrawing({ ...wish, rows: Array(9).fill(row) })).toBeUndefined();
    expect(matrixDrawing({ ...wish, titles: Array(12).fill('One') })).toBeDefined();
    expect(matrixDrawing({ ...wish, titles: Array(13).fill('One') })).toBeUndefined();
  });
});
