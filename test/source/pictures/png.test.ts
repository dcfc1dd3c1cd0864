import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/source/pictures/index.js';
import { embed, holds, joined, latin1, type PngParts, png, pngChunk, smallPng } from './samples.js';

function read(bytes: Uint8Array) {
  const result = readPicture('images/map.png', bytes);
  if (!result.ok) {
    throw new Error(result.problem);
  }
  return result.picture;
}

function problemOf(bytes: Uint8Array): string {
  const result = readPicture('images/map.png', bytes);
  return result.ok ? 'no problem' : result.problem;
}

/** The types of a PNG's chunks, and its unpacked rows of 8-bit samples, with filter byte 0. */
function lookInto(bytes: Uint8Array): { types: string[]; rows: Uint8Array; colour: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const types: string[] = [];
  let rows = new Uint8Array(0);
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    types.push(type);
    if (type === 'IDAT') {
      rows = new Uint8Array(inflateSync(bytes.subarray(at + 8, at + 8 + view.getUint32(at))));
    }
  }
  const colour = bytes[25]!;
  const step = [1, 0, 3, 1, 2, 0, 4][colour]!;
  const stride = 1 + view.getUint32(16) * step;
  for (let at = 0; at < rows.length; at += 1) {
    // Filter 1: each byte is the difference to the pixel on the left.
    if (at % stride > step && rows[at - (at % stride)] === 1) {
      rows[at]! += rows[at - step]!;
    }
  }
  return { types, rows: rows.map((byte, at) => (at % stride === 0 ? 0 : byte)), colour };
}

describe('a PNG', () => {
  it('keeps its pixels and its size', async () => {
    const picture = read(png(smallPng));
    expect(picture).toMatchObject({ format: 'png', width: 3, height: 2 });
    expect(lookInto(picture.bytes).rows).toEqual(smallPng.rows);
    expect(await embed(picture)).toBeGreaterThan(500);
  });

  it('loses all that is not seen', () => {
    const text = latin1('Comment\0the answer is 42');
    const planted = png({
      ...smallPng,
      before: [
        pngChunk('gAMA', Uint8Array.of(0, 0, 177, 143)),
        pngChunk('iCCP', latin1('secret profile\0\0')),
        pngChunk('eXIf', latin1('secret exif')),
        pngChunk('tEXt', text),
      ],
      after: [
        pngChunk('iTXt', latin1('XML:com.adobe.xmp\0\0\0\0\0secret xmp')),
        pngChunk('zTXt', latin1('secret\0\0')),
        pngChunk('tIME', Uint8Array.of(7, 234, 1, 1, 1, 1, 1)),
      ],
    });
    const picture = read(joined(planted, latin1('secret behind the end')));
    expect(lookInto(picture.bytes).types).toEqual(['IHDR', 'gAMA', 'IDAT', 'IEND']);
    expect(holds(picture.bytes, 'secret')).toBe(false);
    expect(holds(picture.bytes, 'answer')).toBe(false);
  });

  it('loses bytes that hide behind the pixels inside IDAT', () => {
    const plain = png(smallPng);
    const length = new DataView(plain.buffer).getUint32(33);
    const data = plain.subarray(41, 41 + length);
    const padded = joined(
      plain.subarray(0, 33),
      pngChunk('IDAT', data.subarray(0, 5)),
      pngChunk('IDAT', joined(data.subarray(5), latin1('secret'))),
      pngChunk('IEND', new Uint8Array(0)),
    );
    expect(read(padded).bytes).toEqual(read(plain).bytes);
  });

  it('drops a suggested palette, which PDF would take for the real one', () => {
    const picture = read(png({ ...smallPng, before: [pngChunk('PLTE', latin1('secret'))] }));
    expect(lookInto(picture.bytes).types).toEqual(['IHDR', 'IDAT', 'IEND']);
  });
});

describe('awkward kinds of PNG become plain ones', () => {
  const palette = pngChunk('PLTE', Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255));

  it('a palette with transparency, two bits a pixel', async () => {
    const picture = read(
      png({
        width: 3,
        height: 2,
        depth: 2,
        colour: 3,
        rows: Uint8Array.of(0, 0b00011000, 0, 0b10010000),
        before: [palette, pngChunk('tRNS', Uint8Array.of(0, 128))],
      }),
    );
    const { rows, types, colour } = lookInto(picture.bytes);
    expect(types).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(colour).toBe(6);
    const [red, green, blue] = [
      [255, 0, 0, 0],
      [0, 255, 0, 128],
      [0, 0, 255, 255],
    ];
    expect([...rows]).toEqual([0, ...red!, ...green!, ...blue!, 0, ...blue!, ...green!, ...red!]);
    await embed(picture);
  });

  it('a transparent colour', async () => {
    const key = pngChunk('tRNS', Uint8Array.of(0, 255, 0, 0, 0, 0));
    const picture = read(png({ ...smallPng, before: [key] }));
    const { rows, colour } = lookInto(picture.bytes);
    expect(colour).toBe(6);
    expect([...rows.subarray(0, 9)]).toEqual([0, 255, 0, 0, 0, 0, 255, 0, 255]);
    await embed(picture);
  });

  it('an interlaced grey picture with sixteen levels', async () => {
    // Adam7 over 5 × 5: passes of 1×1, 1×1, 2×1, 1×2 …; the value of a pixel is its column.
    const passes = [
      [0, 0, 8, 8],
      [4, 0, 8, 8],
      [0, 4, 4, 8],
      [2, 0, 4, 4],
      [0, 2, 2, 4],
      [1, 0, 2, 2],
      [0, 1, 1, 2],
    ] as const;
    const rows: number[] = [];
    for (const [x0, y0, dx, dy] of passes) {
      for (let y = y0; y < 5; y += dy) {
        rows.push(0);
        const columns = [];
        for (let x = x0; x < 5; x += dx) {
          columns.push(x);
        }
        for (let at = 0; at < columns.length; at += 2) {
          rows.push((columns[at]! << 4) | (columns[at + 1] ?? 0));
        }
      }
    }
    const bytes = { width: 5, height: 5, depth: 4, colour: 0, interlace: 1 } as const;
    const picture = read(png({ ...bytes, rows: Uint8Array.from(rows) }));
    const line = [0, 0, 17, 34, 51, 68];
    expect([...lookInto(picture.bytes).rows]).toEqual([
      ...line,
      ...line,
      ...line,
      ...line,
      ...line,
    ]);
    await embed(picture);
  });

  it.each([1, 2, 3, 4])('with row filter %i', (filter) => {
    // Two rows of grey; the expected values follow from the definition of each filter.
    const rows = Uint8Array.of(filter, 10, 5, 5, filter, 10, 5, 5);
    const expected = {
      1: [10, 15, 20, 10, 15, 20],
      2: [10, 5, 5, 20, 10, 10],
      3: [10, 10, 10, 15, 17, 18],
      4: [10, 15, 20, 20, 25, 30],
    }[filter]!;
    const parts: PngParts = { width: 3, height: 2, depth: 8, colour: 0, rows };
    const picture = read(png({ ...parts, before: [pngChunk('tRNS', Uint8Array.of(0, 99))] }));
    const found = [...lookInto(picture.bytes).rows];
    const grey = [found[1], found[3], found[5], found[8], found[10], found[12]];
    expect(grey).toEqual(expected);
  });

  it('and those that PDF knows stay as they are', async () => {
    for (const [colour, depth, bytes] of [
      [0, 1, 1],
      [0, 16, 6],
      [4, 8, 6],
      [4, 16, 12],
      [6, 16, 24],
    ] as const) {
      const rows = new Uint8Array(2 * (1 + bytes));
      const picture = read(png({ width: 3, height: 2, depth, colour, rows }));
      expect(picture.bytes[24]).toBe(depth);
      await embed(picture);
    }
  });
});

describe('a PNG that cannot be used', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['cut off', png(smallPng).subarray(0, 50), /damaged PNG: .*(cut off|ends before)/],
    ['with a flipped bit', png(smallPng).map((byte, at) => (at === 45 ? byte ^ 1 : byte)), /IDAT/],
    ['with too few rows', png({ ...smallPng, rows: new Uint8Array(10) }), /10 bytes.*expected 20/],
    ['with too many rows', png({ ...smallPng, rows: new Uint8Array(90) }), /cannot be unpacked/],
    ['of no size', png({ ...smallPng, width: 0 }), /0 × 2 pixels; expected a size above zero/],
    ['of huge size', png({ ...smallPng, width: 9000, height: 9000 }), /81 megapixels.*at most 50/],
    [
      'of too many bits',
      png({ ...smallPng, depth: 16, colour: 6, width: 7000, height: 7000 }),
      /MiB/,
    ],
    ['of an unknown kind', png({ ...smallPng, depth: 5 }), /depth 5, colour type 2/],
    ['with an unknown filter', png({ ...smallPng, rows: new Uint8Array(20).fill(7) }), /filter/],
    ['without its palette', png({ ...smallPng, colour: 3 }), /palette/],
    [
      'with an unknown needed chunk',
      png({ ...smallPng, before: [pngChunk('ABCD', latin1('x'))] }),
      /ABCD/,
    ],
  ])('%s', (_, bytes, expected) => {
    expect(problemOf(bytes)).toMatch(expected);
  });
});
