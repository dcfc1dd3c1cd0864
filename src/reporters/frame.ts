/** The line of the source that a problem stands on, with the place underlined. */

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { visible } from './visible.js';
import { clip, displayWidth } from './width.js';

export interface Frame {
  /** `  12 | ` */
  gutter: string;
  line: string;
  /** Spaces as wide as the gutter, with the bar. */
  under: string;
  marks: string;
}

/** Text before the place that is kept when a line is too long. */
const context = 24;

/**
 * The frame of a diagnostic in at most `width` columns, or undefined where the line is not in the
 * text or cannot be shown. Only the first line of a place that covers several is shown.
 */
export function frameOf(diagnostic: Diagnostic, text: string, width: number): Frame | undefined {
  const line = text.split('\n')[diagnostic.line - 1]?.replace(/\r$/, '');
  if (line === undefined || line.trim() === '' || line.includes('\0')) return undefined;
  const start = Math.min(diagnostic.column - 1, line.length);
  const last = diagnostic.endLine > diagnostic.line ? line.length : diagnostic.endColumn - 1;
  const end = Math.max(start, Math.min(last, line.length));
  const gutter = `  ${diagnostic.line} | `;
  const room = Math.max(20, width - gutter.length);
  let before = shown(line.slice(0, start));
  if (displayWidth(before) + Math.min(displayWidth(shown(line.slice(start))), context) > room) {
    before = `…${lastColumns(before, context)}`;
  }
  const left = Math.max(2, room - displayWidth(before));
  const all = shown(line.slice(start));
  const marked = shown(line.slice(start, end));
  const fits = clip(all, left);
  return {
    gutter,
    line: before + fits,
    under: `${' '.repeat(gutter.length - 2)}| `,
    marks:
      ' '.repeat(displayWidth(before)) +
      '^'.repeat(Math.max(1, Math.min(displayWidth(marked), displayWidth(fits)))),
  };
}

/** Tabs as two spaces, everything else that could act on a terminal shown. */
function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

function lastColumns(text: string, columns: number): string {
  const characters = [...text];
  while (characters.length > 0 && displayWidth(characters.join('')) > columns) characters.shift();
  return characters.join('');
}
