/** Diagnostics one a line, as compilers print them: what editors and log scanners read. */

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { pathAtLineStart, withoutCommands } from './log-commands.js';
import { noteOf, summaryOf } from './pretty.js';
import type { Report, Reporter } from './report.js';
import { visible } from './visible.js';

export const compact: Reporter = {
  id: 'compact',
  summary: 'for editors: file:line:column: severity: message [rule]',
  report(report) {
    const lines = report.diagnostics.map((diagnostic) => lineOf(diagnostic, report));
    return [...lines, ...report.notJudged.map(noteOf), summaryOf(report)].join('\n');
  },
};

function lineOf(diagnostic: Diagnostic, { prefix, palette }: Report): string {
  const { file, line, column, severity, message, rule } = diagnostic;
  const path = palette.strong(pathAtLineStart(visible(prefix + file)));
  const text = withoutCommands(visible(message));
  return `${path}:${line}:${column}: ${palette[severity](severity)}: ${text} ${palette.quiet(`[${rule}]`)}`;
}
