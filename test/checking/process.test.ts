/** A check as a process: threads for a large curriculum, their failures, and a reader that goes away. */

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Files,
  folderWith,
  inModules,
  plainEnv,
  program,
  put,
  runAsProcess,
  runInProcess,
} from '../commands/world.js';

const root = dirname(dirname(program));

/** Four modules with more than 1.5 MB of text, each with a slip of its own. */
function large(): Files {
  const lines =
    'The rope holds, and the knot is shown a second time to those who stand behind.\n\n';
  const session = (inModules['modules/m1/1-knots.md'] ?? '').replace(
    'Ask who',
    `${lines.repeat(5100)}[Map](missing.svg) Ask who`,
  );
  const modules = [1, 2, 3, 4].flatMap((n) => [
    [
      `modules/m${n}/module.yaml`,
      (inModules['modules/m1/module.yaml'] ?? '').replace('id: M1', `id: M${n}`),
    ],
    [`modules/m${n}/1-knots.md`, session],
  ]);
  return { ...inModules, ...Object.fromEntries(modules) };
}

/** A copy of pensum as it is built, in a folder of its own. */
function copied(): string {
  const copy = folderWith({});
  for (const name of ['bin', 'dist', 'templates'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'docs'));
  put(join(copy, 'package.json'), readFileSync(join(root, 'package.json'), 'utf8'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function run(script: string, cwd: string, argv: string[]) {
  const child = spawn(process.execPath, [script, ...argv], { cwd, env: plainEnv() });
  const ran = { code: null as number | null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  return new Promise<typeof ran>((resolve) =>
    child.on('close', (code) => resolve({ ...ran, code })),
  );
}

describe('a large curriculum', () => {
  const check = ['check', '--format', 'json', '--no-cache'];

  it('gives the same in threads as without', async () => {
    const folder = folderWith(large());
    const here = await runInProcess(folder, check);
    expect(here.code).toBe(1);
    expect(await runAsProcess(folder, check)).toEqual(here);
  }, 120_000);

  it.each([
    ['throws', 'throw new Error("the work failed");', 'the work failed'],
    ['ends early', 'process.exit(0);', 'A thread ended before it was done'],
  ])(
    'fails with 2 when a thread %s',
    async (_, text, message) => {
      const copy = copied();
      put(join(copy, 'dist', 'commands', 'check-thread.js'), text);
      const ran = await run(join(copy, 'bin', 'pensum.js'), folderWith(large()), check);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(
        `pensum: This is a fault of pensum, not of your files (${message}`,
      );
      expect(ran.stderr.trim().split('\n')).toHaveLength(2);
    },
    120_000,
  );
});

it('a reader that goes away changes neither the exit code nor says anything', async () => {
  const folder = folderWith({ ...inModules, 'modules/glossary.yaml': '- term: [\n' });
  const child = spawn(process.execPath, [program, 'check', '--format', 'json'], {
    cwd: folder,
    env: plainEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});

it('a pensum of which a part is missing fails with 2 and one line', async () => {
  const copy = copied();
  rmSync(join(copy, 'templates'), { recursive: true });
  const ran = await run(join(copy, 'bin', 'pensum.js'), folderWith(inModules), ['check']);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^pensum: .*templates.*: it does not exist\n$/);
});
