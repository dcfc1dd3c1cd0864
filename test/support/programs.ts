/** Programs of the system that some tests ask for a second opinion. */

import { spawnSync } from 'node:child_process';

/**
 * Whether tests that need a program are to run: where it is installed, and always in CI, where a
 * missing program is a failure and not a reason to look away.
 */
export function wanted(program: string): boolean {
  return Boolean(process.env.CI) || spawnSync(program, ['--version']).error === undefined;
}

/** Runs npm with the Node that runs the tests. */
export function npm(
  cwd: string,
  ...args: string[]
): { code: number; stdout: string; stderr: string } {
  const script = process.env.npm_execpath;
  const options = { cwd, encoding: 'utf8' as const, timeout: 120_000 };
  const { status, stdout, stderr, error } =
    script === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [script, ...args], options);
  if (error) throw error;
  return { code: status ?? -1, stdout, stderr };
}
