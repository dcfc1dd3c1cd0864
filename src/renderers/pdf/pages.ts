/** Distributes strips over pages, with the footnotes at the foot of the page that calls them. */
import { type Filled, fill } from './fill.js';
import type { Frame, Strip } from './strip.js';

export interface Page {
  body: Filled;
  /** Set above the lower edge of the page's body. */
  notes?: Filled;
}

/** Points between the text and the notes; the short rule stands in it. */
export const NOTES_GAP = 16;
/** Notes take at most this share of a page; what is longer goes on at the foot of the next. */
const NOTES_SHARE = 0.5;

/**
 * Pages of at most `height` points. `notesOf` gives the strips of a footnote.
 */
export function paginate(
  source: Strip[],
  height: number,
  notesOf: (id: string) => Strip[],
): Page[] {
  const strips = [...source];
  const opened = new Set<Frame>();
  const seen = new Set<string>();
  const pages: Page[] = [];
  let carried: Strip[] = [];
  let start = 0;
  while (start < strips.length || carried.length > 0) {
    const before = carried;
    const waiting = heightOf(before);
    const room = (ids: readonly string[]): number => {
      if (ids.length === 0 && waiting === 0) return height;
      const fresh = unseen(ids, seen, notesOf);
      const notes = waiting + fresh.reduce((sum, id) => sum + heightOf(notesOf(id)), 0);
      return notes === 0 ? height : height - Math.min(height * NOTES_SHARE, notes + NOTES_GAP);
    };
    const body = fill(strips, start, room, opened);
    if (body.rest) strips[body.next - 1] = body.rest;
    start = body.rest ? body.next - 1 : body.next;
    const called = body.placed.flatMap(({ strip, repeated }) => (repeated ? [] : strip.notes));
    const fresh = unseen(called, seen, notesOf);
    for (const id of fresh) seen.add(id);
    const queue = [...before, ...fresh.flatMap(notesOf)];
    carried = [];
    if (queue.length === 0) {
      pages.push({ body });
      continue;
    }
    const notes = fill(queue, 0, () => height - body.height - NOTES_GAP, new Set());
    carried = [...(notes.rest ? [notes.rest] : []), ...queue.slice(notes.next)];
    pages.push({ body, notes });
  }
  return pages;
}

/** Page of every anchor; the first page has the number `first`. */
export function anchorPages(pages: Page[], first: number, found: Map<string, number>): void {
  pages.forEach(({ body, notes }, index) => {
    for (const { strip, repeated } of [...body.placed, ...(notes?.placed ?? [])]) {
      if (repeated) continue;
      for (const anchor of strip.anchors) {
        if (!found.has(anchor)) found.set(anchor, first + index);
      }
    }
  });
}

function heightOf(strips: Strip[]): number {
  let sum = 0;
  for (const strip of strips) sum += strip.height + Math.max(strip.before, strip.after);
  return sum;
}

/** Notes that no page has shown, and those that they call in turn. */
function unseen(
  ids: readonly string[],
  seen: ReadonlySet<string>,
  notesOf: (id: string) => Strip[],
): string[] {
  const fresh = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id) || fresh.has(id)) return;
    fresh.add(id);
    for (const strip of notesOf(id)) strip.notes.forEach(visit);
  };
  ids.forEach(visit);
  return [...fresh];
}
