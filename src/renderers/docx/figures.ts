/** Pictures in the line of text, with their description, caption and credit. */
import { ImageRun } from 'docx';
import type { Figure, Picture } from '../../nodes/document.js';
import type { Theme } from '../../nodes/theme.js';
import { clean } from '../shared/xml-text.js';
import { anchored } from './bookmarks.js';
import { type Context, next, opened, type Piece } from './context.js';
import { runs, textRun } from './inlines.js';
import { twips } from './measure.js';
import { paragraph } from './paragraphs.js';

/** CSS pixels in a point. */
const PIXELS = 96 / 72;
/** A picture leaves room on its page for its caption. */
const TALLEST = 0.85;
/** Pixels of the fallback picture for each pixel shown: sharp enough in print. */
const SHARPNESS = 2.5;

/** The picture's paragraph, then its caption and credit, all on one page. */
export function figure(node: Figure, context: Context): Piece[] {
  const below = opened(context);
  const caption = node.caption && node.caption.length > 0;
  const after = twips(context.shared.theme.space.around);
  const picture = anchored(node.id, context, [image(node, context)]);
  const pieces = [
    paragraph(context, picture, {
      style: 'Figure',
      ...(caption || node.credit ? { keepNext: true } : {}),
    }),
  ];
  if (node.caption && caption) {
    const more = node.credit ? { keepNext: true } : { spacing: { after } };
    pieces.push(paragraph(below, runs(node.caption, below), { style: 'Caption', ...more }));
  }
  if (node.credit) {
    pieces.push(
      paragraph(below, [textRun(node.credit, below)], {
        style: 'Credit',
        spacing: { after },
      }),
    );
  }
  return pieces;
}

/** The picture alone, as a run. */
export function image(node: Figure, context: Context): ImageRun {
  const { picture } = node;
  const id = next(context, 'drawing');
  const size = shownSize(node, context.width / 20, context.shared.theme);
  const options = {
    transformation: { width: size.width * PIXELS, height: size.height * PIXELS },
    altText: { id: String(id), name: `Picture ${id}`, description: clean(node.alt) },
  };
  if (picture.format !== 'svg') {
    const type = picture.format === 'png' ? 'png' : 'jpg';
    return new ImageRun({ ...options, type, data: picture.bytes });
  }
  const fallback = context.shared.fallbacks.get(picture);
  if (!fallback) throw new Error('An SVG picture has no fallback.');
  return new ImageRun({
    ...options,
    type: 'svg',
    data: picture.bytes,
    fallback: { type: 'png', data: fallback },
  });
}

/** Width and height in points: as asked, else natural, never wider or taller than the room. */
function shownSize(node: Figure, room: number, theme: Theme): { width: number; height: number } {
  const { picture } = node;
  const { height, margin } = theme.page;
  const tallest = (height - margin.top - margin.bottom) * TALLEST;
  const asked = node.width ? (room * node.width) / 100 : picture.width / PIXELS;
  const ratio = picture.height / picture.width || 1;
  const width = Math.max(1, Math.min(asked, room, tallest / ratio));
  return { width, height: Math.max(1, width * ratio) };
}

/**
 * PNG pictures of the SVG pictures among `figures`, as wide as they can be shown on the page.
 * `rasterise` takes a width in pixels.
 */
export async function fallbackPictures(
  figures: readonly Figure[],
  theme: Theme,
  rasterise: (svg: Uint8Array, widthPx: number) => Promise<Uint8Array>,
): Promise<Map<Picture, Uint8Array>> {
  const room = theme.page.width - theme.page.margin.left - theme.page.margin.right;
  const widths = new Map<Picture, number>();
  for (const node of figures) {
    if (node.picture.format !== 'svg') continue;
    const { width } = shownSize(node, room, theme);
    widths.set(node.picture, Math.max(width, widths.get(node.picture) ?? 0));
  }
  const pictures = new Map<Picture, Uint8Array>();
  for (const [picture, width] of widths) {
    pictures.set(picture, await rasterise(picture.bytes, Math.round(width * PIXELS * SHARPNESS)));
  }
  return pictures;
}
