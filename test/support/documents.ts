/** Reads curricula from disk or memory and builds their documents, as the export command does. */

import { fileURLToPath } from 'node:url';
import { assemble } from '../../src/curriculum/assemble.js';
import { findModule } from '../../src/curriculum/lookup.js';
import type { Curriculum, Module } from '../../src/curriculum/model.js';
import { buildDocument, readTemplates, type Template } from '../../src/documents/index.js';
import { readFolder } from '../../src/edge/read-folder.js';
import { loadTemplates } from '../../src/edge/read-templates.js';
import type { Document } from '../../src/nodes/document.js';
import { folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';

/** The package's own templates, by path. */
export const templateTexts = loadTemplates();

/** Absolute path of a folder under `test/fixtures`, or of the repository where it begins with `../..`. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));
}

export function curriculumOn(disk: string): Curriculum {
  return assemble(readCurriculum(readFolder(disk)));
}

export function curriculumOf(files: Record<string, string | Uint8Array>): Curriculum {
  return assemble(readCurriculum(folderOf(files)));
}

export function templateOf(curriculum: Curriculum, kind: string): Template {
  const { templates } = readTemplates(templateTexts, curriculum);
  const found = templates.find((template) => template.id === kind);
  if (!found) throw new Error(`There is no template ${kind}`);
  return found;
}

export function moduleOf(curriculum: Curriculum, id: string): Module {
  const found = findModule(curriculum, id);
  if (!found) throw new Error(`There is no module ${id}`);
  return found;
}

export interface Wish {
  /** `H1`, or `H1/count-the-berths`. */
  target: string;
  kind: string;
  notes?: boolean;
  participants?: number;
  /** Minutes after midnight. */
  start?: number;
}

export function treeOf(curriculum: Curriculum, wish: Wish): Document {
  const [moduleId = '', sessionId] = wish.target.split('/');
  const module = moduleOf(curriculum, moduleId);
  const session = module.sessions.find(({ id }) => id === sessionId);
  if (sessionId !== undefined && !session) throw new Error(`There is no session ${sessionId}`);
  return buildDocument(
    curriculum,
    {
      template: templateOf(curriculum, wish.kind),
      module,
      ...(session ? { session } : {}),
      language: 'en',
      notes: wish.notes ?? true,
      ...(wish.participants === undefined ? {} : { participants: wish.participants }),
      ...(wish.start === undefined ? {} : { start: wish.start }),
    },
    templateTexts,
  );
}
