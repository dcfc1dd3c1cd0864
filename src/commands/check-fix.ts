/** `pensum check --fix`: makes the fixes that have one right answer, round by round until none is left. */

import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { editedBytes, overlaid, remembered, together } from '../checking/fixes.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { holds, writeAll } from '../edge/write-whole.js';
import { visible } from '../reporters/visible.js';
import type { Folder } from '../source/folder.js';

/** One fix may make room for the next; a cycle of fixes would be a fault of a rule. */
const mostRounds = 10;

export interface Fixed {
  /** The folder with the fixes made, in memory. */
  folder: Folder;
  /** Files that changed: before and after. */
  files: Map<string, { before: Uint8Array; after: Uint8Array }>;
  /** How many problems were fixed. */
  count: number;
}

/** Makes fixes in memory: `diagnose` says what is wrong in a folder, of what may be fixed. */
export async function fixAll(
  disk: Folder,
  diagnose: (folder: Folder) => Promise<readonly Diagnostic[]>,
): Promise<Fixed> {
  const files: Fixed['files'] = new Map();
  // Places were found in the very bytes that are changed.
  const folder = remembered(disk);
  let current = folder;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const found = (await diagnose(current)).filter(({ fix }) => fix !== undefined);
    if (found.length === 0) break;
    for (const path of new Set(found.map(({ file }) => file))) {
      const chosen = together(found.filter(({ file }) => file === path));
      const before = current.files.get(path)?.read();
      if (before === undefined) continue;
      const after = editedBytes(
        before,
        chosen.flatMap(({ fix }) => fix?.edits ?? []),
      );
      files.set(path, { before: files.get(path)?.before ?? before, after });
      count += chosen.length;
    }
    const changed = [...files].map(([path, { after }]): [string, Uint8Array] => [path, after]);
    current = overlaid(folder, new Map(changed));
  }
  return { folder: current, files, count };
}

/**
 * Writes the fixed files, all or none. Throws a Failure where a file was changed by somebody else
 * meanwhile, and the system's error.
 */
export function writeFixed(io: Io, root: string, { files }: Fixed): void {
  const replacing = new Map<string, Uint8Array>();
  for (const [path, { before, after }] of files) {
    if (!holds(io.disk, join(root, path), before)) {
      throw new Failure(
        `${path} was changed by another program, so nothing was fixed`,
        'Run the same again.',
      );
    }
    replacing.set(join(root, path), after);
  }
  writeAll(io.disk, new Map(), replacing);
}

/** A file before and after, and its new path where it moves. */
export interface Difference {
  before: Uint8Array;
  after: Uint8Array;
  movedTo?: string;
}

/**
 * What would change, as a unified diff that `patch -p1` and `git apply` read. On a terminal,
 * `shown` makes control characters harmless.
 */
export function diffOf(
  { files }: { files: ReadonlyMap<string, Difference> },
  prefix: string,
  shown: boolean,
): string {
  return [...files]
    .map(([path, file]) => fileDiff(`${prefix}${path}`, `${prefix}${file.movedTo ?? path}`, file))
    .join('')
    .split('\n')
    .map((line) => (shown ? visible(line) : line))
    .join('\n');
}

function fileDiff(from: string, to: string, { before, after, movedTo }: Difference): string {
  // A byte order mark is part of the first line.
  const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const [old, fresh] = [decode(before), decode(after)];
  const move =
    movedTo === undefined
      ? ''
      : `diff --git a/${from} b/${to}\nrename from ${from}\nrename to ${to}\n`;
  if (old === fresh) return move;
  const patch = createTwoFilesPatch(`a/${from}`, `b/${to}`, old, fresh, undefined, undefined, {
    context: 2,
  });
  return move + patch.replace(/^=+\n/, '');
}
