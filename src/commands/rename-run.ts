/** Runs `pensum rename`: plans, proves that nothing breaks, then shows or writes all changes or none. */

import { join } from 'node:path';
import type { Curriculum } from '../curriculum/model.js';
import { positionAt } from '../diagnostic/source-file.js';
import { Failure, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { holds, writeAll } from '../edge/write-whole.js';
import { leftOver } from '../renaming/left-over.js';
import {
  type ChangedFile,
  changedFiles,
  folderAfter,
  type Plan,
  planRenaming,
} from '../renaming/plan.js';
import { disproved } from '../renaming/prove.js';
import { type Refusal, written } from '../renaming/target.js';
import { countOf } from '../reporters/pretty.js';
import { visible } from '../reporters/visible.js';
import { rules } from '../rules/index.js';
import { diffOf } from './check-fix.js';
import { assembleFolder, openReadable, prefixOf } from './open-curriculum.js';
import type { RenameFlags } from './rename.js';
import { schemaFiles, schemaFolder } from './schema-files.js';

/** Gives exit code 0. Throws a Failure, before anything is written, where it cannot be done. */
export function runRename(io: Io, old: string, fresh: string, flags: RenameFlags): number {
  const { curriculum, root } = openReadable(io, flags.curriculum);
  const prefix = prefixOf(io, root);
  const plan = planRenaming(curriculum, old, fresh);
  if ('problem' in plan) throw failure(plan, prefix);
  const changed = changedFiles(plan, curriculum.folder);
  const folder = folderAfter(curriculum.folder, changed);
  const after = assembleFolder(folder).curriculum;
  const refusal = disproved(curriculum, after, plan, rules);
  if (refusal) throw failure(refusal, prefix);
  if (flags.dryRun) {
    io.stdout.write(diffOf({ files: changed }, prefix, io.stdout.isTTY === true));
    io.stderr.write(`pensum: ${summary(plan, changed)}; nothing was changed\n`);
  } else {
    write(io, root, changed, schemasAfter(io, root, after));
    for (const line of told(changed, prefix)) io.stdout.write(`${visible(line)}\n`);
    io.stdout.write(`${visible(summary(plan, changed))}\n`);
  }
  const notes = leftOver(curriculum, plan.target, changed, folder);
  for (const note of notes) {
    const output = flags.dryRun ? io.stderr : io.stdout;
    output.write(`${visible(note)}\n`);
  }
  return 0;
}

function failure({ problem, hint, at }: Refusal, prefix: string): Failure {
  const place = at && `${prefix}${at.file.path}:${positionAt(at.file, at.start).line}: `;
  return new Failure(`${place ?? ''}${problem}`, hint);
}

function told(changed: ReadonlyMap<string, ChangedFile>, prefix: string): string[] {
  return [...changed].map(([path, { movedTo, places }]) => {
    const count = countOf(places, 'place');
    if (movedTo === undefined) return `changed  ${prefix}${path} (${count})`;
    const inside = places > 0 ? ` (${count})` : '';
    return `moved    ${prefix}${path} to ${prefix}${movedTo}${inside}`;
  });
}

function summary({ target, renamed }: Plan, changed: ReadonlyMap<string, ChangedFile>): string {
  const places = [...changed.values()].reduce((sum, file) => sum + file.places, 0);
  const where = `${countOf(places, 'place')} in ${countOf(changed.size, 'file')}`;
  return `${target.kind} ${written(target)} → ${written(renamed)}: ${where}`;
}

/** The schemas by which editors read the curriculum, where they are and name its ids. */
function schemasAfter(io: Io, root: string, after: Curriculum): Map<string, Uint8Array> {
  return new Map(
    Object.entries(schemaFiles(after)).flatMap(([name, text]): [string, Uint8Array][] => {
      const path = join(root, schemaFolder, name);
      return io.disk.read(path) === undefined ? [] : [[path, new TextEncoder().encode(text)]];
    }),
  );
}

function write(
  io: Io,
  root: string,
  changed: ReadonlyMap<string, ChangedFile>,
  schemas: ReadonlyMap<string, Uint8Array>,
): void {
  const creating = new Map<string, Uint8Array>();
  const replacing = new Map(schemas);
  const removing: string[] = [];
  for (const [path, { before, after, movedTo }] of changed) {
    if (!holds(io.disk, join(root, path), before)) {
      throw new Failure(`${path} was changed by another program`, 'Run the same again.');
    }
    if (movedTo === undefined) replacing.set(join(root, path), after);
    else {
      creating.set(join(root, movedTo), after);
      removing.push(join(root, path));
    }
  }
  try {
    writeAll(io.disk, creating, replacing, removing);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    const { path = root } = error as { path?: string };
    throw new Failure(`Nothing was changed: ${path}: ${reason}`);
  }
}
