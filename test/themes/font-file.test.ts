/** Font files are judged before anything is set in them: kind, letters, licence, figures. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/edge/fonts.js';
import { readFontFile } from '../../src/themes/font-file.js';
import { madeFont, wholeAlphabet } from './made-font.js';

const fonts = await loadFonts();

function letters(bytes: Uint8Array): string[] {
  const font = readFontFile(bytes);
  if ('problem' in font) throw new Error(font.problem);
  return [...'AžĢ☐漢'].filter((each) => font.has(each.codePointAt(0)!));
}

function problem(bytes: Uint8Array): string {
  const font = readFontFile(bytes);
  return 'problem' in font ? font.problem : '';
}

describe('a font file', () => {
  it('is read with its characters and the width of its figures', () => {
    expect(letters(fonts.sans.regular)).toEqual(['A', 'ž', 'Ģ', '☐']);
    expect(readFontFile(fonts.sans.bold)).toMatchObject({ tabular: true });
  });

  it.each([4, 12] as const)('may have a character map of format %d', (map) => {
    expect(letters(madeFont({ letters: 'Až0', map }))).toEqual(['A', 'ž']);
    expect(letters(madeFont({ letters: 'Ģ☐', map }))).toEqual(['Ģ', '☐']);
  });

  it('may have figures of different widths', () => {
    const font = readFontFile(madeFont({ letters: wholeAlphabet, map: 4, narrowOne: true }));
    expect(font).toMatchObject({ tabular: false });
  });

  it.each([
    ['PostScript outlines', [0x4f, 0x54, 0x54, 0x4f], 'has PostScript outlines, expected TrueType'],
    ['a collection', [0x74, 0x74, 0x63, 0x66], 'is a collection of fonts, expected one'],
    ['WOFF2', [0x77, 0x4f, 0x46, 0x32], 'is a font for the web, expected TrueType'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'is no TrueType font'],
  ])('is refused with %s', (_, start, said) => {
    const bytes = fonts.sans.regular.slice();
    bytes.set(start);
    expect(problem(bytes)).toBe(said);
  });

  it('is refused where it is variable, or its maker forbids that it is embedded', () => {
    expect(problem(madeFont({ letters: 'A', map: 4, extra: 'fvar' }))).toContain('variable font');
    expect(problem(madeFont({ letters: 'A', map: 4, rights: 2 }))).toContain('may not be embedded');
    expect(problem(madeFont({ letters: 'A', map: 4, rights: 8 }))).toBe('');
  });

  it('is refused wherever it is cut off, and never throws', () => {
    expect(problem(fonts.sans.regular.slice(0, 50_000))).toBe('is damaged: it ends too early');
    expect(problem(new Uint8Array())).toBe('is no TrueType font');
    const whole = madeFont({ letters: 'Až', map: 12 });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        readFontFile(bytes);
        readFontFile(whole.subarray(0, at));
      }),
      { numRuns: 300 },
    );
  });
});
