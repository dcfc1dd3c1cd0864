/** Runs one rule over files in memory, and does what its fixes say. */

import { assemble } from '../../../src/curriculum/assemble.js';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.js';
import type { Rule } from '../../../src/rules/rule.js';
import { check } from '../../../src/rules/run.js';
import { folderOf } from '../../../src/source/folder.js';
import { readCurriculum } from '../../../src/source/read-curriculum.js';

export function findingsOf(files: Record<string, string>, rule: Rule): Diagnostic[] {
  return check(assemble(readCurriculum(folderOf(files))), [rule]);
}

/** The files after all fixes; edits of different findings must not overlap. */
export function applyFixes(
  files: Record<string, string>,
  found: readonly Diagnostic[],
): Record<string, string> {
  const result = { ...files };
  for (const path of new Set(found.map(({ file }) => file))) {
    const edits = found
      .filter(({ file }) => file === path)
      .flatMap(({ fix }) => fix?.edits ?? [])
      .sort((a, b) => b.start - a.start);
    let text = result[path] ?? '';
    for (const { start, end, text: right } of edits) {
      text = text.slice(0, start) + right + text.slice(end);
    }
    result[path] = text;
  }
  return result;
}
