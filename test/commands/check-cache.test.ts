/** The cache of `pensum check` on a disk: it makes a check quicker, and never another one. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../src/edge/disk.js';
import { realDisk } from '../../src/edge/disk.js';
import { wrongSum } from './cases.js';
import { filesBelow, folderWith, inModules, runInProcess } from './world.js';

/** A curriculum with a problem, a cache folder, and a check that uses it. */
function world(files = wrongSum) {
  const folder = folderWith(files);
  const home = folderWith({});
  const check = (argv: string[] = [], disk: Partial<Disk> = {}) =>
    runInProcess(folder, ['check', ...argv], { env: { XDG_CACHE_HOME: home }, disk });
  const caches = () => filesBelow(home);
  return { folder, home, check, caches, path: () => join(home, caches()[0] ?? '') };
}

describe('the cache', () => {
  it('is written once, and stays while nothing changes', async () => {
    const { check, caches, path, folder } = world();
    const first = await check();
    expect(caches()).toEqual([expect.stringMatching(/^pensum\/check-[\w-]+\.json$/)]);
    const text = readFileSync(path(), 'utf8');
    const refuse = () => {
      throw new Error('It is written again');
    };
    expect(await check([], { writeNew: refuse })).toEqual(first);
    expect(readFileSync(path(), 'utf8')).toBe(text);
    expect(filesBelow(folder)).toEqual(Object.keys(wrongSum).sort());
  });

  it('is another one for other questions, and for another folder', async () => {
    const { check, caches, home } = world();
    await check();
    for (const argv of [
      ['--as', 'released'],
      ['--rule', 'structure/id'],
      ['--rule', 'structure/value'],
      ['--rule', 'structure/id', '--as', 'draft'],
    ]) {
      const before = caches().length;
      const ran = await check(argv);
      expect(caches()).toHaveLength(before + 1);
      expect(ran).toEqual(await check([...argv, '--no-cache']));
    }
    const before = caches().length;
    await runInProcess(folderWith(inModules), ['check'], { env: { XDG_CACHE_HOME: home } });
    expect(caches()).toHaveLength(before + 1);
  });

  it('is neither read nor written with --no-cache', async () => {
    const { check, caches } = world();
    await check(['--no-cache']);
    expect(caches()).toEqual([]);
  });

  it.each<[string, (good: Buffer) => string | Uint8Array]>([
    ['empty', () => ''],
    ['cut off', (good) => good.subarray(0, good.length / 2)],
    ['with one bit changed', (good) => good.map((byte, n) => (n === 200 ? byte ^ 1 : byte))],
    ['with a wrong checksum', (good) => `${'x'.repeat(22)}${good.toString().slice(22)}`],
    ['other JSON', () => '{}\n{"names":1}'],
    ['binary', () => Uint8Array.from({ length: 5000 }, (_, n) => (n * 37) % 256)],
    ['huge', () => new Uint8Array(20_000_000).fill(10)],
  ])('that is %s is ignored and written anew', async (_, damage) => {
    const { check, path } = world();
    const first = await check();
    const good = readFileSync(path());
    writeFileSync(path(), damage(good));
    expect(await check()).toEqual(first);
    expect(readFileSync(path()).equals(good)).toBe(true);
  });

  it('of another curriculum under its name is ignored', async () => {
    const one = world();
    const other = world(inModules);
    const first = await one.check();
    await other.check();
    writeFileSync(one.path(), readFileSync(other.path()));
    expect(await one.check()).toEqual(first);
  });

  it('may have a folder in its place', async () => {
    const { check, path } = world();
    const first = await check();
    const place = path();
    rmSync(place);
    mkdirSync(place);
    expect(await check()).toEqual(first);
    expect(readdirSync(place)).toEqual([]);
  });

  const refused = (code: string) => () => {
    throw Object.assign(new Error(code), { code, syscall: 'open' });
  };

  it.each<[string, Partial<Disk>]>([
    ['reading', { read: refused('EACCES') }],
    ['making its folder', { makeFolder: refused('EROFS') }],
    ['writing', { writeNew: refused('ENOSPC') }],
    ['naming', { rename: refused('EIO') }],
  ])('does without a disk that refuses %s', async (name, disk) => {
    const { check } = world();
    const reading = {
      read: (path: string) =>
        path.endsWith('.json') && !path.includes('baseline')
          ? refused('EACCES')()
          : realDisk.read(path),
    };
    const ran = await check([], name === 'reading' ? reading : disk);
    expect(ran).toEqual(await check(['--no-cache']));
    expect(ran).toMatchObject({ code: 1, stderr: '' });
  });

  it.each([
    ['nowhere', {}],
    ['in a folder that is not absolute', { XDG_CACHE_HOME: 'cache' }],
  ])('is not written %s', async (_, env) => {
    const { folder } = world();
    expect((await runInProcess(folder, ['check'], { env })).code).toBe(1);
    expect(filesBelow(folder)).toEqual(Object.keys(wrongSum).sort());
    expect(existsSync('cache')).toBe(false);
  });

  it('does not change with what was saved by checks that fixed something', async () => {
    const { check, caches } = world();
    await check(['--fix']);
    expect(caches()).toEqual([]);
  });
});
