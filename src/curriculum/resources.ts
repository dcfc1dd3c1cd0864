/** Finds the files that texts refer to: only regular files inside the curriculum, by their exact name. */

import { nearest } from '../diagnostic/nearest.js';
import { reason } from '../source/decode.js';
import type { Folder } from '../source/folder.js';
import { baseName, parentOf } from '../source/folder.js';
import { readPicture } from '../source/pictures/index.js';
import { largestFile, type Picture } from '../source/pictures/picture.js';
import { allSessions } from './lookup.js';
import type { Curriculum, Module, Session, Tool } from './model.js';

/** What was found instead, as one sentence without a full stop. */
export interface ResourceProblem {
  ok: false;
  problem: string;
  hint?: string;
}

export type CrossReference =
  | { kind: 'session'; module: Module; session: Session }
  | { kind: 'tool'; tool: Tool }
  | { kind: 'file'; path: string };

/** The link leads out of the curriculum on purpose: to the web or into a mail program. */
export function isExternal(link: string): boolean {
  return /^(?:https?:|mailto:|tel:|\/\/)/i.test(link.trim());
}

/**
 * The file of the curriculum that a link names, seen from the folder of the file that holds it.
 * What follows `#` or `?` is left out, `%20` is a space; symbolic links, hidden files and
 * whatever lies outside the curriculum are refused.
 */
export function resolveFile(
  curriculum: Pick<Curriculum, 'folder'>,
  from: string,
  link: string,
): { ok: true; path: string } | ResourceProblem {
  const { folder } = curriculum;
  const refuse = (problem: string, hint?: string): ResourceProblem =>
    hint === undefined ? { ok: false, problem } : { ok: false, problem, hint };
  if (link.trim() === '')
    return refuse('The link has no target, expected a file of the curriculum');
  const shown = link.length > 80 ? `${link.slice(0, 77)}…` : link;
  if (/^(?:[a-z]:|file:|\/(?!\/))/i.test(link) || link.startsWith('\\')) {
    return refuse(
      `"${shown}" is an absolute path, expected one relative to ${baseName(from)}`,
      'Keep the file inside the curriculum and write, for example, "images/map.svg".',
    );
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) {
    return refuse(`"${shown}" is an address, expected a file of the curriculum`);
  }
  if (link.includes('\\')) {
    return refuse(
      `"${shown}" has "\\" between its folders, expected "/"`,
      `Write "${link.replaceAll('\\', '/')}".`,
    );
  }
  const literal = normalise(parentOf(from), link);
  if (literal !== undefined && folder.files.has(literal)) return { ok: true, path: literal };
  const path = normalise(parentOf(from), decoded(link.replace(/[#?].*$/s, '')));
  if (path === undefined) {
    return refuse(
      `"${shown}" leaves the curriculum`,
      'Copy the file into the curriculum, beside the text that uses it.',
    );
  }
  if (folder.files.has(path)) return { ok: true, path };
  return missing(folder, from, shown, path, refuse);
}

function missing(
  folder: Folder,
  from: string,
  shown: string,
  path: string,
  refuse: (problem: string, hint?: string) => ResourceProblem,
): { ok: true; path: string } | ResourceProblem {
  for (let part = path; part !== ''; part = parentOf(part)) {
    if (folder.links.has(part)) {
      return refuse(
        `"${shown}" leads over the symbolic link "${part}", which is not followed`,
        'Copy the file itself into the curriculum.',
      );
    }
    const why = folder.unreadable.get(part);
    if (why !== undefined) return refuse(`"${shown}" lies in a folder that cannot be read: ${why}`);
    if (baseName(part).startsWith('.') || baseName(part) === 'node_modules') {
      return refuse(`"${shown}" is hidden, and hidden files are not read`, 'Move or rename it.');
    }
  }
  const files = [...folder.files.keys()];
  if (path === '' || files.some((file) => file.startsWith(`${path}/`))) {
    return refuse(`"${shown}" is a folder, expected a file`);
  }
  // One letter may be written in two ways in Unicode; systems differ in the one that they store.
  const composed = files.find((file) => file.normalize() === path.normalize());
  if (composed !== undefined) return { ok: true, path: composed };
  const lower = path.normalize().toLowerCase();
  const cased = files.find((file) => file.normalize().toLowerCase() === lower);
  if (cased !== undefined) {
    const right = relative(from, cased);
    return refuse(
      `"${shown}" differs from the file "${right}" in upper and lower case`,
      `Write "${right}".`,
    );
  }
  const near = nearestFile(files, path);
  const hint = near === undefined ? undefined : `Did you mean "${relative(from, near)}"?`;
  return refuse(`The file "${shown}" does not exist`, hint);
}

/** The same name in another folder, a name like it in the same folder, or a path like it. */
function nearestFile(files: readonly string[], path: string): string | undefined {
  const name = baseName(path);
  const moved = files.find((file) => baseName(file) === name);
  if (moved !== undefined) return moved;
  const folder = parentOf(path);
  const beside = files.filter((file) => parentOf(file) === folder);
  const near = nearest(name, beside.map(baseName));
  return beside.find((file) => baseName(file) === near) ?? nearest(path, files);
}

/**
 * The picture that a text shows, checked and cleaned. Files over 20 MiB are not read, and
 * pictures on the web are not fetched.
 */
export function pictureAt(
  curriculum: Pick<Curriculum, 'folder'>,
  from: string,
  src: string,
): { ok: true; picture: Picture } | ResourceProblem {
  if (isExternal(src) || /^data:/i.test(src)) {
    const where = /^data:/i.test(src) ? 'is written into the text' : 'is on the web';
    const shown = src.length > 60 ? `${src.slice(0, 57)}…` : src;
    return {
      ok: false,
      problem: `The picture "${shown}" ${where}, expected a file of the curriculum`,
      hint: 'Nothing is fetched: save it beside the text, and name its source in "credit".',
    };
  }
  const found = resolveFile(curriculum, from, src);
  if (!found.ok) return found;
  const entry = curriculum.folder.files.get(found.path);
  const name = baseName(found.path);
  if (!entry) return { ok: false, problem: `The file "${name}" does not exist` };
  if (entry.size > largestFile) {
    const size = (entry.size / 1024 / 1024).toFixed(1);
    return { ok: false, problem: `${name} is ${size} MiB; pictures of at most 20 MiB are read` };
  }
  let bytes: Uint8Array;
  try {
    bytes = entry.read();
  } catch (error) {
    return { ok: false, problem: `${name} cannot be read: ${reason(error)}` };
  }
  const read = readPicture(found.path, bytes);
  return read.ok ? { ok: true, picture: read.picture } : read;
}

/** What a relative link leads to; undefined for addresses, anchors and files that are not there. */
export function crossReference(
  curriculum: Curriculum,
  from: string,
  link: string,
): CrossReference | undefined {
  if (isExternal(link) || link.startsWith('#')) return undefined;
  const found = resolveFile(curriculum, from, link);
  if (!found.ok) return undefined;
  for (const module of curriculum.modules) {
    const session = allSessions(module).find(({ text }) => text.file.path === found.path);
    if (session) return { kind: 'session', module, session };
  }
  const tool = curriculum.tools.find(({ text }) => text.file.path === found.path);
  return tool ? { kind: 'tool', tool } : { kind: 'file', path: found.path };
}

/** The path of a link seen from a folder, or undefined when it leaves the curriculum. */
function normalise(folder: string, link: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of link.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** A path as it is written in a file. */
function relative(from: string, path: string): string {
  const here = parentOf(from) === '' ? [] : parentOf(from).split('/');
  const there = path.split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
