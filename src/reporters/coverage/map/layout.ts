/** Fits the rows of cards into the sheet: as large as possible, and on a longer sheet where they cannot be smaller. */

import { el, type Markup } from '../xml.js';
import { text } from './blocks.js';
import { type Card, cardOf } from './card.js';
import { type Group, type Row, rowsOf } from './groups.js';
import { fill, stroke } from './ink.js';
import { warning } from './shapes.js';
import type { CardStyle } from './style.js';
import { widthOf } from './text-width.js';
import { clipped, wrap } from './wrap.js';

/** Millimetres. */
const narrowestCard = 62;

export interface Layout {
  /** Millimetres; more than was asked for where the cards need it. */
  height: number;
  draw(x: number, y: number): Markup[];
}

/**
 * @param width millimetres
 * @param height millimetres that there are
 * @param style of the cards, but for the size that is to be found
 */
export function layOut(
  groups: readonly Group[],
  width: number,
  height: number,
  style: Omit<CardStyle, 'scale' | 'most'>,
): Layout {
  const planned = waysOf(groups, width).map((rows) =>
    largest((index) => {
      const [scale, most] = sizes[index] ?? smallestSize;
      return planOf(rows, width, { ...style, scale, most });
    }, height),
  );
  const fitting = planned.filter((plan) => plan.height <= height);
  const [best] =
    fitting.length > 0
      ? fitting.sort((a, b) => b.scale - a.scale)
      : planned.sort((a, b) => a.height - b.height);
  return drawnIn(best ?? { rows: [], height: 0, scale: 1 }, height);
}

/** The plan of the best size that fits, else the one of the smallest size; found by halving. */
function largest(plan: (index: number) => Plan, height: number): Plan {
  let found = plan(sizes.length - 1);
  if (found.height > height) return found;
  let low = 0;
  let high = sizes.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const tried = plan(middle);
    if (tried.height <= height) {
      found = tried;
      high = middle;
    } else low = middle + 1;
  }
  return found;
}

/** Ways to set the cards in rows: those that keep tracks whole first, wide cards before narrow ones. */
function waysOf(groups: readonly Group[], width: number): Row[][] {
  const ways: Row[][] = [];
  for (let columns = 1; columns <= 8; columns++) {
    if (columns > 1 && (width - gap * (columns - 1)) / columns < narrowestCard) break;
    ways.push(rowsOf(groups, columns));
  }
  const torn = (rows: readonly Row[]) =>
    rows.filter(({ segments }) => segments.some(({ from }) => from > 0)).length;
  return ways.sort((a, b) => torn(a) - torn(b));
}

/** Scale and lines of an outcome, the best first: whole sentences go before large letters. */
const smallestSize = [0.8, 2] as const;
const sizes: readonly (readonly [number, number])[] = [
  ...[2.6, 2.4, 2.2, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3].map((scale) => [scale, 6] as const),
  ...[1.25, 1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9].map((scale) => [scale, 6] as const),
  ...[0.9, 0.85, 0.8].flatMap((scale) => [4, 3].map((most) => [scale, most] as const)),
  smallestSize,
];

interface Plan {
  rows: { row: Row; cards: (Card | undefined)[]; width: number; height: number; strip: number }[];
  height: number;
  scale: number;
}

function planOf(rows: readonly Row[], width: number, style: CardStyle): Plan {
  const planned = rows.map((row) => {
    const wide = (width - gap * (row.columns - 1)) / row.columns;
    const cards = row.segments.flatMap(({ group, from, to }) =>
      [...Array(to - from).keys()].map((index) => {
        const module = group.modules[from + index];
        return module && cardOf(module, wide, style);
      }),
    );
    const tallest = Math.max(20 * style.scale, ...cards.map((card) => card?.height ?? 0));
    const continued = row.segments.every(({ from }) => from > 0);
    const strip = continued ? 0 : 7 * style.scale;
    return { row, cards, width: wide, height: tallest, strip };
  });
  const height =
    planned.reduce((sum, one) => sum + one.strip + one.height, 0) +
    gap * Math.max(0, planned.length - 1);
  return { rows: planned, height, scale: style.scale };
}

/** Between cards and between rows. */
const gap = 4;

/** Rows grow into the room that is left, though not by more than a third. */
function drawnIn(plan: Plan, height: number): Layout {
  const spare = Math.max(0, height - plan.height) / Math.max(1, plan.rows.length);
  const rows = plan.rows.map((row) => ({
    ...row,
    height: row.height + Math.min(spare, row.height / 3),
  }));
  return {
    height: Math.max(plan.height, height),
    draw(x, y) {
      let at = y;
      return rows.flatMap((row) => {
        const drawn = drawRow(row, x, at, plan.scale);
        at += row.strip + row.height + gap;
        return drawn;
      });
    },
  };
}

function drawRow(planned: Plan['rows'][number], x: number, y: number, scale: number): Markup[] {
  const { row, cards, width, height, strip } = planned;
  let column = 0;
  return row.segments.flatMap(({ group, from, to }) => {
    const left = x + column * (width + gap);
    const count = to - from;
    const wide = count * width + (count - 1) * gap;
    const drawn = [...Array(count).keys()].map((index) => {
      const card = cards[column + index];
      const at = left + index * (width + gap);
      return card
        ? card.draw(at, y + strip, height, group.accent)
        : emptyCard(group.absent ?? '', { x: at, y: y + strip, width, height }, scale);
    });
    column += count;
    return [...(from > 0 ? [] : trackStrip(group, { x: left, y, width: wide }, scale)), ...drawn];
  });
}

/** The name of a track over its cards, and what it promises where there is room for it. */
function trackStrip(
  group: Group,
  { x, y, width }: { x: number; y: number; width: number },
  scale: number,
): Markup[] {
  const height = 6 * scale;
  const inner = width - 6 * scale;
  const big = 4 * scale;
  const title = clipped(group.title, inner, big);
  const left = inner - widthOf(title, big) - 5 * scale;
  const small = 2.8 * scale;
  const fits = widthOf(group.summary, small) <= left;
  const at = { x, y, width, height };
  return [
    el('rect', { ...at, fill: group.accent }),
    text(title, x + 3 * scale, y + 0.4 * scale, { size: big, bold: true, ink: 'white' }),
    ...(fits
      ? [
          text(group.summary, x + width - 3 * scale, y + 1.2 * scale, {
            ...{ size: small, ink: 'white', anchor: 'end' },
          }),
        ]
      : []),
  ];
}

/** The place of modules that are promised and not declared. */
function emptyCard(
  words: string,
  at: { x: number; y: number; width: number; height: number },
  scale: number,
): Markup {
  const size = 3.4 * scale;
  const lines = wrap(words, at.width - 14 * scale, size, 3);
  const middle = at.y + at.height / 2 - (lines.length * size) / 2;
  return el(
    'g',
    { 'data-absent': '' },
    el('rect', {
      ...at,
      ...stroke('missing', 0.4),
      'stroke-dasharray': '2 1.5',
      ...{ fill: fill('card').fill, class: 'f-card s-missing' },
    }),
    warning(at.x + 5 * scale, middle + 2.2 * scale, 4 * scale),
    ...lines.map((line, index) =>
      text(line, at.x + 9 * scale, middle + index * size * 1.24, {
        ...{ size, bold: true, ink: 'missing' },
      }),
    ),
  );
}
