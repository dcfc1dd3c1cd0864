/**
 * Embeds the theme's fonts, so that the file looks the same where they are not installed. Word
 * wants them obfuscated by a key; ours follows from the font's place, not from chance.
 */
import { strToU8 } from 'fflate';
import type { Fonts } from '../../nodes/theme.js';
import { escaped } from '../shared/xml-text.js';

/** Bytes at the start of a font file that are obfuscated, and the length of the key. */
const OBFUSCATED = 32;
const KEY = 16;
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface Family {
  name: string;
  /** What Word takes where embedded fonts are not allowed. */
  otherwise: string;
  pitch: 'variable' | 'fixed';
  kind: 'swiss' | 'modern';
  faces: [element: string, data: Uint8Array][];
}

/** The parts of the package that hold the fonts, by path. */
export function fontParts(fonts: Fonts): Record<string, Uint8Array> {
  const { sans, mono } = fonts;
  const families: Family[] = [
    {
      name: sans.family,
      otherwise: 'Calibri',
      pitch: 'variable',
      kind: 'swiss',
      faces: [
        ['w:embedRegular', sans.regular],
        ['w:embedBold', sans.bold],
        ['w:embedItalic', sans.italic],
        ['w:embedBoldItalic', sans.boldItalic],
      ],
    },
    {
      name: mono.family,
      otherwise: 'Consolas',
      pitch: 'fixed',
      kind: 'modern',
      faces: [['w:embedRegular', mono.regular]],
    },
  ];
  const parts: Record<string, Uint8Array> = {};
  const relationships: string[] = [];
  const entries = families.map((family) => {
    const faces = family.faces.map(([element, data]) => {
      const number = relationships.length + 1;
      const key = fontKey(number);
      const target = `fonts/font${number}.odttf`;
      parts[`word/${target}`] = obfuscated(data, key);
      relationships.push(
        `<Relationship Id="rId${number}" Type="${OFFICE}/font" Target="${target}"/>`,
      );
      return `<${element} r:id="rId${number}" w:fontKey="{${key}}"/>`;
    });
    return (
      `<w:font w:name="${escaped(family.name)}"><w:altName w:val="${family.otherwise}"/>` +
      `<w:charset w:val="00"/><w:family w:val="${family.kind}"/>` +
      `<w:pitch w:val="${family.pitch}"/>${faces.join('')}</w:font>`
    );
  });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  parts['word/fontTable.xml'] = strToU8(
    `${head}<w:fonts xmlns:w="${MAIN}" xmlns:r="${OFFICE}">${entries.join('')}</w:fonts>`,
  );
  parts['word/_rels/fontTable.xml.rels'] = strToU8(
    `${head}<Relationships xmlns="${PACKAGE}">${relationships.join('')}</Relationships>`,
  );
  return parts;
}

function fontKey(number: number): string {
  return `50454E53-554D-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}`;
}

/** The file with its first bytes changed by the key, read from its last byte to its first. */
function obfuscated(font: Uint8Array, key: string): Uint8Array {
  const digits = key.replace(/-/g, '');
  const bytes = Array.from({ length: KEY }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  ).reverse();
  const result = font.slice();
  for (let index = 0; index < Math.min(OBFUSCATED, result.length); index += 1) {
    result[index] = result[index]! ^ bytes[index % KEY]!;
  }
  return result;
}
