/** Rows of words set in columns for a terminal. */

import { visible } from './visible.js';
import { clip, displayWidth, pad } from './width.js';

/** The widest column; longer words are clipped. */
const widest = 72;

/** A heading row and rows under it; columns named in `right` are set flush right. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string[] {
  const safe = [heading, ...rows].map((row) => row.map((cell) => clip(visible(cell), widest)));
  const widths = heading.map((_, column) =>
    Math.max(...safe.map((row) => displayWidth(row[column] ?? ''))),
  );
  return safe.map((row) =>
    row
      .map((cell, column) =>
        pad(cell, widths[column] ?? 0, right.includes(column) ? 'right' : 'left'),
      )
      .join('  ')
      .trimEnd(),
  );
}
