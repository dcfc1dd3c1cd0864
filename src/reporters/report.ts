/** What a reporter gets and gives: data in, text out. */

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Palette } from './palette.js';

export interface Report {
  diagnostics: readonly Diagnostic[];
  /** Files that were looked at. */
  files: number;
  /** Sentences on what could not be judged; while there is one, nothing is called clean. */
  notJudged: readonly string[];
  /** Put before each file's name so that it can be opened from the current folder; empty or ends with `/`. */
  prefix: string;
  /** The text of a file, for the code frame; undefined where it cannot be read. */
  read(path: string): string | undefined;
  palette: Palette;
  /** Columns of a line. */
  width: number;
}

export interface Reporter {
  /** As given to `--format`. */
  id: string;
  summary: string;
  /** The whole text, with a line end at its end. */
  report(report: Report): string;
}
