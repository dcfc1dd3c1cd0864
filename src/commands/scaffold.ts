/** Fills the texts of new files, proves that they add no error, and writes all of them or none. */

import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Failure, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { loadTemplates } from '../edge/read-templates.js';
import { writeAll } from '../edge/write-whole.js';
import { countOf } from '../reporters/pretty.js';
import { visible } from '../reporters/visible.js';
import { rules } from '../rules/index.js';
import { check } from '../rules/run.js';
import { type Folder, folderOf, makeFolder } from '../source/folder.js';
import { assembleFolder, prefixOf } from './open-curriculum.js';
import { modeline, schemaFiles, schemaFolder } from './schema-files.js';

export type Filling = Record<string, string | number | readonly string[]>;

/** New and changed texts: path relative to the curriculum → text. */
export interface Changes {
  create: Record<string, string>;
  replace?: Record<string, string>;
}

/**
 * The texts of one scaffold (`curriculum`, `module`, …) with each `{{name}}` replaced by its value
 * as YAML on one line, and with the same names in file names replaced as they are.
 */
export function fillScaffold(kind: string, filling: Filling): Record<string, string> {
  const prefix = `scaffolds/${kind}/`;
  const fill = (text: string, show: (value: Filling[string]) => string) =>
    text.replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
      const value = filling[name];
      if (value === undefined) throw new Error(`The scaffold ${kind} asks for "${name}"`);
      return show(value);
    });
  return Object.fromEntries(
    Object.entries(loadTemplates(`scaffolds/${kind}`)).map(([path, text]) => [
      fill(path.slice(prefix.length), String),
      fill(text, asYaml),
    ]),
  );
}

/** A value as YAML that fits on a line, also inside brackets. */
export function asYaml(value: Filling[string]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return `[${value.map(asYaml).join(', ')}]`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const plain = /^[\p{L}][\p{L}\p{N} .()'’?!–-]*$/u.test(value) && value.trim() === value;
  return plain && parse(value, { version: '1.2' }) === value ? value : JSON.stringify(value);
}

/**
 * Writes the changes to the curriculum in `root`, and the schemas by which editors read it: with a
 * new curriculum, and again where they are. Gives what was written. Throws a Failure, before
 * anything is written, when a file exists already or the check would find an error that it does
 * not find now. Rules that `expected` names may find one more: that was said before.
 */
export function applyChanges(
  io: Io,
  root: string,
  before: Folder,
  changes: Changes,
  expected: (rule: string) => boolean = () => false,
): Changes {
  const taken = Object.keys(changes.create).find((path) => io.disk.kind(join(root, path)));
  if (taken !== undefined) {
    throw new Failure(`${prefixOf(io, root)}${taken} exists already; nothing was written`);
  }
  const after = withChanges(before, changes);
  const added = newErrors(errorsOf(before), errorsOf(after)).filter(
    (error) => !expected(error.rule),
  );
  const [first] = added;
  if (first !== undefined) {
    const more = added.length > 1 ? ` (and ${countOf(added.length - 1, 'more error')})` : '';
    throw new Failure(
      `This would add an error to the curriculum, so nothing was written: ${first.file}:${first.line}: ${first.message}${more}`,
      first.hint ?? 'Choose other values.',
    );
  }
  const written = withSchemas(io, root, after, changes);
  const bytes = (texts: Record<string, string>) =>
    new Map(
      Object.entries(texts).map(([path, text]) => [
        resolve(root, path),
        new TextEncoder().encode(text),
      ]),
    );
  try {
    writeAll(io.disk, bytes(written.create), bytes(written.replace ?? {}));
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    const { path = root } = error as { path?: string };
    throw new Failure(`Nothing was written: ${path}: ${reason}`);
  }
  return written;
}

/** The changes with those to the schemas, and with the lines that lead editors from new files to them. */
function withSchemas(io: Io, root: string, after: Folder, changes: Changes): Changes {
  const create = { ...changes.create };
  const replace = { ...changes.replace };
  const isNew = 'curriculum.yaml' in create;
  const { curriculum } = assembleFolder(after);
  const present = Object.entries(schemaFiles(curriculum)).flatMap(([name, text]) => {
    const path = `${schemaFolder}/${name}`;
    const there = io.disk.read(join(root, path));
    if (there === undefined && !isNew) return [];
    if (there === undefined) create[path] = text;
    else if (new TextDecoder().decode(there) !== text) replace[path] = text;
    return [path];
  });
  for (const path of Object.keys(changes.create)) {
    const line = modeline(path);
    if (present.some((schema) => line.includes(schema))) create[path] = line + create[path];
  }
  return { create, replace };
}

/** Says what was written and what comes next. */
export function tellWritten(io: Io, root: string, changes: Changes, next: readonly string[]): void {
  const prefix = prefixOf(io, root);
  for (const path of told(changes.create)) {
    io.stdout.write(`wrote    ${visible(prefix + path)}\n`);
  }
  for (const path of told(changes.replace ?? {})) {
    io.stdout.write(`changed  ${visible(prefix + path)}\n`);
  }
  io.stdout.write(`\nNext:\n${next.map((command) => `  ${visible(command)}\n`).join('')}`);
}

/** Paths of written files; the schemas are one line. */
function told(texts: Record<string, string>): string[] {
  const paths = Object.keys(texts);
  const own = paths.filter((path) => !path.startsWith(`${schemaFolder}/`));
  return own.length < paths.length ? [...own, `${schemaFolder}/ (for editors)`] : own;
}

function withChanges(folder: Folder, changes: Changes): Folder {
  const files = new Map(folder.files);
  const fresh = folderOf({ ...changes.create, ...changes.replace });
  for (const [path, entry] of fresh.files) files.set(path, entry);
  return makeFolder(files.values(), folder);
}

function errorsOf(folder: Folder): Diagnostic[] {
  if (folder.files.size === 0) return [];
  const found = check(assembleFolder(folder).curriculum, rules);
  return found.filter((diagnostic) => diagnostic.severity === 'error');
}

/** Errors of a rule in a file beyond as many as there were: lines move, messages count anew. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  const key = (error: Diagnostic) => `${error.rule}\0${error.file}`;
  for (const error of before) counts.set(key(error), (counts.get(key(error)) ?? 0) + 1);
  return after.filter((error) => {
    const left = counts.get(key(error)) ?? 0;
    counts.set(key(error), left - 1);
    return left <= 0;
  });
}
