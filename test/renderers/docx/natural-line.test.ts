/** Lines are as high as the theme says, whatever the font's own line is. */

import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/edge/fonts.js';
import { NATURAL_LINE } from '../../../src/renderers/docx/measure.js';
import { naturalLine, withOwnLines } from '../../../src/renderers/docx/natural-line.js';
import { defaultTheme } from '../../support/theme.js';

const { sans, mono } = await loadFonts();

describe('the natural line of a font', () => {
  it('is that of the default font where measures assume it', () => {
    expect(naturalLine(sans.regular)).toBeCloseTo(NATURAL_LINE, 3);
    expect(withOwnLines(defaultTheme, sans.regular)).toBe(defaultTheme);
  });

  it('of another font changes all line heights by the same factor, and nothing else', () => {
    const factor = NATURAL_LINE / naturalLine(mono.regular);
    expect(Math.abs(factor - 1)).toBeGreaterThan(0.05);
    const theme = withOwnLines(defaultTheme, mono.regular);
    const { body, headings, cover } = theme.text;
    expect(body).toEqual({
      ...defaultTheme.text.body,
      line: defaultTheme.text.body.line * factor,
    });
    expect(headings[5].line).toBe(defaultTheme.text.headings[5].line * factor);
    expect(cover.notes.line).toBe(defaultTheme.text.cover.notes.line * factor);
    expect({ ...theme, text: defaultTheme.text }).toEqual(defaultTheme);
  });
});
