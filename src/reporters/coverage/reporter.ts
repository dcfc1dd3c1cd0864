/** What a format of the coverage is: data in, text out. */

import type { Coverage } from '../../curriculum/coverage.js';
import type { Palette } from '../palette.js';

/** The whole text, with a line end at its end. Only what is read at a terminal uses the palette. */
export type CoverageReport = (coverage: Coverage, palette: Palette) => string;

export interface CoverageReporter {
  /** As given to `--format`. */
  id: string;
  summary: string;
  /** Its code is read when it is needed: every run of pensum reads this list. */
  load(): Promise<CoverageReport>;
}
