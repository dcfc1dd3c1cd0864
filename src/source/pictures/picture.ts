/** The words that the readers of pictures share: what a picture is, and what may be wrong with one. */

/** A picture that has been checked and cleaned: no metadata, no scripts, no references. */
export interface Picture {
  format: 'png' | 'jpeg' | 'svg';
  /** The cleaned file. For SVG: UTF-8 text with an explicit `viewBox`, `width` and `height`. */
  bytes: Uint8Array;
  /** Natural size in CSS pixels (1/96 inch). */
  width: number;
  height: number;
}

/** The file cannot be used: one sentence on what was found and expected, and what to do. */
export interface PictureProblem {
  ok: false;
  problem: string;
  hint?: string;
}

export type PictureResult =
  | {
      ok: true;
      picture: Picture;
      /** Elements that would have drawn something but were left out (SVG only), in order of name. */
      dropped: string[];
    }
  | PictureProblem;

/** Thrown inside the readers only; `readPicture` turns it into a `PictureProblem`. */
export class BrokenPicture extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Bytes. */
export const largestFile = 20 * 1024 * 1024;
/** Pixels. */
export const mostPixels = 50_000_000;

/** Refuses sizes of zero and pictures that would take too much memory to draw. Sizes in pixels. */
export function checkPixels(width: number, height: number): void {
  if (width === 0 || height === 0) {
    throw new BrokenPicture(`is ${width} × ${height} pixels; expected a size above zero`);
  }
  if (width * height > mostPixels) {
    const found = Math.round((width * height) / 1_000_000);
    throw new BrokenPicture(
      `is ${width} × ${height} pixels (${found} megapixels); at most 50 megapixels are read`,
      'Scale it down: a full page printed at 300 dpi needs 9 megapixels.',
    );
  }
}

/** Joins pieces into one array. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
