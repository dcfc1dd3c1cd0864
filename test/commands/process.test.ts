/** What only a process of its own can show: closed pipes, signals, streams that cannot take text. */

import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, folderWith, inModules, program } from './world.js';

function start(cwd: string, argv: string[], stdout: 'pipe' | number = 'pipe') {
  const child = spawn(process.execPath, [program, ...argv], {
    cwd,
    stdio: ['ignore', stdout, 'pipe'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr })),
  );
  return { child, ended };
}

describe('the process', () => {
  it('ends quietly when nobody reads its output any more', async () => {
    const { child, ended } = start(folderWith(inModules), ['coverage', '--format', 'json']);
    child.stdout?.destroy();
    expect(await ended).toEqual({ code: 0, stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('says that its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const { ended } = start(folderWith(inModules), ['check'], full);
    expect(await ended).toEqual({
      code: 2,
      stderr: 'pensum: the output cannot be written: no space is left on the disk\n',
    });
  });

  it.runIf(process.platform !== 'win32')(
    'leaves only whole files when an export is interrupted',
    async () => {
      const folder = folderWith(inModules);
      const { child, ended } = start(folder, ['export']);
      await new Promise((resolve) => child.stdout?.once('data', resolve));
      child.kill('SIGINT');
      const { code, stderr } = await ended;
      expect(code).toBe(130);
      expect(stderr).toContain('pensum: stopped');
      const written = filesBelow(join(folder, 'out'));
      expect(written.length).toBeGreaterThan(0);
      expect(written.length).toBeLessThan(6);
      expect(written.filter((path) => path.endsWith('.tmp'))).toEqual([]);
    },
  );
});
