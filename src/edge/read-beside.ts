/** Reads one file of the disk and those beside it, never one outside its folder, whatever links say. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { FolderEntry } from '../source/folder.js';
import { quote } from '../source/quote.js';
import { systemReason } from './failure.js';

/** The file, and a reader of files in its folder or below it, by their real paths. */
export interface Beside {
  entry: FolderEntry;
  /** `path` with `/` between the parts; at most `most` bytes are read. The problem is a sentence. */
  read(path: string, most: number): { bytes: Uint8Array } | { problem: string };
}

/**
 * Opens a file by its absolute path; `shown` is what messages call it. Throws the system's error
 * when it cannot be read.
 */
export function openBeside(file: string, shown: string): Beside {
  const folder = realpathSync(dirname(file));
  const full = realpathSync(join(folder, basename(file)));
  const stats = statSync(full);
  if (!stats.isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
  return {
    entry: { path: shown, size: stats.size, read: () => readFileSync(full) },
    read(path, most) {
      const name = `"${quote(path)}"`;
      try {
        const real = realpathSync(join(folder, path));
        if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
          return { problem: `${name} leads out of the folder of the theme` };
        }
        const { size } = statSync(real);
        if (size > most) {
          const [found, limit] = [size, most].map((bytes) => Math.ceil(bytes / 1024 / 1024));
          return { problem: `${name} has ${found} MiB, expected at most ${limit} MiB` };
        }
        return { bytes: readFileSync(real) };
      } catch (error) {
        const why = systemReason(error);
        if (why === undefined) throw error;
        return { problem: `${name} cannot be read: ${why}` };
      }
    },
  };
}
