/** Loads the texts that users may change without code: documents, citation styles and scaffolds. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

/**
 * Every file of the package's `templates` folder, or of one folder in it: path relative to
 * `templates` with `/` between the parts → text. Throws the system's error when it cannot be read.
 */
export function loadTemplates(within = ''): Record<string, string> {
  const texts: Record<string, string> = {};
  const entries = readdirSync(join(folder, within), { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    texts[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return texts;
}

/** Names of the package's document templates, without their ending. */
export function documentNames(): string[] {
  return readdirSync(join(folder, 'documents'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}
