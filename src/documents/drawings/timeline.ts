/** Draws an agenda on a clock: a band for each day, all on one scale. */

import { clock } from '../../curriculum/agenda.js';
import type { Picture } from '../../nodes/document.js';
import { box, drawingWidth, letters, picture, strokes } from './ink.js';
import { clipped, textWidth } from './letters.js';
import { bandHeight, block, key, type TimelineItem } from './timeline-block.js';

export type { TimelineItem } from './timeline-block.js';

export interface TimelineDay {
  /** "Day 2"; empty where there is one day only. */
  label: string;
  items: readonly TimelineItem[];
}

/** Minutes: a longer span than this makes blocks that nobody can read. */
const longestSpan = 16 * 60;
const mostDays = 5;
const half = 30;
/** Points. */
const labelSize = 9.5;
const widestLabel = 70;
const clockSize = 9;
const axisHeight = 20;
const gap = 10;
/** Least distance of two clock times. */
const clockStep = 38;

/**
 * The timeline, 456 points wide, or undefined where it could not be read: no minutes at all, more
 * than 16 hours, or more than five days. `words` are printed on breaks, or in a key below.
 */
export function timeline(
  days: readonly TimelineDay[],
  words: { break: string; lunch: string },
): Picture | undefined {
  const items = days.flatMap((day) => day.items).filter((item) => item.end > item.start);
  if (items.length === 0 || days.length > mostDays) return undefined;
  const from = Math.floor(Math.min(...items.map((item) => item.start)) / half) * half;
  const to = Math.ceil(Math.max(...items.map((item) => item.end)) / half) * half;
  if (!(to - from <= longestSpan)) return undefined;

  const gutter = Math.min(widestLabel, Math.max(...days.map((day) => dayWidth(day.label))));
  const edge = textWidth('00:00', clockSize) / 2 + 1;
  const left = Math.max(gutter, edge);
  const scale = (drawingWidth - left - edge) / (to - from);
  const at = (minutes: number): number => left + (minutes - from) * scale;

  const bottom = axisHeight + days.length * (bandHeight + gap) - gap;
  const shapes = [axis(from, to, scale, at, bottom)];
  const unnamed = new Set<'break' | 'lunch'>();
  days.forEach((day, index) => {
    const top = axisHeight + index * (bandHeight + gap);
    if (day.label !== '') {
      const label = clipped(day.label, labelSize * 1.08, gutter - 6);
      shapes.push(letters(label, 0, top + 14, { size: labelSize, bold: true, ink: 'accent' }));
    }
    for (const item of day.items) {
      if (item.end <= item.start) continue;
      const area = {
        x: at(item.start),
        y: top,
        width: (item.end - item.start) * scale,
        height: bandHeight,
      };
      const drawn = block(item, area);
      if (!drawn.named && (item.kind === 'break' || item.kind === 'lunch')) unnamed.add(item.kind);
      shapes.push(drawn.svg);
    }
  });
  if (unnamed.size === 0) return picture(shapes, bottom + 1);
  shapes.push(key(unnamed, words, left, bottom + 8));
  return picture(shapes, bottom + 24);
}

function dayWidth(label: string): number {
  return label === '' ? 0 : textWidth(label, labelSize * 1.08) + 8;
}

/** Clock times above the bands, and a line down from each half hour. */
function axis(
  from: number,
  to: number,
  scale: number,
  at: (minutes: number) => number,
  bottom: number,
): string {
  const step = [30, 60, 120].find((minutes) => minutes * scale >= clockStep) ?? 240;
  const shapes: string[] = [];
  const ticks: [number, number, number, number][] = [];
  for (let minutes = from; minutes <= to; minutes += half) {
    const named = minutes % step === 0;
    ticks.push([at(minutes), axisHeight - (named ? 7 : 4), at(minutes), bottom]);
    if (named) {
      const look = { size: clockSize, ink: 'muted', anchor: 'middle' } as const;
      shapes.push(letters(clock(minutes), at(minutes), axisHeight - 10, look));
    }
  }
  const line = { x: at(from), y: axisHeight - 4.5, width: at(to) - at(from), height: 1 };
  return strokes(ticks, 'rule', 0.5) + box(line, { fill: 'hatch' }) + shapes.join('');
}
