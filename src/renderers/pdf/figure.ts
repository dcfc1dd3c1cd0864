/** Lays out pictures with their captions and credits; they never leave each other. */
import type { Figure } from '../../nodes/document.js';
import type { Context } from './context.js';
import { inlinePieces } from './inline.js';
import { breakLines, lineStrips } from './lines.js';
import { anchored, held, type Strip, strip } from './strip.js';
import { tag } from './tags.js';

/** CSS pixels to points. */
const POINTS = 0.75;
/** Least room in points that a caption leaves to its picture. */
const LEAST = 40;

export function figureStrips(block: Figure, context: Context): Strip[] {
  const { theme, left, width } = context;
  context.pictures.add(block.picture);
  const group = tag('Div', context.tag);
  const under: Strip[] = [];
  if (block.caption && block.caption.length > 0) {
    const style = { ...theme.text.caption, before: 5, after: 2 };
    const pieces = inlinePieces(block.caption, style, tag('P', group), context);
    under.push(...lineStrips(breakLines(pieces, width), { style, left, width }));
  }
  if (block.credit) {
    const style = { ...theme.text.credit, before: 3 };
    const credit = [{ type: 'text' as const, value: block.credit }];
    const pieces = inlinePieces(credit, style, tag('P', group), context);
    under.push(...lineStrips(breakLines(pieces, width), { style, left, width }));
  }
  const below = under.reduce((sum, each) => sum + each.height + each.before, 0);
  const room = Math.max(LEAST, context.pageHeight * 0.92 - below - 40);
  const size = pictureSize(block, width, room);
  const figure = block.alt ? tag('Figure', group, { alt: block.alt }) : undefined;
  const picture = strip(size.height, (painter, x, y) => {
    painter.picture(figure, block.picture, x + left, y, size.width, size.height);
  });
  anchored(picture, block.id);
  const strips = [picture, ...under];
  const around = context.place === 'cell' ? 2 : theme.space.around;
  strips[0]!.before = around;
  strips[strips.length - 1]!.after = around;
  return held(strips, 3);
}

/** Points: as asked or natural, but never wider than the column nor higher than the room. */
function pictureSize(block: Figure, width: number, room: number) {
  const { picture } = block;
  const natural = Math.max(1, picture.width) * POINTS;
  const ratio = Math.max(1, picture.height) / Math.max(1, picture.width);
  const asked = block.width === undefined ? natural : (width * block.width) / 100;
  const fitting = Math.max(1, Math.min(asked, width, room / ratio));
  return { width: fitting, height: fitting * ratio };
}
