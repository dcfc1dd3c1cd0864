/** The edge: writing whole or not at all, finding a curriculum, colours. */

import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/edge/disk.js';
import { findCurriculum } from '../../src/edge/find-curriculum.js';
import { type Io, wantsColour } from '../../src/edge/io.js';
import { documentNames, loadTemplates } from '../../src/edge/read-templates.js';
import { removeStale, writeAll, writeWhole } from '../../src/edge/write-whole.js';
import { filesBelow, folderWith, put, read } from '../commands/world.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const fail = (code: string) => () => {
  throw Object.assign(new Error(code), { code, syscall: 'rename' });
};

describe('writeWhole', () => {
  it('makes folders, replaces a file, and sees when nothing changes', () => {
    const path = join(folderWith({}), 'a', 'b.txt');
    expect(writeWhole(realDisk, path, bytes('1'))).toBe('written');
    expect(writeWhole(realDisk, path, bytes('2'))).toBe('written');
    expect(writeWhole(realDisk, path, bytes('2'))).toBe('unchanged');
    expect(filesBelow(join(path, '..'))).toEqual(['b.txt']);
  });

  it('leaves the old file and no other when it fails', () => {
    const folder = folderWith({ 'b.txt': 'old' });
    const disk = { ...realDisk, rename: fail('EPERM') };
    expect(() => writeWhole(disk, join(folder, 'b.txt'), bytes('new'))).toThrow('EPERM');
    expect(filesBelow(folder)).toEqual(['b.txt']);
    expect(read(folder, 'b.txt')).toBe('old');
  });

  it('ends where the system refuses to make a folder', () => {
    const folder = folderWith({ file: '' });
    expect(() => writeWhole(realDisk, join(folder, 'file/x/y'), bytes(''))).toThrow();
    if (process.platform === 'linux') {
      expect(() => writeWhole(realDisk, '/proc/pensum/x', bytes(''))).toThrow();
    }
  });
});

describe('writeAll', () => {
  it('overwrites nothing, and then writes nothing', () => {
    const folder = folderWith({ 'x/taken': 'mine', changed: 'before' });
    const files = (names: string[]) =>
      new Map(names.map((name) => [join(folder, name), bytes('n')]));
    expect(() =>
      writeAll(realDisk, files(['new/deep/a', 'x/taken']), files(['changed'])),
    ).toThrow();
    expect(filesBelow(folder)).toEqual(['changed', 'x/taken']);
    expect(read(folder, 'x/taken')).toBe('mine');
    expect(realDisk.kind(join(folder, 'new'))).toBeUndefined();
  });

  it('puts back what it replaced', () => {
    const folder = folderWith({ one: '1', two: '2' });
    const disk = {
      ...realDisk,
      rename: (from: string, to: string) =>
        to.endsWith('two') ? fail('EBUSY')() : realDisk.rename(from, to),
    };
    const replacing = new Map(['one', 'two'].map((name) => [join(folder, name), bytes('new')]));
    expect(() => writeAll(disk, new Map(), replacing)).toThrow('EBUSY');
    expect([read(folder, 'one'), read(folder, 'two')]).toEqual(['1', '2']);
  });
});

describe('removeStale', () => {
  it('takes what dead runs left, and nothing else', () => {
    const living = `.pensum-${process.pid}-a.tmp`;
    const folder = folderWith({ '.pensum-999999999-a.tmp': '', [living]: '', 'a.tmp': '' });
    removeStale(realDisk, folder);
    expect(filesBelow(folder)).toEqual([living, 'a.tmp'].sort());
  });
});

describe('findCurriculum', () => {
  it('prefers the folder itself, then its modules, then the nearest above', () => {
    const folder = folderWith({
      'modules/curriculum.yaml': '',
      'modules/b/c/x': '',
      'other/x': '',
    });
    const modules = join(folder, 'modules');
    for (const from of ['', 'modules', 'modules/b/c', 'other']) {
      expect(findCurriculum(realDisk, join(folder, from))).toEqual({ root: modules });
    }
    put(join(folder, 'curriculum.yaml'), '');
    expect(findCurriculum(realDisk, folder)).toEqual({ root: folder });
    expect(findCurriculum(realDisk, folder, 'other')).toEqual({
      lookedIn: [join(folder, 'other')],
    });
  });
});

describe('wantsColour', () => {
  const colour = (env: Record<string, string>, isTTY: boolean, flag?: boolean) => {
    const output = { write: () => {}, isTTY };
    const io = { stdin: new PassThrough(), stdout: output, stderr: output, env } as unknown as Io;
    return wantsColour(io, output, flag);
  };

  it('follows the flag, then NO_COLOR, then FORCE_COLOR, then the terminal', () => {
    expect(colour({}, true)).toBe(true);
    expect(colour({}, false)).toBe(false);
    expect(colour({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(colour({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(colour({ FORCE_COLOR: '1', NO_COLOR: '1' }, true)).toBe(false);
    expect(colour({ NO_COLOR: '' }, true)).toBe(true);
    expect(colour({ NO_COLOR: '1' }, false, true)).toBe(true);
    expect(colour({ TERM: 'dumb' }, true)).toBe(false);
  });
});

describe('the package’s templates', () => {
  it('are found wherever pensum is started', () => {
    expect(documentNames()).toContain('trainer-pack');
    expect(Object.keys(loadTemplates())).toContain('documents/trainer-pack.yaml');
    expect(Object.keys(loadTemplates('scaffolds/tool'))).toEqual(['scaffolds/tool/tool.md']);
  });
});
