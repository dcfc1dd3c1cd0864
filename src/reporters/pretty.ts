/** Diagnostics for people: place, message, the line it stands on, a hint, and a summary. */

import { type Diagnostic, type Severity, severities } from '../diagnostic/diagnostic.js';
import { frameOf } from './frame.js';
import { pathAtLineStart, withoutCommands } from './log-commands.js';
import type { Report, Reporter } from './report.js';
import { visible } from './visible.js';

export const pretty: Reporter = {
  id: 'pretty',
  summary: 'for people: the line, the place in it, a hint and a summary',
  report(report) {
    const parts = report.diagnostics.map((diagnostic) => one(diagnostic, report));
    return withoutCommands(
      [...parts, ...report.notJudged.map(noteOf), summaryOf(report)].join('\n'),
    );
  },
};

function one(diagnostic: Diagnostic, report: Report): string {
  const { palette } = report;
  const { file, line, column, severity } = diagnostic;
  const place = `${palette.strong(pathAtLineStart(visible(report.prefix + file)))}:${line}:${column}`;
  const lines = [
    `${place}  ${palette[severity](severity)}  ${visible(diagnostic.message)}  ${palette.quiet(diagnostic.rule)}`,
  ];
  const text = report.read(file);
  const frame = text === undefined ? undefined : frameOf(diagnostic, text, report.width);
  if (frame) {
    lines.push(palette.quiet(frame.gutter) + frame.line);
    lines.push(palette.quiet(frame.under) + palette[severity](frame.marks));
  }
  if (diagnostic.hint !== undefined)
    lines.push(`  ${palette.quiet('hint:')} ${visible(diagnostic.hint)}`);
  return `${lines.join('\n')}\n`;
}

/** One line on what could not be judged, without a line end. */
export function noteOf(sentence: string): string {
  return `Not judged: ${withoutCommands(visible(sentence))}`;
}

/** The last line, with its line end: how many problems of which severity, or that there are none. */
export function summaryOf({ diagnostics, files, notJudged, palette }: Report): string {
  if (diagnostics.length === 0) {
    return notJudged.length === 0
      ? `${palette.good('No problems')} in ${countOf(files, 'file')}\n`
      : `Nothing else found in ${countOf(files, 'file')}\n`;
  }
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [palette[severity](countOf(count, nouns[severity]))];
  });
  const touched = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  return `${counts.join(', ')} in ${countOf(touched, 'file')}\n`;
}

const nouns: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
