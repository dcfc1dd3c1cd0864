/** Runs the scripts of CI definitions as their runners do, on copies of a small curriculum. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Outcome, repository, temporaryFolder } from '../support/command.js';

/** Inputs that would make a file `pwned` if a shell ever read them as more than text. */
export const hostile = [
  '"; touch pwned; "',
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '*; touch pwned\ntouch pwned',
] as const;

/** A file of this repository, read as YAML. */
export function yamlOf(path: string): unknown {
  return parse(readFileSync(join(repository, path), 'utf8'));
}

/** A new workspace with the curriculum "harbour" in `courses`: no errors, three warnings. */
export function workspace(): string {
  const folder = temporaryFolder('pensum ci ');
  mkdirSync(join(folder, '.git'));
  cpSync(join(repository, 'test/fixtures/harbour'), join(folder, 'courses'), { recursive: true });
  return folder;
}

/** Runs a script in `cwd`; nothing of the environment of the tests but the path of programs is there. */
export function runScript(
  shell: readonly [string, ...string[]],
  script: string,
  cwd: string,
  env: Record<string, string>,
): Outcome {
  const [program, ...args] = shell;
  const { status, stdout, stderr, error } = spawnSync(program, [...args, '-c', script], {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    env: { PATH: process.env.PATH, HOME: cwd, ...env },
  });
  if (error) throw error;
  return { code: status ?? -1, stdout, stderr };
}
