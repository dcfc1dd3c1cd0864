/** Chooses how large a slide's text can be, and how many slides it takes where it is too much. */
import { type Para, type Piece, plainText } from './content.js';
import type { Box } from './geometry.js';
import { type Ruler, SMALLEST, textHeight } from './measure.js';
import { fits, type Placed, placed } from './place.js';
import { divided } from './split.js';

/** Sizes of text, in points. */
const SIZES = [28, 24, 20, 18, 16, SMALLEST];
/** Tables are read across, and prose along: their text need not be as large as that of points. */
const LARGEST_TABLE = 20;
const LARGEST_PROSE = 24;
/** Characters from which a paragraph is prose. */
const PROSE = 180;
/** Share of the body that footnotes may take; more of them go with the text. */
const FOOT = 0.3;
const FOOT_GAP = 12;

/** Pieces in their places, slide by slide, with text of at most `largest` points; at least one slide. */
export function fitted(
  ruler: Ruler,
  pieces: readonly Piece[],
  notes: readonly Para[],
  box: Box,
  largest = SIZES[0]!,
): Placed[][] {
  const foot = textHeight(ruler, notes, SMALLEST, box.width);
  if (notes.length > 0 && foot > box.height * FOOT) {
    const all = [...pieces, ...notes.map((para): Piece => ({ kind: 'para', para }))];
    return fitted(ruler, all, [], box, largest);
  }
  const room = notes.length === 0 ? box : { ...box, height: box.height - foot - FOOT_GAP };
  const sizes = SIZES.filter((size) => size <= Math.min(largest, largestFor(pieces)));
  const slides = sized(ruler, pieces, sizes, room);
  const last = slides.at(-1);
  if (notes.length > 0 && last) {
    const place = { ...box, y: box.y + box.height - foot, height: foot };
    last.push({ kind: 'text', paras: [...notes], size: SMALLEST, box: place });
  }
  return slides;
}

function largestFor(pieces: readonly Piece[]): number {
  if (pieces.some((piece) => piece.kind === 'table')) return LARGEST_TABLE;
  const prose = pieces.some(
    (piece) => piece.kind === 'para' && plainText(piece.para.runs).length > PROSE,
  );
  return prose ? LARGEST_PROSE : SIZES[0]!;
}

function sized(
  ruler: Ruler,
  pieces: readonly Piece[],
  sizes: readonly number[],
  box: Box,
): Placed[][] {
  const whole = sizes.find((size) => fits(ruler, pieces, size, box));
  if (whole !== undefined) return [placed(ruler, pieces, whole, box)];
  const least = divided(ruler, pieces, SMALLEST, box).length;
  for (const size of sizes) {
    const parts = divided(ruler, pieces, size, box);
    if (parts.length > least) continue;
    return parts.map((part) => placed(ruler, part, size, box));
  }
  return [];
}
