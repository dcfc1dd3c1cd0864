/** Says in words what room to write is for: the label of a form field, heard and shown. */
import type { Block, ListItem, Row, Table, Worksheet } from '../../nodes/document.js';
import type { Context } from './context.js';
import type { Entry, Rectangle } from './forms.js';
import { plainText } from './inline.js';

/** Characters; nobody listens to a longer label. */
const LONGEST = 160;
/** Height of a field over a rule, and how far it reaches below, for the descenders. Points. */
const LINE_FIELD = 17;
const DESCENT = 2;
/** Points between a cell's rules and its field. */
const INSET = 3;

/** What stands around room to write; none in documents that are not filled in on the screen. */
export interface Purpose {
  /** The worksheet around: its printed label, and its number for the names of fields. */
  sheet?: { label: string; title: string; number: string };
  /** The nearest question, label or heading, or the headers of the cell. */
  asked?: string;
}

/** The context of what stands in a worksheet. */
export function inWorksheet(context: Context, { label, title }: Worksheet): Context {
  if (!context.purpose) return context;
  const number = label.match(/\d+/g)?.join('-') ?? '';
  const sheet = { label: oneLine(label), title: oneLine(plainText(title)), number };
  return { ...context, purpose: { sheet } };
}

/** The context of a block that may hold room to write: what stands above says what for. */
export function askedAbove(context: Context, block: Block, above: Block | undefined): Context {
  if (!context.purpose || !above || isText(block) || !isText(above)) return context;
  const asked = oneLine(plainText(above.children));
  return asked ? { ...context, purpose: { ...context.purpose, asked } } : context;
}

function isText(block: Block): block is Extract<Block, { type: 'heading' | 'paragraph' }> {
  return block.type === 'paragraph' || block.type === 'heading';
}

/** Purpose of a cell: the header of its column and the name of its row, or the row's number. */
export function cellPurpose(
  context: Context,
  table: Table,
  row: Row,
  column: number,
): Purpose | undefined {
  if (!context.purpose) return undefined;
  const head = table.header[table.header.length - 1];
  const above = head && textAt(head, column);
  const beside = column > 0 ? shortened(textAt(row, 0).replace(/[.:]$/, ''), LONGEST / 2) : '';
  const index = table.rows.indexOf(row);
  const place = index >= 0 && table.rows.length > 1 ? `${index + 1}/${table.rows.length}` : '';
  const asked = [beside, above].filter(Boolean).join(', ') || context.purpose.asked;
  return { ...context.purpose, asked: [asked, beside ? '' : place].filter(Boolean).join(' ') };
}

/** The words for a field; `part` tells apart the lines of one answer: "2/4". */
export function labelOf(purpose: Purpose | undefined, own = '', part = ''): string {
  const { sheet, asked } = purpose ?? {};
  const nearest = oneLine(own) || asked || sheet?.title || '';
  const words = sheet?.label ? `${sheet.label}: ${nearest}` : nearest;
  return [shortened(words, LONGEST), part].filter(Boolean).join(' ');
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/** A field of a kind with its label, typed in the style of the text around. */
export function entryOf(
  kind: Entry['kind'],
  label: string,
  { base, theme, purpose }: Context,
  ticked = false,
): Entry {
  const sheet = purpose?.sheet?.number ?? '';
  return { kind, label, sheet, size: base.size, colour: theme.colours.text, ticked };
}

/** Where a field stands so that what is typed stands on a rule at `y`; `room` points are above. */
export function aboveRule(x: number, y: number, width: number, room: number): Rectangle {
  const height = Math.min(LINE_FIELD, room - 1);
  return { x, y: y + DESCENT - height, width, height };
}

/** Where the field of a cell stands. */
export function inCell(
  { left, right }: { left: number; right: number },
  x: number,
  y: number,
  height: number,
): Rectangle {
  return {
    x: x + left + INSET,
    y: y + INSET,
    width: right - left - INSET * 2,
    height: height - INSET * 2,
  };
}

/** The words of a list's item. */
export function itemText(item: ListItem): string {
  return oneLine(item.children.map(blockText).join(' '));
}

/** Text of the cell that covers a column. */
function textAt(row: Row, column: number): string {
  let at = 0;
  for (const cell of row.cells) {
    at += Math.max(1, cell.span ?? 1);
    if (column < at) return oneLine(cell.children.map(blockText).join(' '));
  }
  return '';
}

function blockText(block: Block): string {
  if (isText(block)) return plainText(block.children);
  return block.type === 'list' ? block.items.map(itemText).join(' ') : '';
}

/** One line of well-formed text. */
function oneLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
