/** Fills a page or a cell with strips from the top, and decides where it has to end. */
import { type Frame, type FramePlace, gap, type Hold, held, padding, type Strip } from './strip.js';

export interface Placed {
  strip: Strip;
  /** Points below the top of what is filled. */
  y: number;
  /** A repeated table header: printed again, but not read again. */
  repeated: boolean;
}
export interface FramePart extends FramePlace {
  frame: Frame;
  y: number;
  height: number;
}
export interface Filled {
  placed: Placed[];
  frames: FramePart[];
  /** Points, down to the lower edge of the last strip or its frames. */
  height: number;
  /** Index of the first strip that found no room. */
  next: number;
  /** What is left of the strip before `next` when it had to be split; it takes its place. */
  rest?: Strip;
}

/** Room in points for strips that bring these footnotes along. */
export type Room = (notes: readonly string[]) => number;

/** Splitting pays when at least this share of the page is left. */
const WORTH_SPLITTING = 0.25;
/** Rounding errors do not end a page. */
const TOLERANCE = 0.01;

/**
 * Places strips from `start` on. At least one strip is placed, even where it does not fit.
 * `opened` holds the frames that began earlier and is kept up to date.
 */
export function fill(strips: Strip[], start: number, room: Room, opened: Set<Frame>): Filled {
  const state = begin(strips, start);
  let next = start;
  let rest: Strip | undefined;
  while (next < strips.length) {
    if (next > start && strips[next]!.newPage) break;
    const end = fittingRun(strips, next, start, state, room);
    if (end > next) {
      for (; next < end; next += 1) place(state, strips[next]!);
      continue;
    }
    const split = splitAt(strips[next]!, next > start, state, room);
    if (split) {
      place(state, split[0]);
      rest = split[1];
      next += 1;
    } else if (next === start) {
      place(state, strips[next]!);
      next += 1;
      continue;
    }
    break;
  }
  const follower = rest ?? strips[next];
  return {
    placed: state.placed,
    frames: frameParts(state.placed, follower, opened),
    height: state.y + (state.last ? padding(state.last.frames, 0, 'bottom') : 0),
    next,
    rest,
  };
}

/** Places all strips, for instance in a table cell that may be as high as it needs. */
export function stack(strips: Strip[]): Filled {
  const state = begin(strips, 0);
  for (const each of strips) place(state, each);
  const bottom = state.last ? padding(state.last.frames, 0, 'bottom') : 0;
  return {
    placed: state.placed,
    frames: frameParts(state.placed, undefined, new Set()),
    height: state.y + bottom,
    next: strips.length,
  };
}

/** Keeps strips on one page if `height` points hold them; a longer run breaks where it may. */
export function together(strips: Strip[], height: number): Strip[] {
  return stack(strips).height <= height ? held(strips, 1) : strips;
}

interface State {
  placed: Placed[];
  /** Lower edge of the last strip. */
  y: number;
  last: Strip | undefined;
  notes: string[];
}

function begin(strips: Strip[], start: number): State {
  const state: State = { placed: [], y: 0, last: undefined, notes: [] };
  const first = strips[start];
  if (first?.head && first.head.height > 0) {
    state.y = padding(first.frames, 0, 'top');
    for (const each of first.head.strips) {
      state.placed.push({ strip: { ...each, frames: first.frames }, y: state.y, repeated: true });
      state.y += each.height;
    }
    state.last = { ...first, after: 0 };
  }
  return state;
}

function place(state: State, strip: Strip): void {
  const y = state.y + (state.last ? gap(state.last, strip) : gap(undefined, strip));
  state.placed.push({ strip, y, repeated: false });
  state.y = y + strip.height;
  state.last = strip;
  if (strip.notes.length > 0) state.notes = [...state.notes, ...strip.notes];
}

/** End of the run from `index` that belongs together and fits; `index` when none does. */
function fittingRun(strips: Strip[], index: number, start: number, state: State, room: Room) {
  for (const hold of [1, 2, 3, 4] as const) {
    const here = measure(strips, index, hold, state, room);
    if (here.fits) return here.end;
    if (index === start) continue;
    const left = room(state.notes) - state.y;
    if (left < room([]) * WORTH_SPLITTING) return index;
    if (measure(strips, index, hold, begin(strips, index), room).fits) return index;
  }
  return index;
}

function measure(strips: Strip[], index: number, hold: Hold | 4, state: State, room: Room) {
  let { y, last } = state;
  const notes = [...state.notes];
  const most = room([]);
  let end = index;
  do {
    const strip = strips[end]!;
    y += gap(last, strip) + strip.height;
    notes.push(...strip.notes);
    last = strip;
    end += 1;
    if (y > most + TOLERANCE) return { end, fits: false };
  } while (end < strips.length && strips[end - 1]!.hold >= hold && !strips[end]!.newPage);
  const bottom = padding(last.frames, 0, 'bottom');
  return { end, fits: y + bottom <= room(notes) + TOLERANCE };
}

function splitAt(strip: Strip, mayWait: boolean, state: State, room: Room) {
  if (!strip.split) return undefined;
  const above = gap(state.last, strip) + padding(strip.frames, 0, 'bottom');
  const left = room([...state.notes, ...strip.notes]) - state.y - above;
  const whole = room([]) - padding(strip.frames, 0, 'top') - padding(strip.frames, 0, 'bottom');
  const tall = strip.height + (strip.head?.height ?? 0) > whole;
  if (mayWait && !strip.breaks && !(tall && left > whole * WORTH_SPLITTING)) return undefined;
  return strip.split(left, !mayWait);
}

function frameParts(placed: Placed[], follower: Strip | undefined, opened: Set<Frame>) {
  const parts: FramePart[] = [];
  const open = new Map<Frame, FramePart>();
  for (const { strip, y } of placed) {
    strip.frames.forEach((frame, depth) => {
      const bottom = y + strip.height + padding(strip.frames, depth, 'bottom');
      const part = open.get(frame);
      if (part) {
        part.height = Math.max(part.height, bottom - part.y);
        return;
      }
      const top = y - padding(strip.frames, depth, 'top');
      const created = {
        frame,
        y: top,
        height: bottom - top,
        first: !opened.has(frame),
        last: true,
      };
      opened.add(frame);
      open.set(frame, created);
      parts.push(created);
    });
  }
  for (const part of parts) part.last = !follower?.frames.includes(part.frame);
  return parts;
}
