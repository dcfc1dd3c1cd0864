/**
 * The material of pages: strips that are never cut, stacked from top to bottom, with frames around
 * runs of them. Blocks become strips; pages and table cells are filled with strips.
 */
import type { Worksheet } from '../../nodes/document.js';
import type { Painter } from './painter.js';

/**
 * How hard a strip holds on to the one below: 0 a page may end here, 1 parts of a group that should
 * stay together, 2 lines of a paragraph or a heading and its text, 3 parts of one thing.
 */
export type Hold = 0 | 1 | 2 | 3;

/** A box around a run of strips; on every page that the run reaches, one part of it is drawn. */
export interface Frame {
  /** Space in points between the box and its first and last strip, on every page. */
  top: number;
  bottom: number;
  draw(painter: Painter, x: number, y: number, height: number, part: FramePlace): void;
}
/** Whether the frame begins and ends with this part. */
export interface FramePlace {
  first: boolean;
  last: boolean;
}

export interface Strip {
  /** Points. */
  height: number;
  /** Space above and below in points; between two strips the larger one counts. */
  before: number;
  after: number;
  hold: Hold;
  /** From the outermost to the innermost. */
  frames: Frame[];
  /** Footnotes that the strip refers to. */
  notes: string[];
  /** Places that pages refer to. */
  anchors: string[];
  /** Begins a new page. */
  newPage?: boolean;
  /** Repeated above the strip when it begins a page: the table's header rows. */
  head?: { strips: Strip[]; height: number };
  /** May be split wherever a page ends, not only when it is taller than a page. */
  breaks?: boolean;
  /** The worksheet that begins here, with all its strips. */
  sheet?: { block: Worksheet; strips: Strip[] };
  draw(painter: Painter, x: number, y: number): void;
  /** Cuts between lines so that the first part is at most `room` points high. */
  split?(room: number, force: boolean): [Strip, Strip] | undefined;
  /** Gives up room to write: 0 none, 1 all that may go. The height follows. */
  tighten?(share: number): void;
}

/** A strip with nothing special about it. */
export function strip(height: number, draw: Strip['draw'], rest: Partial<Strip> = {}): Strip {
  return {
    height,
    before: 0,
    after: 0,
    hold: 0,
    frames: [],
    notes: [],
    anchors: [],
    draw,
    ...rest,
  };
}

/** Empty space that belongs to a box or a page. */
export function space(height: number, rest: Partial<Strip> = {}): Strip {
  return strip(height, () => {}, rest);
}

/** Puts a frame around strips. Spaces of the first and last strip become the frame's own. */
export function framed(strips: Strip[], frame: Frame, before: number, after: number): Strip[] {
  const inside = strips.length > 0 ? strips : [space(0)];
  for (const each of inside) each.frames = [frame, ...each.frames];
  inside[0]!.before = before;
  inside[inside.length - 1]!.after = after;
  return inside;
}

/** Makes strips hold together at least as hard as `hold`; the last one stays free. */
export function held(strips: Strip[], hold: Hold): Strip[] {
  for (const each of strips.slice(0, -1)) if (each.hold < hold) each.hold = hold;
  return strips;
}

/** Distance between two strips that stand one below the other, frames' padding included. */
export function gap(above: Strip | undefined, below: Strip): number {
  if (!above) return padding(below.frames, 0, 'top');
  let common = 0;
  while (common < above.frames.length && above.frames[common] === below.frames[common]) common += 1;
  return (
    padding(above.frames, common, 'bottom') +
    Math.max(above.after, below.before) +
    padding(below.frames, common, 'top')
  );
}

/** Padding of the frames from the given depth inwards. */
export function padding(frames: Frame[], from: number, side: 'top' | 'bottom'): number {
  let sum = 0;
  for (let depth = from; depth < frames.length; depth += 1) sum += frames[depth]![side];
  return sum;
}

/** Makes a strip the place that an anchor leads to. */
export function anchored(strip: Strip, anchor: string | undefined): void {
  if (anchor === undefined) return;
  strip.anchors = [anchor, ...strip.anchors];
  const { draw } = strip;
  strip.draw = (painter, x, y) => {
    painter.destination(anchor, x, y - 6);
    draw(painter, x, y);
  };
}
