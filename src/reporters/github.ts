/** Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */

import { type Diagnostic, type Severity, severities } from '../diagnostic/diagnostic.js';
import { withoutCommands } from './log-commands.js';
import { noteOf, summaryOf } from './pretty.js';
import { messageWithHint, type Report, type Reporter } from './report.js';
import { visible } from './visible.js';

const commandOf: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** Errors first, because GitHub shows ten annotations of a kind and no more. */
export const github: Reporter = {
  id: 'github',
  summary: 'for GitHub Actions: annotations beside the lines',
  report(report) {
    const ordered = severities.flatMap((severity) =>
      report.diagnostics.filter((diagnostic) => diagnostic.severity === severity),
    );
    return [
      ...ordered.map((diagnostic) => annotation(diagnostic, report)),
      ...report.notJudged.map(noteOf),
      summaryOf(report),
    ].join('\n');
  },
};

/** The runner drops columns where a place covers several lines, so they are not given. */
function annotation(diagnostic: Diagnostic, { root }: Report): string {
  const { file, line, column, endLine, endColumn, severity, rule } = diagnostic;
  const columns = endLine === line ? { col: column, endColumn } : {};
  const properties = { file: root + file, line, endLine, ...columns, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(value)}`);
  const message = inData(withoutCommands(visible(messageWithHint(diagnostic))));
  return `::${commandOf[severity]} ${written.join(',')}::${message}`;
}

function inProperty(value: string | number): string {
  return inData(visible(String(value)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}

/** Line ends are shown by then; a per cent sign would be read as the start of an escape. */
function inData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
