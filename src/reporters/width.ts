/** How many columns of a terminal a text takes, so that marks stand under what they mark. */

const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
const empty = /^(?:\p{M}|\u200c|\u200d|\u00ad)+$/u;

/** Columns of a text without control characters. */
export function displayWidth(text: string): number {
  // Most lines are Latin letters: one column each, without asking further.
  if (/^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes(text)) {
    columns += empty.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/** The text filled with spaces, on its right or left, to a number of columns. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** The text cut to a number of columns, with `…` at the cut. */
export function clip(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes(text)) {
    const next = displayWidth(segment);
    if (used + next > columns - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…`;
}

/** What people see as one character. The segmenter is made when it is needed: most runs never do. */
function graphemes(text: string): Iterable<{ segment: string }> {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}
