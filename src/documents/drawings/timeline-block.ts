/** One item of a timeline: sessions are solid, breaks hatched, what is neither is dashed. */

import { clock } from '../../curriculum/agenda.js';
import { type Box, box, hatch, letters } from './ink.js';
import { clipped, textWidth, wrapped } from './letters.js';

export interface TimelineItem {
  kind: 'session' | 'break' | 'lunch' | 'other';
  /** Number of a session, as its heading has it. */
  number?: number;
  title: string;
  /** Minutes after midnight; both may count on past it. */
  start: number;
  end: number;
  /** A session that is not written yet. */
  planned?: boolean;
  /** The session that the document is about. */
  shown?: boolean;
}

/** Points. */
export const bandHeight = 66;
const textSize = 9;
const leading = 11;
/** Distance of lines that read upwards. */
const upright = 10.4;
const numberSize = 12;
/** Between two neighbours. */
const seam = 0.6;
const inset = 4;
const bar = 3;
const hatchStep = 4;
/** Least width of a block with text across, and of one with text that reads upwards. */
const acrossFrom = 30;
const uprightFrom = 10.5;

interface Drawn {
  svg: string;
  /** Its title can be read, whole or in part. */
  named: boolean;
}

/** The item in its area, whose width is its time to scale. */
export function block(item: TimelineItem, area: Box): Drawn {
  const inner = { ...area, x: area.x + seam, width: Math.max(0.4, area.width - 2 * seam) };
  if (item.kind === 'session') return sessionBlock(item, inner);
  const shape =
    item.kind === 'other'
      ? box(inner, { fill: 'paper', stroke: 'muted', strokeWidth: 0.8, dashed: true })
      : pauseShape(inner, item.kind);
  const label = caption(item.title, inner, item.kind !== 'other');
  return { svg: shape + label, named: label !== '' };
}

function sessionBlock(item: TimelineItem, area: Box): Drawn {
  const ink = item.shown ? 'paper' : 'text';
  const shapes = [
    box(area, {
      fill: item.shown ? 'accent' : 'tint',
      stroke: 'accent',
      strokeWidth: 0.8,
      ...(item.planned ? { dashed: true } : {}),
    }),
  ];
  if (!item.planned) {
    shapes.push(box({ ...area, width: Math.min(bar, area.width) }, { fill: 'accent' }));
  }
  const x = area.x + bar + inset;
  const room = area.width - bar - 2 * inset + 1;
  const number = item.number === undefined ? '' : String(item.number);
  const numberWidth = textWidth(number, numberSize) * 1.05;
  let y = area.y + 13;
  if (number !== '' && numberWidth <= room) {
    shapes.push(letters(number, x, y, { size: numberSize, bold: true, ink }));
    const times = [`${clock(item.start)}–${clock(item.end)}`, clock(item.start)];
    const left = room - numberWidth - 6;
    const time = times.find((each) => textWidth(each, textSize) <= left);
    if (time !== undefined) {
      const look = { size: textSize, ink: item.shown ? 'paper' : 'muted', anchor: 'end' } as const;
      shapes.push(letters(time, x + room, y, look));
    }
    y += leading + 1.5;
  } else if (number !== '' && textWidth(number, textSize) <= area.width - bar - 2) {
    // A short session: the number alone, as small as the titles.
    const middle = area.x + bar + (area.width - bar) / 2;
    shapes.push(letters(number, middle, y, { size: textSize, bold: true, ink, anchor: 'middle' }));
    return { svg: shapes.join(''), named: true };
  }
  const lines = Math.floor((area.y + area.height - 3 - y) / leading) + 1;
  const title = area.width < acrossFrom ? [] : wrapped(item.title, textSize, room, lines);
  title.forEach((line, index) => {
    shapes.push(letters(line, x, y + index * leading, { size: textSize, ink }));
  });
  return { svg: shapes.join(''), named: number !== '' || title.length > 0 };
}

function pauseShape(area: Box, kind: 'break' | 'lunch'): string {
  return (
    box(area, { fill: 'paper' }) +
    hatch(area, kind === 'lunch' ? hatchStep * 1.5 : hatchStep, kind === 'lunch') +
    box(area, { stroke: 'hatch', strokeWidth: 0.5 })
  );
}

/** The title in the middle of its block, across or upwards, on a clean ground; or nothing. */
function caption(title: string, area: Box, whole: boolean): string {
  const look = { size: textSize, anchor: 'middle' } as const;
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const room = area.width - 5;
  if (area.width >= acrossFrom && (!whole || textWidth(title, textSize) <= room)) {
    const most = Math.floor((area.height - 8) / leading);
    const lines = wrapped(title, textSize, room, most);
    const width = Math.max(0, ...lines.map((line) => textWidth(line, textSize))) + 3;
    const height = lines.length * leading + 2;
    const ground = box({ x: x - width / 2, y: y - height / 2, width, height }, { fill: 'paper' });
    const first = y - height / 2 + textSize;
    return ground + lines.map((line, i) => letters(line, x, first + i * leading, look)).join('');
  }
  if (area.width < uprightFrom) return '';
  const most = Math.max(1, Math.floor(area.width / upright));
  const lines = wrapped(title, textSize, area.height - 6, most);
  if (lines.length === 0 || (whole && lines.join(' ') !== title)) return '';
  const length = Math.max(...lines.map((line) => textWidth(line, textSize))) + 3;
  const across = Math.min(lines.length * upright, area.width - 1);
  const ground = { x: x - across / 2, y: y - length / 2, width: across, height: length };
  const first = x - (lines.length * upright) / 2 + textSize - 0.5;
  return (
    box(ground, { fill: 'paper' }) +
    lines
      .map((line, i) => letters(line, first + i * upright, y, { ...look, upright: true }))
      .join('')
  );
}

/** What the hatching means, where a block was too narrow to say so; 12 points high. */
export function key(
  kinds: ReadonlySet<'break' | 'lunch'>,
  words: { break: string; lunch: string },
  left: number,
  top: number,
): string {
  let x = left;
  const shapes: string[] = [];
  for (const kind of ['break', 'lunch'] as const) {
    if (!kinds.has(kind)) continue;
    const word = clipped(words[kind], textSize, 150);
    shapes.push(pauseShape({ x, y: top, width: 16, height: 12 }, kind));
    shapes.push(letters(word, x + 20, top + 9.2, { size: textSize }));
    x += 36 + textWidth(word, textSize);
  }
  return shapes.join('');
}
