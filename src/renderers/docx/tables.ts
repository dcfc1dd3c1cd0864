/** Tables: native header rows, fixed widths shared with the other renderers, rows kept whole. */
import {
  HeightRule,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnShares } from '../../nodes/columns.js';
import type { Block, Cell, Row, Table as TableNode } from '../../nodes/document.js';
import { anchored, anchoredBlocks } from './bookmarks.js';
import { type Context, opened, type Piece } from './context.js';
import { runs } from './inlines.js';
import { narrowed, twips } from './measure.js';
import { paragraph, spacer, tableOpening } from './paragraphs.js';
import { walk } from './walk.js';

type Blocks = (nodes: readonly Block[], context: Context) => Piece[];

/** A table of no more rows, none of them with more characters, stays on one page. */
const SHORT = 5;
const SHORT_ROW = 300;

const STYLES = { plain: 'TablePlain', grid: 'TableGrid', facts: 'TableFacts' } as const;

/** The caption, if there is one, and the table. */
export function table(node: TableNode, context: Context, blocks: Blocks): Piece[] {
  const rows = [...node.header, ...node.rows].filter((row) => row.cells.length > 0);
  if (rows.length === 0) return caption(node, context);
  const widths = columnWidths(node, context.width);
  const headers = node.header.filter((row) => row.cells.length > 0).length;
  const held = isShort(node) ? { ...context, keep: context.keep ?? ('inner' as const) } : context;
  const made = rows.map((row, index) =>
    tableRow(row, node, index < headers, widths, inRow(held, index, rows.length), blocks),
  );
  const native = new Table({
    ...frame(STYLES[node.look], widths, context),
    rows: made,
    tableLook: {
      firstRow: headers > 0,
      firstColumn: node.headerColumn === true || node.look === 'facts',
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  });
  if (node.caption) return [...caption(node, context), native];
  return [...tableOpening(context), ...anchoredBlocks(node.id, context, [native])];
}

/** Options that every table of this renderer has: its style, a fixed grid, its place. */
export function frame(
  style: string,
  columnWidths: number[],
  context: Context,
): Omit<ITableOptions, 'rows'> {
  const width = columnWidths.reduce((sum, column) => sum + column, 0);
  return {
    style,
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: width, type: WidthType.DXA },
    ...(context.indent > 0 ? { indent: { size: context.indent, type: WidthType.DXA } } : {}),
  };
}

/** Pieces as a cell's content: Word wants a paragraph last, and shows no table without one. */
export function cellContent(pieces: Piece[], context: Context): Paragraph[] {
  const complete = pieces.at(-1) instanceof Paragraph ? pieces : [...pieces, spacer(context)];
  return complete as Paragraph[];
}

function caption(node: TableNode, context: Context): Piece[] {
  if (!node.caption) return [];
  const text = anchored(node.id, context, runs(node.caption, context));
  return [paragraph(context, text, { style: 'Caption', keepNext: true })];
}

function isShort({ rows }: TableNode): boolean {
  if (rows.length > SHORT) return false;
  return rows.every(({ cells }) => {
    let size = 0;
    walk(
      cells.flatMap(({ children }) => children),
      {
        block: ({ type }) => {
          if (type === 'figure' || type === 'table') size += SHORT_ROW + 1;
        },
        inline: (inline) => {
          if ('value' in inline) size += inline.value.length;
        },
      },
    );
    return size <= SHORT_ROW;
  });
}

function inRow(context: Context, index: number, count: number): Context {
  const { align: _, ...rest } = opened(context);
  if (context.keep && index < count - 1) rest.keep = 'all';
  return rest;
}

function tableRow(
  row: Row,
  node: TableNode,
  header: boolean,
  widths: number[],
  context: Context,
  blocks: Blocks,
): TableRow {
  const { space } = context.shared.theme;
  let column = 0;
  const children = row.cells.map((cell) => {
    const span = spanOf(cell);
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const align = span === 1 ? node.columns[column]?.align : undefined;
    const style = header ? 'TableHeading' : column === 0 ? firstColumnStyle(node) : 'TableText';
    column += span;
    const inner: Context = {
      ...context,
      style,
      width: narrowed(width, 2 * twips(space.cellX)),
      indent: 0,
      level: 0,
      ...(align ? { align } : {}),
    };
    const content = blocks(cell.children, inner);
    return new TableCell({
      children: content.length > 0 ? cellContent(content, inner) : [paragraph(inner, [])],
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(header ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
    });
  });
  if (column < widths.length) {
    children.push(filler(widths.slice(column), context, header));
  }
  const blank = row.cells.some((cell) => cell.blank);
  return new TableRow({
    children,
    ...(header ? { tableHeader: true } : {}),
    ...(header || !node.rowsBreak ? { cantSplit: true } : {}),
    ...(blank ? { height: { value: twips(space.blankCell), rule: HeightRule.ATLEAST } } : {}),
  });
}

/** Word's own emphasis of the first column would lose against the paragraphs' style. */
function firstColumnStyle(node: TableNode): string {
  if (node.look === 'facts') return 'FactsLabel';
  return node.headerColumn ? 'RowHeading' : 'TableText';
}

/** A row with too few cells is filled up: otherwise its last cells have no border. */
function filler(widths: number[], context: Context, header: boolean): TableCell {
  const style = header ? 'TableHeading' : 'TableText';
  return new TableCell({
    children: [paragraph({ ...context, indent: 0 }, [], { style })],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    ...(widths.length > 1 ? { columnSpan: widths.length } : {}),
  });
}

function columnWidths(node: TableNode, width: number): number[] {
  const widths = columnShares(node).map((share) => Math.max(1, Math.round(share * width)));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  widths[widths.length - 1] = Math.max(1, widths.at(-1)! + rest);
  return widths;
}

function spanOf(cell: Cell): number {
  return Math.max(1, cell.span ?? 1);
}
