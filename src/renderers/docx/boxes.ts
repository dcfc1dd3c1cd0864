/**
 * Passages that stand apart. Callouts and slides are tables of one cell: lists, tables and
 * pictures inside keep one bar and one background, over pages too. Nothing in them is kept with
 * the next paragraph: some readers would then keep the whole box with what follows it. A worksheet is no box but a
 * title band and a closing rule: people write in it, and it runs over pages.
 */
import { type Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block, Callout, Slide, Worksheet } from '../../nodes/document.js';
import { tightened } from '../../nodes/room.js';
import { anchored } from './bookmarks.js';
import { type Context, opened, type Piece } from './context.js';
import { base, runs, textRun } from './inlines.js';
import { narrowed, twips } from './measure.js';
import { calloutTitleStyle } from './paragraph-styles.js';
import { endingWith, paragraph, tableOpening } from './paragraphs.js';
import { calloutStyle } from './table-styles.js';
import { cellContent, frame } from './tables.js';
import { walk } from './walk.js';

/** Characters of text that fill about a third of a page. */
const SHORT = 1200;

type Blocks = (nodes: readonly Block[], context: Context) => Piece[];

/** A box whose bar, mark and title tell its kind. */
export function callout(node: Callout, context: Context, blocks: Blocks): Piece[] {
  const { theme } = context.shared;
  const inner = inside(context, theme.space.box, 'Normal');
  const mark = theme.callouts[node.kind].mark;
  const title = paragraph(inner, [textRun(`${mark}\u2002${node.title}`, inner)], {
    style: calloutTitleStyle(node.kind),
  });
  const content = [title, ...blocks(node.children, inner)];
  return boxed(calloutStyle(node.kind), content, context, inner, isShort(node.children));
}

/** The slide as participants see it, on one page. */
export function slide(node: Slide, context: Context, blocks: Blocks): Piece[] {
  const inner = inside(context, context.shared.theme.space.box * 1.5, 'SlideText');
  const label = anchored(node.id, inner, [textRun(node.label, inner)]);
  const content = [
    paragraph(inner, label, { style: 'SlideLabel' }),
    paragraph(inner, runs(node.title, inner), { style: 'SlideTitle' }),
    ...blocks(node.children, inner),
  ];
  return boxed('SlideFrame', content, context, inner, true);
}

/** The worksheet's title band, its blocks at full width, a closing rule. */
export function worksheet(node: Worksheet, context: Context, blocks: Blocks): Piece[] {
  const opening = node.newPage ? { ...context.opening, newPage: true } : context.opening;
  const place = opening ? { ...context, opening } : context;
  const label = textRun(node.label, context, { style: 'WorksheetLabel' });
  const line = new TextRun({ ...base(context), break: 1 });
  const title = anchored(node.id, context, [label, line, ...runs(node.title, context)]);
  const inner = opened(withRoom(node, context));
  return [
    paragraph(place, title, { style: 'WorksheetTitle', keepNext: true }),
    ...blocks(node.children, context.keep ? { ...inner, keep: 'all' } : inner),
    paragraph(inner, [], { style: 'WorksheetEnd' }),
  ];
}

/** The room to write that a worksheet gets: less where a page is to be saved. */
function withRoom(node: Worksheet, context: Context): Context {
  const { shared } = context;
  if (!shared.tightened.has(node)) return context;
  return { ...context, shared: { ...shared, theme: tightened(shared.theme) } };
}

/** Whether blocks surely fit on a page, so that the box around them need not be broken. */
function isShort(blocks: readonly Block[]): boolean {
  let size = 0;
  walk(blocks, {
    block: (block) => {
      size += block.type === 'figure' || block.type === 'table' ? SHORT : 40;
      if (block.type === 'code') size += block.value.length;
      if (block.type === 'lines') size += block.count * 150;
    },
    inline: (inline) => {
      if ('value' in inline) size += inline.value.length;
    },
  });
  return size <= SHORT;
}

function inside(context: Context, padding: number, style: string): Context {
  const { align: _, keep, ...rest } = opened(context);
  const width = narrowed(context.width, 2 * twips(padding));
  return { ...rest, ...(keep === 'all' ? { keep } : {}), style, width, indent: 0, level: 0 };
}

function boxed(
  style: string,
  content: Piece[],
  context: Context,
  inner: Context,
  whole: boolean,
): Piece[] {
  const children: Paragraph[] = cellContent(endingWith(content, 0), inner);
  const cell = new TableCell({ children, width: { size: context.width, type: WidthType.DXA } });
  const rows = [new TableRow({ children: [cell], ...(whole ? { cantSplit: true } : {}) })];
  const box = new Table({ ...frame(style, [context.width], context), rows });
  return [...tableOpening(context), box];
}
