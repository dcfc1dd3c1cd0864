/** `pensum rename` on a disk: what it prints and writes, all of it or nothing. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/edge/disk.js';
import { ropes } from '../renaming/ropes.js';
import { filesBelow, folderWith, inModules, put, read, runInProcess } from './world.js';

const inFolder = Object.fromEntries(
  Object.entries(ropes).map(([path, text]) => [`modules/${path}`, text]),
);

const contents = (folder: string) =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, read(folder, path)]));

describe('pensum rename', () => {
  it('prints each file with its places, then the whole', async () => {
    const folder = folderWith(inFolder);
    const ran = await runInProcess(folder, ['rename', 'm1', 'R1']);
    expect(ran).toEqual({
      code: 0,
      stderr: '',
      stdout: `changed  modules/m1/module.yaml (1 place)
changed  modules/m2/module.yaml (1 place)
module M1 → R1: 2 places in 2 files
Folders and files keep their names.
`,
    });
    expect(read(folder, 'modules/m2/module.yaml')).toContain('prerequisites: [R1]');
  });

  it('moves the file of a tool, and back leaves everything as it was', async () => {
    const folder = folderWith(inFolder);
    const before = contents(folder);
    const there = await runInProcess(folder, ['rename', 'knot-card', 'loop-card']);
    expect(there.stdout).toContain(
      'moved    modules/tools/knot-card.md to modules/tools/loop-card.md\n',
    );
    expect(filesBelow(folder)).not.toContain('modules/tools/knot-card.md');
    expect((await runInProcess(folder, ['rename', 'loop-card', 'knot-card'])).code).toBe(0);
    expect(contents(folder)).toEqual(before);
  });

  it('--dry-run shows a diff and writes nothing', async () => {
    const folder = folderWith(inFolder);
    const before = contents(folder);
    const ran = await runInProcess(folder, ['rename', 'knot-card', 'loop-card', '--dry-run']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(
      'diff --git a/modules/tools/knot-card.md b/modules/tools/loop-card.md\nrename from modules/tools/knot-card.md\nrename to modules/tools/loop-card.md\n',
    );
    expect(ran.stdout).toContain(
      '\n-tools: [knot-card, rope-card]\n+tools: [loop-card, rope-card]\n',
    );
    expect(ran.stderr).toContain('nothing was changed');
    expect(contents(folder)).toEqual(before);
  });

  it('--dry-run keeps a byte order mark in the diff', async () => {
    const path = 'modules/m2/module.yaml';
    const folder = folderWith({ ...inFolder, [path]: `\uFEFF${inFolder[path]}` });
    const ran = await runInProcess(folder, ['rename', 'M2', 'R2', '--dry-run']);
    expect(ran.stdout).toContain('\n-\uFEFFid: M2\n+\uFEFFid: R2\n');
  });

  it('refuses what is not written plainly, with its place, and writes nothing', async () => {
    const path = 'modules/m2/module.yaml';
    const text = inFolder[path]?.replace('themes: [safety]', 'themes: ["s\\x61fety"]') ?? '';
    const folder = folderWith({ ...inFolder, [path]: text });
    const before = contents(folder);
    const ran = await runInProcess(folder, ['rename', 'safety', 'care']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('modules/m2/module.yaml:7: "safety" is not written plainly here');
    expect(contents(folder)).toEqual(before);
  });

  it.each([
    ['the old file cannot be removed', 'remove', 'knot-card.md'],
    ['a file cannot be replaced', 'rename', 'bends.md'],
    ['the new file cannot be written', 'writeNew', 'loop-card.md'],
  ] as const)('puts everything back where %s', async (_, step, name) => {
    const folder = folderWith(inFolder);
    const before = contents(folder);
    const fail = (...paths: string[]) => {
      if (!paths.some((path) => path.endsWith(name))) return;
      throw Object.assign(new Error(), { code: 'EPERM', syscall: step, path: name });
    };
    const disk = {
      remove: (path: string) => {
        if (step === 'remove') fail(path);
        realDisk.remove(path);
      },
      rename: (from: string, to: string) => {
        if (step === 'rename') fail(to);
        realDisk.rename(from, to);
      },
      writeNew: (path: string, bytes: Uint8Array) => {
        if (step === 'writeNew') fail(path);
        realDisk.writeNew(path, bytes);
      },
    };
    const ran = await runInProcess(folder, ['rename', 'knot-card', 'loop-card'], { disk });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Nothing was changed');
    expect(contents(folder)).toEqual(before);
  });

  it('does not overwrite what another program wrote meanwhile', async () => {
    const folder = folderWith(inFolder);
    const path = join(folder, 'modules/m1/module.yaml');
    const disk = {
      read: (asked: string) => {
        if (asked === path) put(path, 'id: other\n');
        return realDisk.read(asked);
      },
    };
    const ran = await runInProcess(folder, ['rename', 'M1', 'R1'], { disk });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('m1/module.yaml was changed by another program');
    expect(read(folder, 'modules/m2/module.yaml')).toContain('prerequisites: [M1]');
  });

  it('keeps the schemas of editors in step', async () => {
    const path = 'modules/.pensum/schemas/module.json';
    const folder = folderWith({ ...inModules, [path]: '{}\n' });
    expect((await runInProcess(folder, ['rename', 'safety', 'care'])).code).toBe(0);
    expect(read(folder, path)).toContain('"care"');
  });

  it('shows an example in its help', async () => {
    const ran = await runInProcess(folderWith({}), ['rename', '--help']);
    expect(ran.stdout).toContain('pensum rename B1/lq location-quotient');
  });
});
