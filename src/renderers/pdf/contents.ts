/** Lays out the table of contents: titles, dotted leaders, page numbers, links. */
import type { Block, Document, Heading } from '../../nodes/document.js';
import type { TextStyle } from '../../nodes/theme.js';
import type { Context, Mark } from './context.js';
import { faceOf } from './face.js';
import { inlinePieces, plainText } from './inline.js';
import { baseline, breakLines, lineStrips } from './lines.js';
import { type Strip, strip } from './strip.js';
import { type Tag, tag } from './tags.js';

/** Points kept free for page numbers and between the dots of a leader. */
const NUMBERS = 34;
const PITCH = 4.4;

/** The headings that the outline lists: those of the text itself, not those inside of boxes. */
export function collectMarks(blocks: Block[]): Map<Heading, Mark> {
  const marks = new Map<Heading, Mark>();
  const visit = (block: Block): void => {
    if (block.type === 'group' || block.type === 'worksheet') block.children.forEach(visit);
    if (block.type !== 'heading') return;
    const title = plainText(block.children).replace(/\s+/g, ' ').trim();
    const anchor = block.id ?? ` heading ${marks.size + 1}`;
    if (title) marks.set(block, { anchor, title, depth: block.depth });
  };
  blocks.forEach(visit);
  return marks;
}

export function contentsStrips(
  contents: NonNullable<Document['contents']>,
  context: Context,
): Strip[] {
  const style = context.theme.text.headings[0];
  const place = tag(`H${context.level(1)}`, context.tag);
  const title = [{ type: 'text' as const, value: contents.title }];
  const pieces = inlinePieces(title, style, place, context);
  const heading = lineStrips(breakLines(pieces, context.width), { ...context, style });
  for (const each of heading) each.hold = 2;
  heading[0]!.newPage = true;
  const list = tag('TOC', context.tag);
  const marks = [...context.marks.values()].filter(({ depth }) => depth <= contents.depth);
  const entries = marks.map((mark) => entryStrip(mark, list, context));
  entries.forEach((each, index) => {
    // A chapter does not stand alone at the foot of a page.
    if (marks[index]!.depth === 1 && marks[index + 1]?.depth === 2) each.hold = 2;
  });
  return [...heading, ...entries];
}

function entryStrip(mark: Mark, list: Tag, context: Context): Strip {
  const { theme, faces, width } = context;
  const style: TextStyle = theme.text.contents[Math.min(mark.depth, 3) - 1]!;
  const place = tag('Link', tag('Reference', tag('TOCI', list)), { eachPage: true });
  const indent = (mark.depth - 1) * theme.space.indent * 0.8;
  const title = [{ type: 'text' as const, value: mark.title }];
  const pieces = inlinePieces(title, style, place, context);
  const lines = breakLines(pieces, width - indent - NUMBERS);
  const step = style.size * style.line;
  const face = faceOf(faces, style.bold ?? false, false);
  const look = { face, size: style.size, colour: style.colour, rise: 0, tag: place };
  const height = lines.length * step;
  return strip(
    height,
    (painter, x, y) => {
      lines.forEach((line, index) => {
        painter.text(line.segments, x + indent, y + index * step + baseline(style));
      });
      const text = painter.pageOf(mark.anchor);
      const numberWidth = face.width(text) * style.size;
      const at = y + height - step + baseline(style);
      const end = x + width;
      const from = x + indent + lines[lines.length - 1]!.width + 7;
      const dots = Math.floor((end - numberWidth - 7 - from) / PITCH);
      const number = { text: ` ${text}`, style: look, x: 0, width: numberWidth };
      painter.text([number], end - numberWidth - face.width(' ') * style.size, at);
      painter.link(
        place,
        { url: `#${mark.anchor}`, title: mark.title },
        x + indent,
        y,
        width - indent,
        height,
      );
      if (dots < 1) return;
      const right = end - Math.ceil((numberWidth + 7) / PITCH) * PITCH;
      const left = end - Math.floor((end - from) / PITCH) * PITCH;
      const dash: [number, number] = [0, PITCH];
      const stroke = { colour: theme.colours.muted, width: 0.9, dash, round: true };
      painter.artifact(() => painter.rule(left, at - 0.5, right, at - 0.5, stroke));
    },
    { before: style.before, after: style.after },
  );
}
