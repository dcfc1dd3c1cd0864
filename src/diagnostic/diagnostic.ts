/** What a check says: a finding is made where a problem is seen, a diagnostic is what a person or CI reads. */

import { positionAt, type Span } from './source-file.js';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** One replacement in a file's text: offsets in UTF-16 code units, `end` exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one right answer to a problem, where there is one; all edits are in the finding's file. */
export interface Fix {
  /** What it does, such as `Write "minutes"`. */
  readonly title: string;
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
}

/** A problem at its place, before the curriculum's settings and the module's status decide how grave it is. */
export interface Finding {
  /** Rule id, `group/name`. */
  readonly rule: string;
  /** What was found and what was expected. */
  readonly message: string;
  readonly at: Span;
  readonly hint?: string;
  /** Something is absent, not wrong: a warning while its module is a draft. */
  readonly missing?: boolean;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly fix?: Fix;
}

/** A finding as it is reported. Lines and columns count from 1; the end is exclusive. */
export interface Diagnostic {
  rule: string;
  severity: Severity;
  message: string;
  /** Relative to the curriculum's folder. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  hint?: string;
  fix?: Fix;
}

/** The finding with its place counted in lines and columns, at the given severity. */
export function toDiagnostic(finding: Finding, severity: Severity): Diagnostic {
  const start = positionAt(finding.at.file, finding.at.start);
  const end = positionAt(finding.at.file, finding.at.end);
  return {
    rule: finding.rule,
    severity,
    message: finding.message,
    file: finding.at.file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(finding.hint === undefined ? {} : { hint: finding.hint }),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  };
}

/** Sorted by file, place, rule and message, so that the same curriculum gives the same report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
