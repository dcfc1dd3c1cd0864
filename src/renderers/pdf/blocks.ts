/** Lays out blocks: what kind of block becomes which strips. */
import type { Block, Heading, Paragraph } from '../../nodes/document.js';
import type { TextStyle } from '../../nodes/theme.js';
import { calloutStrips, slideStrips, worksheetStrips } from './boxes.js';
import type { Context } from './context.js';
import { figureStrips } from './figure.js';
import { together } from './fill.js';
import { inlinePieces, plainText } from './inline.js';
import { breakLines, lineStrips } from './lines.js';
import { listStrips } from './list.js';
import { codeStrips, quoteStrips, referenceStrips, termStrips } from './prose.js';
import { askedAbove, inWorksheet } from './purpose.js';
import { anchored, type Hold, type Strip, strip } from './strip.js';
import { tableStrips } from './table.js';
import { tag } from './tags.js';
import { fieldStrips, writingStrips } from './writing.js';

/** Where a page break means something. */
const BREAKING: ReadonlySet<Context['place']> = new Set(['body', 'box']);

/** Strips of blocks in order. */
export function flow(blocks: Block[], context: Context): Strip[] {
  const strips: Strip[] = [];
  let newPage = false;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.type === 'pageBreak') {
      newPage = BREAKING.has(context.place);
      continue;
    }
    const own = blockStrips(block, askedAbove(context, block, previous));
    if (!BREAKING.has(context.place)) for (const each of own) each.newPage = false;
    if (newPage && own[0]) own[0].newPage = true;
    const above = strips[strips.length - 1];
    if (above && previous && announces(previous, block))
      above.hold = Math.max(above.hold, 2) as Hold;
    if (own.length > 0) previous = block;
    if (own.length > 0) newPage = false;
    for (const each of own) strips.push(each);
  }
  return strips;
}

/** A question stays with the lines for its answer, "for example:" with the example. */
function announces(above: Block, below: Block): boolean {
  if (above.type !== 'paragraph') return false;
  return below.type === 'lines' || plainText(above.children).trimEnd().endsWith(':');
}

function blockStrips(block: Exclude<Block, { type: 'pageBreak' }>, context: Context): Strip[] {
  switch (block.type) {
    case 'heading':
      return headingStrips(block, context);
    case 'paragraph':
      return paragraphStrips(block, context);
    case 'list':
      return listStrips(block, context);
    case 'quote':
      return quoteStrips(block, context);
    case 'code':
      return codeStrips(block, context);
    case 'table':
      return tableStrips(block, context);
    case 'figure':
      return figureStrips(block, context);
    case 'callout':
      return calloutStrips(block, context);
    case 'slide':
      return slideStrips(block, context);
    case 'worksheet':
      return worksheetStrips(block, inWorksheet(context, block));
    case 'lines':
      return writingStrips(block, context);
    case 'field':
      return fieldStrips(block, context);
    case 'terms':
      return termStrips(block, context);
    case 'references':
      return referenceStrips(block, context);
    case 'group':
      return together(context.flow(block.children, context), context.pageHeight);
    case 'thematicBreak':
      return [thematicBreak(context)];
  }
}

function headingStrips(block: Heading, context: Context): Strip[] {
  const style = headingStyle(block.depth, context);
  const place = tag(`H${context.level(block.depth)}`, context.tag);
  const pieces = inlinePieces(block.children, style, place, context);
  const strips = lineStrips(breakLines(pieces, context.width), { ...context, style });
  for (const each of strips) each.hold = 2;
  const first = strips[0]!;
  const mark = context.marks.get(block);
  anchored(first, mark?.anchor ?? block.id);
  if (mark) {
    const { draw } = first;
    first.draw = (painter, x, y) => {
      painter.bookmark(mark.title, mark.depth, y - 6);
      draw(painter, x, y);
    };
  }
  if (block.newPage) first.newPage = true;
  return strips;
}

/** Headings in boxes and cells are no larger than the text around allows. */
function headingStyle(depth: Heading['depth'], context: Context): TextStyle {
  const style = context.theme.text.headings[depth - 1]!;
  if (context.place === 'body') return style;
  const { size } = context.base;
  const own = Math.min(style.size, size + Math.max(0, 4 - depth));
  return { ...style, size: own, line: 1.3, before: size * 0.8, after: size * 0.25 };
}

function paragraphStrips(block: Paragraph, context: Context): Strip[] {
  if (block.children.length === 0) return [];
  const style = paragraphStyle(block, context);
  const pieces = inlinePieces(block.children, style, tag('P', context.tag), context);
  const strips = lineStrips(breakLines(pieces, context.width), { ...context, style });
  anchored(strips[0]!, block.id);
  if (block.keepWithNext) strips[strips.length - 1]!.hold = 2;
  return strips;
}

function paragraphStyle(block: Paragraph, { theme, base, place }: Context): TextStyle {
  if (!block.look) return base;
  const style = theme.text[block.look];
  if (place === 'body' || place === 'box') return style;
  const size = Math.min(style.size, base.size + (block.look === 'lead' ? 1 : 0));
  return { ...style, size, after: Math.min(style.after, base.after) };
}

function thematicBreak({ theme, left, width }: Context): Strip {
  const around = theme.space.around;
  return strip(
    1,
    (painter, x, y) =>
      painter.artifact(() => {
        const middle = x + left + width / 2;
        painter.rule(middle - 36, y, middle + 36, y, { colour: theme.colours.rule, width: 1 });
      }),
    { before: around, after: around },
  );
}
