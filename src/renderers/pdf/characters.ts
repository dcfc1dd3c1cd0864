/**
 * Makes any text printable: one form for each letter, no control characters, no invisible marks,
 * and a visible placeholder for what the font lacks.
 */
import { type Face, MISSING } from './face.js';

/** Zero-width joiners, direction marks, byte order marks, variation selectors. */
const INVISIBLE = /[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Variation_Selector}/gu;
/** Control characters that are not white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** White space where lines may break; no-break and narrow spaces are not among them. */
const SPACE = /[ \t\n\f\r\v\u0085\u1680\u2000-\u2006\u2008\u205f\u3000]+/g;
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026]*$/;
/** A flag, an emoji with its modifiers, or a letter with its accents: one placeholder. */
const CLUSTER =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f|\u20e3|\u200d\p{Extended_Pictographic})*|[^\p{M}]\p{M}+|./gsu;

/**
 * Text ready to be measured. White space becomes single spaces; U+2028 and U+2029 become `\n`,
 * which is a hard line break; soft hyphens and zero-width spaces stay, they are places to break.
 */
export function printable(text: string, face: Face): string {
  const spaced = text.replace(SPACE, ' ');
  if (PLAIN.test(spaced)) return spaced;
  const clean = spaced
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(/\p{Surrogate}/gu, MISSING)
    .normalize('NFC');
  return drawable(clean, face);
}

/** Code: spaces and line breaks stay, tabs become spaces. */
export function printableCode(text: string, face: Face): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, '    ');
  return drawable(
    lines
      .replace(CONTROL, '')
      .replace(/\p{Surrogate}/gu, MISSING)
      .normalize('NFC'),
    face,
  );
}

function drawable(text: string, face: Face): string {
  let out = '';
  for (const [cluster] of text.matchAll(CLUSTER)) {
    const visible = cluster.replace(INVISIBLE, '');
    if (!visible || visible === '\n' || visible === '\u00ad' || visible === '\u200b')
      out += visible;
    else if (visible === '\u00a0' || visible === '\u2007') out += '\u00a0';
    else out += [...visible].every((each) => face.has(each.codePointAt(0)!)) ? visible : MISSING;
  }
  return out;
}
