/** Real lessons of others as fixtures: how one is read, changed, and where a mark in it stands. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../support/command.js';

/** Pairs of a text that stands in the file exactly once and what takes its place; or a whole new file. */
export type Changes = Readonly<Record<string, string | readonly (readonly [string, string])[]>>;

/** A defect that somebody made. `«` in one of the new texts shows where it is reported. */
export interface Planted {
  rule: string;
  title: string;
  changes: Changes;
}

/** A defect of the original. `at` stands in the file exactly once; `«` in it shows where it is reported. */
export interface Natural {
  rule: string;
  file: string;
  at: string;
}

export interface Material {
  /** Folder in test/fixtures. */
  folder: string;
  module: string;
  natural: readonly Natural[];
  /** What makes the module clean. */
  repairs: Changes;
  planted: readonly Planted[];
}

/** A finding without its words. Lines and columns count from 1. */
export interface Place {
  rule: string;
  file: string;
  line: number;
  column: number;
}

export type Files = Record<string, string>;

const mark = '«';

/** Every file of the fixture by its path, with `/`. */
export function filesOf({ folder }: Pick<Material, 'folder'>): Files {
  const root = join(repository, 'test', 'fixtures', folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );
}

/** The files with the changes made. Throws when an old text does not stand in its file exactly once. */
export function changed(files: Files, changes: Changes): Files {
  const result = { ...files };
  for (const [path, change] of Object.entries(changes)) {
    result[path] =
      typeof change === 'string'
        ? change
        : change.reduce((text, [old, now]) => {
            once(text, old, path);
            return text.replace(old, () => now);
          }, result[path] ?? '');
  }
  return result;
}

/** Takes the one mark out of the files: what is left, and where it stood. */
export function withoutMark(files: Files, rule: string): { files: Files; place: Place } {
  const marked = Object.entries(files).filter(([, text]) => text.includes(mark));
  const [first] = marked;
  if (first === undefined || marked.length > 1) throw new Error(`${rule}: expected one mark`);
  const [path, text] = first;
  const at = once(text, mark, path);
  return {
    files: { ...files, [path]: text.replace(mark, '') },
    place: placeAt(rule, path, text, at),
  };
}

/** Where a defect of the original stands in these files, which may have other changes. */
export function placeOf(files: Files, { rule, file, at }: Natural): Place {
  const text = files[file] ?? '';
  const start = once(text, at.replace(mark, ''), file);
  return placeAt(rule, file, text, start + at.indexOf(mark));
}

function placeAt(rule: string, file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { rule, file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function once(text: string, part: string, path: string): number {
  const times = text.split(part).length - 1;
  if (times !== 1) throw new Error(`"${part}" stands ${times} times in ${path}, expected once`);
  return text.indexOf(part);
}
