/** Lays out text with a form of its own: quotes, code, terms, references. */
import type { Code, Quote, References, Terms } from '../../nodes/document.js';
import { printableCode } from './characters.js';
import type { Context } from './context.js';
import { inlinePieces } from './inline.js';
import { breakLines, lineStrips } from './lines.js';
import { anchored, type Frame, framed, held, type Strip } from './strip.js';
import { tag } from './tags.js';

export function quoteStrips(block: Quote, context: Context): Strip[] {
  const { space: spaces, colours } = context.theme;
  const { left } = context;
  const indent = Math.min(spaces.indent, context.width * 0.12);
  const strips = context.flow(block.children, {
    ...context,
    left: left + indent,
    width: context.width - indent * 2,
    base: { ...context.base, colour: colours.muted },
    place: context.place === 'body' ? 'box' : context.place,
    tag: tag('BlockQuote', context.tag),
  });
  const frame: Frame = {
    top: 1,
    bottom: 1,
    draw: (painter, x, y, height) =>
      painter.rule(x + left + 5, y, x + left + 5, y + height, { colour: colours.rule, width: 1.5 }),
  };
  return framed(strips, frame, context.base.after, context.base.after * 1.3);
}

export function codeStrips(block: Code, context: Context): Strip[] {
  const { theme, faces, left, width } = context;
  const size = Math.min(theme.text.code.size, context.base.size * 0.92);
  const style = { ...theme.text.code, size, before: 0, after: 0 };
  const look = {
    face: faces.mono,
    size,
    colour: style.colour,
    rise: 0,
    tag: tag('Code', tag('P', context.tag)),
  };
  const text = printableCode(block.value, faces.mono).replace(/ /g, '\u00a0');
  const padding = Math.min(8, width * 0.1);
  const inside = { style, left: left + padding, width: width - padding * 2 };
  const strips = lineStrips(breakLines([{ text, look }], inside.width), inside);
  const frame: Frame = {
    top: 6,
    bottom: 6,
    draw: (painter, x, y, height) =>
      painter.box(x + left, y, width, height, { fill: theme.colours.codeTint, radius: 2 }),
  };
  return framed(strips, frame, context.base.after, context.base.after * 1.3);
}

export function termStrips(block: Terms, context: Context): Strip[] {
  const indent = Math.min(context.theme.space.indent, context.width * 0.2);
  const list = tag('L', context.tag);
  const strips = block.items.flatMap((item) => {
    const place = tag('LI', list);
    const style = { ...context.base, bold: true, after: 1 };
    const label = tag('Lbl', place);
    const pieces = inlinePieces(item.term, style, label, context);
    const term = lineStrips(breakLines(pieces, context.width), { ...context, style });
    for (const each of term) each.hold = 2;
    anchored(term[0]!, item.id);
    const definition = context.flow(item.definition, {
      ...context,
      left: context.left + indent,
      width: context.width - indent,
      tag: tag('LBody', place),
    });
    return [...term, ...definition];
  });
  return strips;
}

export function referenceStrips(block: References, context: Context): Strip[] {
  const hanging = Math.min(context.theme.space.hanging, context.width * 0.2);
  const list = tag('L', context.tag);
  return block.entries.flatMap((entry) => {
    const place = tag('LBody', tag('LI', list));
    const pieces = inlinePieces(entry.children, context.base, place, context);
    const width = context.width - hanging;
    const [first, ...rest] = hangingLines(pieces, width, hanging);
    const setting = { style: context.base, left: context.left, width };
    const strips = lineStrips([first!, ...rest], setting);
    for (const each of held(strips, strips.length < 4 ? 2 : 0)) each.before = 0;
    anchored(strips[0]!, entry.id);
    return strips;
  });
}

/** The first line begins `hanging` points left of the others. */
function hangingLines(pieces: Parameters<typeof breakLines>[0], width: number, hanging: number) {
  const lines = breakLines(pieces, width);
  return lines.map((line, index) =>
    index === 0
      ? line
      : { ...line, segments: line.segments.map((each) => ({ ...each, x: each.x + hanging })) },
  );
}
