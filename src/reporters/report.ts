/** What a reporter gets and gives: data in, text out. */

import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';
import type { Palette } from './palette.js';

/** What a format says of a rule that ran. */
export interface RuleInfo {
  /** `group/name`. */
  id: string;
  /** One sentence: what must hold. */
  summary: string;
  /** Why it matters to people in the room. */
  why: string;
  /** Its own severity; a diagnostic may differ. */
  severity: Severity;
  /** The absolute URL of its documentation, on the web or (`file:`) in the installed package. */
  page: string;
}

export interface Report {
  diagnostics: readonly Diagnostic[];
  /** One for each diagnostic, in the same order, as `fingerprintsOf` makes them. */
  fingerprints: readonly string[];
  /** The rules that ran, each once. */
  rules: readonly RuleInfo[];
  /** Files that were looked at. */
  files: number;
  /** Sentences on what could not be judged; while there is one, nothing is called clean. */
  notJudged: readonly string[];
  /** Put before each file's name so that it can be opened from the current folder; empty or ends with `/`. */
  prefix: string;
  /** Put before each file's name to name it in its repository, with `/` on every system; empty or ends with `/`. */
  root: string;
  /** The text of a file, decoded and without a byte order mark; undefined where it cannot be read. */
  read(path: string): string | undefined;
  palette: Palette;
  /** Columns of a line. */
  width: number;
  /** Version of pensum, such as `1.2.0`. */
  version: string;
}

export interface Reporter {
  /** As given to `--format`. */
  id: string;
  summary: string;
  /** The whole text, with a line end at its end. */
  report(report: Report): string;
}

/** Message and hint as one text, for formats that have one place for both. */
export function messageWithHint({ message, hint }: Diagnostic): string {
  if (hint === undefined) return message;
  return `${message}${/[.!?…]$/.test(message) ? '' : '.'} ${hint}`;
}

/** The page of a rule for a report that leaves the machine: undefined where it is only on this machine. */
export function webPage({ page }: RuleInfo): string | undefined {
  return /^https?:\/\//.test(page) && URL.canParse(page) ? page : undefined;
}
