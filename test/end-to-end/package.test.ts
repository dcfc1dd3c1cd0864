/** The packed program, installed into an empty folder, as someone who only has Node and npm gets it. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository, spawn, temporaryFolder } from '../support/command.js';
import { npm } from '../support/programs.js';

const folder = join(temporaryFolder(), 'på havnen');
const script = join(folder, 'node_modules', 'pensum', 'bin', 'pensum.js');
const pensum = (cwd: string, ...argv: string[]) => spawn(cwd, argv, { script });

beforeAll(() => {
  mkdirSync(folder);
  const packed = npm(
    repository,
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
  );
  expect(packed).toMatchObject({ code: 0 });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=dev'];
  expect(npm(folder, 'install', ...flags, `./${tarball}`)).toMatchObject({ code: 0 });
}, 240_000);

describe('the installed package', () => {
  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(pensum(folder, '--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it('is called by its name', () => {
    const name = process.platform === 'win32' ? 'pensum.cmd' : 'pensum';
    expect(existsSync(join(folder, 'node_modules', '.bin', name))).toBe(true);
  });

  it('brings what it needs to run, and neither tests nor sources', () => {
    const inside = readdirSync(join(folder, 'node_modules', 'pensum')).sort();
    expect(inside).toEqual(expect.arrayContaining(['bin', 'dist', 'package.json', 'templates']));
    expect(inside).not.toContain('src');
    expect(inside).not.toContain('test');
    expect(inside).not.toContain('node_modules');
  });

  it('writes a curriculum, checks it and exports it', { timeout: 120_000 }, () => {
    const made = pensum(folder, 'new', 'curriculum', 'kursus', '--title', 'Et lille kursus');
    expect(made).toMatchObject({ code: 0 });
    const place = join(folder, 'kursus');
    expect(pensum(place, 'check')).toMatchObject({ code: 0 });
    const exported = pensum(place, 'export', '--out', 'ud');
    expect(exported).toMatchObject({ code: 0 });
    const written = readdirSync(join(place, 'ud'), { recursive: true }).map(String);
    for (const kind of ['trainer-pack', 'slide-outline', 'participant-workbook']) {
      for (const format of ['docx', 'pdf']) {
        expect(written.filter((name) => name.endsWith(`${kind}.en.${format}`))).toHaveLength(1);
      }
    }
  });
});
