/** The few things that pensum does to a disk when it writes, gathered so that a test can make each of them fail. */

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface Disk {
  /** Makes a folder and those above it. Gives the first one that was made, or undefined when all were there. */
  makeFolder(path: string): string | undefined;
  /** Writes a new file and waits until the disk has it. Throws EEXIST when the name is taken. */
  writeNew(path: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
  /** Removes a file, or a folder that is empty. Does nothing when it is not there. */
  remove(path: string): void;
  /** The bytes of a file; undefined when there is no such file. */
  read(path: string): Uint8Array | undefined;
  kind(path: string): 'file' | 'folder' | undefined;
  /** Names in a folder; empty when there is none. */
  list(path: string): string[];
}

export const realDisk: Disk = {
  makeFolder,
  writeNew: (path, bytes) => writeFileSync(path, bytes, { flag: 'wx', flush: true }),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true, force: true });
    } else rmSync(path, { force: true });
  },
  read: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw error;
    }
  },
  kind: (path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isDirectory() ? 'folder' : stats ? 'file' : undefined;
  },
  list: (path) => {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  },
};

/** One folder at a time: Node's own recursive way never ends where the system refuses (`/proc/x`). */
function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const above = dirname(path);
  const first = above === path ? undefined : makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there?.isDirectory())
      throw there ? Object.assign(error as Error, { code: 'ENOTDIR' }) : error;
  }
  return first ?? path;
}
