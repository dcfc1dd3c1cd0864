/** What a renaming leaves alone and a person should know of. */

import type { Curriculum } from '../curriculum/model.js';
import { baselineFile, readBaseline } from '../rules/exceptions/baseline.js';
import type { Folder } from '../source/folder.js';
import { textFiles } from '../source/read-curriculum.js';
import type { ChangedFile } from './plan.js';
import { type Target, written } from './target.js';

/** Bytes; a longer file is no text that somebody wrote. */
const largest = 1024 * 1024;
const most = 5;

/** One sentence each, for after the renaming. */
export function leftOver(
  { folder }: Curriculum,
  target: Target,
  changed: ReadonlyMap<string, ChangedFile>,
  after: Folder,
): string[] {
  const notes: string[] = [];
  if (target.kind === 'module') {
    notes.push('Folders and files keep their names.');
  }
  const known = inBaseline(folder, changed);
  if (known.length > 0) {
    notes.push(
      `${baselineFile} names ${list(known)} and was left as it is: problems that it knows there may be reported again.`,
    );
  }
  const naming = stillNaming(after, target);
  if (naming.length > 0) {
    notes.push(
      `${list(naming)} still ${naming.length === 1 ? 'names' : 'name'} ${written(target)}, where it is not read as its id; see whether that should change.`,
    );
  }
  return notes;
}

/** Files that change and of which the baseline knows a problem. */
function inBaseline(folder: Folder, changed: ReadonlyMap<string, ChangedFile>): string[] {
  const text = textIn(folder, baselineFile);
  const baseline = text === undefined ? undefined : readBaseline(text);
  const named = new Set(baseline?.problems.map(({ file }) => file));
  return [...changed.keys()].filter((path) => named.has(path));
}

/**
 * Files in which a form of the id stands that looks like it: `@key`, the name of a tool's file, or
 * the id of a module in a file that is not read.
 */
function stillNaming(after: Folder, target: Target): string[] {
  const { kind, id } = target;
  const sign =
    kind === 'reference' ? `@${id}` : kind === 'tool' ? `${id}.md` : kind === 'module' ? id : '';
  if (sign === '') return [];
  const read = new Set(kind === 'module' ? textFiles(after) : []);
  return [...after.files.keys()].filter((path) => {
    if (path === baselineFile || read.has(path) || !/\.(md|ya?ml|po|txt)$/i.test(path))
      return false;
    return hasWord(textIn(after, path) ?? '', sign);
  });
}

/** The sign stands there, and is no part of a longer word. */
function hasWord(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + sign.length] ?? ' '}`;
    if (!/[\p{L}\p{N}_-]/u.test(around)) return true;
  }
  return false;
}

function textIn(folder: Folder, path: string): string | undefined {
  const entry = folder.files.get(path);
  if (!entry || entry.size > largest) return undefined;
  try {
    return new TextDecoder('utf-8').decode(entry.read());
  } catch {
    return undefined;
  }
}

function list(paths: readonly string[]): string {
  const more = paths.length - most;
  return more > 0
    ? `${paths.slice(0, most).join(', ')} and ${more} more`
    : paths.join(', ').replace(/, ([^,]*)$/, ' and $1');
}
