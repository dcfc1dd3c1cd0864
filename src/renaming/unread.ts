/** Files of which nothing is known: what they say of an id cannot be changed, nor be left as it is. */

import type { Curriculum } from '../curriculum/model.js';
import { baseName, parentOf } from '../source/folder.js';
import type { Target } from './target.js';

const unreadable = new Set(['structure/file', 'structure/yaml', 'structure/front-matter']);

/** Paths that could not be read, wholly or in a part, and may name the target; sorted. */
export function unreadFor(curriculum: Curriculum, target: Target): string[] {
  const read = new Set(curriculum.modules.map(({ folder }) => folder));
  const descriptors = [...curriculum.folder.files.keys()].filter(
    (path) => baseName(path) === 'module.yaml' && !read.has(parentOf(path)),
  );
  const paths = new Set([
    ...descriptors,
    ...curriculum.modules.flatMap((module) => module.unreadable),
    ...curriculum.findings.filter(({ rule }) => unreadable.has(rule)).map(({ at }) => at.file.path),
  ]);
  // What belongs to a module is named in its own folder only.
  const { module } = target;
  return [...paths].filter((path) => !module || parentOf(path) === module.folder).sort();
}
