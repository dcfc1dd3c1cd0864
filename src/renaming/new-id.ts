/** Whether an id may be given: well formed, read as a text by YAML, and free. */

import { parse } from 'yaml';
import type { Curriculum } from '../curriculum/model.js';
import { positionAt } from '../diagnostic/source-file.js';
import { id as idSchema, moduleId, referenceKey } from '../source/schema-values.js';
import { builtInMethods } from '../source/vocabulary.js';
import { kindIn } from './find-target.js';
import { placesOf } from './places.js';
import { pathBefore, type Refusal, type Target, written } from './target.js';
import { toolFile } from './tool-places.js';

/** The bare new id: the path that the target has too may stand before it, and its kind. */
export function newId(curriculum: Curriculum, target: Target, text: string): string | Refusal {
  const { kind, rest } = kindIn(text);
  const given = kind === target.kind && target.kind !== 'reference' ? rest : text;
  const path = pathBefore(target);
  const same = given.slice(0, path.length).toLowerCase() === path.toLowerCase();
  const id = same ? given.slice(path.length) : given;
  return formProblem(target, id) ?? takenProblem(curriculum, target, id) ?? id;
}

function formProblem(target: Target, id: string): Refusal | undefined {
  if (id === target.id) {
    return { problem: `"${written(target)}" has this id already: the new one must differ` };
  }
  if (target.module && id.includes('/')) {
    return {
      problem: `"${id}" names another place, expected an id for ${written(target)}`,
      hint: `What stands in ${target.module.id} cannot be moved by renaming.`,
    };
  }
  const schema =
    target.kind === 'module' ? moduleId : target.kind === 'reference' ? referenceKey : idSchema;
  const read = schema.safeParse(id);
  if (!read.success) {
    return { problem: `"${id}" cannot be an id, ${read.error.issues[0]?.message ?? ''}` };
  }
  if (!isText(id)) {
    return {
      problem: `"${id}" cannot be an id: YAML reads it as something else`,
      hint: 'Choose a word that is a text without quotation marks.',
    };
  }
  if (target.kind === 'tool' && /^(readme|license)/.test(id)) {
    return {
      problem: `"${id}" cannot be the id of a tool: files called README or LICENSE are not read`,
    };
  }
  return undefined;
}

/** Also inside brackets and braces, where lists of ids may stand, and as a key. */
function isText(id: string): boolean {
  if (/['"\\]/.test(id)) return false;
  try {
    const inFlow: unknown = parse(`{ k: [${id}, { ${id}: 1 }] }`, { version: '1.2' });
    return JSON.stringify(inFlow) === JSON.stringify({ k: [id, { [id]: 1 }] });
  } catch {
    return false;
  }
}

function takenProblem(curriculum: Curriculum, target: Target, id: string): Refusal | undefined {
  const wanted = { ...target, id };
  const isCaseOnly = id.toLowerCase() === target.id.toLowerCase();
  if (target.kind === 'module' && isCaseOnly) return undefined;
  if (target.kind === 'method' && Object.hasOwn(builtInMethods, id)) {
    return { problem: `The method "${id}" exists already: it is built into pensum` };
  }
  const { defined, places } = placesOf(curriculum, wanted);
  const file = target.kind === 'tool' ? fileInTheWay(curriculum, target, id) : undefined;
  if (defined > 0) {
    return { problem: `The ${target.kind} "${written(wanted)}" exists already` };
  }
  if (file !== undefined) return { problem: `The file ${file} is in the way` };
  const [use] = places;
  if (!use) return undefined;
  const { line } = positionAt(use.at.file, use.at.start);
  return {
    problem: `The ${target.kind} "${written(wanted)}" is named already, in ${use.at.file.path}:${line}, though nothing has that id`,
    hint: 'Correct that first, or choose another id.',
  };
}

/** Some systems do not tell file names apart by case. */
function fileInTheWay({ folder }: Curriculum, target: Target, id: string): string | undefined {
  const wanted = toolFile(id).toLowerCase();
  const others = [...folder.files.keys(), ...folder.links];
  return others.find((path) => path.toLowerCase() === wanted && path !== toolFile(target.id));
}
