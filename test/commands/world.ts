/** A small world for tests of the command line: a folder of its own, and streams that remember. */

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Disk, realDisk } from '../../src/edge/disk.js';
import type { Io, Output } from '../../src/edge/io.js';
import { main } from '../../src/main.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';

export const program = fileURLToPath(new URL('../../bin/pensum.js', import.meta.url));

export type Files = Readonly<Record<string, string>>;

/** The example curriculum in a folder `modules`. */
export const inModules: Files = Object.fromEntries(
  Object.entries(exampleCurriculum).map(([path, text]) => [`modules/${path}`, text]),
);

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder with these files, whose name has a space and a letter beyond ASCII; removed after the test. */
export function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'pensum på '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) put(join(folder, path), text);
  return folder;
}

export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Every file below a folder, with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.pensum-rendered.json')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

interface World {
  env?: Record<string, string>;
  disk?: Partial<Disk>;
  interrupted?: AbortSignal;
}

/** Runs main in this process. Nobody sits at a terminal. */
export async function runInProcess(cwd: string, argv: string[], world: World = {}): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const remember = (name: 'stdout' | 'stderr'): Output => ({
    write: (text) => {
      texts[name] += text;
    },
  });
  const io: Io = {
    stdin: new PassThrough(),
    stdout: remember('stdout'),
    stderr: remember('stderr'),
    env: world.env ?? {},
    cwd,
    now: new Date('2026-11-23T10:00:00Z'),
    disk: { ...realDisk, ...world.disk },
    interrupted: world.interrupted ?? new AbortController().signal,
  };
  return { code: await main(argv, io), ...texts };
}

/** The environment of a process: no colours, no service that runs it, and a cache of its own. */
export function plainEnv(more: Record<string, string> = {}): Record<string, string | undefined> {
  const { FORCE_COLOR: _, GITHUB_ACTIONS: __, ...env } = process.env;
  return { ...env, NO_COLOR: '1', XDG_CACHE_HOME: folderWith({}), ...more };
}

/** Runs the built program as a process of its own. */
export async function runAsProcess(
  cwd: string,
  argv: string[],
  { env = {} }: Pick<World, 'env'> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...argv], {
    cwd,
    env: plainEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}
