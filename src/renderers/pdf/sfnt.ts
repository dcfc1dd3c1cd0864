/**
 * Cuts a TrueType font down to some characters, with the character map that a simple font of a PDF
 * file needs. Outlines are copied as they are, which takes a hundredth of the time of decoding them.
 */

type Tables = Map<string, Uint8Array>;

const HEADER = 12;
const ENTRY = 16;
/** What the checksum of a whole font is taken from (OpenType, `head.checkSumAdjustment`). */
const MAGIC = 0xb1b0afba;
/** Flags of the parts of a composite glyph (OpenType, `glyf`). */
const WORDS = 0x01;
const SCALE = 0x08;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/**
 * A font with the characters of `glyphs`, which gives the glyph of each code point up to U+FFFE, and
 * what these glyphs are composed of. Throws when the file is no TrueType font.
 */
export function cutFont(file: Uint8Array, glyphs: ReadonlyMap<number, number>): Uint8Array {
  const tables = tablesOf(file);
  const source = outlinesOf(tables);
  // Glyph 0 stands for characters that the font lacks.
  const chosen = [0];
  const places = new Map([[0, 0]]);
  const placeOf = (glyph: number): number => {
    const found = places.get(glyph);
    if (found !== undefined) return found;
    places.set(glyph, chosen.length);
    chosen.push(glyph);
    return chosen.length - 1;
  };
  const characters = new Map([...glyphs].map(([code, glyph]) => [code, placeOf(glyph)]));
  const outlines: Uint8Array[] = [];
  // Grows while composite glyphs bring their parts along.
  for (const glyph of chosen) outlines.push(withPlaces(source(glyph), placeOf));
  const cut: Tables = new Map();
  for (const name of ['cvt ', 'fpgm', 'prep']) {
    const table = tables.get(name);
    if (table) cut.set(name, table);
  }
  const head = copyOf(tables, 'head');
  // Addresses of outlines are 32 bits wide.
  viewOf(head).setInt16(50, 1);
  const maxp = copyOf(tables, 'maxp');
  viewOf(maxp).setUint16(4, chosen.length);
  const hhea = copyOf(tables, 'hhea');
  cut.set('hmtx', metrics(copyOf(tables, 'hmtx'), viewOf(hhea).getUint16(34), chosen));
  viewOf(hhea).setUint16(34, chosen.length);
  cut.set('head', head).set('maxp', maxp).set('hhea', hhea);
  const ends = new DataView(new ArrayBuffer((chosen.length + 1) * 4));
  let end = 0;
  outlines.forEach((outline, index) => {
    end += outline.length;
    ends.setUint32((index + 1) * 4, end);
  });
  const glyf = new Uint8Array(end);
  outlines.forEach((outline, index) => {
    glyf.set(outline, ends.getUint32(index * 4));
  });
  cut.set('glyf', glyf).set('loca', new Uint8Array(ends.buffer));
  cut.set('cmap', characterMap(characters));
  cut.set('post', Uint8Array.from([0, 3, ...new Array<number>(30).fill(0)]));
  return assembled(cut);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tablesOf(font: Uint8Array): Tables {
  const view = viewOf(font);
  const tables: Tables = new Map();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = HEADER + index * ENTRY;
    const name = String.fromCharCode(...font.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(name, font.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
}

function copyOf(tables: Tables, name: string): Uint8Array {
  const table = tables.get(name);
  if (!table) throw new Error(`The font is no TrueType font: it has no ${name} table`);
  return table.slice();
}

/** Gives the outline of a glyph; empty for a space. */
function outlinesOf(tables: Tables): (glyph: number) => Uint8Array {
  const glyf = copyOf(tables, 'glyf');
  const loca = viewOf(copyOf(tables, 'loca'));
  const wide = viewOf(copyOf(tables, 'head')).getInt16(50) === 1;
  const at = (index: number) => (wide ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  return (glyph) => {
    const outline = glyf.subarray(at(glyph), at(glyph + 1));
    const padded = new Uint8Array(Math.ceil(outline.length / 4) * 4);
    padded.set(outline);
    return padded;
  };
}

/** The outline with the new numbers of the glyphs that it is composed of. */
function withPlaces(outline: Uint8Array, placeOf: (glyph: number) => number): Uint8Array {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return outline;
  let flags = MORE;
  for (let at = 10; flags & MORE; ) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placeOf(view.getUint16(at + 2)));
    at += flags & WORDS ? 8 : 6;
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & MATRIX) at += 8;
  }
  return outline;
}

/** Widths and left bearings; `full` glyphs have a width, those after them have the last one. */
function metrics(hmtx: Uint8Array, full: number, chosen: readonly number[]): Uint8Array {
  const view = viewOf(hmtx);
  const cut = new DataView(new ArrayBuffer(chosen.length * 4));
  chosen.forEach((glyph, index) => {
    cut.setUint16(index * 4, view.getUint16(Math.min(glyph, full - 1) * 4));
    const bearing = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
    cut.setInt16(index * 4 + 2, view.getInt16(bearing));
  });
  return new Uint8Array(cut.buffer);
}

/** A `cmap` table for Windows Unicode: one subtable of format 4, a segment for each character. */
function characterMap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const entries = [...glyphs].sort(([a], [b]) => a - b);
  // The map ends with a segment of its own.
  const segments = [...entries, [0xffff, 0] as const];
  const count = segments.length;
  const length = 16 + count * 8;
  const view = new DataView(new ArrayBuffer(12 + length));
  const words = [0, 1, 3, 1, 0, 12, 4, length, 0, count * 2, ...searchRange(count, 2)];
  words.forEach((word, index) => {
    view.setUint16(index * 2, word);
  });
  const ends = words.length * 2;
  segments.forEach(([code, glyph], index) => {
    const at = ends + index * 2;
    view.setUint16(at, code);
    view.setUint16(at + 2 + count * 2, code);
    view.setUint16(at + 2 + count * 4, code === 0xffff ? 1 : (glyph - code) & 0xffff);
  });
  return new Uint8Array(view.buffer);
}

/** `searchRange`, `entrySelector` and `rangeShift` for so many entries of so many bytes. */
function searchRange(count: number, size: number): [number, number, number] {
  const selector = Math.floor(Math.log2(count));
  const range = 2 ** selector * size;
  return [range, selector, count * size - range];
}

function assembled(unsorted: Tables): Uint8Array {
  const tables = [...unsorted].sort(([a], [b]) => (a < b ? -1 : 1));
  const padded = tables.map(([, data]) => Math.ceil(data.length / 4) * 4);
  const size = HEADER + tables.length * ENTRY + padded.reduce((sum, each) => sum + each, 0);
  const font = new Uint8Array(size);
  const view = viewOf(font);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  searchRange(tables.length, ENTRY).forEach((word, index) => {
    view.setUint16(6 + index * 2, word);
  });
  let start = HEADER + tables.length * ENTRY;
  let head = 0;
  tables.forEach(([name, data], index) => {
    font.set(data, start);
    if (name === 'head') {
      head = start;
      view.setUint32(start + 8, 0);
    }
    const at = HEADER + index * ENTRY;
    [...name].forEach((letter, offset) => {
      font[at + offset] = letter.charCodeAt(0);
    });
    view.setUint32(at + 4, checksum(view, start, padded[index]!));
    view.setUint32(at + 8, start);
    view.setUint32(at + 12, data.length);
    start += padded[index]!;
  });
  view.setUint32(head + 8, (MAGIC - checksum(view, 0, size)) >>> 0);
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
