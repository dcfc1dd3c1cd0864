/** Disk → folder: lists what a curriculum holds, without following links, and reads files when asked. */

import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reason } from '../source/decode.js';
import { type Folder, type FolderEntry, makeFolder } from '../source/folder.js';

/**
 * Lists the regular files under a folder, sorted. Hidden files, `node_modules` and what symbolic
 * links lead to are left out, so no loop and no path outside can be reached.
 * Throws the system's error when the folder itself cannot be read.
 */
export function readFolder(root: string): Folder {
  const real = realpathSync(root);
  if (!statSync(real).isDirectory())
    throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  const files: FolderEntry[] = [];
  const links = new Set<string>();
  const unreadable = new Map<string, string>();
  const visit = (path: string) => {
    const here = path === '' ? real : join(real, path);
    let names: string[];
    try {
      names = readdirSync(here).sort();
    } catch (error) {
      if (path === '') throw error;
      unreadable.set(path, reason(error));
      return;
    }
    for (const name of names) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const child = path === '' ? name : `${path}/${name}`;
      const full = join(real, child);
      const stats = lstatSync(full, { throwIfNoEntry: false });
      if (stats?.isSymbolicLink()) links.add(child);
      else if (stats?.isDirectory()) visit(child);
      else if (stats?.isFile()) {
        files.push({ path: child, size: stats.size, read: () => readFileSync(full) });
      }
    }
  };
  visit('');
  return makeFolder(files, { links, unreadable });
}
