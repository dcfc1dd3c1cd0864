/** Notes which files of a folder are read, and what they held: that is what a result depends on. */

import { type Folder, makeFolder } from '../source/folder.js';
import { digest, type Reads } from './cache.js';

/** A folder that notes every file that is read, and hands out what it noted since the last time. */
export interface WatchedFolder extends Folder {
  takeReads(): Reads;
}

/** A file that cannot be read is noted by the reason, so that it is tried again once that changes. */
export function watched(folder: Folder): WatchedFolder {
  let reads = new Map<string, string>();
  const files = [...folder.files.values()].map((entry) => ({
    ...entry,
    read() {
      try {
        const bytes = entry.read();
        reads.set(entry.path, digest(bytes));
        return bytes;
      } catch (error) {
        reads.set(entry.path, reasonOf(error));
        throw error;
      }
    },
  }));
  return {
    ...makeFolder(files, folder),
    takeReads() {
      const taken = Object.fromEntries(reads);
      reads = new Map();
      return taken;
    },
  };
}

function reasonOf(error: unknown): string {
  return `! ${(error as { code?: string }).code ?? 'unreadable'}`;
}

/** Digests of a folder's files as they are now, each read once. */
export function digestsOf(folder: Folder): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const entry = folder.files.get(path);
      let now: string | undefined;
      try {
        now = entry && digest(entry.read());
      } catch (error) {
        now = reasonOf(error);
      }
      known.set(path, now);
    }
    return known.get(path);
  };
}

/** A digest of the names and kinds of everything in a folder, and of the size of large files. */
export function namesOf(folder: Folder): string {
  const large = [...folder.files.values()].map(({ path, size }) =>
    size > limit ? [path, size] : path,
  );
  return digest(JSON.stringify([large, [...folder.links].sort(), [...folder.unreadable].sort()]));
}

/** Files above this many bytes may be refused unread: nothing but their size is known then. */
const limit = 1024 * 1024;
