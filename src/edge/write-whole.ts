/** Outputs are written whole or not at all: into a temporary file beside the target, which then takes its name. */

import { basename, dirname, join } from 'node:path';
import type { Disk } from './disk.js';

const temporary = /^\.pensum-(\d+)-.*\.tmp$/;

/**
 * Writes a file whole. What stood there before stays untouched until the new bytes are safe, and
 * is left alone when it is the same. Throws the system's error; no temporary file stays behind.
 */
export function writeWhole(disk: Disk, path: string, bytes: Uint8Array): 'written' | 'unchanged' {
  const before = disk.read(path);
  if (before !== undefined && sameBytes(before, bytes)) return 'unchanged';
  if (disk.kind(path) === 'folder') throw systemError('EISDIR', path);
  const folder = dirname(path);
  disk.makeFolder(folder);
  const draft = join(folder, `.pensum-${process.pid}-${basename(path)}.tmp`);
  try {
    disk.remove(draft);
    disk.writeNew(draft, bytes);
    disk.rename(draft, path);
  } catch (error) {
    removeQuietly(disk, draft);
    throw error;
  }
  return 'written';
}

/**
 * Writes files that must not exist yet: all of them, or none. Files under `replacing` are
 * replaced whole instead, and those under `removing` go last. Throws the system's error after
 * everything was put back.
 */
export function writeAll(
  disk: Disk,
  creating: ReadonlyMap<string, Uint8Array>,
  replacing: ReadonlyMap<string, Uint8Array> = new Map(),
  removing: Iterable<string> = [],
): void {
  const undo: (() => void)[] = [];
  try {
    for (const [path, bytes] of creating) {
      const made = disk.makeFolder(dirname(path));
      // Outermost first, so that undoing in reverse finds the inner ones gone.
      for (const folder of foldersFrom(made, dirname(path))) undo.push(() => disk.remove(folder));
      if (disk.kind(path) !== undefined) throw systemError('EEXIST', path);
      try {
        disk.writeNew(path, bytes);
      } catch (error) {
        if ((error as { code?: string }).code !== 'EEXIST') removeQuietly(disk, path);
        throw error;
      }
      undo.push(() => disk.remove(path));
    }
    for (const [path, bytes] of replacing) {
      const before = disk.read(path);
      writeWhole(disk, path, bytes);
      if (before !== undefined) undo.push(() => void writeWhole(disk, path, before));
    }
    for (const path of removing) {
      const before = disk.read(path);
      disk.remove(path);
      if (before !== undefined) undo.push(() => void writeWhole(disk, path, before));
    }
  } catch (error) {
    for (const step of undo.reverse()) {
      try {
        step();
      } catch {
        // The first failure is the one to report.
      }
    }
    throw error;
  }
}

function foldersFrom(outermost: string | undefined, innermost: string): string[] {
  if (outermost === undefined) return [];
  const folders: string[] = [];
  for (let at = innermost; at.length >= outermost.length && at !== dirname(at); at = dirname(at))
    folders.unshift(at);
  return folders;
}

/** Removes what runs that were killed left in a folder; runs that still live keep theirs. */
export function removeStale(disk: Disk, folder: string): void {
  for (const name of disk.list(folder)) {
    const owner = temporary.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) removeQuietly(disk, join(folder, name));
  }
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {
    // It is hidden, small and removed by the next run.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Whether a file still holds these bytes: nobody changed it since they were read. */
export function holds(disk: Disk, path: string, bytes: Uint8Array): boolean {
  const now = disk.read(path);
  return now !== undefined && sameBytes(now, bytes);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'open', path });
}
