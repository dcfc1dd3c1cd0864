/** What every command gets from main: the outside world, the options that all share, and where its answer goes. */

import type { Command } from 'commander';
import type { Io, Output } from '../edge/io.js';
import { wantsColour } from '../edge/io.js';
import { type Palette, palette } from '../reporters/palette.js';

/** Adds a command to the program; `done` takes the exit code. */
export type Declare = (program: Command, io: Io, done: (code: number) => void) => void;

/** Options that hold before and after every command. */
export interface SharedOptions {
  /** -C */
  curriculum?: string;
  color?: boolean;
  debug?: boolean;
}

export function paletteFor(io: Io, output: Output, options: SharedOptions): Palette {
  return palette(wantsColour(io, output, options.color));
}

/** Columns to write to; 100 where nobody says. */
export function widthOf(output: Output): number {
  return Math.max(40, output.columns ?? 100);
}
