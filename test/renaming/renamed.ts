/** Renames in memory, the way the command does on a disk. */

import { assemble } from '../../src/curriculum/assemble.js';
import type { Curriculum } from '../../src/curriculum/model.js';
import { positionAt } from '../../src/diagnostic/source-file.js';
import { changedFiles, folderAfter, planRenaming } from '../../src/renaming/plan.js';
import { disproved } from '../../src/renaming/prove.js';
import type { Refusal } from '../../src/renaming/target.js';
import { rules } from '../../src/rules/index.js';
import { folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function curriculumOf(files: Files): Curriculum {
  return assemble(readCurriculum(folderOf({ ...files })));
}

/** The files after the renaming, or the refusal; without `proof` nothing is checked afterwards. */
export function tryRenaming(files: Files, from: string, to: string, proof = true): Files | Refusal {
  const before = curriculumOf(files);
  const plan = planRenaming(before, from, to);
  if ('problem' in plan) return plan;
  const folder = folderAfter(before.folder, changedFiles(plan, before.folder));
  const refusal = proof
    ? disproved(before, assemble(readCurriculum(folder)), plan, rules)
    : undefined;
  return (
    refusal ?? Object.fromEntries([...folder.files].map(([path, file]) => [path, file.read()]))
  );
}

/** The files after the renaming; throws where it is refused. */
export function renamed(files: Files, from: string, to: string, proof = true): Files {
  const result = tryRenaming(files, from, to, proof);
  if (isRefusal(result)) throw new Error(JSON.stringify(shown(result)));
  return result;
}

/** Problem, hint and `file:line` of a refusal; throws where the renaming is done. */
export function refusalOf(files: Files, from: string, to: string) {
  const result = tryRenaming(files, from, to);
  if (!isRefusal(result)) throw new Error(`${from} was renamed`);
  return shown(result);
}

function isRefusal(result: Files | Refusal): result is Refusal {
  return typeof result.problem === 'string' && !('curriculum.yaml' in result);
}

function shown({ problem, hint, at }: Refusal) {
  const place = at && `${at.file.path}:${positionAt(at.file, at.start).line}`;
  return { problem, ...(hint ? { hint } : {}), ...(place ? { place } : {}) };
}

/** Bytes as they are, byte order marks included. */
export function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' || content === undefined
    ? (content ?? '')
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

/** The lines that a renaming changes: `file: line` as it is afterwards. */
export function newLines(before: Files, after: Files): string[] {
  return Object.entries(after).flatMap(([path, content]) => {
    const old = textOf(before[path]).split('\n');
    const lines = textOf(content).split('\n');
    return lines.filter((line) => !old.includes(line)).map((line) => `${path}: ${line.trim()}`);
  });
}

/** Path → text of every file. */
export function texts(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, textOf(content)]),
  );
}
