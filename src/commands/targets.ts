/** What people point at: a module (`B1`), a session (`B1/cluster-mapping`), or a file or folder. */

import { isAbsolute, relative, resolve, sep } from 'node:path';
import { allSessions, findModule, toolsOf } from '../curriculum/lookup.js';
import type { Curriculum, Module, Session } from '../curriculum/model.js';
import { didYouMean, nearest } from '../diagnostic/nearest.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import type { Opened } from './open-curriculum.js';

export interface Target {
  module: Module;
  /** Absent: the whole module. */
  session?: Session;
}

/** The module or session of an id. Throws a Failure that names the nearest known one. */
export function findTarget(curriculum: Curriculum, text: string): Target {
  const [moduleId = '', sessionId, ...rest] = text.split('/');
  const module = findModule(curriculum, moduleId);
  if (module === undefined) {
    const known = curriculum.modules.map((each) => each.id);
    throw new Failure(`There is no module "${moduleId}"`, didYouMean(moduleId, known));
  }
  if (sessionId === undefined || sessionId === '') return { module };
  const session = allSessions(module).find((each) => each.id === sessionId);
  if (session !== undefined && rest.length === 0) return { module, session };
  if (rest.length > 0) {
    throw new Failure(
      `"${text}" names a part of a session, expected a module or a session`,
      `For example ${module.id}/${sessionId}.`,
    );
  }
  const planned = module.agenda.some((day) =>
    day.items.some((item) => item.kind === 'session' && item.id === sessionId),
  );
  if (planned) {
    throw new Failure(
      `The session "${module.id}/${sessionId}" is planned, but its file is not written yet, or cannot be read`,
      `"pensum check ${module.id}" says more; "pensum new session --module ${module.id} --id ${sessionId}" writes it.`,
    );
  }
  const known = allSessions(module).map((each) => each.id);
  throw new Failure(
    `The module ${module.id} has no session "${sessionId}"`,
    didYouMean(sessionId, known),
  );
}

/**
 * Says whether a file of the curriculum belongs to what the targets name. An id beats a path of
 * the same name (`./B1` is always a path). Throws a Failure for what is neither.
 */
export function fileFilter(
  io: Io,
  opened: Opened,
  targets: readonly string[],
): (path: string) => boolean {
  if (targets.length === 0) return () => true;
  const tests = targets.map((target) => filterOne(io, opened, target));
  return (path) => tests.some((test) => test(path));
}

function filterOne(io: Io, opened: Opened, target: string): (path: string) => boolean {
  const { curriculum } = opened;
  const first = target.split(/[/\\]/)[0] ?? '';
  const module = findModule(curriculum, first);
  const path = pathOf(io, opened, target);
  const kind = io.disk.kind(path);
  const idLike = module !== undefined && !target.includes('\\');
  if (idLike && (kind === undefined || !target.includes('/'))) {
    return ofTarget(curriculum, findTarget(curriculum, target));
  }
  if (kind === undefined) {
    const ids = curriculum.modules.map((each) => each.id);
    const near = nearest(target, [...ids, ...opened.files]);
    throw new Failure(
      `"${target}" is neither a file or folder nor the id of a module or session`,
      near === undefined ? didYouMean(first, ids) : `Did you mean "${near}"?`,
    );
  }
  const inside = relative(opened.root, path).split(sep).join('/');
  if (inside.startsWith('../') || inside === '..' || isAbsolute(inside)) {
    // A folder around the curriculum holds all of it.
    const around = relative(path, opened.root);
    if (kind === 'folder' && !around.startsWith('..')) return () => true;
    throw new Failure(`"${target}" lies outside the curriculum in ${opened.root}`);
  }
  return (file) => inside === '' || file === inside || file.startsWith(`${inside}/`);
}

/** Seen from the current folder, else from the curriculum's; the ending `.md` may be left out. */
function pathOf(io: Io, opened: Opened, target: string): string {
  const seen = resolve(io.cwd, target);
  const places = [seen, resolve(opened.root, target), resolve(opened.root, `${target}.md`)];
  return places.find((place) => io.disk.kind(place) !== undefined) ?? seen;
}

function ofTarget(curriculum: Curriculum, { module, session }: Target): (path: string) => boolean {
  if (session) return (path) => path === session.text.file.path;
  return moduleFiles(curriculum, module);
}

/** Whether a file belongs to a module: it lies in its folder, or is a tool that it uses. */
export function moduleFiles(curriculum: Curriculum, module: Module): (path: string) => boolean {
  const tools = new Set(
    toolsOf(curriculum, allSessions(module)).map((tool) => tool.text.file.path),
  );
  const nested = curriculum.modules
    .filter((other) => other !== module && other.folder.startsWith(`${module.folder}/`))
    .map((other) => `${other.folder}/`);
  return (path) =>
    tools.has(path) ||
    (module.folder !== '' &&
      path.startsWith(`${module.folder}/`) &&
      !nested.some((folder) => path.startsWith(folder))) ||
    (module.folder === '' &&
      !path.includes('/') &&
      (path === 'module.yaml' || path.endsWith('.md')));
}
