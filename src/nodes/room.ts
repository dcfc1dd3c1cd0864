/**
 * How much room to write a worksheet may give up, once for all renderers, so that a few lines do
 * not spill over onto a page of their own.
 */
import type { Theme } from './theme.js';

/** A ruled line of 8 mm keeps 7, a blank cell of 16 mm keeps 11: still room for a hand. */
const LINE = 1 / 8;
const CELL = 5 / 16;

/** Points that a ruled line and a blank cell of this theme may give up. */
export function spareRoom({ space }: Theme): { line: number; cell: number } {
  return { line: space.writingLine * LINE, cell: space.blankCell * CELL };
}

/** The theme for a worksheet that gives up all the room that it may. */
export function tightened(theme: Theme): Theme {
  const { line, cell } = spareRoom(theme);
  const { space } = theme;
  return {
    ...theme,
    space: {
      ...space,
      writingLine: space.writingLine - line,
      blankCell: space.blankCell - cell,
    },
  };
}
