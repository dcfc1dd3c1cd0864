/** Finds, reads and assembles the curriculum that a command works on. */

import { relative, resolve, sep } from 'node:path';
import { assemble } from '../curriculum/assemble.js';
import type { Curriculum } from '../curriculum/model.js';
import { Failure, systemReason } from '../edge/failure.js';
import { findCurriculum } from '../edge/find-curriculum.js';
import type { Io } from '../edge/io.js';
import { readFolder } from '../edge/read-folder.js';
import type { Folder } from '../source/folder.js';
import { type CurriculumSource, readCurriculum } from '../source/read-curriculum.js';
import type { YamlSource } from '../source/read-file.js';

export interface Opened {
  /** Absolute path of its folder. */
  root: string;
  curriculum: Curriculum;
  /** Every text file that was read, relative to the root. */
  files: string[];
  /** Those that could not be read at all, so that nothing is known of what they say. */
  unread: string[];
}

/**
 * The curriculum of `-C`, else the one that `cwd` belongs to, else the one that the given path
 * belongs to. Throws a Failure that names where it looked.
 */
export function openCurriculum(io: Io, named: string | undefined, near?: string): Opened {
  const root = curriculumRoot(io, named, near);
  return { root, ...assembleFolder(readDisk(root)) };
}

/** The absolute folder of the curriculum, or undefined where there is none. */
export function curriculumFolder(io: Io): string | undefined {
  const found = findCurriculum(io.disk, io.cwd);
  return 'root' in found ? found.root : undefined;
}

/** The same for a folder in memory. */
export function assembleFolder(folder: Folder): Omit<Opened, 'root'> {
  const source = readCurriculum(folder);
  const parts = partsOf(source);
  return {
    curriculum: assemble(source),
    files: parts.map((part) => part.file.path).sort(),
    unread: parts.filter((part) => part.value === undefined).map((part) => part.file.path),
  };
}

/**
 * Like `openCurriculum`, for commands that need to know what the curriculum promises.
 * Throws a Failure when its `curriculum.yaml` cannot be read.
 */
export function openReadable(io: Io, named: string | undefined): Opened {
  const opened = openCurriculum(io, named);
  if (opened.unread.includes('curriculum.yaml')) {
    throw new Failure(
      `${prefixOf(io, opened.root)}curriculum.yaml cannot be read`,
      '"pensum check" says what is wrong in it.',
    );
  }
  return opened;
}

/** The absolute folder of the curriculum that a command works on. Throws a Failure that names where it looked. */
export function curriculumRoot(io: Io, named: string | undefined, near?: string): string {
  const found = findCurriculum(io.disk, io.cwd, named);
  if ('root' in found) return found.root;
  if (named === undefined && near !== undefined && io.disk.kind(resolve(io.cwd, near))) {
    const beside = findCurriculum(io.disk, resolve(io.cwd, near));
    if ('root' in beside) return beside.root;
  }
  const places = found.lookedIn;
  if (named !== undefined) {
    throw new Failure(
      `There is no curriculum in ${places[0]}: it has no curriculum.yaml`,
      `"pensum new curriculum ${named}" writes one.`,
    );
  }
  throw new Failure(
    `No curriculum was found: there is no curriculum.yaml in ${places[0]}, in its modules folder, or in a folder above`,
    'Name its folder with -C, or write a new one with "pensum new curriculum my-curriculum".',
  );
}

/** Lists the folder of a curriculum. Throws a Failure when it cannot be read. */
export function readDisk(root: string): Folder {
  try {
    return readFolder(root);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new Failure(`The folder ${root} cannot be read: ${reason}`);
  }
}

function partsOf(source: CurriculumSource): YamlSource<unknown>[] {
  return [
    source.curriculum,
    ...(source.references ? [source.references] : []),
    ...(source.glossary ? [source.glossary] : []),
    ...source.modules.flatMap((module) => [module.module, ...module.sessions]),
    ...source.tools,
  ];
}

/** The curriculum's folder as seen from the current one: empty, or with `/` at its end. */
export function prefixOf(io: Io, root: string): string {
  const path = relative(io.cwd, root).split(sep).join('/');
  if (path === '') return '';
  // Far away, or on another drive: the whole path is easier to read.
  return `${path.startsWith('../../') ? root.split(sep).join('/') : path}/`;
}

/** Reads a file of the curriculum for showing a line of it; undefined when that is not possible. */
export function textReader(folder: Folder): (path: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (path) => {
    if (!texts.has(path)) texts.set(path, readText(folder, path));
    return texts.get(path);
  };
}

function readText(folder: Folder, path: string): string | undefined {
  const entry = folder.files.get(path);
  if (entry === undefined || entry.size > 1024 * 1024) return undefined;
  try {
    return new TextDecoder('utf-8').decode(entry.read());
  } catch {
    return undefined;
  }
}
