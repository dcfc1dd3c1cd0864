/** Curricula to check: each way in which the example can be right or wrong, and those that are on the disk. */

import { fileURLToPath } from 'node:url';
import { checkFolder, type FolderResult, type Request } from '../../src/checking/check-folder.js';
import { withTemplateFindings } from '../../src/commands/own-templates.js';
import { assemble } from '../../src/curriculum/assemble.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { readFolder } from '../../src/edge/read-folder.js';
import { withChanges } from '../../src/rules/example-curriculum.js';
import { rules } from '../../src/rules/index.js';
import type { CheckOptions } from '../../src/rules/rule.js';
import { check } from '../../src/rules/run.js';
import type { Folder } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';
import type { Memo } from '../../src/source/read-file.js';

/** Every example of every rule, by a name. */
export function examples(): [name: string, files: Record<string, string>][] {
  return rules.flatMap(({ id, fails, passes }) =>
    [...fails, ...passes].map(({ title, files }): [string, Record<string, string>] => [
      `${id}: ${title}`,
      unmarked(withChanges(files)),
    ]),
  );
}

function unmarked(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/[«»]/g, '')]),
  );
}

/** A folder of this repository. */
export function onDisk(path: string): Folder {
  return readFolder(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}

/** The folder's check in parts. */
export function inParts(folder: Folder, more: Partial<Request> = {}): Promise<FolderResult> {
  return checkFolder({
    ...{ folder, rules, options: {}, withTemplates: withTemplateFindings },
    ...more,
  });
}

/** The folder's check in one piece. */
export async function atOnce(
  folder: Folder,
  options: CheckOptions = {},
  memo?: Memo,
): Promise<Diagnostic[]> {
  const whole = await withTemplateFindings(assemble(readCurriculum(folder, memo)));
  return check(whole, rules, options);
}
