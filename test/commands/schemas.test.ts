/** Schemas for editors: written where editors find them, with the words of the curriculum, and kept up to date. */

import { describe, expect, it } from 'vitest';
import { filesBelow, folderWith, inModules, read, runInProcess } from './world.js';

const names = [
  ...[
    'activity',
    'curriculum',
    'glossary',
    'module',
    'references',
    'session',
    'template',
    'theme',
    'tool',
  ],
].map((shape) => `${shape}.json`);
const module = ['--id', 'M2', '--title', 'Bends', '--purpose', 'To bend', '--minutes', '90'];

describe('pensum schemas', () => {
  it('writes them into a hidden folder, and says which line leads there', async () => {
    const folder = folderWith(inModules);
    const ran = await runInProcess(folder, ['schemas']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(filesBelow(`${folder}/modules/.pensum/schemas`)).toEqual(names);
    expect(ran.stdout).toContain('wrote     modules/.pensum/schemas/module.json\n');
    expect(ran.stdout).toContain(
      '# yaml-language-server: $schema=.pensum/schemas/curriculum.json\n',
    );
    const { properties } = JSON.parse(read(folder, 'modules/.pensum/schemas/module.json'));
    expect(properties.audiences.items.enum).toEqual(['pilot']);
  });

  it('leaves alone what has not changed, and follows what has', async () => {
    const folder = folderWith(inModules);
    await runInProcess(folder, ['schemas']);
    const again = await runInProcess(folder, ['schemas']);
    expect(again.stdout).not.toContain('wrote');
    const tool = ['--id', 'grid', '--title', 'Grid', '--purpose', 'To see', '--minutes', '20'];
    const made = await runInProcess(folder, ['new', 'tool', ...tool]);
    expect(made.stdout).toContain('changed  modules/.pensum/schemas/ (for editors)\n');
    expect(read(folder, 'modules/.pensum/schemas/activity.json')).toContain('"grid"');
    const after = await runInProcess(folder, ['schemas']);
    expect(after.stdout).not.toContain('wrote');
  });

  it('writes them elsewhere', async () => {
    const folder = folderWith(inModules);
    const ran = await runInProcess(folder, ['schemas', '--out', 'for-editors']);
    expect(ran.stdout).toContain('$schema=../for-editors/curriculum.json');
    expect(filesBelow(`${folder}/for-editors`)).toEqual(names);
    expect(filesBelow(`${folder}/modules/.pensum`)).toEqual([]);
  });

  it('says why they cannot be written', async () => {
    const folder = folderWith({ ...inModules, taken: '' });
    const ran = await runInProcess(folder, ['schemas', '--out', 'taken']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('taken/activity.json cannot be written: ');
  });

  it('are never read as content', async () => {
    const folder = folderWith(inModules);
    const before = await runInProcess(folder, ['check']);
    await runInProcess(folder, ['schemas']);
    expect(await runInProcess(folder, ['check'])).toEqual(before);
  });
});

describe('the first line of a new file', () => {
  it('leads to its schema, from its own folder', async () => {
    const folder = folderWith({});
    await runInProcess(folder, ['new', 'curriculum', 'modules', '--title', 'Knots']);
    for (const [path, schema] of [
      ['curriculum.yaml', '.pensum/schemas/curriculum.json'],
      ['m1/module.yaml', '../.pensum/schemas/module.json'],
      ['references.yaml', '.pensum/schemas/references.json'],
      ['glossary.yaml', '.pensum/schemas/glossary.json'],
    ]) {
      const [first] = read(folder, `modules/${path}`).split('\n');
      expect(first).toBe(`# yaml-language-server: $schema=${schema}`);
    }
    expect(read(folder, 'modules/m1/1-first-session.md')).toMatch(/^---\n/);
  });

  it('is left out where there are no schemas, and nothing leads nowhere', async () => {
    const folder = folderWith(inModules);
    const ran = await runInProcess(folder, ['new', 'module', ...module]);
    expect(ran).toMatchObject({ code: 0 });
    expect(read(folder, 'modules/m2/module.yaml')).toMatch(/^id: M2\n/);
    expect(filesBelow(`${folder}/modules/.pensum`)).toEqual([]);
  });
});
