/** Measures and breaks the text of drawings, which no renderer wraps for us. */

/**
 * Widths of letters in parts of the font size; the others have `usual`. Source Sans is a little
 * narrower, so that there is room for its bold, and for what a viewer takes where it is missing.
 */
const widths = new Map(
  (
    [
      ["ijlI.,:;'’‘|īļ ", 0.28],
      ['ftr()[]-/!"', 0.38],
      ['sczxvykJ?šžč', 0.5],
      ['ABCDEFGHKLNOPQRSTUVXYZĀČĒĢĪĶĻŅŠŪŽÅÄÖØ&', 0.68],
      ['wmMWæÆ%', 0.87],
      ['@…—', 1.02],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const usual = 0.565;
/** Letters of other scripts, and ideographs and pictograms from `wideFrom` on. */
const foreign = 0.8;
const foreignFrom = 0x250;
const wide = 1.1;
const wideFrom = 0x1100;
/** Dashes and quotation marks. */
const punctuation = /[\u2000-\u206f]/u;
/** Nothing that is drawn holds more characters. */
const longest = 300;

/** Width of a line in points, for letters of `size` points; rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? otherWidth(letter);
  return sum * size;
}

function otherWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < foreignFrom) return usual;
  return code < wideFrom || punctuation.test(letter) ? foreign : wide;
}

/**
 * The text in at most `most` lines of `width` points. What does not fit ends in "…"; there are no
 * lines where not even one letter fits.
 */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const words = text.slice(0, longest).split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const fits = textWidth(word, size) <= width;
    if (lines.length === most || !fits) {
      const last = lines.length === most ? (lines.pop() ?? '') : '';
      const rest = [last, ...words.slice(index)].filter(Boolean).join(' ');
      return [...lines, clipped(rest, size, width)].filter(Boolean);
    }
    line = word;
  }
  return [...lines, line].filter(Boolean);
}

/** One line that fits, ending in "…" where something is left out; empty where no letter fits. */
export function clipped(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text.slice(0, longest)];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  const kept = letters.join('').trimEnd();
  return kept === '' ? '' : `${kept}…`;
}
