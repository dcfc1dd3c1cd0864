/** The files that a theme names: found in its own folder only, read, and held against what documents need. */

import type { Finding } from '../diagnostic/diagnostic.js';
import type { Fonts, Logo } from '../nodes/theme.js';
import { reason } from '../source/decode.js';
import { type Folder, parentOf } from '../source/folder.js';
import { readPicture } from '../source/pictures/index.js';
import { largestFile } from '../source/pictures/picture.js';
import type { Path, Places } from '../source/places.js';
import { quote } from '../source/quote.js';
import { type FontFile, largestFont, readFontFile } from './font-file.js';
import type { ThemeValues } from './schema.js';
import { pointsOf } from './theme.js';

/** What could not be had, as one sentence without a full stop. */
export interface FileProblem {
  problem: string;
  hint?: string;
}

/** Reads a file beside the theme: `path` has `/` between its parts and does not leave the folder. */
export interface ThemeFiles {
  /** `most` bytes; a larger file is a problem. */
  read(path: string, most: number): { bytes: Uint8Array } | FileProblem;
}

/** The files of a curriculum that lie in the folder of this theme or below it. */
export function filesBeside(folder: Folder, theme: string): ThemeFiles {
  const above = parentOf(theme) === '' ? '' : `${parentOf(theme)}/`;
  return {
    read(path, most) {
      const entry = folder.files.get(above + path);
      if (entry === undefined) {
        const link = folder.links.has(above + path);
        return {
          problem: link
            ? `"${quote(path)}" is a symbolic link, which is not followed`
            : `The file "${quote(path)}" does not exist beside the theme`,
        };
      }
      if (entry.size > most) return tooLarge(path, entry.size, most);
      try {
        return { bytes: entry.read() };
      } catch (error) {
        return { problem: `"${quote(path)}" cannot be read: ${reason(error)}` };
      }
    },
  };
}

/** The problem of a file that is larger than what is read. Sizes in bytes. */
function tooLarge(path: string, size: number, most: number): FileProblem {
  const [found, limit] = [size, most].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return { problem: `"${quote(path)}" has ${found} MiB, expected at most ${limit} MiB` };
}

/** What is read of a theme: values, their places, the files beside it, and what is found. */
export interface ThemeReading {
  values: ThemeValues;
  places: Places;
  files: ThemeFiles;
  findings: Finding[];
}

/** The logo, cleaned; undefined where the theme has none or it cannot be used. */
export function logoOf(reading: ThemeReading, textWidth: number): Logo | undefined {
  const { logo } = reading.values;
  const bytes = logo?.file && fileAt(reading, ['logo', 'file'], logo.file, largestFile);
  if (!logo?.file || !bytes || logo.alt === undefined) return undefined;
  const read = readPicture(logo.file, bytes);
  if (!read.ok) {
    find(reading, ['logo', 'file'], read);
    return undefined;
  }
  const { picture } = read;
  const width = logo.width === undefined ? (picture.width * 72) / 96 : pointsOf(logo.width);
  return {
    picture,
    alt: logo.alt,
    width: Math.min(width, textWidth),
    ...(logo.header ? { header: logo.header } : {}),
  };
}

/** Letters of the programme's languages, in both cases, with the figures and signs of any text. */
const letters = 'åäöæøāčēģīķļņšūž';
const neededCharacters = [
  ...`${letters}${letters.toUpperCase()}`,
  ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)),
  ...'–—‘’“”…•',
];

/** The fonts that a theme brings, and their character sets for marks. */
export function fontsOf(reading: ThemeReading): { fonts: Partial<Fonts>; sans?: FontFile[] } {
  const { sans, mono } = reading.values.fonts ?? {};
  const fonts: Partial<Fonts> = {};
  const read: FontFile[] = [];
  const face = (kind: 'sans' | 'mono', key: string, file: string | undefined) => {
    const at = ['fonts', kind, key];
    const bytes = file === undefined ? undefined : fileAt(reading, at, file, largestFont);
    if (bytes === undefined || file === undefined) return undefined;
    const font = readFontFile(bytes);
    if ('problem' in font) {
      find(reading, at, { ...font, problem: `"${quote(file)}" ${font.problem}` });
      return undefined;
    }
    const absent = neededCharacters.filter((each) => !font.has(each.codePointAt(0) ?? 0));
    if (absent.length > 0) {
      const shown = absent.slice(0, 12).join(' ');
      const more = absent.length > 12 ? ` and ${absent.length - 12} more` : '';
      find(reading, at, {
        problem: `"${quote(file)}" has no ${shown}${more}, expected every letter of the languages`,
      });
      return undefined;
    }
    if (!font.tabular) {
      const problem = `The figures of "${quote(file)}" differ in width, so times and numbers will not stand under each other`;
      reading.findings.push({ ...finding(reading, at, { problem }), severity: 'warning' });
    }
    if (kind === 'sans') read.push(font);
    return bytes;
  };
  if (sans) {
    const regular = face('sans', 'regular', sans.regular);
    const bold = face('sans', 'bold', sans.bold);
    const italic = face('sans', 'italic', sans.italic);
    const boldItalic = face('sans', 'bold-italic', sans['bold-italic']);
    if (sans.family && regular && bold && italic && boldItalic) {
      fonts.sans = { family: sans.family, regular, bold, italic, boldItalic };
    }
  }
  const regular = mono && face('mono', 'regular', mono.regular);
  if (mono?.family && regular) fonts.mono = { family: mono.family, regular };
  return { fonts, ...(fonts.sans ? { sans: read } : {}) };
}

/** The bytes of a file that the theme names; nothing where that is not possible. */
function fileAt(
  reading: ThemeReading,
  at: Path,
  path: string,
  most: number,
): Uint8Array | undefined {
  const plain = path.replace(/^(?:\.\/)+/, '');
  const inside =
    !/^[a-z]+:|\\|\p{C}/iu.test(plain) && !plain.split('/').some((part) => /^\.*$/.test(part));
  const found = inside
    ? reading.files.read(plain, most)
    : {
        problem: `"${quote(path)}" is not a path inside the folder of the theme`,
        hint: 'Copy the file beside the theme and write, for example, "logo.svg".',
      };
  if ('bytes' in found) {
    const { buffer, byteOffset, byteLength } = found.bytes;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  find(reading, at, found);
  return undefined;
}

function find(reading: ThemeReading, at: Path, problem: FileProblem): void {
  reading.findings.push(finding(reading, at, problem));
}

function finding({ places }: ThemeReading, at: Path, { problem, hint }: FileProblem): Finding {
  return {
    rule: 'structure/theme',
    message: problem,
    at: places.value(...at),
    ...(hint === undefined ? {} : { hint }),
  };
}
