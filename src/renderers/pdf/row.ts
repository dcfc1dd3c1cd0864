/** One table row as a strip: cells side by side, split between lines where a page ends. */
import { type Filled, fill, stack } from './fill.js';
import type { Entry } from './forms.js';
import type { Painter, Stroke } from './painter.js';
import { inCell } from './purpose.js';
import { type Strip, strip } from './strip.js';
import { type Tag, tag } from './tags.js';

export interface CellBox {
  /** Points from the left edge of the page body. */
  left: number;
  right: number;
  strips: Strip[];
  tag: Tag;
  /** Least height in points. */
  least: number;
  /** How much of it the cell may give up, in points. */
  spare: number;
  /** An empty cell's form field. */
  entry?: Entry;
  /** Row header in a grid. */
  tinted: boolean;
}

export interface RowLook {
  /** Points above and below the text. */
  padding: number;
  fill?: string;
  tint: string;
  top?: Stroke;
  bottom?: Stroke;
  sides?: Stroke;
}

interface FilledCell {
  box: CellBox;
  content: Filled;
}

/** The share of its padding that a row gives up when it is tightened. */
const PADDING = 1 / 3;

/** The row as one strip, as high as its highest cell. */
export function rowStrip(boxes: CellBox[], given: RowLook): Strip {
  const look = { ...given };
  const cells = boxes.map((box) => ({ box, content: stack(box.strips) }));
  const strip = filledRow(cells, look);
  strip.split = (room, force) => splitRow(strip, boxes, look, room, force);
  const full = boxes.map(({ least }) => least);
  strip.tighten = (share) => {
    look.padding = given.padding * (1 - PADDING * share);
    boxes.forEach((box, index) => {
      box.least = full[index]! - box.spare * share;
    });
    strip.height = rowHeight(cells, look);
  };
  return strip;
}

function filledRow(cells: FilledCell[], look: RowLook): Strip {
  const placed = cells.flatMap(({ content }) => content.placed);
  const draw: Strip['draw'] = (painter, x, y) =>
    drawRow(painter, cells, look, x, y, rowHeight(cells, look));
  return strip(rowHeight(cells, look), draw, {
    notes: placed.flatMap(({ strip }) => strip.notes),
    anchors: placed.flatMap(({ strip }) => strip.anchors),
  });
}

function rowHeight(cells: FilledCell[], look: RowLook): number {
  const heights = cells.map(({ box, content }) => Math.max(content.height, box.least));
  return Math.max(0, ...heights) + look.padding * 2;
}

function splitRow(
  whole: Strip,
  boxes: CellBox[],
  look: RowLook,
  room: number,
  force: boolean,
): [Strip, Strip] | undefined {
  const inside = room - look.padding * 2;
  if (!force && inside <= 0) return undefined;
  const filled = boxes.map((box) => ({
    box,
    content: fill(box.strips, 0, () => inside, new Set()),
  }));
  const fits = filled.every(
    ({ box, content }) => content.height <= inside + 0.01 || box.strips.length === 0,
  );
  if (!fits && !force) return undefined;
  const rests = filled.map(({ box, content }) => restOf(box, content, inside));
  if (rests.every((box) => box.strips.length === 0 && box.least <= 0)) return undefined;
  const first = filledRow(
    filled.map((cell) => ({
      ...cell,
      box: { ...cell.box, least: Math.min(cell.box.least, inside) },
    })),
    { ...look, bottom: look.sides },
  );
  const second = rowStrip(rests, look);
  const shared = { frames: whole.frames, head: whole.head, breaks: whole.breaks };
  return [
    { ...first, ...shared, before: whole.before },
    { ...second, ...shared, after: whole.after, hold: whole.hold },
  ];
}

function restOf(box: CellBox, content: Filled, inside: number): CellBox {
  const rest = box.strips.slice(content.next);
  const strips = content.rest ? [content.rest, ...rest] : rest;
  if (strips[0]) strips[0] = { ...strips[0], before: 0 };
  return { ...box, strips, least: Math.max(0, box.least - Math.max(inside, 20)) };
}

function drawRow(
  painter: Painter,
  cells: FilledCell[],
  look: RowLook,
  x: number,
  y: number,
  height: number,
): void {
  const first = cells[0];
  if (!first) return;
  const left = x + first.box.left;
  const right = x + cells[cells.length - 1]!.box.right;
  painter.artifact(() => {
    if (look.fill) painter.box(left, y, right - left, height, { fill: look.fill });
    for (const { box } of cells) {
      if (!box.tinted || look.fill) continue;
      painter.box(x + box.left, y, box.right - box.left, height, { fill: look.tint });
    }
    if (look.top) painter.rule(left, y, right, y, look.top);
    if (look.bottom) painter.rule(left, y + height, right, y + height, look.bottom);
    if (look.sides) {
      for (const edge of [left, ...cells.map(({ box }) => x + box.right)])
        painter.rule(edge, y, edge, y + height, look.sides);
    }
  });
  for (const { box, content } of cells) {
    painter.touch(box.tag);
    drawFilled(painter, content, x, y + look.padding);
    if (box.entry) {
      const place = tag('Form', box.tag, { eachPage: true });
      const used = content.height > 0 ? content.height + look.padding : 0;
      painter.entry(place, box.entry, inCell(box, x, y + used, height - used));
    }
  }
}

/** Draws what was filled: frames first, then strips. */
export function drawFilled(painter: Painter, filled: Filled, x: number, y: number): void {
  if (filled.frames.length > 0) {
    painter.artifact(() => {
      for (const part of filled.frames) {
        part.frame.draw(painter, x, y + part.y, part.height, part);
      }
    });
  }
  for (const { strip, y: offset, repeated } of filled.placed) {
    if (repeated) painter.artifact(() => strip.draw(painter, x, y + offset), '/Type /Pagination');
    else strip.draw(painter, x, y + offset);
  }
}
