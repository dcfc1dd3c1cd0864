/** `pensum new curriculum`: a small curriculum that can be checked and printed at once. */

import { dirname, join, relative, resolve } from 'node:path';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { folderOf } from '../source/folder.js';
import type { NewCurriculumFlags } from './new.js';
import { applyChanges, fillScaffold, tellWritten } from './scaffold.js';
import { line, valuesFrom } from './values.js';

/** Gives exit code 0. Throws a Failure when a value is missing or wrong, or a file is in the way. */
export async function newCurriculum(
  io: Io,
  folder: string | undefined,
  flags: NewCurriculumFlags,
): Promise<number> {
  const values = valuesFrom(io);
  values.require({ folder, '--title': flags.title });
  const where = await values.text('folder', folder, {
    message: 'Folder of the curriculum',
    validate: (answer) => line(answer) ?? inTheWay(io, resolve(io.cwd, answer)),
    suggestion: 'modules',
  });
  const title = await values.text('--title', flags.title, {
    message: 'Title of the curriculum',
    validate: line,
  });
  const language = await values.text('--language', flags.language, {
    message: 'Language that you write in (a tag such as en, da, sv, lv)',
    validate: (answer) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(answer) ? undefined : 'Expected a tag such as en.',
    suggestion: 'en',
    optional: true,
  });
  const root = resolve(io.cwd, where);
  const create = fillScaffold('curriculum', {
    title,
    language,
    today: io.now.toISOString().slice(0, 10),
  });
  const written = applyChanges(io, root, folderOf({}), { create });
  const path = relative(io.cwd, root);
  const option = path === '' || path === 'modules' ? '' : ` -C ${quoted(path)}`;
  tellWritten(io, root, written, [`pensum${option} check`, `pensum${option} export M1`]);
  return 0;
}

function inTheWay(io: Io, root: string): string | undefined {
  if (io.disk.kind(root) === 'file') return `${root} is a file.`;
  const has = (folder: string) => io.disk.kind(join(folder, 'curriculum.yaml')) !== undefined;
  if (has(root)) return `${root} has a curriculum already.`;
  for (let above = dirname(root); ; above = dirname(above)) {
    if (has(above)) return `${root} lies inside the curriculum in ${above}.`;
    if (above === dirname(above)) return undefined;
  }
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  if (path.includes('"')) throw new Failure(`The name ${path} cannot be used in a command`);
  return /^[\p{L}\p{N}._/\\:-]+$/u.test(path) ? path : `"${path}"`;
}
