/** Runs pensum in this process with streams that remember, or as a process of its own. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { realDisk } from '../../src/edge/disk.js';
import { main } from '../../src/main.js';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export const repository = fileURLToPath(new URL('../../', import.meta.url));
export const bin = join(repository, 'bin', 'pensum.js');

/** Runs main() without a terminal, in `cwd`. */
export async function run(cwd: string, ...argv: string[]): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await main(argv, {
    stdin: Readable.from([]),
    stdout: {
      write(text: string) {
        stdout += text;
      },
    },
    stderr: {
      write(text: string) {
        stderr += text;
      },
    },
    env: {},
    cwd,
    now: new Date('2026-11-23T12:00:00Z'),
    disk: realDisk,
    interrupted: new AbortController().signal,
  });
  return { code, stdout, stderr };
}

/** Runs the built program as a process. */
export function spawn(
  cwd: string,
  argv: readonly string[],
  options: {
    env?: Record<string, string>;
    node?: readonly [string, ...string[]];
    script?: string;
  } = {},
): Outcome {
  const [node, ...before] = options.node ?? [process.execPath];
  const { status, stdout, stderr, error } = spawnSync(
    node,
    [...before, options.script ?? bin, ...argv],
    { cwd, encoding: 'utf8', timeout: 120_000, env: { ...process.env, ...options.env } },
  );
  if (error) throw error;
  return { code: status ?? -1, stdout, stderr };
}

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that is removed after the tests of the file. */
export function temporaryFolder(name = 'pensum-'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), name)));
  temporary.push(folder);
  return folder;
}

/** Writes files by their path below a folder, and gives the folder. */
export function writtenTo(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** One finding as `check --format json` tells it. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  file: string;
  line: number;
  column: number;
}

/** Runs `check --format json`. */
export async function findings(
  cwd: string,
  ...argv: string[]
): Promise<{ code: number; found: Finding[] }> {
  const { code, stdout, stderr } = await run(cwd, 'check', '--format', 'json', ...argv);
  if (stderr !== '') throw new Error(stderr);
  return { code, found: JSON.parse(stdout) as Finding[] };
}
