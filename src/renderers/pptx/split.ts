/** Divides what does not fit on one slide. */
import type { Para, Piece, Run, TableCell, TablePiece } from './content.js';
import type { Box } from './geometry.js';
import type { Ruler } from './measure.js';
import { fits } from './place.js';

/** Pieces slide by slide: at headings where that is enough, else wherever a slide is full. */
export function divided(ruler: Ruler, pieces: readonly Piece[], size: number, box: Box): Piece[][] {
  const full = (some: readonly Piece[]): boolean => !fits(ruler, some, size, box);
  const chapters = chaptersOf(pieces);
  if (chapters.length > 1 && !chapters.some(full)) return packed(chapters, full);
  return packed(
    pieces.map((piece) => [piece]),
    full,
  );
}

/** Parts that each begin with a heading. */
function chaptersOf(pieces: readonly Piece[]): Piece[][] {
  const chapters: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    const begins = isHeading(piece) && !(before && isHeading(before));
    if (begins || chapters.length === 0) chapters.push([piece]);
    else chapters.at(-1)?.push(piece);
    before = piece;
  }
  return chapters;
}

/** Fills slide after slide with parts; one that is too large for a slide is cut. */
function packed(parts: readonly Piece[][], full: (some: readonly Piece[]) => boolean): Piece[][] {
  const slides: Piece[][] = [[]];
  const waiting = [...parts].reverse();
  while (waiting.length > 0) {
    const part = waiting.pop()!;
    const current = slides.at(-1)!;
    if (!full([...current, ...part])) {
      current.push(...part);
      continue;
    }
    const [piece] = part;
    const alone = part.length > 1 || !piece || !full([piece]);
    const cut = alone ? undefined : cutPiece(piece, (one) => full([...current, one]));
    if (cut) {
      current.push(cut[0]);
      waiting.push([cut[1]]);
      slides.push([]);
    } else if (current.length > 0) {
      // What announces the part goes with it.
      const kept = current.length - announcing(current);
      const carried = kept > 0 ? current.splice(kept) : [];
      slides.push([]);
      waiting.push(part);
      if (carried.length > 0) waiting.push(carried);
    } else {
      // Smaller than this it does not become.
      current.push(...part);
      slides.push([]);
    }
  }
  return slides.filter((slide) => slide.length > 0);
}

/** How many pieces at the end only announce what follows. */
function announcing(pieces: readonly Piece[]): number {
  let count = 0;
  while (count < pieces.length && announces(pieces[pieces.length - 1 - count]!)) count += 1;
  return count;
}

function announces(piece: Piece): boolean {
  return isHeading(piece) || (piece.kind === 'para' && piece.para.look === 'caption');
}

function isHeading(piece: Piece): boolean {
  return piece.kind === 'para' && piece.para.look === 'heading';
}

/** The largest first part that is not too large, and the rest. */
function cutPiece(piece: Piece, full: (one: Piece) => boolean): [Piece, Piece] | undefined {
  if (piece.kind === 'para') {
    const cut = cutPara(piece.para, (para) => full({ kind: 'para', para }));
    return (
      cut && [
        { kind: 'para', para: cut[0] },
        { kind: 'para', para: cut[1] },
      ]
    );
  }
  if (piece.kind === 'lines') {
    const count = largest(piece.count, (some) => full({ ...piece, count: some }));
    if (count === 0 || count === piece.count) return undefined;
    return [
      { ...piece, count },
      { ...piece, count: piece.count - count },
    ];
  }
  return piece.kind === 'table' ? cutTable(piece, full) : undefined;
}

function cutTable(table: TablePiece, full: (one: Piece) => boolean): [Piece, Piece] | undefined {
  const rows = (some: TableCell[][]): TablePiece => ({ ...table, rows: some });
  const count = largest(table.rows.length, (some) => full(rows(table.rows.slice(0, some))));
  if (count === table.rows.length) return undefined;
  if (count > 0) return [rows(table.rows.slice(0, count)), rows(table.rows.slice(count))];
  const [first, ...others] = table.rows;
  const cut = first && cutRow(first, (row) => full(rows([row])));
  return cut && [rows([cut[0]]), rows([cut[1], ...others])];
}

/** A row that is higher than a slide: each cell keeps as many words as there is room for. */
function cutRow(
  row: TableCell[],
  full: (row: TableCell[]) => boolean,
): [TableCell[], TableCell[]] | undefined {
  const words = Math.max(
    0,
    ...row.map((cell) => cell.paras.reduce((sum, one) => sum + wordsOf(one.runs).length, 0)),
  );
  const count = largest(words, (some) => full(row.map((cell) => cellPart(cell, some)[0])));
  if (count === 0 || count === words) return undefined;
  const parts = row.map((cell) => cellPart(cell, count));
  return [parts.map(([start]) => start), parts.map(([, rest]) => rest)];
}

function cellPart(cell: TableCell, words: number): [TableCell, TableCell] {
  const start: Para[] = [];
  const rest: Para[] = [];
  let left = words;
  for (const para of cell.paras) {
    const all = wordsOf(para.runs);
    if (left >= all.length) start.push(para);
    else if (left > 0) {
      start.push({ ...para, runs: all.slice(0, left).flat() });
      rest.push(continued(para, all.slice(left).flat()));
    } else rest.push(para);
    left = Math.max(0, left - all.length);
  }
  return [
    { ...cell, paras: start },
    { ...cell, paras: rest },
  ];
}

function cutPara(para: Para, full: (para: Para) => boolean): [Para, Para] | undefined {
  const words = wordsOf(para.runs);
  const count = largest(words.length, (some) =>
    full({ ...para, runs: words.slice(0, some).flat() }),
  );
  if (count === 0 || count === words.length) return undefined;
  const start = { ...para, runs: words.slice(0, count).flat() };
  return [start, continued(para, words.slice(count).flat())];
}

/** The rest of a paragraph stands where its text stood, without another bullet. */
function continued(para: Para, runs: Run[]): Para {
  const { mark, ...rest } = para;
  return { ...rest, runs, gap: 'none', level: para.level + (mark ? 1 : 0) };
}

/** Characters of a word that may stand together when it is cut. */
const LONGEST = 40;
/** Words with the spaces behind them; very long ones in pieces. */
const WORDS = new RegExp(`[^ ]{1,${LONGEST}} *| +`, 'gu');

/** The runs of each word, with the space that ends it; words without end are cut. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let open = false;
  for (const run of runs) {
    if (run.page !== undefined) words.push([run]);
    for (const [text] of run.text.matchAll(WORDS)) {
      const piece = { ...run, text };
      if (open) words.at(-1)?.push(piece);
      else words.push([piece]);
      open = !text.endsWith(' ') && text !== '\n' && [...text].length < LONGEST;
    }
  }
  return words;
}

/** The largest number up to `most` that is not too much, 0 when even 1 is. */
function largest(most: number, full: (some: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (full(middle)) high = middle - 1;
    else low = middle;
  }
  return low;
}
