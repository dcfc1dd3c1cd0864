/**
 * How wide a text will be at most, though nobody knows which sans-serif font draws it: the widths
 * are those of the widest among Source Sans, Arial and Helvetica, regular and bold.
 */

/** The fonts that the widths below were taken from, and what comes after them. */
export const fontFamily =
  "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** Characters by their width, in thousandths of the font's size. */
const classes: readonly (readonly [number, string])[] = [
  [300, " ',.ijl|¦·ı‘’‚′"],
  [350, '!()-/:;I[\\]f¡ſ‐‑•'],
  [400, 'rt{}ª°²³¹ºłŧ'],
  [500, '*zŀ'],
  [560, '"#$0123456789J_`aceksvxy¢£¤¥§¨«¯´¸»ĳĸĿŁŦƒ–“”„€≥≤−″≈'],
  [615, '+<=>^~¬±×÷đħŋ?FLTZbdghnopquµ¿ðøþĲ'],
  [670, 'EPSVXY¶ÞßĐŊ→'],
  [725, '&ABCDHKNRUÐĦ'],
  [780, 'GOQw©®Ø'],
  [850, 'M¼½¾ŉ'],
  [910, '%mæ'],
  [960, 'Wœ'],
];
const widths = new Map(
  classes.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
);

/** Letters of scripts that are not in the table, emoji, signs. */
const unknown = 1050;

/** The width in the unit of `size`. Marks that sit on a letter take none. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const character of text) sum += widths.get(character) ?? composed(character);
  return (sum * size) / 1000;
}

/** An accented letter is as wide as the letter without its accent. */
function composed(character: string): number {
  const [base = '', ...marks] = character.normalize('NFD');
  if (/[\p{M}\u200c\u200d]/u.test(base)) return 0;
  return marks.length > 0 ? (widths.get(base) ?? unknown) : unknown;
}
