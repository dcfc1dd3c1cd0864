/** New files: they add no error to the check, overwrite nothing, and are written all or not at all. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft } from './cases.js';
import { filesBelow, folderWith, inModules, read, runInProcess } from './world.js';

const hard = 'Yes: "knots" & \'more\' #1, {true} ☂';

async function errorsIn(folder: string): Promise<unknown[]> {
  const { stdout } = await runInProcess(folder, ['check', '--quiet', '--format', 'json']);
  return JSON.parse(stdout) as unknown[];
}

describe('pensum new curriculum', () => {
  it('writes one that the check calls clean, whatever its title', async () => {
    const folder = folderWith({});
    const ran = await runInProcess(folder, ['new', 'curriculum', 'modules', '--title', hard]);
    expect(ran.code).toBe(0);
    const isSchema = (path: string) => path.startsWith('.pensum/schemas/');
    const written = filesBelow(join(folder, 'modules'));
    expect(written.filter(isSchema)).toContain('.pensum/schemas/module.json');
    expect(written.filter((path) => !isSchema(path))).toEqual([
      'curriculum.yaml',
      'glossary.yaml',
      'm1/1-first-session.md',
      'm1/module.yaml',
      'references.yaml',
      'tools/one-two-four.md',
    ]);
    const check = await runInProcess(folder, ['check']);
    expect(check).toMatchObject({ code: 0, stdout: 'No problems in 6 files\n' });
    expect((await runInProcess(folder, ['coverage'])).stdout).toContain(hard);
  });

  it.each([
    ['where one is', 'modules'],
    ['inside another', 'modules/new'],
  ])('refuses to write %s', async (_, where) => {
    const folder = folderWith(inModules);
    const before = filesBelow(folder);
    const ran = await runInProcess(folder, ['new', 'curriculum', where, '--title', 'A']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(filesBelow(folder)).toEqual(before);
  });

  it('puts everything back when the disk is full half way', async () => {
    const folder = folderWith({ 'keep.txt': '' });
    let written = 0;
    const ran = await runInProcess(folder, ['new', 'curriculum', 'a/b', '--title', 'A'], {
      disk: {
        writeNew: () => {
          if (++written === 3)
            throw Object.assign(new Error(), { code: 'ENOSPC', syscall: 'write' });
        },
      },
    });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Nothing was written');
    expect(filesBelow(folder)).toEqual(['keep.txt']);
  });
});

describe('pensum new module', () => {
  const flags = ['--id', 'M2', '--title', hard, '--purpose', hard];

  it.each([1, 45, 90, 100, 390, 391, 780])(
    'plans %d minutes so that the check finds no error',
    async (minutes) => {
      const promised = inModules['modules/curriculum.yaml']?.replace('modules: 1', 'modules: 2');
      const folder = folderWith({ ...inModules, 'modules/curriculum.yaml': promised ?? '' });
      const argv = ['new', 'module', ...flags, '--minutes', String(minutes)];
      expect((await runInProcess(folder, argv)).code).toBe(0);
      // The track promises two: with one it is short, with this one it is not.
      expect(await errorsIn(folder)).toEqual([]);
    },
  );

  it('says first when the track then has more modules than it promises', async () => {
    const folder = folderWith(inModules);
    const ran = await runInProcess(folder, ['new', 'module', ...flags, '--minutes', '90']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('promises 1 module and has 1');
    expect(await errorsIn(folder)).toHaveLength(1);
    expect(read(folder, 'modules/m2/module.yaml')).toContain('edition: 2026-11-23');
  });

  it.each([
    [['--levels', 'regionl'], 'Did you mean "regional"?'],
    [['--participants', '9-4'], 'Expected a range such as 8-24.'],
    [['--id', 'm1'], 'There is a module "m1" already.'],
    [['--title', 'a\nb'], 'Expected a text without control characters.'],
  ])('refuses %j', async (more, message) => {
    const folder = folderWith(inModules);
    const argv = ['new', 'module', ...flags, '--minutes', '90', ...more];
    const ran = await runInProcess(folder, argv);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});

describe('pensum new session', () => {
  it('takes a planned session from the agenda and leaves the descriptor alone', async () => {
    const folder = folderWith(draft);
    const before = read(folder, 'modules/m1/module.yaml');
    await runInProcess(folder, ['new', 'session', '--module', 'm1', '--id', 'splices']);
    expect(read(folder, 'modules/m1/2-splices.md')).toContain('title: Splices\nminutes: 45\n');
    expect(read(folder, 'modules/m1/module.yaml')).toBe(before);
    expect(await errorsIn(folder)).toEqual([]);
  });

  it('adds another one to the agenda, keeps every comment, and lets the sums follow', async () => {
    const descriptor = inModules['modules/m1/module.yaml'] ?? '';
    const folder = folderWith({
      ...inModules,
      'modules/m1/module.yaml': `# top\n${descriptor.replace('minutes: 60', 'minutes:   60   # contact')}        # end\n`,
    });
    const argv = ['new', 'session', '--module', 'M1', '--id', 'bends', '--title', hard];
    const ran = await runInProcess(folder, [...argv, '--minutes', '45', '--outcomes', 'tie']);
    expect(ran).toMatchObject({ code: 0 });
    const after = read(folder, 'modules/m1/module.yaml');
    expect(after).toContain('minutes:   105   # contact');
    expect(after).toContain(
      '      - session: knots\n      - break: 15\n      - session: bends\n        # end\n',
    );
    expect(after.startsWith('# top\nid: M1\n')).toBe(true);
    expect(await errorsIn(folder)).toEqual([]);
  });

  it.each([5, 7, 10, 33, 60, 90])('divides %d minutes among its activities', async (minutes) => {
    const folder = folderWith(inModules);
    const argv = ['new', 'session', '--module', 'M1', '--id', 'bends', '--title', 'Bends'];
    await runInProcess(folder, [...argv, '--minutes', String(minutes)]);
    expect(await errorsIn(folder)).toEqual([]);
  });

  it('writes nothing that would add an error', async () => {
    const folder = folderWith(inModules);
    const before = filesBelow(folder);
    const argv = ['new', 'session', '--module', 'M1', '--id', 'bends', '--title', 'Bends'];
    const ran = await runInProcess(folder, [...argv, '--minutes', '120']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('This would add an error to the curriculum');
    expect(filesBelow(folder)).toEqual(before);
  });
});

describe('pensum new tool', () => {
  it('writes a tool that the check accepts', async () => {
    const folder = folderWith(inModules);
    const argv = ['new', 'tool', '--id', 'grid', '--title', hard, '--purpose', hard];
    const ran = await runInProcess(folder, [...argv, '--minutes', '20']);
    expect(ran.code).toBe(0);
    expect(read(folder, 'modules/tools/grid.md')).toContain('source: own');
    expect(await errorsIn(folder)).toEqual([]);
  });
});
