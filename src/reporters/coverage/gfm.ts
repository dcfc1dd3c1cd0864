/** Words and tables as GitHub-flavoured Markdown that says what the words say and does nothing else. */

import { visible } from '../visible.js';

/** Joins two characters without showing: it keeps GitHub from reading a name or an address in them. */
const joiner = '&#8288;';

/**
 * One line of text with no marks of Markdown or HTML in force, without links, and without calling
 * (`@name`) or pointing to (`#12`) anybody. It may stand in a table's cell.
 */
export function plain(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim())
    .replace(/[&<>|\\]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[`*_~[\]$!]/g, '\\$&')
    .replace(/@/g, `@${joiner}`)
    .replace(/(?<!&)#/g, `\\#${joiner}`)
    .replace(/:(?=\/\/)/g, `:${joiner}`)
    .replace(/www(?=\.)/gi, `$&${joiner}`);
}

/** A table of plain words. */
export function gfmTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heading.map((_, column) => (right.includes(column) ? '---:' : '---'));
  return [line(heading.map(plain)), line(rule), ...rows.map((row) => line(row.map(plain)))];
}
