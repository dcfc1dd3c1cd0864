/** Turns a sequence of blocks into paragraphs and tables, one block kind after the other. */
import { Paragraph as DocxParagraph } from 'docx';
import type { Block, Heading, Paragraph } from '../../nodes/document.js';
import { anchored, bookmark } from './bookmarks.js';
import { callout, slide, worksheet } from './boxes.js';
import { type Context, type Opening, opened, type Piece } from './context.js';
import { figure } from './figures.js';
import { field, lines } from './forms.js';
import { runs, textRun } from './inlines.js';
import { list } from './lists.js';
import { narrowed, twips } from './measure.js';
import { CODE_PADDING } from './paragraph-styles.js';
import { endingWith, paragraph } from './paragraphs.js';
import { references, terms } from './references.js';
import { table } from './tables.js';

const LOOKS = { lead: 'Lead', meta: 'Meta', small: 'Small' } as const;

/** The pieces of `nodes`. Page breaks become a property of what follows them. */
export function blocks(nodes: readonly Block[], context: Context): Piece[] {
  let pieces: Piece[] = [];
  const around = twips(context.shared.theme.space.around);
  let opening = context.opening;
  const all = nodes.flatMap(withoutLastBreak);
  all.forEach((node, index) => {
    if (node.type === 'pageBreak') {
      opening = { ...opening, newPage: true };
      return;
    }
    const produced = block(node, inSequence(context, opening, index === all.length - 1));
    if (produced.length === 0) return;
    if (isBox(produced[0]) && context.style === 'Normal') {
      pieces = spaced(pieces, all[index - 1], around);
    }
    pieces.push(...produced);
    opening = isBox(produced.at(-1)) ? { before: around } : undefined;
  });
  return pieces;
}

/** Boxes have no space of their own above: the paragraph before, unless a heading, gets it. */
function spaced(pieces: Piece[], before: Block | undefined, around: number): Piece[] {
  return before && before.type !== 'heading' ? endingWith(pieces, around) : pieces;
}

function isBox(piece: Piece | undefined): boolean {
  return piece !== undefined && !(piece instanceof DocxParagraph);
}

function inSequence(context: Context, opening: Opening | undefined, last: boolean): Context {
  const rest = opened(context);
  if (opening) rest.opening = opening;
  if (context.keep) rest.keep = last ? context.keep : 'all';
  return rest;
}

/** A page break at the end of a group belongs to what follows the group. */
function withoutLastBreak(node: Block): Block[] {
  if (node.type !== 'group' || node.children.at(-1)?.type !== 'pageBreak') return [node];
  const group = { ...node, children: node.children.slice(0, -1) };
  return [...withoutLastBreak(group), { type: 'pageBreak' }];
}

function block(node: Block, context: Context): Piece[] {
  switch (node.type) {
    case 'heading':
      return [heading(node, context)];
    case 'paragraph':
      return [plain(node, context)];
    case 'list':
      return list(node, context, blocks);
    case 'quote':
      return blocks(node.children, quoted(context));
    case 'code':
      return [code(node.value, context)];
    case 'table':
      return table(node, context, blocks);
    case 'figure':
      return figure(node, context);
    case 'callout':
      return callout(node, context, blocks);
    case 'slide':
      return slide(node, context, blocks);
    case 'worksheet':
      return worksheet(node, context, blocks);
    case 'lines':
      return lines(node, context);
    case 'field':
      return [field(node, context)];
    case 'terms':
      return terms(node, context, blocks);
    case 'references':
      return references(node, context);
    case 'group':
      return blocks(node.children, { ...context, keep: context.keep ?? 'inner' });
    case 'thematicBreak':
      return [paragraph(context, [], { style: 'ThematicBreak' })];
    case 'pageBreak':
      return [];
  }
}

function heading(node: Heading, context: Context): Piece {
  const opening = node.newPage ? { ...context.opening, newPage: true } : context.opening;
  const place = opening ? { ...context, opening } : context;
  const name = context.shared.headingBookmarks.get(node);
  return paragraph(place, bookmark(name, context, runs(node.children, context)), {
    style: `Heading${node.depth}`,
    keepNext: true,
  });
}

function plain(node: Paragraph, context: Context): Piece {
  return paragraph(context, anchored(node.id, context, runs(node.children, context)), {
    ...(node.look ? { style: LOOKS[node.look] } : {}),
    ...(node.keepWithNext ? { keepNext: true } : {}),
  });
}

function quoted(context: Context): Context {
  const step = twips(context.shared.theme.space.indent);
  return {
    ...context,
    style: 'Quote',
    indent: context.indent + step,
    width: narrowed(context.width, 2 * step),
  };
}

/** One paragraph with line breaks, so that its background is one. */
function code(value: string, context: Context): Piece {
  const children = value
    .replace(/\t/g, '    ')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      ...(index === 0 ? [] : runs([{ type: 'break' }], context)),
      textRun(line, context),
    ]);
  const padding = twips(CODE_PADDING);
  const indent = { left: context.indent + padding, right: padding };
  return paragraph(context, children, { style: 'Code', ...(context.indent > 0 ? { indent } : {}) });
}
