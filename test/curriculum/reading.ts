/** The example curriculum with changes, read and put together. */

import { assemble } from '../../src/curriculum/assemble.js';
import type { Curriculum } from '../../src/curriculum/model.js';
import { withChanges } from '../../src/rules/example-curriculum.js';
import type { ExampleFiles } from '../../src/rules/rule.js';
import { folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';

export function curriculumOf(files: ExampleFiles = {}): Curriculum {
  return assemble(readCurriculum(folderOf(withChanges(files))));
}
