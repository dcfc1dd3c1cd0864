/** What people point at: a module (`B1`), a session (`B1/cluster-mapping`), or a file or folder. */

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { allSessions } from '../curriculum/lookup.js';
import type { Curriculum, Module, Session } from '../curriculum/model.js';
import { moduleFiles, type Outline, outlineOf } from '../curriculum/outline.js';
import { didYouMean, nearest } from '../diagnostic/nearest.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';

export interface Target {
  module: Module;
  /** Absent: the whole module. */
  session?: Session;
}

/** The module or session of an id. Throws a Failure that names the nearest known one. */
export function findTarget(curriculum: Curriculum, text: string): Target {
  const outlines = curriculum.modules.map((module) => outlineOf(curriculum, module));
  const { outline, session } = locate(outlines, text);
  const module = curriculum.modules[outlines.indexOf(outline)] as Module;
  const found = session && allSessions(module)[outline.sessions.indexOf(session)];
  return found ? { module, session: found } : { module };
}

function locate(
  outlines: readonly Outline[],
  text: string,
): { outline: Outline; session?: Outline['sessions'][number] } {
  const [moduleId = '', sessionId, ...rest] = text.split('/');
  const outline = outlines.find(({ id }) => id.toLowerCase() === moduleId.toLowerCase());
  if (outline === undefined) {
    const known = outlines.map((each) => each.id);
    throw new Failure(`There is no module "${moduleId}"`, didYouMean(moduleId, known));
  }
  if (sessionId === undefined || sessionId === '') return { outline };
  const { id, sessions, planned } = outline;
  const session = sessions.find((each) => each.id === sessionId);
  if (session !== undefined && rest.length === 0) return { outline, session };
  if (rest.length > 0) {
    throw new Failure(
      `"${text}" names a part of a session, expected a module or a session`,
      `For example ${id}/${sessionId}.`,
    );
  }
  if (planned.includes(sessionId)) {
    throw new Failure(
      `The session "${id}/${sessionId}" is planned, but its file is not written yet, or cannot be read`,
      `"pensum check ${id}" says more; "pensum new session --module ${id} --id ${sessionId}" writes it.`,
    );
  }
  throw new Failure(
    `The module ${id} has no session "${sessionId}"`,
    didYouMean(
      sessionId,
      sessions.map((each) => each.id),
    ),
  );
}

/** What a file filter needs to know of a curriculum. */
export interface Known {
  /** Absolute path of its folder. */
  root: string;
  outlines: readonly Outline[];
  /** Every text file, relative to the root. */
  files: readonly string[];
}

/**
 * Says whether a file of the curriculum belongs to what the targets name. An id beats a path of
 * the same name (`./B1` is always a path). Throws a Failure for what is neither.
 */
export function fileFilter(
  io: Io,
  known: Known,
  targets: readonly string[],
): (path: string) => boolean {
  if (targets.length === 0) return () => true;
  const tests = targets.map((target) => filterOne(io, known, target));
  return (path) => tests.some((test) => test(path));
}

function filterOne(io: Io, known: Known, target: string): (path: string) => boolean {
  const { root, outlines, files } = known;
  const first = target.split(/[/\\]/)[0] ?? '';
  const module = outlines.find(({ id }) => id.toLowerCase() === first.toLowerCase());
  const path = pathOf(io, root, target);
  const kind = io.disk.kind(path);
  const idLike = module !== undefined && !target.includes('\\');
  if (idLike && (kind === undefined || !target.includes('/'))) {
    const { outline, session } = locate(outlines, target);
    if (session) return (file) => file === session.file;
    return moduleFiles(
      outline,
      outlines.map(({ folder }) => folder),
    );
  }
  if (kind === undefined) {
    const ids = outlines.map((each) => each.id);
    const near = nearest(target, [...ids, ...files]);
    throw new Failure(
      `"${target}" is neither a file or folder nor the id of a module or session`,
      near === undefined ? didYouMean(first, ids) : `Did you mean "${near}"?`,
    );
  }
  const inside = relative(root, path).split(sep).join('/');
  if (inside.startsWith('../') || inside === '..' || isAbsolute(inside)) {
    // A folder around the curriculum holds all of it.
    const around = relative(path, root);
    if (kind === 'folder' && !around.startsWith('..')) return () => true;
    throw new Failure(`"${target}" lies outside the curriculum in ${root}`);
  }
  return (file) => inside === '' || file === inside || file.startsWith(`${inside}/`);
}

/** Seen from the current folder, else from the curriculum's; the ending `.md` may be left out. */
function pathOf(io: Io, root: string, target: string): string {
  const seen = resolve(io.cwd, target);
  const places = [seen, resolve(root, target), resolve(root, `${target}.md`)];
  return places.find((place) => io.disk.kind(place) !== undefined) ?? seen;
}

/** Whether a file belongs to a module of the curriculum. */
export function filesOfModule(curriculum: Curriculum, module: Module): (path: string) => boolean {
  const folders = curriculum.modules.map(({ folder }) => folder);
  return moduleFiles(outlineOf(curriculum, module), folders);
}
