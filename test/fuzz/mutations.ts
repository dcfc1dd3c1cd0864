/** Ways in which a text can go wrong: slips of the pen, broken tools and malice, one step at a time. */

import type { Piece } from './corpus.js';
import { dictionary } from './dictionary.js';
import { type Random, randomFor } from './random.js';

/** One input: the bytes that stand at `path` of the example curriculum. */
export interface Input {
  path: string;
  bytes: Uint8Array;
}

/** The input of this number: a piece with one to six changes. */
export function inputFor(pieces: readonly Piece[], seed: number, index: number): Input {
  const random = randomFor(seed, index);
  const { path, text } = random.pick(pieces);
  let changed = text;
  for (let left = 1 + random.below(random.once(3) ? 6 : 2); left > 0; left--) {
    changed = random.pick(changes)(changed, random, pieces).slice(0, 30_000);
  }
  const bytes = new TextEncoder().encode(changed);
  return { path, bytes: random.once(25) ? spoiltBytes(bytes, random) : bytes };
}

type Change = (text: string, random: Random, pieces: readonly Piece[]) => string;

const inLines =
  (change: (lines: string[], at: number, random: Random) => void): Change =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), random);
    return lines.join('\n');
  };

/** The range of a word, a number, a run of marks or a space at random. */
function token(text: string, random: Random): [start: number, end: number] {
  const from = random.below(text.length + 1);
  const found = /[\p{L}\p{N}_-]+|[^\p{L}\p{N}\s]+|\s+/u.exec(text.slice(from, from + 80));
  return found ? [from + found.index, from + found.index + found[0].length] : [from, from];
}

const splice = (text: string, start: number, end: number, by: string) =>
  text.slice(0, start) + by + text.slice(end);

const insert: Change = (text, random) => {
  const at = random.below(text.length + 1);
  return splice(text, at, at, random.pick(dictionary));
};

const changes: readonly Change[] = [
  insert,
  insert,
  insert,
  // A token of the format on a line of its own, before a line, after a line and instead of a token.
  inLines((lines, at, random) => lines.splice(at, 0, random.pick(dictionary))),
  inLines((lines, at, random) => lines.splice(at, 1, random.pick(dictionary) + lines[at])),
  inLines((lines, at, random) => lines.splice(at, 1, lines[at] + random.pick(dictionary))),
  (text, random) => splice(text, ...token(text, random), random.pick(dictionary)),
  inLines((lines, at, random) => lines.splice(at, 1 + random.below(random.once(4) ? 8 : 1))),
  inLines((lines, at, random) => {
    const block = lines.slice(at, at + 1 + random.below(5));
    lines.splice(random.once(2) ? at : random.below(lines.length), 0, ...block);
  }),
  inLines((lines, at, random) => {
    const other = random.once(2) ? at + 1 : random.below(lines.length);
    const [one = '', two = ''] = [lines[at], lines[other]];
    lines[at] = two;
    lines[other] = one;
  }),
  inLines((lines, at, random) =>
    lines.splice(at, 2, `${lines[at]}${random.pick(['', ' '])}${lines[at + 1] ?? ''}`),
  ),
  inLines((lines, at, random) => {
    const by = random.pick([' ', '  ', '    ', '\t', '   ', '      ']);
    for (let n = at; n < at + 1 + random.below(4) && n < lines.length; n++) {
      const line = lines[n] ?? '';
      lines[n] = random.once(2) ? by + line : line.slice(line.search(/\S|$/) > 1 ? 2 : 0);
    }
  }),
  (text, random) => splice(text, ...token(text, random), ''),
  (text, random) => {
    const [start, end] = token(text, random);
    return splice(text, end, end, text.slice(start, end).repeat(1 + random.below(3)));
  },
  (text, random) => {
    const [start, end] = token(text, random);
    const [from, to] = token(text, random);
    return splice(text, start, end, text.slice(from, to));
  },
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at + 1, '');
  },
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at + 2, `${text[at + 1] ?? ''}${text[at] ?? ''}`);
  },
  (text, random) => {
    const at = random.below(text.length);
    return splice(text, at, at + 1, (text[at] ?? '').repeat(2 + random.below(6)));
  },
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(text.length)),
  (text) => text.replaceAll('\n', '\r\n'),
  inLines((lines, at) => lines.splice(at, 1, `${lines[at]}\r`)),
  (text, random, pieces) => {
    const other = random.pick(pieces).text;
    const from = random.below(other.length);
    const at = random.below(text.length);
    return splice(
      text,
      at,
      random.once(2) ? text.length : at,
      other.slice(from, from + random.below(800)),
    );
  },
  // A value becomes another: an empty one, one of another type, or one that is written elsewhere.
  inLines((lines, at, random) => {
    const values = ['', '[]', '{}', 'null', '0', '-1', '1e9', 'true', '"', '""', '[x]', '{ a: b }'];
    const other = (lines[random.below(lines.length)] ?? '').replace(/^[^:]*:/, '');
    const value = random.once(2) ? other : ` ${random.pick(values)}`;
    lines[at] = (lines[at] ?? '').replace(/:[ \t].*$/, () => `:${value}`);
  }),
];

/** Bytes that no editor writes: broken characters, halves of pairs, UTF-16. */
function spoiltBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const wrong = random.pick([
    [0xff],
    [0x80],
    [0xc3],
    [0xed, 0xa0, 0x80],
    [0xf0, 0x9f],
    [0xc0, 0x80],
  ]);
  if (random.once(8)) return Buffer.from(new TextDecoder().decode(bytes), 'utf16le');
  if (random.once(3)) return bytes.slice(0, at);
  return Uint8Array.from([...bytes.slice(0, at), ...wrong, ...bytes.slice(at)]);
}
