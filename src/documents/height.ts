/** How high blocks will roughly be in print, to decide whether a worksheet begins on a page of its own. */

import type { Block, Cell } from '../nodes/document.js';
import { wordsOf } from './tree.js';

/** Height of a printed page's text, in millimetres. */
export const pageHeight = 240;
const line = 5.5;
const charactersOfLine = 95;

/** Millimetres, within about a fifth of what a renderer needs. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + heightOfBlock(block), 0);
}

function heightOfBlock(block: Block): number {
  switch (block.type) {
    case 'lines':
      return block.count * 8 + 4;
    case 'field':
      return 10;
    case 'figure':
      return 75;
    case 'list':
      return block.items.reduce((sum, item) => sum + Math.max(line, heightOf(item.children)), 3);
    case 'table': {
      const rows = [...block.header, ...block.rows];
      return rows.reduce((sum, row) => sum + rowHeight(row.cells), 4);
    }
    case 'group':
    case 'quote':
    case 'callout':
    case 'worksheet':
    case 'slide':
      return heightOf(block.children) + 10;
    case 'pageBreak':
    case 'thematicBreak':
      return 0;
    default:
      return Math.ceil(wordsOf([block]).length / charactersOfLine) * line + 2.5;
  }
}

function rowHeight(cells: readonly Cell[]): number {
  const lines = cells.map(
    (cell) => Math.ceil((wordsOf(cell.children).length * cells.length) / charactersOfLine) * line,
  );
  return Math.max(cells.some((cell) => cell.blank) ? 16 : 8, ...lines) + 1;
}
