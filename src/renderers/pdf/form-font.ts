/**
 * The font for what readers type. Reading programs set typed text in a simple font, one byte a
 * character, and know no other; so the letters that Windows' Latin alphabet lacks take the places
 * of signs that nobody types into a workbook.
 */
import type { FontkitFont, Pdf, Reference } from './pdfkit.js';
import { cutFont } from './sfnt.js';

/** The first and the last code that shows a character. */
const FIRST = 0x20;
const LAST = 0xff;
/** Characters of the codes 80 to 9F; a code without one has itself. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Letters of Latvian and Lithuanian that WinAnsiEncoding lacks. */
const LETTERS = 'ĀāČčĒēĢģĪīĶķĻļŅņŪūĄąĘęĖėĮįŲų';
/** Codes for them: five that are free, then those of ƒ † ‡ ˆ ˜ ¢ ¤ ¥ ¦ ¨ ª ¬ ¯ ³ ´ ¶ ¸ ¹ º ‰ ‹ › Ÿ. */
const CODES = [
  0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x83, 0x86, 0x87, 0x88, 0x98, 0xa2, 0xa4, 0xa5, 0xa6, 0xa8, 0xaa,
  0xac, 0xaf, 0xb3, 0xb4, 0xb6, 0xb8, 0xb9, 0xba, 0x89, 0x8b, 0x9b, 0x9f,
];
/** How the Adobe Glyph List names a letter with one of these marks below or above. */
const MARKS: Readonly<Record<string, string>> = {
  '\u0304': 'macron',
  '\u0307': 'dotaccent',
  '\u030c': 'caron',
  '\u0327': 'commaaccent',
  '\u0328': 'ogonek',
};

/** A character of the encoding; letters outside WinAnsiEncoding have a name. */
interface Place {
  code: number;
  character: string;
  name?: string;
}

/** Whether the font has TrueType outlines, which alone a simple TrueType font can hold. */
export function suitsForms(font: FontkitFont): boolean {
  return 'glyf' in font.directory.tables;
}

/**
 * Embeds the characters of the encoding as a simple TrueType font (ISO 32000-1, 9.6.3), with
 * `Differences` as PDF/A-2 allows them (ISO 19005-2, 6.2.11.6): names of the Adobe Glyph List and
 * a Unicode character map in the font. Characters that the font lacks are left out. `source` is
 * the font's file.
 */
export function embedFormFont(pdf: Pdf, font: FontkitFont, source: Uint8Array): Reference {
  const scale = 1000 / font.unitsPerEm;
  const widths = new Array<number>(LAST - FIRST + 1).fill(0);
  const glyphs = new Map<number, number>();
  const places = encoding().filter(({ character }) =>
    font.hasGlyphForCodePoint(character.codePointAt(0)!),
  );
  for (const { code, character } of places) {
    const { id, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0)!);
    glyphs.set(character.codePointAt(0)!, id);
    widths[code - FIRST] = advanceWidth * scale;
  }
  const file = pdf.ref({});
  const program = cutFont(source, glyphs);
  file.data.Length1 = program.length;
  file.end(program);
  const name = `${(font.postscriptName ?? 'Sans').replace(/[^\w-]/g, '')}-Forms`;
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: name,
    // Nonsymbolic.
    Flags: 32,
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(
      (value) => value * scale,
    ),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight ?? font.ascent) * scale,
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end();
  const unicode = pdf.ref({});
  unicode.end(new TextEncoder().encode(toUnicode(places)));
  const reference = pdf.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: widths,
    FontDescriptor: descriptor,
    Encoding: {
      Type: 'Encoding',
      BaseEncoding: 'WinAnsiEncoding',
      Differences: places.flatMap(({ code, name }) => (name ? [code, name] : [])),
    },
    ToUnicode: unicode,
  });
  reference.end();
  return reference;
}

/** Every code with its character: Windows' Latin alphabet, and the letters in their places. */
function encoding(): Place[] {
  const places = new Map<number, Place>();
  for (let code = FIRST; code <= LAST; code += 1) {
    const character = WINDOWS[code - 0x80] ?? String.fromCodePoint(code);
    // Neither control characters nor the soft hyphen, which some programs show and others do not.
    if (!/\p{C}/u.test(character)) places.set(code, { code, character });
  }
  [...LETTERS].forEach((character, index) => {
    const code = CODES[index]!;
    const [base, mark] = character.normalize('NFD');
    places.set(code, { code, character, name: `${base}${MARKS[mark!]}` });
  });
  return [...places.values()].sort((a, b) => a.code - b.code);
}

/** Code points of the codes, for search, copying and speech (ISO 32000-1, 9.10.3). */
function toUnicode(places: Place[]): string {
  const hex = (value: number, digits: number): string =>
    value.toString(16).toUpperCase().padStart(digits, '0');
  const lines = places.map(
    ({ code, character }) => `<${hex(code, 2)}> <${hex(character.codePointAt(0)!, 4)}>`,
  );
  const blocks: string[] = [];
  // A block holds at most a hundred entries.
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar`, ...part, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<00> <FF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
