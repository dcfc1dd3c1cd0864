/** Lays out callouts, slides and worksheets: content in a box that may go on over pages. */
import type { Callout, Slide, Worksheet } from '../../nodes/document.js';
import type { CalloutLook, TextStyle } from '../../nodes/theme.js';
import type { Context } from './context.js';
import { together } from './fill.js';
import { inlinePieces } from './inline.js';
import { breakLines, lineStrips } from './lines.js';
import type { Painter } from './painter.js';
import { anchored, type Frame, framed, type Strip } from './strip.js';
import { type Tag, tag } from './tags.js';

/** Share of the text width that a slide takes. */
const SLIDE_WIDTH = 0.8;
/** A callout that is no higher than this share of a page stays whole. */
const WHOLE = 0.3;
/** Columns narrower than this, in points, give slides their whole width. */
const NARROW = 300;

export function calloutStrips(block: Callout, context: Context): Strip[] {
  const { theme, left, width } = context;
  const look = theme.callouts[block.kind];
  const box = Math.min(theme.space.box, width * 0.1);
  const place = tag('Div', context.tag);
  const inside: Context = {
    ...context,
    left: left + look.bar.width + box,
    width: width - look.bar.width - box * 2,
    place: context.place === 'body' ? 'box' : context.place,
    tag: place,
  };
  const size = Math.min(theme.text.calloutTitle.size, context.base.size);
  const style = { ...theme.text.calloutTitle, size, colour: look.colour };
  const title = titleStrips(block.title, style, place, {
    ...inside,
    left: inside.left + size * 1.3,
    width: inside.width - size * 1.3,
  });
  withMark(title[0]!, look, style, inside);
  const content = context.flow(block.children, inside);
  if (content.length > 0) for (const each of title) each.hold = 2;
  const strips = [...title, ...content];
  const frame: Frame = {
    top: 8,
    bottom: 9,
    draw: (painter, x, y, height) => {
      const bar = look.bar.width;
      painter.box(x + left, y, width, height, { fill: look.tint });
      drawBar(painter, look, x + left + bar / 2, y, y + height);
    },
  };
  const around = context.place === 'cell' ? context.base.after : theme.space.around;
  return together(framed(strips, frame, around, around), context.pageHeight * WHOLE);
}

function titleStrips(title: string, style: TextStyle, parent: Tag, context: Context): Strip[] {
  const text = [{ type: 'text' as const, value: title }];
  const pieces = inlinePieces(text, style, tag('P', parent), context);
  return lineStrips(breakLines(pieces, context.width), { ...context, style });
}

/** The glyph before a callout's title; the title says the same in words. */
function withMark(first: Strip, look: CalloutLook, style: TextStyle, context: Context): void {
  const place = tag('Span', context.tag);
  const pieces = [
    {
      text: look.mark,
      look: {
        face: context.faces.bold,
        size: style.size,
        colour: look.colour,
        rise: 0,
        tag: place,
      },
    },
  ];
  const [mark] = lineStrips(breakLines(pieces, context.width), { ...context, style });
  const { draw } = first;
  first.draw = (painter, x, y) => {
    painter.artifact(() => mark!.draw(painter, x, y));
    draw(painter, x, y);
  };
}

function drawBar(painter: Painter, look: CalloutLook, x: number, top: number, bottom: number) {
  const { style, width, colour } = look.bar;
  if (style === 'double') {
    const line = width / 3;
    painter.rule(x - line, top, x - line, bottom, { colour, width: line });
    painter.rule(x + line, top, x + line, bottom, { colour, width: line });
    return;
  }
  if (style === 'solid') {
    painter.rule(x, top, x, bottom, { colour, width });
    return;
  }
  const dash: [number, number] = style === 'dashed' ? [9, 5] : [0, width * 1.8];
  const inset = style === 'dotted' ? width / 2 : 0;
  const round = style === 'dotted';
  painter.rule(x, top + inset, x, bottom - inset, { colour, width, dash, round });
}

export function slideStrips(block: Slide, context: Context): Strip[] {
  const { theme, left } = context;
  const width = context.width < NARROW ? context.width : context.width * SLIDE_WIDTH;
  const place = tag('Div', context.tag);
  const padding = Math.min(theme.space.box * 1.5, width * 0.1);
  const inside: Context = {
    ...context,
    left: left + padding,
    width: width - padding * 2,
    base: context.place === 'cell' ? context.base : theme.text.slideBody,
    place: 'slide',
    lists: 0,
    tag: place,
  };
  const label = titleStrips(block.label, theme.text.label, place, { ...context, width });
  const pieces = inlinePieces(block.title, theme.text.slideTitle, tag('P', place), context);
  const style = theme.text.slideTitle;
  const title = lineStrips(breakLines(pieces, inside.width), { ...inside, style });
  for (const each of [...label, ...title]) each.hold = 2;
  const strips = [...title, ...context.flow(block.children, inside)];
  const frame: Frame = {
    top: padding * 0.9,
    bottom: padding * 0.9,
    draw: (painter, x, y, height) => {
      painter.box(x + left, y, width, height, {
        fill: '#ffffff',
        stroke: { colour: theme.colours.accent, width: 1 },
        radius: 5,
      });
    },
  };
  const card = together(framed(strips, frame, 3, theme.space.around * 1.4), context.pageHeight);
  label[0]!.before = theme.space.around;
  anchored(label[0]!, block.id);
  return [...label, ...card];
}

export function worksheetStrips(block: Worksheet, context: Context): Strip[] {
  const { theme, left, width } = context;
  const place = tag('Sect', context.tag);
  const padding = Math.min(theme.space.box, width * 0.1);
  const inside: Context = {
    ...context,
    left: left + padding,
    width: width - padding * 2,
    tag: place,
  };
  const label = titleStrips(block.label, theme.text.label, place, inside);
  const style = { ...theme.text.worksheetTitle, after: 0 };
  const pieces = inlinePieces(block.title, style, tag('P', place), context);
  const title = lineStrips(breakLines(pieces, inside.width), { ...inside, style });
  const line = { colour: theme.colours.warm, width: 0.8 };
  const band: Frame = {
    top: 9,
    bottom: 10,
    draw: (painter, x, y, height) =>
      painter.box(x + left + 0.4, y, width - 0.8, height, { fill: theme.colours.warmTint }),
  };
  const sheet: Frame = {
    top: 0,
    bottom: padding,
    draw: (painter, x, y, height, { first, last }) => {
      const right = x + left + width;
      painter.rule(x + left, y, x + left, y + height, line);
      painter.rule(right, y, right, y + height, line);
      if (last) painter.rule(x + left, y + height, right, y + height, line);
      if (first) painter.rule(x + left - 0.4, y, right + 0.4, y, { ...line, width: 3 });
    },
  };
  const head = framed([...label, ...title], band, 0, padding);
  for (const each of head) each.hold = 2;
  const strips = [...head, ...context.flow(block.children, inside)];
  const around = theme.space.around * 1.3;
  const framedStrips = together(framed(strips, sheet, around, around), context.pageHeight);
  if (block.newPage) framedStrips[0]!.newPage = true;
  framedStrips[0]!.sheet = { block, strips: framedStrips };
  anchored(framedStrips[0]!, block.id);
  return framedStrips;
}
