/**
 * Reads from a TrueType file how wide its letters are, so that the size of a slide's text can be
 * chosen before anyone opens the file.
 */

export interface Advances {
  /** Width of a character in em; 1 em for a character that the font does not have. */
  of(codePoint: number): number;
  /** Height of a line in em, as programs set it at 100 per cent. */
  line: number;
}

/** Throws when the file is not a TrueType font with a Unicode table. */
export function advancesOf(file: Uint8Array): Advances {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = tablesOf(view);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}.`);
    return offset;
  };
  const em = view.getUint16(at('head') + 18);
  const hhea = at('hhea');
  const metrics = view.getUint16(hhea + 34);
  const glyphOf = glyphsOf(view, at('cmap'));
  const hmtx = at('hmtx');
  const known = new Map<number, number>();
  const measured = (codePoint: number): number => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return 1;
    return view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / em;
  };
  return {
    line: (view.getInt16(hhea + 4) - view.getInt16(hhea + 6) + view.getInt16(hhea + 8)) / em,
    of(codePoint) {
      const found = known.get(codePoint);
      if (found !== undefined) return found;
      const width = measured(codePoint);
      known.set(codePoint, width);
      return width;
    },
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    tables.set(name, view.getUint32(entry + 8));
  }
  return tables;
}

/** Character → glyph, 0 where there is none: from the table for the basic plane (format 4). */
function glyphsOf(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    if (view.getUint16(table) === 4) return (codePoint) => segmented(view, table, codePoint);
  }
  throw new Error('The font has no Unicode table.');
}

function segmented(view: DataView, table: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const size = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + size + 2;
  for (let segment = 0; segment < size; segment += 2) {
    if (view.getUint16(ends + segment) < codePoint) continue;
    const start = view.getUint16(starts + segment);
    if (start > codePoint) return 0;
    const delta = view.getUint16(starts + size + segment);
    const place = starts + 2 * size + segment;
    const range = view.getUint16(place);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(place + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
