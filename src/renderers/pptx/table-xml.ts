/** Writes a table that can be edited: a header row that is one, rules, and no text in pictures. */
import type { TableCell } from './content.js';
import { emu } from './geometry.js';
import type { Placed } from './place.js';
import { type Numbers, named, place } from './shapes.js';
import { CELL } from './tables.js';
import { paragraphs, type TextPlace } from './text-xml.js';
import { el, fill } from './xml.js';

type PlacedTable = Extract<Placed, { kind: 'table' }>;

/** PowerPoint's own style without lines and colours; each cell brings its own. */
const PLAIN = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';
const NONE = el('a:noFill');

/** The frame that holds the table. */
export function tableFrame(numbers: Numbers, item: PlacedTable, text: TextPlace): string {
  const { table, layout, box } = item;
  const rows = [...table.header, ...table.rows].map((row, index) =>
    el('a:tr', { h: emu(layout.rows[index] ?? 0) }, ...cells(row, item, index, text)),
  );
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      el('p:cNvPr', { ...named(numbers, 'Table'), descr: table.description || undefined }),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr'),
    ),
    place({ ...box, width: layout.width, height: layout.height }, 'p'),
    el(
      'a:graphic',
      {},
      el(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        el(
          'a:tbl',
          {},
          el(
            'a:tblPr',
            {
              firstRow: table.header.length > 0 ? true : undefined,
              firstCol: table.headerColumn ? true : undefined,
            },
            el('a:tableStyleId', {}, PLAIN),
          ),
          el('a:tblGrid', {}, ...layout.columns.map((width) => el('a:gridCol', { w: emu(width) }))),
          ...rows,
        ),
      ),
    ),
  );
}

/** The cells of a row, with those that wide cells cover, filled up to the row's end. */
function cells(
  row: readonly TableCell[],
  item: PlacedTable,
  index: number,
  text: TextPlace,
): string[] {
  const count = item.layout.columns.length;
  const out: string[] = [];
  for (const cell of row) {
    const span = Math.min(cell.span, count - out.length);
    if (span < 1) break;
    const body = el(
      'a:txBody',
      {},
      el('a:bodyPr'),
      el('a:lstStyle'),
      paragraphs(cell.paras, item.size, text),
    );
    out.push(el('a:tc', { gridSpan: span > 1 ? span : undefined }, body, look(item, index)));
    for (let covered = 1; covered < span; covered += 1) {
      out.push(el('a:tc', { hMerge: true }, empty(item, text), look(item, index)));
    }
  }
  while (out.length < count) out.push(el('a:tc', {}, empty(item, text), look(item, index)));
  return out;
}

function empty(item: PlacedTable, text: TextPlace): string {
  return el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs([], item.size, text));
}

/** Rules between rows, a stronger one under the header; in a grid between columns too. */
function look(item: PlacedTable, index: number): string {
  const { grid, header } = item.table;
  const hair = { w: emu(0.75) };
  const side = grid ? fill('accent6') : NONE;
  // Neighbours have the same rule on the edge that they share: programs draw the one or the other.
  const below = (row: number): [width: { w: number }, colour: string] =>
    row === header.length - 1 ? [{ w: emu(1.5) }, fill('tx2')] : [hair, fill('accent6')];
  const isHeader = index < header.length;
  return el(
    'a:tcPr',
    {
      marL: emu(CELL.x),
      marR: emu(CELL.x),
      marT: emu(CELL.y),
      marB: emu(CELL.y),
      anchor: isHeader ? 'b' : 't',
    },
    el('a:lnL', hair, side),
    el('a:lnR', hair, side),
    index === 0 ? el('a:lnT', hair, side) : el('a:lnT', ...below(index - 1)),
    el('a:lnB', ...below(index)),
    isHeader ? fill('bg2') : NONE,
  );
}
