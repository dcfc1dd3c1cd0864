/** Breaks pieces of text into lines, and lines into strips. */
import { syllableBreaks } from '../../nodes/syllables.js';
import type { TextStyle } from '../../nodes/theme.js';
import type { Look, Piece } from './inline.js';
import { type Strip, strip } from './strip.js';

/** Text of one look on one line. */
export interface Segment {
  text: string;
  style: Look;
  /** Points from the line's left edge. */
  x: number;
  width: number;
}

export interface Line {
  segments: Segment[];
  width: number;
  notes: string[];
}

/** What ends a word: nothing, a space, a place to break, a soft hyphen, a hard break. */
type End = '' | ' ' | '\u200b' | '\u00ad' | '\n';

interface Word {
  parts: { text: string; look: Look; width: number }[];
  width: number;
  end: End;
  /** Look of the space that ends the word. */
  space?: Look;
}

/** A break is allowed after these: spaces, hard breaks, hyphens and dashes inside words. */
const BREAKS = /([ \n\u200b\u00ad]|(?<=[\p{L}\p{N}][-–—])(?=\p{L})|(?<=[—…])(?=[\p{L}\p{N}]))/u;
/** In words that are too long for a line, such as addresses, a break is best after these. */
const GOOD_ENDS = /[/.,;:?&=#_\-–@)\]]$/;
/** A word that may be hyphenated, up to its first sign that is no letter. */
const LETTERS = /^[\p{L}\p{M}]{6,}(?=[\p{Po}\p{Pe}]*$)/u;

/** Lines of at most `width` points. A word that is wider is broken. */
export function breakLines(pieces: Piece[], width: number): Line[] {
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  const flush = (final: boolean): void => {
    lines.push(assemble(current, final));
    current = [];
    used = 0;
  };
  for (const word of words(pieces)) {
    for (const part of fitted(word, width)) {
      const hyphen = part.end === '\u00ad' ? hyphenWidth(part) : 0;
      if (current.length > 0 && used + part.width + hyphen > width + 0.01) flush(false);
      current.push(part);
      used += part.width + (part.end === ' ' ? spaceWidth(part) : 0);
      if (part.end === '\n') flush(true);
    }
  }
  if (current.length > 0 || lines.length === 0) flush(true);
  return lines;
}

/** Width of the text on one line, in points. */
export function textWidth(pieces: Piece[]): number {
  return breakLines(pieces, Number.POSITIVE_INFINITY).reduce(
    (most, line) => Math.max(most, line.width),
    0,
  );
}

export interface Setting {
  style: TextStyle;
  left: number;
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** One strip a line, no widows and no orphans. */
export function lineStrips(lines: Line[], setting: Setting): Strip[] {
  const { style, left, width, align = 'left' } = setting;
  const height = style.size * style.line;
  const count = lines.length;
  return lines.map((line, index) => {
    const slack = align === 'left' ? 0 : (width - line.width) / (align === 'center' ? 2 : 1);
    const x = left + Math.max(0, slack);
    return strip(
      height,
      (painter, originX, y) => painter.text(line.segments, originX + x, y + baseline(style)),
      {
        notes: line.notes,
        hold: index < count - 1 && (index === 0 || index === count - 2) ? 2 : 0,
        before: index === 0 ? style.before : 0,
        after: index === count - 1 ? style.after : 0,
      },
    );
  });
}

/** Points from a line's upper edge to its baseline: capitals stand in the middle of the line. */
export function baseline(style: TextStyle): number {
  return (style.size * style.line + style.size * 0.66) / 2;
}

function words(pieces: Piece[]): Word[] {
  const found: Word[] = [];
  let word: Word = { parts: [], width: 0, end: '' };
  const finish = (end: End, space?: Look): void => {
    word.end = end;
    word.space = space;
    if (word.parts.length > 0 || end === '\n') found.push(word);
    word = { parts: [], width: 0, end: '' };
  };
  for (const { text, look } of pieces) {
    const tokens = text.split(BREAKS);
    tokens.forEach((token, index) => {
      if (token === ' ' || token === '\n' || token === '\u200b' || token === '\u00ad') {
        if (token === ' ' && word.parts.length === 0) joinSpace(found, look);
        else finish(token, look);
        return;
      }
      if (token) add(word, token, look);
      const next = tokens[index + 1];
      if (next === '') finish('\u200b');
    });
  }
  finish('');
  return found;
}

/** A space after a place to break, for instance after a piece that ended with a hyphen. */
function joinSpace(found: Word[], look: Look): void {
  const last = found[found.length - 1];
  if (last?.end === '\u200b' || last?.end === '\u00ad') {
    last.end = ' ';
    last.space = look;
  }
}

function add(word: Word, token: string, look: Look): void {
  const text = token.replaceAll('\u00a0', ' ');
  const width = look.face.width(text) * look.size;
  word.parts.push({ text, look, width });
  word.width += width;
}

/** The word itself, or pieces of it where it is wider than a line. */
function fitted(word: Word, width: number): Word[] {
  if (word.width <= width + 0.01) return [word];
  const out: Word[] = [];
  let current: Word = { parts: [], width: 0, end: '' };
  for (const { text, look } of word.parts) {
    let rest = text;
    while (rest) {
      const room = width - current.width;
      const syllables = startWithHyphen(rest, look, room);
      const taken = syllables ?? longestStart(rest, look, room, current.parts.length === 0);
      if (taken) add(current, taken, look);
      rest = rest.slice(taken.length);
      if (rest) {
        out.push({ ...current, end: syllables ? '\u00ad' : '\u200b' });
        current = { parts: [], width: 0, end: '' };
      }
    }
  }
  out.push({ ...current, end: word.end, space: word.space });
  return out;
}

/** The longest start of a word of letters that fits with a hyphen behind a syllable. */
function startWithHyphen(text: string, look: Look, room: number): string | undefined {
  const [letters = ''] = text.match(LETTERS) ?? [];
  if (look.face.width(text) * look.size <= room + 0.01) return undefined;
  const breaks = syllableBreaks(letters).reverse();
  const end = breaks.find((at) => look.face.width(`${text.slice(0, at)}-`) * look.size <= room);
  return end === undefined ? undefined : text.slice(0, end);
}

function longestStart(text: string, look: Look, room: number, must: boolean): string {
  if (look.face.width(text) * look.size <= room + 0.01) return text;
  let start = '';
  let good = '';
  for (const [cluster] of text.matchAll(/.\p{M}*/gsu)) {
    if (look.face.width(start + cluster) * look.size > room) break;
    start += cluster;
    if (GOOD_ENDS.test(start)) good = start;
  }
  if (good.length > start.length * 0.5) return good;
  return start || (must ? [...text][0]! : '');
}

function assemble(words: Word[], final: boolean): Line {
  const segments: Segment[] = [];
  const notes: string[] = [];
  let x = 0;
  const append = (text: string, look: Look, width: number): void => {
    const last = segments[segments.length - 1];
    if (last && last.style === look && look.page === undefined) {
      last.text += text;
      last.width += width;
    } else segments.push({ text, style: look, x, width });
    x += width;
  };
  words.forEach((word, index) => {
    for (const { text, look, width } of word.parts) {
      append(text, look, width);
      if (look.noteId !== undefined) notes.push(look.noteId);
    }
    if (word.end === ' ' && word.space && index < words.length - 1) {
      append(' ', word.space, spaceWidth(word));
    }
  });
  const width = x;
  const last = words[words.length - 1];
  const look = last?.parts[last.parts.length - 1]?.look;
  if (look && last) {
    if (last.end === '\u00ad' && !final) append('\u00ad', look, hyphenWidth(last));
    // The space at the line's end is not seen, but keeps words apart when text is read out.
    if ((last.end === ' ' && !final) || last.end === '\n') append(' ', look, 0);
  }
  return { segments, width: Math.max(width, x), notes };
}

function spaceWidth({ space }: Word): number {
  return space ? space.face.width(' ') * space.size : 0;
}

function hyphenWidth(word: Word): number {
  const look = word.parts[word.parts.length - 1]?.look;
  return look ? look.face.width('-') * look.size : 0;
}
