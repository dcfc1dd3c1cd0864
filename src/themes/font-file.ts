/**
 * Reads of a font file what decides whether documents can be set in it: its kind, its characters,
 * its licence to be embedded, the widths of its figures. Tables as the OpenType specification 1.9
 * describes them (chapters "Font file", "cmap", "hmtx", "OS/2").
 */

export interface FontFile {
  has(codePoint: number): boolean;
  /** All ten figures are equally wide, so that times and numbers stand under each other. */
  tabular: boolean;
}

/** Font files over this size are not read. Bytes. */
export const largestFont = 8 * 1024 * 1024;

const wanted = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'post'];

/** The font, or a sentence on what it is instead. Pure, and never throws. */
export function readFontFile(bytes: Uint8Array): FontFile | { problem: string; hint?: string } {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'is damaged: it ends too early' };
    throw error;
  }
}

function read(view: DataView): FontFile | { problem: string; hint?: string } {
  const kind = view.byteLength < 12 ? 0 : view.getUint32(0);
  const hint = 'Ask its maker for the static TrueType files (.ttf).';
  if (kind === 0x4f54544f) return { problem: 'has PostScript outlines, expected TrueType', hint };
  if (kind === 0x74746366) return { problem: 'is a collection of fonts, expected one', hint };
  if (kind === 0x774f4646 || kind === 0x774f4632) {
    return { problem: 'is a font for the web, expected TrueType', hint };
  }
  if (kind !== 0x00010000 && kind !== 0x74727565) return { problem: 'is no TrueType font' };
  const tables = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > view.byteLength) return { problem: 'is damaged: it ends too early' };
    tables.set(name, { offset, length });
  }
  const missing = wanted.find((name) => !tables.has(name));
  if (missing !== undefined) return { problem: `is damaged: its table "${missing}" is missing` };
  if (tables.has('fvar')) {
    return { problem: 'is a variable font, expected a file for each style', hint };
  }
  const rights = tables.get('OS/2');
  // fsType, bits 0 to 3: 2 alone is "restricted licence embedding".
  if (rights && (view.getUint16(rights.offset + 8) & 0xf) === 2) {
    return {
      problem: 'may not be embedded in documents, says its maker in the file',
      hint: 'Use another font, or a licence that allows it.',
    };
  }
  const glyph = characters(view, tables.get('cmap')!.offset);
  if (glyph === undefined) return { problem: 'has no Unicode character map' };
  const long = view.getUint16(tables.get('hhea')!.offset + 34);
  const metrics = tables.get('hmtx')!.offset;
  const width = (codePoint: number) =>
    view.getUint16(metrics + 4 * Math.max(0, Math.min(glyph(codePoint), long - 1)));
  const figures = new Set([...'0123456789'].map((each) => width(each.codePointAt(0) ?? 0)));
  return { has: (codePoint) => glyph(codePoint) !== 0, tabular: figures.size === 1 };
}

/** Code point → glyph, 0 where there is none. Format 12 of the map is preferred to format 4. */
function characters(view: DataView, cmap: number): ((codePoint: number) => number) | undefined {
  const found = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8;
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const at = cmap + view.getUint32(record + 4);
    if (unicode) found.set(view.getUint16(at), at);
  }
  const [long, short] = [found.get(12), found.get(4)];
  if (long !== undefined) return (codePoint) => inGroups(view, long, codePoint);
  if (short !== undefined) return (codePoint) => inSegments(view, short, codePoint);
  return undefined;
}

/** cmap format 12: groups of code points, each with its first glyph. */
function inGroups(view: DataView, at: number, codePoint: number): number {
  const count = view.getUint32(at + 12);
  for (let index = 0, group = at + 16; index < count; index++, group += 12) {
    if (codePoint > view.getUint32(group + 4)) continue;
    const first = view.getUint32(group);
    return codePoint < first ? 0 : view.getUint32(group + 8) + codePoint - first;
  }
  return 0;
}

/** cmap format 4: segments with a difference to the glyph, or an offset to a list of glyphs. */
function inSegments(view: DataView, at: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const twice = view.getUint16(at + 6);
  for (let index = 0; index < twice; index += 2) {
    if (codePoint > view.getUint16(at + 14 + index)) continue;
    const first = view.getUint16(at + 16 + twice + index);
    if (codePoint < first) return 0;
    const delta = view.getUint16(at + 16 + 2 * twice + index);
    const place = at + 16 + 3 * twice + index;
    const offset = view.getUint16(place);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(place + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
