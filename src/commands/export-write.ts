/** Puts an export's files into the output folder, and turns what the system says into words. */

import { dirname, join, relative, sep } from 'node:path';
import type { Curriculum, Module, Session } from '../curriculum/model.js';
import { resolveFile } from '../curriculum/resources.js';
import { Failure, systemCode, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { removeStale, writeWhole } from '../edge/write-whole.js';
import type { Opened } from './open-curriculum.js';

/** Codes that will meet every other file of the folder too. */
const hopeless = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'ENOTDIR', 'EIO', 'EMFILE']);

/**
 * Makes the output folder ready: outside the curriculum's own files, writable, without remains
 * of runs that were killed. Throws a Failure.
 */
export function prepareFolder(
  io: Io,
  opened: Opened,
  out: string,
  modules: readonly Module[],
): void {
  const inside = relative(opened.root, out).split(sep).join('/');
  const within = inside === '' || !(inside.startsWith('..') || /^([A-Za-z]:|\/)/.test(inside));
  const sources = opened.files.some((path) => inside === '' || path.startsWith(`${inside}/`));
  if (within && sources) {
    throw new Failure(
      `The output folder ${out} holds source files of the curriculum`,
      'Name another one with --out.',
    );
  }
  try {
    io.disk.makeFolder(out);
    for (const module of modules) removeStale(io.disk, join(out, module.id));
  } catch (error) {
    throw refused(error, out);
  }
}

/**
 * Writes one file whole. Gives `written` or `unchanged`, or the reason why this one file could
 * not be written. Throws a Failure when no other could be either.
 */
export function writeOutput(
  io: Io,
  path: string,
  bytes: Uint8Array,
): { done: 'written' | 'unchanged' } | { problem: string } {
  try {
    return { done: writeWhole(io.disk, path, bytes) };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined || hopeless.has(code)) throw refused(error, path);
    return { problem: `${path} was not written: ${systemReason(error)}` };
  }
}

function refused(error: unknown, path: string): unknown {
  const reason = systemReason(error);
  if (reason === undefined) return error;
  const where = systemCode(error) === 'ENOSPC' ? dirname(path) : path;
  return new Failure(
    `The output cannot be written: ${where}: ${reason}`,
    'Files that were written before are whole. Another folder can be named with --out.',
  );
}

export interface Attachment {
  /** Below the module's output folder. */
  path: string;
  bytes: Uint8Array;
}

/** Files that go with the trainer pack of these sessions, and sentences about those that cannot. */
export function attachmentsOf(
  curriculum: Curriculum,
  module: Module,
  sessions: readonly Session[],
): { files: Attachment[]; problems: string[] } {
  const problems: string[] = [];
  const files = new Map<string, { source: string; bytes: Uint8Array }>();
  for (const session of sessions) {
    for (const link of session.attachments) {
      const found = resolveFile(curriculum, session.text.file.path, link);
      if (!found.ok) {
        problems.push(`${module.id}/${session.id}: attachment "${link}": ${found.problem}`);
        continue;
      }
      const prefix = module.folder === '' ? '' : `${module.folder}/`;
      const own = found.path.startsWith(prefix);
      let path = `attachments/${own ? found.path.slice(prefix.length) : found.path}`;
      // A file of the module and one from elsewhere may have the same path.
      const taken = files.get(path);
      if (taken && taken.source !== found.path) path = `attachments/curriculum/${found.path}`;
      try {
        const bytes = curriculum.folder.files.get(found.path)?.read();
        if (bytes) files.set(path, { source: found.path, bytes });
      } catch (error) {
        problems.push(`${found.path} cannot be read: ${systemReason(error) ?? 'unknown reason'}`);
      }
    }
  }
  return { files: [...files].map(([path, { bytes }]) => ({ path, bytes })), problems };
}
