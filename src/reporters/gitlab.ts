/** Diagnostics as a Code Quality report of GitLab, which shows what a merge request adds and mends. */

import type { Severity } from '../diagnostic/diagnostic.js';
import { toJson } from './json.js';
import { messageWithHint, type Reporter } from './report.js';
import { visible } from './visible.js';

/** `critical` and `blocker` stay unused: no problem in a curriculum stops a running system. */
const severityOf: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlab: Reporter = {
  id: 'gitlab',
  summary: 'for GitLab: a Code Quality report',
  report: ({ diagnostics, fingerprints, root }) =>
    toJson(
      diagnostics.map((diagnostic, index) => ({
        description: visible(messageWithHint(diagnostic)),
        check_name: diagnostic.rule,
        fingerprint: fingerprints[index],
        severity: severityOf[diagnostic.severity],
        location: {
          path: root + diagnostic.file,
          lines: { begin: diagnostic.line, end: diagnostic.endLine },
        },
      })),
    ),
};
