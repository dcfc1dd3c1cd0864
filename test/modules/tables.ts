/** Reads the tables of a text by their header, as lists of cells. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesFolder } from './material.js';

/** Cells of one row, by the words of the header. */
export type Row = Record<string, string>;

/**
 * Rows of a table of a file whose header is exactly this, with ` | ` between the cells: the first
 * one, or the one after `skip` others. `written` is the header as it stands there, where two of its
 * columns have one name.
 */
export function rowsOf(path: string, header: string, skip = 0, written?: string[]): Row[] {
  const lines = readFileSync(join(modulesFolder, path), 'utf8').split('\n');
  const names = header.split('|').map((cell) => cell.trim());
  const wanted = (written ?? names).join('|');
  const heads = lines.flatMap((line, index) =>
    cellsOf(line).join('|') === wanted && /^\|[\s:|-]+$/.test(lines[index + 1] ?? '')
      ? [index]
      : [],
  );
  const at = heads[skip];
  if (at === undefined) throw new Error(`${path} has no table "${header}"`);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'));
  return lines
    .slice(at + 2, end)
    .map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [names[index], cell])));
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** The first number of a cell; per cent are hundredths. */
export function numberIn(cell: string | undefined): number {
  const [, minus = '', digits = '', percent] =
    /([−-]?)(\d[\d,]*(?:\.\d+)?)(\s?%)?/.exec(cell ?? '') ?? [];
  if (digits === '') throw new Error(`"${cell}" holds no number`);
  const value = Number(digits.replaceAll(',', '')) / (percent === undefined ? 1 : 100);
  return minus === '' ? value : -value;
}

/** As many decimals as a cell is printed with. */
export function decimalsIn(cell: string | undefined): number {
  return /\.(\d+)/.exec(cell ?? '')?.[1]?.length ?? 0;
}
