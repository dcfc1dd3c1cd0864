/** Words broken into lines that fit, with `…` where not all of them do. */

import { cleaned } from '../xml.js';
import { widthOf } from './text-width.js';

/**
 * Lines no wider than `width` (both in the unit of `size`), at most `most` of them; none for a
 * text without words. A word that is wider than a line is broken where it must be.
 */
export function wrap(text: string, width: number, size: number, most: number): string[] {
  const space = widthOf(' ', size);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { part, wide, glued } of parts(text, width, size)) {
    const gap = line === '' || glued ? '' : ' ';
    if (line !== '' && used + (gap === '' ? 0 : space) + wide > width) {
      lines.push(line);
      if (lines.length > most) break;
      line = part;
      used = wide;
    } else {
      line += gap + part;
      used += (gap === '' ? 0 : space) + wide;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', width, size)];
}

/** All of the text on one line, or as much of it as fits before `…`. */
export function clipped(text: string, width: number, size: number): string {
  const words = cleaned(text).trim();
  return widthOf(words, size) <= width ? words : shortened(words, width, size);
}

function shortened(text: string, width: number, size: number): string {
  const characters = graphemes(text);
  let used = widthOf(`${text}…`, size);
  while (characters.length > 0 && used > width) used -= widthOf(characters.pop() ?? '', size);
  return `${characters.join('').trimEnd()}…`;
}

interface Part {
  part: string;
  wide: number;
  /** It belongs to the word before it. */
  glued: boolean;
}

/** Words; those that are wider than a line in pieces, after hyphens and slashes where that helps. */
function* parts(text: string, width: number, size: number): Generator<Part> {
  for (const word of cleaned(text).split(' ')) {
    const wide = widthOf(word, size);
    if (word === '') continue;
    if (wide <= width) {
      yield { part: word, wide, glued: false };
      continue;
    }
    let glued = false;
    for (const piece of word.match(/[^/-]*[/-]+|[^/-]+/g) ?? []) {
      for (const part of broken(piece, width, size)) {
        yield { part, wide: widthOf(part, size), glued };
        glued = true;
      }
    }
  }
}

function broken(word: string, width: number, size: number): string[] {
  const found = [''];
  let used = 0;
  for (const grapheme of graphemes(word)) {
    const wide = widthOf(grapheme, size);
    if (used > 0 && used + wide > width) {
      found.push('');
      used = 0;
    }
    found[found.length - 1] += grapheme;
    used += wide;
  }
  return found;
}

/** What people see as one character. The segmenter is made where it is needed: it takes its time. */
function graphemes(text: string): string[] {
  if (/^[\u0020-\u02ff\u2013-\u2026]*$/.test(text)) return [...text];
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}
