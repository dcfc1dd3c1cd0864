/** Lays out tables as one strip for each row; a row that is too tall can be split between lines. */
import { columnShares } from '../../nodes/columns.js';
import type { Cell, Column, Row, Table } from '../../nodes/document.js';
import { spareRoom } from '../../nodes/room.js';
import type { Context } from './context.js';
import { together } from './fill.js';
import { inlinePieces } from './inline.js';
import { breakLines, lineStrips } from './lines.js';
import { cellPurpose, entryOf, labelOf } from './purpose.js';
import { type CellBox, type RowLook, rowStrip } from './row.js';
import { anchored, type Strip } from './strip.js';
import { type Tag, tag } from './tags.js';

/** A table of no more rows stays whole, if it takes no more than this share of a page. */
const SHORT = 5;
const WHOLE = 0.45;

export function tableStrips(block: Table, context: Context): Strip[] {
  const { theme, left, width } = context;
  const place = tag('Table', context.tag);
  const shares = columnShares(block);
  const edges = [left];
  for (const share of shares) edges.push(edges[edges.length - 1]! + share * width);
  const inner: Context = {
    ...context,
    place: 'cell',
    base: context.place === 'note' ? context.base : theme.text.table,
    lists: 0,
  };
  const caption = captionStrips(block, place, context);
  const headTag = tag('THead', place);
  const bodyTag = tag('TBody', place);
  const rowsOf = (rows: Row[], parent: Tag, header: boolean): Strip[] =>
    rows.map((row, index) => {
      const cells = rowCells(row, block, edges, tag('TR', parent), header, inner);
      return rowStrip(
        cells,
        rowLook(block, header, index === 0, index === rows.length - 1, context),
      );
    });
  const head = rowsOf(block.header, headTag, true);
  const body = rowsOf(block.rows, bodyTag, false);
  for (const each of head) each.hold = 3;
  const height = head.reduce((sum, each) => sum + each.height, 0);
  // A header that takes half a page is not worth repeating.
  const repeated = head.length > 0 && height < context.pageHeight / 2;
  body.forEach((each, index) => {
    if (repeated) each.head = { strips: head, height };
    if (block.rowsBreak) each.breaks = true;
    if (body.length > 1 && (index === 0 || index === body.length - 2)) each.hold = 1;
  });
  if (body.length <= SHORT) together(body, context.pageHeight * WHOLE);
  const strips = [...caption, ...head, ...body];
  if (strips.length === 0) return [];
  const around = context.place === 'cell' ? 3 : theme.space.around;
  strips[0]!.before = Math.max(strips[0]!.before, around);
  const last = strips[strips.length - 1]!;
  last.after = around;
  last.hold = 0;
  anchored(strips[0]!, block.id);
  return strips;
}

function captionStrips(block: Table, place: Tag, context: Context): Strip[] {
  if (!block.caption || block.caption.length === 0) return [];
  const style = context.theme.text.caption;
  const pieces = inlinePieces(block.caption, style, tag('P', tag('Caption', place)), context);
  const strips = lineStrips(breakLines(pieces, context.width), { ...context, style });
  for (const each of strips) each.hold = 3;
  return strips;
}

function rowCells(
  row: Row,
  table: Table,
  edges: number[],
  parent: Tag,
  header: boolean,
  context: Context,
): CellBox[] {
  const { theme } = context;
  const cellX = table.look === 'facts' ? 0 : theme.space.cellX;
  const boxes: CellBox[] = [];
  let column = 0;
  for (const cell of row.cells) {
    const span = Math.max(1, Math.min(cell.span ?? 1, edges.length - 1 - column));
    const left = edges[column]!;
    const right = edges[column + span]!;
    const names = column === 0 && (table.headerColumn || table.look === 'facts');
    const scope = header ? 'Column' : names ? 'Row' : undefined;
    const place = tag(scope ? 'TH' : 'TD', parent, { scope, span });
    const end =
      table.look === 'facts' && column + span < edges.length - 1 ? theme.space.cellX * 2 : 0;
    const purpose = cellPurpose(context, table, row, column);
    const strips = cellStrips(cell, table.columns[column], {
      ...context,
      purpose,
      base: cellStyle(context, header, names, table.look === 'facts'),
      left: left + cellX,
      width: Math.max(8, right - left - cellX * 2 - end),
      tag: place,
    });
    const least = cell.blank ? theme.space.blankCell : 0;
    // A tightened row is as high as a blank cell has to be, padding included.
    const spare = cell.blank ? spareRoom(theme).cell + theme.space.cellY : 0;
    const tinted = names && table.look === 'grid';
    const entry = cell.blank
      ? entryOf('area', labelOf(purpose), { ...context, purpose })
      : undefined;
    boxes.push({ left, right, strips, tag: place, least, spare, entry, tinted });
    column += span;
    if (column >= edges.length - 1) break;
  }
  return boxes;
}

function cellStyle({ theme, base }: Context, header: boolean, names: boolean, facts: boolean) {
  if (header) return { ...theme.text.tableHeader, size: base.size };
  if (names) return { ...base, bold: true, colour: facts ? theme.colours.muted : base.colour };
  return base;
}

/** A cell's content; paragraphs follow the column's alignment. */
function cellStrips(cell: Cell, column: Column | undefined, context: Context): Strip[] {
  const align = column?.align ?? 'left';
  const strips =
    align === 'left'
      ? context.flow(cell.children, context)
      : cell.children.flatMap((block) => {
          if (block.type !== 'paragraph') return context.flow([block], context);
          const pieces = inlinePieces(block.children, context.base, tag('P', context.tag), context);
          const { left, width, base } = context;
          return lineStrips(breakLines(pieces, width), { style: base, left, width, align });
        });
  if (strips[0]) strips[0].before = 0;
  if (strips.length > 0) strips[strips.length - 1]!.after = 0;
  return strips;
}

function rowLook(
  table: Table,
  header: boolean,
  first: boolean,
  last: boolean,
  { theme }: Context,
): RowLook {
  const { colours, space } = theme;
  const facts = table.look === 'facts';
  const grid = table.look === 'grid';
  const open = table.header.length === 0 && first && !header;
  return {
    padding: facts ? 2 : space.cellY,
    fill: header && !facts ? colours.accentTint : undefined,
    tint: colours.codeTint,
    top: facts
      ? undefined
      : header && first
        ? strong(colours.accent)
        : open
          ? thin(colours)
          : undefined,
    bottom: facts
      ? undefined
      : header && last
        ? { colour: colours.accent, width: 0.8 }
        : thin(colours),
    sides: grid ? thin(colours) : undefined,
  };
}

function thin(colours: { rule: string }) {
  return { colour: colours.rule, width: 0.6 };
}

function strong(colour: string) {
  return { colour, width: 1.2 };
}
