/** The hooks for pre-commit: what they declare, and their entries run as pre-commit runs them. */

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, repository } from '../support/command.js';
import { runScript, workspace, yamlOf } from './shell.js';

interface Hook {
  id: string;
  name: string;
  entry: string;
  language: string;
  files: string;
  pass_filenames: boolean;
}

const hooks = yamlOf('.pre-commit-hooks.yaml') as Hook[];
const page = readFileSync(join(repository, 'docs/ci.md'), 'utf8');

/** Runs an entry with a program `pensum` on the path, as npm puts it into the environment of hooks. */
function run({ entry }: Hook, folder: string, args = '') {
  const program = join(folder, 'pensum');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(program, 0o755);
  const PATH = `${folder}:${process.env.PATH}`;
  return runScript(['sh'], `${entry} ${args}`, folder, { PATH });
}

const hook = (id: string) => hooks.find((each) => each.id === id) as Hook;

describe('.pre-commit-hooks.yaml', () => {
  it.each(hooks)('$id is in the documentation', ({ id }) => {
    expect(page).toContain(`- id: ${id}`);
  });

  it.each(hooks)('$id checks the whole curriculum once, by the program of the package', (each) => {
    const { bin: programs } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(Object.keys(programs)).toContain(each.entry.split(' ')[0]);
    expect(each).toMatchObject({ language: 'node', pass_filenames: false });
  });

  it.each(hooks)('$id runs for the files of a curriculum, and for no others', ({ files }) => {
    const asked = new RegExp(files);
    for (const path of ['m/module.yaml', 'm/1-a.md', 'x.yml', 'm/map.svg', 'a.png', 'b.jpeg']) {
      expect(path).toMatch(asked);
    }
    for (const path of ['src/main.ts', 'package.json', 'notes.mdx', 'yaml']) {
      expect(path).not.toMatch(asked);
    }
  });

  it('pensum-check lets a commit pass, and stops one with an error', () => {
    const folder = workspace();
    expect(run(hook('pensum-check'), folder, '-C courses')).toMatchObject({ code: 0 });
    const path = join(folder, 'courses/harbour/module.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('minutes: 150', 'minutes: 155'));
    const stopped = run(hook('pensum-check'), folder, '-C courses');
    expect(stopped.code).toBe(1);
    expect(stopped.stdout).toContain('courses/harbour/module.yaml:8:');
  });

  it('pensum-fix mends what it can', () => {
    const folder = workspace();
    const path = join(folder, 'courses/harbour/1-count-the-berths.md');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `${before}\n#### Afterwards\n\nSweep the quay.\n`);
    expect(run(hook('pensum-fix'), folder, '-C courses')).toMatchObject({ code: 0 });
    expect(readFileSync(path, 'utf8')).toBe(`${before}\n### Afterwards\n\nSweep the quay.\n`);
  });
});
