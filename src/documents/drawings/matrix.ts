/** Draws outcome × session × assessment as signs in a grid that can be read at arm's length. */

import type { Picture } from '../../nodes/document.js';
import { box, drawingWidth, inks, letters, picture, short, strokes } from './ink.js';
import { clipped, textWidth, wrapped } from './letters.js';

export type Sign = 'taught' | 'practised' | 'assessed';

export interface MatrixDrawing {
  /** Heads of the first column and of those of the sessions. */
  outcome: string;
  sessions: string;
  titles: readonly string[];
  rows: readonly {
    text: string;
    /** What happens to the outcome, one entry a session. */
    cells: readonly ReadonlySet<Sign>[];
    /** It is assessed, but in none of the sessions. */
    elsewhere: boolean;
  }[];
  /** What the signs are called; `elsewhere` names the column of what no session assesses. */
  words: Record<Sign | 'elsewhere', string>;
}

const signs: readonly Sign[] = ['taught', 'practised', 'assessed'];
const mostRows = 8;
const mostColumns = 12;
/** Points: 11 is what can be read at arm's length. */
const size = 11;
const leading = 13.5;
const numberSize = 15;
const mostLines = 3;
const widestCell = 42;
const cellsTogether = 290;
const largestSign = 12;
const headHeight = 38;
const keyHeight = 23;
const listLeading = 15;

/** The matrix, 456 points wide; undefined above 8 outcomes or 12 sessions, or with none. */
export function matrixDrawing(wish: MatrixDrawing): Picture | undefined {
  const { rows, titles, words } = wish;
  if (rows.length === 0 || rows.length > mostRows) return undefined;
  if (titles.length === 0 || titles.length > mostColumns) return undefined;
  const elsewhere = rows.some((row) => row.elsewhere);
  const columns = titles.length + (elsewhere ? 1 : 0);
  const cell = Math.min(widestCell, cellsTogether / columns);
  const left = drawingWidth - columns * cell;
  const middle = (column: number): number => left + (column + 0.5) * cell;

  const heads = [...titles.map((_, index) => String(index + 1)), ...(elsewhere ? ['+'] : [])];
  const shapes = [
    letters(clipped(wish.outcome, size, left - 8), 0, headHeight - 8, headLook),
    letters(clipped(wish.sessions, size, columns * cell), left, 12, headLook),
    ...heads.map((head, column) =>
      letters(head, middle(column), headHeight - 8, { ...numberLook, anchor: 'middle' }),
    ),
  ];
  let y = headHeight;
  const rules: [number, number, number, number][] = [];
  for (const [index, row] of rows.entries()) {
    const lines = wrapped(row.text, size, left - 12, mostLines);
    const height = Math.max(2, lines.length) * leading + 9;
    if (index % 2 === 0) {
      shapes.push(box({ x: 0, y, width: drawingWidth, height }, { fill: 'tint' }));
    }
    const first = y + (height - lines.length * leading) / 2 + size - 0.5;
    lines.forEach((line, n) => {
      shapes.push(letters(line, 4, first + n * leading, { size }));
    });
    const found = [...row.cells, new Set<Sign>(row.elsewhere ? ['assessed'] : [])];
    found.slice(0, columns).forEach((cells, column) => {
      shapes.push(cellSigns(cells, middle(column), y + height / 2, cell));
    });
    y += height;
    rules.push([0, y, drawingWidth, y]);
  }
  for (let column = 0; column < columns; column += 1) {
    rules.push([left + column * cell, headHeight, left + column * cell, y]);
  }
  shapes.push(strokes(rules, 'rule', 0.6));
  shapes.push(box({ x: 0, y: headHeight - 0.6, width: drawingWidth, height: 1.2 }, accent));
  shapes.push(signKey(words, y + 16));
  const list = heads.map((head, i): [string, string] => [head, titles[i] ?? words.elsewhere]);
  const drawn = titleList(list, y + keyHeight);
  return picture([...shapes, drawn.svg], y + keyHeight + drawn.height + 2);
}

const accent = { fill: 'accent' } as const;
const headLook = { size, bold: true, ink: 'muted' } as const;
const numberLook = { size: numberSize, bold: true, ink: 'accent' } as const;

/** Each sign has its own place in the cell, so that a look down a column finds it. */
function cellSigns(found: ReadonlySet<Sign>, x: number, y: number, cell: number): string {
  const beside = cell >= 3 * largestSign + 4;
  const width = Math.min(largestSign, cell / 2 - 1.5);
  const step = beside ? largestSign + 1.5 : (width + 1.6) / 2;
  const places: Record<Sign, [number, number]> = beside
    ? { taught: [x - step, y], practised: [x, y], assessed: [x + step, y] }
    : { taught: [x - step, y - step], practised: [x + step, y - step], assessed: [x, y + step] };
  return signs
    .filter((each) => found.has(each))
    .map((each) => sign(each, ...places[each], width))
    .join('');
}

/** A circle, a square or a diamond of a width in points around its centre. */
function sign(kind: Sign, x: number, y: number, width: number): string {
  const r = width / 2;
  if (kind === 'taught') {
    return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r * 0.92)}" fill="${inks.accent}"/>`;
  }
  if (kind === 'practised') {
    // Hollow, so that it is not taken for a circle from afar.
    const side = width * 0.68;
    const area = { x: x - side / 2, y: y - side / 2, width: side, height: side };
    return box(area, { fill: 'paper', stroke: 'accent', strokeWidth: 1.8 });
  }
  const points = [x, y - r, x + r, y, x, y + r, x - r, y].map(short);
  return `<path d="M${points.join(' ')}Z" fill="${inks.warm}"/>`;
}

function signKey(words: Record<Sign, string>, y: number): string {
  const third = drawingWidth / 3;
  let x = 4;
  return signs
    .map((kind) => {
      const word = clipped(words[kind], size, third - 30);
      const drawn = sign(kind, x + 6, y - 4, largestSign) + letters(word, x + 16, y, { size });
      x += 34 + textWidth(word, size);
      return drawn;
    })
    .join('');
}

/** What the numbers stand for, in two columns where all titles fit. */
function titleList(
  list: readonly [string, string][],
  top: number,
): { svg: string; height: number } {
  const half = drawingWidth / 2;
  const indent = 22;
  const two =
    list.length > 3 && list.every(([, title]) => textWidth(title, size) <= half - indent - 8);
  const perColumn = two ? Math.ceil(list.length / 2) : list.length;
  const room = (two ? half : drawingWidth) - indent - 8;
  const svg = list.map(([head, title], index) => {
    const x = 4 + Math.floor(index / perColumn) * half;
    const y = top + ((index % perColumn) + 1) * listLeading - 3;
    return (
      letters(head, x, y, { size, bold: true, ink: 'accent' }) +
      letters(clipped(title, size, room), x + indent, y, { size })
    );
  });
  return { svg: svg.join(''), height: perColumn * listLeading };
}
