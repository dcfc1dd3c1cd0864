/** What authors, editors and strangers can do to a curriculum: one message for one cause, at its place, and no crash. */

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleCurriculum, withChanges } from '../../src/rules/example-curriculum.js';
import { png, smallPng } from '../source/pictures/samples.js';
import { findings, run, spawn, temporaryFolder, writtenTo } from '../support/command.js';
import { type Case, inSession, picture, session } from './broken/case.js';
import { places, texts, values } from './broken/content.js';
import { empty, encoding, yaml } from './broken/files.js';

/** Everything that `check` says, as place and message. */
async function told(folder: string, ...argv: string[]): Promise<string[]> {
  const { code, found } = await findings(folder, ...argv);
  expect(code).toBe(found.some(({ severity }) => severity === 'error') ? 1 : 0);
  return found.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

/** The example with the changes made, and the place that is marked. */
function broken({ files, bytes = {}, at }: Pick<Case, 'files' | 'bytes' | 'at'>) {
  const all: Record<string, string | Uint8Array> = { ...withChanges(files), ...bytes };
  let place = at;
  for (const [path, content] of Object.entries(all)) {
    if (typeof content !== 'string' || !content.includes('«')) continue;
    const before = content.slice(0, content.indexOf('«')).split('\n');
    place = `${path}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
    all[path] = content.replace('«', '');
  }
  return { all, place: place ?? '' };
}

const groups = { yaml, encoding, empty, values, places, texts };

// What is loaded once is not a part of the time that a check takes.
beforeAll(() => run(writtenTo(temporaryFolder(), exampleCurriculum), 'check'));

describe.each(Object.entries(groups))('%s', (group, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    { timeout: 20_000 },
    async (_name, one) => {
      const { all, place } = broken(one);
      const folder = writtenTo(temporaryFolder(), all);
      const begin = performance.now();
      const messages = await told(folder);
      expect(performance.now() - begin).toBeLessThan(5_000);
      expect(
        messages.map((message) =>
          message.startsWith(place) && one.message.test(message) ? 'as expected' : message,
        ),
      ).toEqual(['as expected']);
      if (group === 'values') return;
      const exported = await run(
        folder,
        'export',
        '--document',
        'slide-outline',
        '--format',
        'docx',
      );
      expect(exported.stderr).not.toMatch(/fault of pensum|\n\s+at /);
    },
  );
});

describe('input that is fine', () => {
  const all = (change: (text: string) => string | Uint8Array) =>
    Object.fromEntries(
      Object.entries(exampleCurriculum).map(([path, text]) => [path, change(text)]),
    );
  const recursive = withChanges(inSession('Look.[^a]\n\n[^a]: See [^b]\n[^b]: See [^a]'));
  const fine: [name: string, files: Record<string, string | Uint8Array>][] = [
    ['a byte order mark in every file', all((text) => `\uFEFF${text}`)],
    ['lines that end as on Windows', all((text) => text.replaceAll('\n', '\r\n'))],
    ['no line end at the end', all((text) => text.trimEnd())],
    ['footnotes that cite each other', recursive],
    ['a glossary without a term', { ...exampleCurriculum, 'glossary.yaml': '# none yet\n' }],
    [
      'other files and folders',
      { ...exampleCurriculum, 'm1/notes.txt': '\u0000', '.git/x.md': '' },
    ],
  ];

  it.each(fine)('%s', { timeout: 20_000 }, async (_name, files) => {
    const folder = writtenTo(temporaryFolder(), files);
    expect(await told(folder)).toEqual([]);
    const exported = await run(folder, 'export', '--document', 'trainer-pack', '--format', 'docx');
    expect(exported).toMatchObject({ code: 0 });
  });

  it('has the same places with either line end', async () => {
    const files = withChanges({ [session]: [['outcomes: [name]', 'outcomes: [names]']] });
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const [unix, other] = await Promise.all(
      [files, windows].map((each) => told(writtenTo(temporaryFolder(), each))),
    );
    expect(unix).toHaveLength(1);
    expect(other).toEqual(unix);
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  it('that lead in circles are not followed', async () => {
    const folder = writtenTo(temporaryFolder(), exampleCurriculum);
    symlinkSync(folder, join(folder, 'm1', 'again'));
    symlinkSync('self', join(folder, 'm1', 'self'));
    expect(await told(folder)).toEqual([]);
  });

  it('are no way to a file outside', async () => {
    const outside = writtenTo(temporaryFolder(), { 'rope.png': png(smallPng) });
    const { all, place } = broken({ files: picture('images/rope.png') });
    const folder = writtenTo(temporaryFolder(), all);
    symlinkSync(outside, join(folder, 'm1', 'images'));
    const [message, ...more] = await told(folder);
    expect(message).toMatch(/symbolic link/);
    expect(message?.startsWith(place)).toBe(true);
    expect(more).toEqual([]);
  });
});

describe('as a process', () => {
  const some = [yaml[0], encoding[0], empty[0], values[0], places[0], texts[0]] as Case[];

  it.each(some.map((one) => [one.name, one] as const))(
    '%s ends with exit code 1 and no stack',
    { timeout: 30_000 },
    (_name, one) => {
      const { all, place } = broken(one);
      const { code, stdout, stderr } = spawn(writtenTo(temporaryFolder(), all), ['check']);
      expect(stdout).toContain(place);
      expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
    },
  );
});
