/** Diagnostics for programs: a flat list of objects, one a problem. */

import { jsonWithoutCommands } from './log-commands.js';
import type { Reporter } from './report.js';
import { visibleJson } from './visible.js';

/**
 * Each object has rule, severity (error, warning, info), message, file (relative to the
 * curriculum, with `/`), line, column, endLine, endColumn (from 1, in UTF-16 code units, the end
 * exclusive) and, where there are any, hint and fix.
 */
export const json: Reporter = {
  id: 'json',
  summary: 'for programs: a list of objects',
  report: ({ diagnostics }) => toJson(diagnostics),
};

/** Indented JSON with a line end, safe to show on a terminal and in the log of a CI system. */
export function toJson(value: unknown): string {
  return `${jsonWithoutCommands(visibleJson(JSON.stringify(value, null, 2)))}\n`;
}
