/** A baseline: problems that were there when pensum was adopted, so that a curriculum can only get better. */

import { z } from 'zod';
import { compareDiagnostics, type Diagnostic, type Severity } from '../../diagnostic/diagnostic.js';
import { fingerprintsOf } from '../../diagnostic/fingerprints.js';
import type { Rule } from '../rule.js';
import { isException } from './rules.js';

/** In the curriculum's folder. */
export const baselineFile = 'pensum-baseline.json';

const shape = z.strictObject({
  about: z.string(),
  problems: z.array(
    z.strictObject({
      fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
      rule: z.string(),
      file: z.string(),
      message: z.string(),
    }),
  ),
});

export type Baseline = z.output<typeof shape>;

export const baseline: Rule = {
  id: 'exceptions/baseline',
  summary: 'Every problem in the baseline is still there.',
  why: 'A solved problem that stays in the baseline may come back without anybody being told.',
  severity: 'warning',
  fails: [
    {
      title: 'a problem that is solved',
      files: {
        [baselineFile]: baselineText([
          {
            fingerprint: '0123456789abcdef0123456789abcdef',
            rule: 'timing/session-sum',
            file: 'm1/1-knots.md',
            message: "The session's minutes are 65, expected 60: the sum of its activities",
          },
        ]).replace('"0123456789abcdef0123456789abcdef"', '«"0123456789abcdef0123456789abcdef"»'),
      },
      message:
        "This problem is solved: m1/1-knots.md: The session's minutes are 65, expected 60: the sum of its activities",
    },
  ],
  passes: [{ title: 'a baseline without problems', files: { [baselineFile]: baselineText([]) } }],
};

/** The baseline in a text, or undefined where it is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A baseline as it is written: one problem a line of its own, so that a difference reads well. */
export function baselineText(problems: Baseline['problems']): string {
  const about =
    'Problems that were there when pensum was adopted. Solve them, then run "pensum check --update-baseline".';
  return `${JSON.stringify({ about, problems }, null, 2)}\n`;
}

/** What was looked at, and how. */
export interface Around {
  rules: readonly Rule[];
  /** The author's own severities. */
  settings: Readonly<Record<string, Severity | 'off'>>;
  /** The text of a file; undefined where it cannot be read. */
  read(path: string): string | undefined;
  /** Whether a rule was asked about a file, so that a problem that is not found is solved. */
  judged(rule: string, file: string): boolean;
}

export interface Subtracted {
  /** What is new, and entries that are solved; sorted. */
  diagnostics: Diagnostic[];
  /** Those that are in the baseline. */
  known: Diagnostic[];
  /** The baseline without what is solved. */
  left: Baseline['problems'];
}

/** Takes out what a baseline knows, and reports what of it is solved. */
export function subtract(
  diagnostics: readonly Diagnostic[],
  given: Baseline,
  source: { path: string; text: string },
  { rules, settings, read, judged }: Around,
): Subtracted {
  const severity = rules.includes(baseline) ? (settings[baseline.id] ?? baseline.severity) : 'off';
  const fingerprints = fingerprintsOf(diagnostics, read);
  const entries = new Set(given.problems.map(({ fingerprint }) => fingerprint));
  const fixed = new Set(rules.filter(isException).map(({ id }) => id));
  const isKnown = (index: number) =>
    entries.has(fingerprints[index] ?? '') && !fixed.has(diagnostics[index]?.rule ?? '');
  const there = new Set(fingerprints.filter((_, index) => isKnown(index)));
  const solved = given.problems.filter(
    ({ fingerprint, rule, file }) => !there.has(fingerprint) && judged(rule, file),
  );
  return {
    diagnostics: [
      ...diagnostics.filter((_, index) => !isKnown(index)),
      ...(severity === 'off' ? [] : solved.map((entry) => solvedEntry(entry, source, severity))),
    ].sort(compareDiagnostics),
    known: diagnostics.filter((_, index) => isKnown(index)),
    left: given.problems.filter((entry) => !solved.includes(entry)),
  };
}

/** The problems of a first baseline: everything that was asked about and may be in one. */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  { rules, read, judged }: Pick<Around, 'rules' | 'read' | 'judged'>,
): Baseline['problems'] {
  const fixed = new Set(rules.filter(isException).map(({ id }) => id));
  const fingerprints = fingerprintsOf(diagnostics, read);
  return diagnostics.flatMap(({ rule, file, message }, index) =>
    fixed.has(rule) || !judged(rule, file)
      ? []
      : [{ fingerprint: fingerprints[index] ?? '', rule, file, message }],
  );
}

function solvedEntry(
  { fingerprint, file, message }: Baseline['problems'][number],
  source: { path: string; text: string },
  severity: Severity,
): Diagnostic {
  const lines = source.text.split('\n');
  // One that is written with escapes is not found; the first line stands for it.
  const index = Math.max(
    0,
    lines.findIndex((line) => line.includes(`"${fingerprint}"`)),
  );
  const column = Math.max(0, (lines[index] ?? '').indexOf(`"${fingerprint}"`)) + 1;
  return {
    rule: baseline.id,
    severity,
    message: `This problem is solved: ${file}: ${message}`,
    ...{ file: source.path, line: index + 1, column, endLine: index + 1 },
    endColumn: column + fingerprint.length + 2,
    hint: 'Take it out with "pensum check --update-baseline".',
  };
}
