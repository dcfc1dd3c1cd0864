/** Exports: the right files under the right names, whole or not at all. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../src/edge/disk.js';
import { draft, wrongSum } from './cases.js';
import { filesBelow, folderWith, inModules, put, read, runInProcess } from './world.js';

const session = inModules['modules/m1/1-knots.md'] ?? '';
const slides = ['export', '--document', 'slide-outline', '--format', 'docx'];

/** A worksheet that nothing closes. */
const blockError = {
  ...inModules,
  'modules/m1/1-knots.md': session.replace(/\| {2}\| {2}\|\n:::\n/, '|  |  |\n'),
};

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code, syscall: 'write' });
  };
}

describe('pensum export', () => {
  it('writes every document in every format, and lists them', async () => {
    const folder = folderWith(inModules);
    const ran = await runInProcess(folder, ['export']);
    const formats = ['docx', 'pdf', 'pptx'];
    const names = ['participant-workbook', 'slide-outline', 'trainer-pack'].flatMap((kind) =>
      formats
        .filter((format) => format !== 'pptx' || kind === 'slide-outline')
        .map((format) => `M1/M1-${kind}.en.${format}`),
    );
    expect(ran.code).toBe(0);
    expect(filesBelow(join(folder, 'out'))).toEqual(names);
    expect(ran.stdout).toBe(names.map((name) => `out/${name}\n`).join(''));
    expect(ran.stderr).toContain('[1/7] M1/M1-participant-workbook.en.docx\n');
    expect(ran.stderr).toContain('7 files written in out');
  });

  it('says which documents can be slides, where none of those wanted can', async () => {
    const folder = folderWith(inModules);
    const flags = ['--document', 'trainer-pack', '--format', 'pptx'];
    const ran = await runInProcess(folder, ['export', ...flags]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('pptx is for documents that show slides');
    expect(ran.stderr).toContain('--document slide-outline');
    expect(filesBelow(join(folder, 'out'))).toEqual([]);
  });

  it('writes the same bytes again, and leaves the file alone', async () => {
    const folder = folderWith(inModules);
    await runInProcess(folder, slides);
    const again = await runInProcess(folder, slides, { disk: { writeNew: failing('EIO') } });
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain('0 files written, 1 unchanged in out');
  });

  it('names files of a session, and slides to give away, apart from the others', async () => {
    const folder = folderWith(inModules);
    await runInProcess(folder, [...slides, 'm1/knots']);
    await runInProcess(folder, [...slides, 'M1', '--no-notes', '--out', 'give away']);
    expect(filesBelow(folder).filter((path) => path.endsWith('.docx'))).toEqual([
      'give away/M1/M1-slide-outline-no-notes.en.docx',
      'out/M1/M1-knots-slide-outline.en.docx',
    ]);
  });

  it('writes a module with errors, says so, and ends with 1', async () => {
    const folder = folderWith(wrongSum);
    const ran = await runInProcess(folder, slides);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('M1 has 1 error; "pensum check M1" shows them');
    expect(filesBelow(join(folder, 'out'))).toEqual(['M1/M1-slide-outline.en.docx']);
  });

  it('writes nothing for participants while a block error stands, and the rest', async () => {
    const folder = folderWith(blockError);
    const ran = await runInProcess(folder, ['export', '--format', 'docx']);
    expect(ran.code).toBe(1);
    expect(filesBelow(join(folder, 'out'))).toEqual([
      'M1/M1-slide-outline.en.docx',
      'M1/M1-trainer-pack.en.docx',
    ]);
    expect(ran.stderr).toMatch(
      /not written for participants: participant-workbook\..*1-knots\.md:\d+/,
    );
    const given = await runInProcess(folder, [...slides, '--no-notes']);
    expect(given).toMatchObject({ code: 1, stdout: '' });
  });

  it('copies attachments beside the trainer pack only', async () => {
    const folder = folderWith({
      ...inModules,
      'modules/m1/1-knots.md': session.replace(
        'minutes: 60',
        'minutes: 60\nattachments: [data/ropes.csv]',
      ),
      'modules/m1/data/ropes.csv': 'rope,metres\n',
    });
    await runInProcess(folder, slides);
    expect(filesBelow(join(folder, 'out'))).toEqual(['M1/M1-slide-outline.en.docx']);
    await runInProcess(folder, ['export', '--document', 'trainer-pack', '--format', 'docx']);
    expect(read(folder, 'out/M1/attachments/data/ropes.csv')).toBe('rope,metres\n');
  });

  it('skips modules without sessions, unless they are asked for', async () => {
    const descriptor = inModules['modules/m1/module.yaml'] ?? '';
    const folder = folderWith({
      ...inModules,
      'modules/m2/module.yaml': descriptor.replace('id: M1', 'id: M2').replace('reviewed', 'draft'),
    });
    const all = await runInProcess(folder, slides);
    expect(all.stderr).toContain('Skipped, because no session is written yet: M2');
    expect(filesBelow(join(folder, 'out'))).toEqual(['M1/M1-slide-outline.en.docx']);
    const named = await runInProcess(folder, ['export', 'M2']);
    expect(named).toMatchObject({ code: 2, stdout: '' });
    expect(named.stderr).toContain('M2 has no written session yet');
  });

  it('says when a number of participants is not what the module is made for', async () => {
    const folder = folderWith(draft);
    const ran = await runInProcess(folder, [...slides, '--participants', '40']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('M1 is made for 4 to 12 participants, not for 40');
  });
});

describe('an export that cannot write', () => {
  it.each([
    ['ENOSPC', 'no space is left on the disk'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'permission denied'],
  ])('says %s once, and leaves the old file whole', async (code, words) => {
    const folder = folderWith(inModules);
    put(join(folder, 'out/M1/M1-slide-outline.en.docx'), 'the old file');
    const writeNew = (path: string, bytes: Uint8Array) => {
      writeFileSync(path, bytes.subarray(0, 100));
      failing(code)();
    };
    const ran = await runInProcess(folder, slides, { disk: { writeNew } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.match(new RegExp(words, 'g'))).toHaveLength(1);
    expect(filesBelow(join(folder, 'out'))).toEqual(['M1/M1-slide-outline.en.docx']);
    expect(read(folder, 'out/M1/M1-slide-outline.en.docx')).toBe('the old file');
  });

  it('goes on with the others when one file is held open', async () => {
    const folder = folderWith(inModules);
    const rename = (from: string, to: string) =>
      to.endsWith('.docx') ? failing('EBUSY')() : realDisk.rename(from, to);
    const ran = await runInProcess(folder, ['export', '--document', 'slide-outline'], {
      disk: { rename },
    });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      'slide-outline.en.docx was not written: another program holds it open',
    );
    expect(filesBelow(join(folder, 'out'))).toEqual([
      'M1/M1-slide-outline.en.pdf',
      'M1/M1-slide-outline.en.pptx',
    ]);
  });

  it('says that the output folder is a file', async () => {
    const folder = folderWith({ ...inModules, out: 'a file' });
    const ran = await runInProcess(folder, slides);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('a part of the path is a file, not a folder');
  });

  it('says that a folder has the name of a document', async () => {
    const folder = folderWith(inModules);
    mkdirSync(join(folder, 'out/M1/M1-slide-outline.en.docx'), { recursive: true });
    const ran = await runInProcess(folder, slides);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('a folder of that name is in the way');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('stops at %s between two documents and keeps what is whole', async (signal, code) => {
    const folder = folderWith(inModules);
    const interruption = new AbortController();
    const rename = (from: string, to: string) => {
      realDisk.rename(from, to);
      interruption.abort(signal);
    };
    const ran = await runInProcess(folder, ['export'], {
      disk: { rename },
      interrupted: interruption.signal,
    });
    expect(ran.code).toBe(code);
    expect(filesBelow(join(folder, 'out'))).toHaveLength(1);
  });

  it('clears away what a killed run left', async () => {
    const folder = folderWith({ ...inModules, 'out/M1/.pensum-999999999-x.docx.tmp': 'half' });
    await runInProcess(folder, slides);
    expect(filesBelow(join(folder, 'out'))).toEqual(['M1/M1-slide-outline.en.docx']);
  });
});
