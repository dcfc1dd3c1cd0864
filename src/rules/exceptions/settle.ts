/** Takes out what is excepted for a reason, and reports exceptions that nothing needs any more. */

import {
  compareDiagnostics,
  type Diagnostic,
  type Severity,
  toDiagnostic,
} from '../../diagnostic/diagnostic.js';
import type { Exception } from '../../source/exceptions.js';
import type { Rule } from '../rule.js';
import { isException, unused } from './rules.js';

/** An exception as plain data: what is reported when nothing needs it, once for each of its rules. */
export interface PlainException {
  /** Rule ids. */
  rules: string[];
  /** First and last line of what it covers. */
  from: number;
  to: number;
  /** Of the comment; its message is still to be filled in. */
  comment: Diagnostic;
}

/** Those that have a reason; the others have no effect, and are reported. */
export function plainExceptions(exceptions: readonly Exception[]): PlainException[] {
  return exceptions
    .filter(({ reason }) => reason !== '')
    .map(({ rules, from, to, at }) => ({
      ...{ rules, from, to },
      comment: toDiagnostic({ rule: unused.id, message: '', at }, unused.severity),
    }));
}

/** What is found where a file, or its YAML, cannot be read. */
const unreadable = ['structure/file', 'structure/yaml', 'structure/front-matter'];

export interface Settled {
  /** What is left, and the exceptions that are not needed; sorted. */
  diagnostics: Diagnostic[];
  /** How many were taken out. */
  excepted: number;
}

/**
 * `ran` are the rules that ran: of an exception from another one nobody knows whether it is
 * needed. `settings` are the author's own severities.
 */
export function settle(
  found: readonly Diagnostic[],
  exceptions: readonly PlainException[],
  ran: readonly Rule[],
  settings: Readonly<Record<string, Severity | 'off'>>,
): Settled {
  if (exceptions.length === 0) return { diagnostics: [...found], excepted: 0 };
  const open = new Set(ran.filter((rule) => !isException(rule)).map((rule) => rule.id));
  const used = new Set<string>();
  const left = found.filter(({ rule, file, line }) => {
    if (!open.has(rule)) return true;
    const holding = exceptions.filter(
      ({ comment, rules, from, to }) =>
        comment.file === file && from <= line && line <= to && rules.includes(rule),
    );
    for (const { comment } of holding) used.add(keyOf(comment, rule));
    return holding.length === 0;
  });
  const severity = settings[unused.id] ?? unused.severity;
  const judged = severity !== 'off' && ran.includes(unused);
  // Many rules keep silent about a file in which they cannot trust what they read.
  const fixed = ran.filter((rule) => rule.fixed).map((rule) => rule.id);
  const grave = new Set([...fixed, ...unreadable]);
  const unclear = new Set(found.filter(({ rule }) => grave.has(rule)).map(({ file }) => file));
  const isUnused = (comment: Diagnostic, rule: string) =>
    judged && open.has(rule) && !unclear.has(comment.file) && !used.has(keyOf(comment, rule));
  const unneeded = exceptions.flatMap(({ rules, comment }) =>
    rules
      .filter((rule) => isUnused(comment, rule))
      .map((rule) => ({
        ...comment,
        severity: severity as Severity,
        message: `Nothing here needs the exception from ${rule}`,
        hint: 'Delete the comment, or move it directly before what it concerns.',
      })),
  );
  return {
    diagnostics: [...left, ...unneeded].sort(compareDiagnostics),
    excepted: found.length - left.length,
  };
}

function keyOf({ file, line, column }: Diagnostic, rule: string): string {
  return `${file}:${line}:${column}:${rule}`;
}
