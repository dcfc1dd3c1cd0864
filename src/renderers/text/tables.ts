/** Tables as rows of pipes; what a cell holds stands on one line. */
import type { Block, Cell, Row, Table } from '../../nodes/document.js';
import { inlineText } from './inlines.js';

type BlocksText = (blocks: readonly Block[]) => string;

/** A table with its caption and the properties that cannot be seen from its cells. */
export function tableText(table: Table, blocksText: BlocksText): string {
  const facts = [
    table.look,
    ...(table.id === undefined ? [] : [`#${table.id}`]),
    ...(table.headerColumn ? ['header column'] : []),
    ...(table.rowsBreak ? ['rows break'] : []),
    ...(table.columns.some((column) => column.width !== undefined)
      ? [`widths ${table.columns.map((column) => column.width ?? '-').join(' ')}`]
      : []),
  ];
  const caption = table.caption ? `${inlineText(table.caption)} ` : '';
  const lines = [`${caption}{table: ${facts.join(', ')}}`];
  for (const row of table.header) lines.push(rowText(row, blocksText));
  if (table.header.length > 0) lines.push(ruleText(table));
  for (const row of table.rows) lines.push(rowText(row, blocksText));
  return lines.join('\n');
}

function ruleText(table: Table): string {
  const marks = { left: ':--', center: ':-:', right: '--:' };
  return `| ${table.columns.map(({ align }) => (align ? marks[align] : '---')).join(' | ')} |`;
}

function rowText(row: Row, blocksText: BlocksText): string {
  return `| ${row.cells.map((cell) => cellText(cell, blocksText)).join(' | ')} |`;
}

function cellText(cell: Cell, blocksText: BlocksText): string {
  const text = blocksText(cell.children)
    .replace(/\|/g, '\\|')
    .replace(/(?<!\s)\s*\n\s*/g, ' / ');
  const blank = cell.blank ? '____' : '';
  const span = (cell.span ?? 1) > 1 ? `{span ${cell.span}}` : '';
  return [text, blank, span].filter((part) => part !== '').join(' ');
}
