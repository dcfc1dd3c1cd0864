/** The curriculum in modules/, for tests of the material itself. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/command.js';
import { curriculumOn, fixture } from '../support/documents.js';

export const modulesFolder = join(repository, 'modules');

export const curriculum = curriculumOn(fixture('../../modules'));

/** Every Markdown file of sessions and tools, with its path below modules/. */
export function textsOfModules(): { path: string; text: string }[] {
  return readdirSync(modulesFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && !path.endsWith('README.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(modulesFolder, path), 'utf8') }));
}
