/** How wide and high a table's cells are at a given size of text. */
import type { TableCell, TablePiece } from './content.js';
import { type Ruler, textHeight } from './measure.js';

/** Room between a cell's edge and its text, in points. */
export const CELL = { x: 8, y: 4.5 };
/** Least height of a cell to write in. */
const BLANK = 40;
/** A table with little text does not stretch over the whole slide, but over this share of it. */
const NARROWEST = 0.62;

export interface TableSize {
  /** Points, column by column. */
  columns: number[];
  /** Points, row by row, the header first. */
  rows: number[];
  width: number;
  height: number;
}

/** The size of `table` in at most `room` points of width. */
export function tableSize(ruler: Ruler, table: TablePiece, base: number, room: number): TableSize {
  const all = [...table.header, ...table.rows];
  const width = Math.min(room, Math.max(room * NARROWEST, natural(ruler, table, base) * 1.3));
  const columns = table.shares.map((share) => share * width);
  const rows = all.map((row) => rowHeight(ruler, row, base, columns));
  const height = rows.reduce((sum, one) => sum + one, 0);
  return { columns, rows, width, height };
}

/** Height of a row in points: that of its highest cell. */
export function rowHeight(
  ruler: Ruler,
  row: readonly TableCell[],
  base: number,
  columns: readonly number[],
): number {
  let column = 0;
  const heights = row.map((cell) => {
    const width = columns
      .slice(column, column + cell.span)
      .reduce((sum, one) => sum + one, -2 * CELL.x);
    column += cell.span;
    const text = textHeight(ruler, cell.paras, base, width) + 2 * CELL.y;
    return Math.max(text, cell.blank ? BLANK : 0);
  });
  return Math.max(base * 1.3 + 2 * CELL.y, ...heights);
}

/** Width at which no cell's text would break, kept in the proportions of the columns. */
function natural(ruler: Ruler, table: TablePiece, base: number): number {
  let widest = 0;
  for (const row of [...table.header, ...table.rows]) {
    let column = 0;
    for (const cell of row) {
      const share = table.shares
        .slice(column, column + cell.span)
        .reduce((sum, one) => sum + one, 0);
      column += cell.span;
      for (const para of cell.paras) {
        const needed = ruler.width(para, base) + 2 * CELL.x;
        widest = Math.max(widest, needed / Math.max(share, 0.01));
      }
    }
  }
  return widest;
}
