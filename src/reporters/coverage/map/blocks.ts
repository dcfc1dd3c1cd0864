/** Pieces of the map that know their height before they are drawn, and stand under one another. */

import { el, type Markup } from '../xml.js';
import { fill, type Ink } from './ink.js';

/** Height of a line in sizes of its font, and where its letters stand in it. */
export const leading = 1.24;
const baseline = 0.95;

export interface Block {
  /** Millimetres. */
  height: number;
  /** `x` and `y` of its upper left corner. */
  draw(x: number, y: number): Markup[];
}

export interface Look {
  /** Of the font, in millimetres. */
  size: number;
  ink?: Ink;
  bold?: boolean;
  /** Tag of the words' language where it is not the map's. */
  lang?: string | undefined;
  anchor?: 'middle' | 'end';
}

/** One line of words; `y` is the upper edge of the line. */
export function text(words: string, x: number, y: number, look: Look): Markup {
  return el(
    'text',
    {
      x,
      y: y + look.size * baseline,
      'font-size': look.size,
      ...fill(look.ink ?? 'ink'),
      'font-weight': look.bold ? 'bold' : undefined,
      'text-anchor': look.anchor,
      lang: look.lang,
    },
    words,
  );
}

/** Lines of words under one another. */
export function paragraph(lines: readonly string[], look: Look): Block {
  const step = look.size * leading;
  return {
    height: lines.length * step,
    draw: (x, y) => lines.map((line, index) => text(line, x, y + index * step, look)),
  };
}

/** Blocks under one another with a gap between them. */
export function stack(blocks: readonly Block[], gap: number): Block {
  return {
    height:
      blocks.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, blocks.length - 1),
    draw(x, y) {
      let at = y;
      return blocks.flatMap((block) => {
        const drawn = block.draw(x, at);
        at += block.height + gap;
        return drawn;
      });
    },
  };
}

/** Blocks beside one another, each with its distance from the left; as high as the highest. */
export function beside(parts: readonly { left: number; block: Block }[]): Block {
  return {
    height: Math.max(0, ...parts.map(({ block }) => block.height)),
    draw: (x, y) => parts.flatMap(({ left, block }) => block.draw(x + left, y)),
  };
}
