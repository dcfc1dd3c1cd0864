/** What the tests of formats give them: a report made of a few words, and texts that would do harm. */

import fc from 'fast-check';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { fingerprintsOf } from '../../src/diagnostic/fingerprints.js';
import { reporters } from '../../src/reporters/index.js';
import { palette } from '../../src/reporters/palette.js';
import type { Report } from '../../src/reporters/report.js';

export interface Given extends Partial<Omit<Report, 'diagnostics' | 'fingerprints' | 'read'>> {
  diagnostics?: readonly Partial<Diagnostic>[];
  /** Path to text. */
  texts?: Record<string, string>;
}

/** A report on a curriculum in `modules/`, seen from the root of its repository. */
export function report({ diagnostics = [{}], texts = {}, ...more }: Given = {}): Report {
  const whole = diagnostics.map(
    (diagnostic): Diagnostic => ({
      ...{ rule: 'group/rule', severity: 'error', message: 'Found 1, expected 2', file: 'a.md' },
      ...{ line: 1, column: 1, endLine: 1, endColumn: 2 },
      ...diagnostic,
    }),
  );
  const read = (path: string) => (Object.hasOwn(texts, path) ? texts[path] : undefined);
  return {
    ...{ files: 3, notJudged: [], prefix: 'modules/', root: 'modules/', width: 80 },
    rules: [
      {
        id: 'group/rule',
        summary: 'Something holds.',
        why: 'People stumble.',
        severity: 'error',
        page: 'https://example.org/rules/group/rule.md',
      },
    ],
    palette: palette(false),
    version: '1.2.3',
    ...more,
    diagnostics: whole,
    fingerprints: fingerprintsOf(whole, read),
    read,
  };
}

/** The text of a format. */
export function run(id: string, given: Report): string {
  const reporter = reporters.find((each) => each.id === id);
  if (reporter === undefined) throw new Error(`There is no format ${id}`);
  return reporter.report(given);
}

/** Any text, often with something in it that acts on a terminal, a log, a viewer or a reader. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...[
          '::error::x',
          '\n::stop-commands::t',
          '\r::add-mask::a',
          '%0A::warning::',
          ' ::debug::',
        ],
        ...['##[add-mask]x', '##[', '##vso[task.complete]', '\n##teamcity[x]', '####[group]'],
        ...[
          '](https://example.org)',
          '[a',
          '{0}',
          '}}',
          '<!--',
          ']]>',
          '&amp;',
          '"',
          "'",
          '%',
          ',',
        ],
        ...[
          '\u001b[31m',
          '\u009b',
          '\u202e',
          '\u2028',
          '\ufffe',
          '\uffff',
          '\ud800',
          '\0',
          ':1:1:',
        ],
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');
