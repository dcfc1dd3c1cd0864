/**
 * Measures and encodes text of one font. Widths come from the glyphs' advances and pair kerning,
 * both remembered, which is several times faster than shaping every word.
 */
import type { Fonts } from '../../nodes/theme.js';
import type { EmbeddedFont, Pdf } from './pdfkit.js';

/** Shown in place of a character that no embedded font has. */
export const MISSING = '□';

interface Glyph {
  id: number;
  /** 1/1000 em. */
  advance: number;
  codePoint: number;
}

export interface Face {
  name: string;
  font: EmbeddedFont;
  has(codePoint: number): boolean;
  /** Width in em; multiply by the size in points. */
  width(text: string): number;
  /** The operand of the `TJ` operator that shows the text. Its glyphs join the subset. */
  show(text: string): string;
}

export interface Faces {
  regular: Face;
  bold: Face;
  italic: Face;
  boldItalic: Face;
  mono: Face;
}

/** Registers the fonts with the file and returns their faces. */
export function registerFaces(pdf: Pdf, fonts: Fonts): Faces {
  const register = (name: string, file: Uint8Array, kerning = true): Face => {
    pdf.registerFont(name, file);
    pdf.font(name);
    return createFace(name, pdf._font, kerning);
  };
  return {
    regular: register('regular', fonts.sans.regular),
    bold: register('bold', fonts.sans.bold),
    italic: register('italic', fonts.sans.italic),
    boldItalic: register('boldItalic', fonts.sans.boldItalic),
    mono: register('mono', fonts.mono.regular, false),
  };
}

/** The face of a style. */
export function faceOf(faces: Faces, bold: boolean, italic: boolean): Face {
  if (bold) return italic ? faces.boldItalic : faces.bold;
  return italic ? faces.italic : faces.regular;
}

function createFace(name: string, font: EmbeddedFont, kerning: boolean): Face {
  const scale = 1000 / font.font.unitsPerEm;
  const glyphs = new Map<string, Glyph>();
  const known = new Map<number, boolean>();
  const kerns = new Map<number, number>();
  const widths = new Map<string, number>();
  const shown = new Map<string, string>();

  const glyph = (character: string): Glyph => {
    const found = glyphs.get(character);
    if (found) return found;
    const codePoint = character.codePointAt(0)!;
    const { id, advanceWidth } = font.font.glyphForCodePoint(codePoint);
    const created = { id, advance: advanceWidth * scale, codePoint };
    glyphs.set(character, created);
    return created;
  };
  const kern = (left: Glyph, right: Glyph): number => {
    if (!kerning) return 0;
    const key = left.id * 65536 + right.id;
    const found = kerns.get(key);
    if (found !== undefined) return found;
    const run = font.font.layout(String.fromCodePoint(left.codePoint, right.codePoint));
    const whole = run.glyphs.length === 2 && run.glyphs[0]!.id === left.id;
    const value = whole ? Math.round(run.positions[0]!.xAdvance * scale - left.advance) : 0;
    kerns.set(key, value);
    return value;
  };
  const wordWidth = (word: string): number => {
    const found = widths.get(word);
    if (found !== undefined) return found;
    let width = 0;
    let previous: Glyph | undefined;
    for (const character of word) {
      const current = glyph(character);
      width += current.advance + (previous ? kern(previous, current) : 0);
      previous = current;
    }
    widths.set(word, width);
    return width;
  };
  const hex = (current: Glyph): string => {
    const id = font.subset.includeGlyph(current.id);
    font.widths[id] ??= current.advance;
    font.unicode[id] ??= [current.codePoint];
    return id.toString(16).padStart(4, '0');
  };
  const wordShown = (word: string): string => {
    const found = shown.get(word);
    if (found !== undefined) return found;
    let out = '';
    let previous: Glyph | undefined;
    for (const character of word) {
      const current = glyph(character);
      const kerned = previous ? kern(previous, current) : 0;
      out += kerned ? `>${-kerned}<${hex(current)}` : hex(current);
      previous = current;
    }
    shown.set(word, out);
    return out;
  };

  return {
    name,
    font,
    has: (codePoint) => {
      const found = known.get(codePoint);
      if (found !== undefined) return found;
      const answer = font.font.hasGlyphForCodePoint(codePoint);
      known.set(codePoint, answer);
      return answer;
    },
    width: (text) => {
      const words = text.split(' ');
      let width = words.length > 1 ? (words.length - 1) * glyph(' ').advance : 0;
      for (const word of words) if (word) width += wordWidth(word);
      return width / 1000;
    },
    show: (text) => {
      const words = text.split(' ');
      const space = words.length > 1 ? hex(glyph(' ')) : '';
      return `[<${words.map(wordShown).join(space)}>]`;
    },
  };
}
