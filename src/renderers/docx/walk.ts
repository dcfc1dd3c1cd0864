/** Goes through a tree in print order, for those who only want to know what is in it. */
import type { Block, Inline, Table } from '../../nodes/document.js';

/** What a walk hands out. */
export interface Visitor {
  block?(block: Block): void;
  inline?(inline: Inline): void;
  anchor?(id: string): void;
}

/** Visits `blocks` and everything inside them. */
export function walk(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block?.(block);
    if ('id' in block && block.id !== undefined) visitor.anchor?.(block.id);
    walkOne(block, visitor);
  }
}

function walkOne(block: Block, visitor: Visitor): void {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      walkInlines(block.children, visitor);
      return;
    case 'list':
      for (const item of block.items) walk(item.children, visitor);
      return;
    case 'quote':
    case 'callout':
    case 'group':
      walk(block.children, visitor);
      return;
    case 'slide':
    case 'worksheet':
      walkInlines(block.title, visitor);
      walk(block.children, visitor);
      return;
    case 'table':
      walkTable(block, visitor);
      return;
    case 'figure':
      walkInlines(block.caption ?? [], visitor);
      return;
    case 'field':
      walkInlines(block.label, visitor);
      return;
    case 'terms':
      for (const item of block.items) {
        if (item.id !== undefined) visitor.anchor?.(item.id);
        walkInlines(item.term, visitor);
        walk(item.definition, visitor);
      }
      return;
    case 'references':
      for (const entry of block.entries) {
        visitor.anchor?.(entry.id);
        walkInlines(entry.children, visitor);
      }
      return;
    case 'code':
    case 'lines':
    case 'pageBreak':
    case 'thematicBreak':
      return;
  }
}

function walkTable(table: Table, visitor: Visitor): void {
  walkInlines(table.caption ?? [], visitor);
  for (const row of [...table.header, ...table.rows]) {
    for (const cell of row.cells) walk(cell.children, visitor);
  }
}

/** Visits `inlines` and everything inside them. */
export function walkInlines(inlines: readonly Inline[], visitor: Visitor): void {
  for (const inline of inlines) {
    visitor.inline?.(inline);
    if ('children' in inline) walkInlines(inline.children, visitor);
  }
}
