/** The pictures of the deck, each once, with a bitmap of every drawing for readers without SVG. */
import type { Picture } from '../../nodes/document.js';
import type { DeckSlide } from './deck.js';
import { SLIDE } from './geometry.js';

export interface Media {
  /** Names of the files under `ppt/media`. */
  pathsOf(picture: Picture): { image: string; svg?: string };
  /** The files by name. */
  files: Map<string, Uint8Array>;
}

/** Pixels for each point of the bitmap of a drawing: sharp on a screen of twice the usual density. */
const SHARPNESS = 2;

/** The pictures on `slides`. Rejects when a drawing cannot be drawn. */
export async function mediaOf(
  slides: readonly DeckSlide[],
  rasterise: (svg: Uint8Array, widthPx: number) => Promise<Uint8Array>,
): Promise<Media> {
  const widths = new Map<Picture, number>();
  for (const item of slides.flatMap((slide) => slide.placed)) {
    if (item.kind !== 'figure') continue;
    const { picture } = item.figure;
    widths.set(picture, Math.max(item.box.width, widths.get(picture) ?? 0));
  }
  const files = new Map<string, Uint8Array>();
  const paths = new Map<Picture, { image: string; svg?: string }>();
  for (const [picture, width] of widths) {
    const name = `picture${paths.size + 1}`;
    if (picture.format === 'svg') {
      const pixels = Math.round(Math.min(width, SLIDE.width) * SHARPNESS);
      files.set(`${name}.png`, await rasterise(picture.bytes, pixels));
      files.set(`${name}.svg`, picture.bytes);
      paths.set(picture, { image: `${name}.png`, svg: `${name}.svg` });
    } else {
      const image = `${name}.${picture.format}`;
      files.set(image, picture.bytes);
      paths.set(picture, { image });
    }
  }
  return {
    files,
    pathsOf(picture) {
      const found = paths.get(picture);
      if (!found) throw new Error('A picture of a slide has no file.');
      return found;
    },
  };
}
