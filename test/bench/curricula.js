/** Makes the curricula that documents are measured on: one module alone, and one long module. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generate } from './generate.js';

/**
 * Copies one module with the curriculum's own files and the tools that it names, and no other
 * module: a peer is given one document as well.
 * @param {string} modules the whole curriculum
 * @param {string} target a folder that does not exist yet
 * @param {string} folder of the module, relative to the curriculum
 */
export function copyAlone(modules, target, folder) {
  mkdirSync(target, { recursive: true });
  for (const name of ['curriculum.yaml', 'references.yaml', 'glossary.yaml', 'tools', folder]) {
    cpSync(join(modules, name), join(target, name), { recursive: true });
  }
  leaveOutTools(target, join(target, folder));
}

/**
 * A curriculum of one module with so many sessions, generated once.
 * @param {{ modules: string, work: string }} bench
 * @param {number} sessions
 * @returns {string} its folder
 */
export function longCurriculum({ modules, work }, sessions) {
  const target = join(work, `long-${sessions}`);
  if (!existsSync(target)) {
    generate(modules, target, 1, sessions);
    leaveOutTools(target, join(target, 'm1'));
  }
  return target;
}

/** Removes the tools that no text of a module names. */
function leaveOutTools(curriculum, module) {
  const texts = readdirSync(module)
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => readFileSync(join(module, name), 'utf8'))
    .join('\n');
  const tools = join(curriculum, 'tools');
  for (const name of readdirSync(tools)) {
    if (name.endsWith('.md') && !texts.includes(basename(name, '.md'))) rmSync(join(tools, name));
  }
}
