import Document from 'pdfkit';
import { expect, it } from 'vitest';
import { loadFonts } from '../../src/edge/fonts.js';
import { languages } from '../../src/languages/index.js';
import { registerFaces } from '../../src/renderers/pdf/face.js';
import type { Pdf } from '../../src/renderers/pdf/pdfkit.js';
import { templateTexts, textsIn } from './texts.js';

const withoutFont = { font: null } as unknown as PDFKit.PDFDocumentOptions;
const pdf = new Document(withoutFont) as unknown as Pdf;
const { regular, bold, italic, boldItalic } = registerFaces(pdf, await loadFonts());
const faces = { regular, bold, italic, boldItalic };

/** The characters of a text that a face cannot draw. */
function missing(face: keyof typeof faces, text: string): string[] {
  const characters = new Set(text.replace(/\s/g, ''));
  return [...characters].filter((character) => !faces[face].has(character.codePointAt(0) ?? 0));
}

const styles = Object.keys(faces) as (keyof typeof faces)[];

it.each(styles)('finds out what the %s face cannot draw', (style) => {
  expect(missing(style, 'Øāģ漢')).toEqual(['漢']);
});

it.each(Object.entries(languages))(
  'has a glyph for every character printed in %s',
  (id, labels) => {
    const templates = templateTexts().map(({ byLanguage }) => byLanguage[id] ?? '');
    const printed = [...textsIn(labels).values(), ...templates].join('');
    for (const style of styles) expect([style, missing(style, printed)]).toEqual([style, []]);
  },
);
