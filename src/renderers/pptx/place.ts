/** Puts pieces one below the other on a slide, or a text beside its picture. */
import type { FigurePiece, Para, Piece, TablePiece } from './content.js';
import type { Box } from './geometry.js';
import { type Ruler, textHeight } from './measure.js';
import { type TableSize, tableSize } from './tables.js';

/** A thing with its place. `size` is the size of the text, in points. */
export type Placed =
  | { kind: 'text'; paras: Para[]; size: number; box: Box }
  | { kind: 'table'; table: TablePiece; layout: TableSize; size: number; box: Box }
  | { kind: 'figure'; figure: FigurePiece['figure']; box: Box }
  | { kind: 'lines'; count: number; box: Box };

/** Space between texts, tables and pictures, in points. */
const GAP = 14;
/** Between a picture and its caption. */
const CAPTION_GAP = 6;
/** Distance of lines to write on. */
const LINE_DISTANCE = 32;
/** A picture is shown at least this high where its text leaves room. */
const LEAST_PICTURE = 190;
/** Raster pictures are not blown up beyond this many times their natural size. */
const LARGEST = 2.5;

type Block = { kind: 'text'; paras: Para[] } | Exclude<Piece, { kind: 'para' }>;

/** Whether the pieces fit into the box at this size of text. */
export function fits(ruler: Ruler, pieces: readonly Piece[], size: number, box: Box): boolean {
  if (beside(ruler, pieces, size, box)) return true;
  return stackHeight(ruler, blocksOf(pieces), size, box) <= box.height;
}

/** The pieces in their places. Pictures take what room is left. */
export function placed(ruler: Ruler, pieces: readonly Piece[], size: number, box: Box): Placed[] {
  const two = beside(ruler, pieces, size, box);
  if (two) return two;
  const blocks = blocksOf(pieces);
  const figures = blocks.filter((block) => block.kind === 'figure').length;
  const left = box.height - stackHeight(ruler, blocks, size, box);
  const more = figures === 0 ? 0 : Math.max(0, left / figures);
  const out: Placed[] = [];
  let y = box.y;
  for (const block of blocks) {
    const height = blockHeight(ruler, block, size, box) + (block.kind === 'figure' ? more : 0);
    const place = { ...box, y, height };
    out.push(...one(ruler, block, size, place));
    y += height + GAP;
  }
  return out;
}

function one(ruler: Ruler, block: Block, size: number, box: Box): Placed[] {
  if (block.kind === 'text') return [{ ...block, size, box }];
  if (block.kind === 'lines') return [{ ...block, box }];
  if (block.kind === 'table') {
    const layout = tableSize(ruler, block, size, box.width);
    return [{ kind: 'table', table: block, layout, size, box: { ...box, width: layout.width } }];
  }
  return picture(ruler, block, size, box);
}

/** The picture in the middle of the box, as large as fits, with its caption close below. */
function picture(ruler: Ruler, piece: FigurePiece, size: number, box: Box): Placed[] {
  const { figure, caption } = piece;
  const below = captionHeight(ruler, caption, size, box.width);
  const { width, height } = shown(figure, box.width, box.height - below);
  const x = box.x + (box.width - width) / 2;
  const out: Placed[] = [{ kind: 'figure', figure, box: { x, y: box.y, width, height } }];
  if (caption.length > 0) {
    const y = box.y + height + CAPTION_GAP;
    const text = { x: box.x, y, width: box.width, height: below - CAPTION_GAP };
    out.push({ kind: 'text', paras: caption, size, box: text });
  }
  return out;
}

/** A picture's size in the room, its proportions kept. */
function shown(
  figure: FigurePiece['figure'],
  width: number,
  height: number,
): { width: number; height: number } {
  const { picture } = figure;
  const natural = {
    width: Math.max(1, picture.width) * 0.75,
    height: Math.max(1, picture.height) * 0.75,
  };
  const room = Math.min(width / natural.width, Math.max(20, height) / natural.height);
  const factor = picture.format === 'svg' ? room : Math.min(room, LARGEST);
  return { width: natural.width * factor, height: natural.height * factor };
}

/** A text and a picture, or two pictures, stand side by side where they fit there. */
function beside(
  ruler: Ruler,
  pieces: readonly Piece[],
  size: number,
  box: Box,
): Placed[] | undefined {
  const blocks = blocksOf(pieces);
  const [first, second] = blocks;
  if (blocks.length !== 2 || !first || !second) return undefined;
  const half = (box.width - 2 * GAP) / 2;
  const narrow = [first, second].every((block) => fitsBeside(ruler, block, size, half, box.height));
  if (!narrow || (first.kind === 'text' && second.kind === 'text')) return undefined;
  const left = { ...box, width: half };
  const right = { ...left, x: box.x + half + 2 * GAP };
  return [...one(ruler, first, size, left), ...one(ruler, second, size, right)];
}

/** Wide pictures would become too small. */
function fitsBeside(
  ruler: Ruler,
  block: Block,
  size: number,
  width: number,
  height: number,
): boolean {
  if (block.kind === 'text') return textHeight(ruler, block.paras, size, width) <= height;
  if (block.kind !== 'figure') return false;
  const { picture } = block.figure;
  const below = captionHeight(ruler, block.caption, size, width);
  return picture.width <= 2 * picture.height && below <= height / 3;
}

function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.kind !== 'para') blocks.push(piece);
    else if (last?.kind === 'text') last.paras.push(piece.para);
    else blocks.push({ kind: 'text', paras: [piece.para] });
  }
  return blocks;
}

function stackHeight(ruler: Ruler, blocks: readonly Block[], size: number, box: Box): number {
  const heights = blocks.map((block) => blockHeight(ruler, block, size, box));
  return heights.reduce((sum, height) => sum + height, GAP * Math.max(0, blocks.length - 1));
}

/** Height that a block needs at least. */
function blockHeight(ruler: Ruler, block: Block, size: number, box: Box): number {
  switch (block.kind) {
    case 'text':
      return textHeight(ruler, block.paras, size, box.width);
    case 'table':
      return tableSize(ruler, block, size, box.width).height;
    case 'lines':
      return block.count * LINE_DISTANCE;
    case 'figure':
      return (
        Math.min(LEAST_PICTURE, shown(block.figure, box.width, LEAST_PICTURE).height) +
        captionHeight(ruler, block.caption, size, box.width)
      );
  }
}

function captionHeight(
  ruler: Ruler,
  caption: readonly Para[],
  size: number,
  width: number,
): number {
  return caption.length === 0 ? 0 : textHeight(ruler, caption, size, width) + CAPTION_GAP;
}
