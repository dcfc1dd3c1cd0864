/** The theme that a curriculum names in its `curriculum.yaml`. */

import type { Curriculum } from '../curriculum/model.js';
import { resolveFile } from '../curriculum/resources.js';
import type { Finding } from '../diagnostic/diagnostic.js';
import { filesBeside, readTheme, type ThemeResult } from './index.js';

/**
 * The curriculum's own theme over the default one of `texts`; undefined where it names none.
 * Without `loaded`, the file that it names cannot be had.
 */
export function ownTheme(
  curriculum: Curriculum,
  texts: Readonly<Record<string, string>>,
): { findings: Finding[]; loaded?: ThemeResult } | undefined {
  if (curriculum.theme === undefined) return undefined;
  const at = curriculum.at.value('theme');
  const found = resolveFile(curriculum, 'curriculum.yaml', curriculum.theme);
  const entry = found.ok ? curriculum.folder.files.get(found.path) : undefined;
  if (!found.ok || !entry) {
    const message = found.ok ? `The file "${found.path}" does not exist` : found.problem;
    const hint = found.ok ? undefined : found.hint;
    return { findings: [{ rule: 'structure/theme', message, at, ...(hint ? { hint } : {}) }] };
  }
  const loaded = readTheme(entry, filesBeside(curriculum.folder, entry.path), texts);
  return { findings: loaded.findings, loaded };
}
