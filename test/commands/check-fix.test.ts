/** `pensum check --fix`: what has one right answer is mended, and not one other byte is touched. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll, writeFixed } from '../../src/commands/check-fix.js';
import { realDisk } from '../../src/edge/disk.js';
import type { Io } from '../../src/edge/io.js';
import { folderOf, makeFolder } from '../../src/source/folder.js';
import { type Files, folderWith, inModules, read, runInProcess } from './world.js';

const session = 'modules/m1/1-knots.md';
const descriptor = 'modules/m1/module.yaml';

/** The example with a text replaced, which stands there once. */
function slip(path: string, right: string, wrong: string, files: Files = inModules): Files {
  const parts = (files[path] ?? '').split(right);
  if (parts.length !== 2) throw new Error(`"${right}" stands ${parts.length - 1} times in ${path}`);
  return { ...files, [path]: parts.join(wrong) };
}

/** What may be misspelt: the right word with its surroundings, and wrong ones that are near to nothing else. */
const slips: readonly [path: string, right: string, wrong: string][] = [
  [session, 'title: Three', 'titel: Three'],
  [session, 'method: discussion', 'method: discusion'],
  [session, 'kind: opening', 'kind: openning'],
  [session, 'debrief: included', 'debreif: included'],
  [session, 'tools: [knot-card]', 'tols: [knot-card]'],
  [descriptor, 'purpose: Part', 'purpos: Part'],
  [descriptor, 'licence: CC-BY-4.0', 'licence: cc-by-4.0'],
  [descriptor, 'audiences: [pilot]', 'audiences: ["pilott"]'],
  [descriptor, 'status: reviewed', "status: 'reviewd'"],
  [descriptor, 'type: observation', 'type: observaton'],
  ['modules/curriculum.yaml', 'levels: [regional]', 'levels: [reginal]'],
  ['modules/tools/knot-card.md', 'minutes: 10', 'minuts: 10'],
];

/** How a text may be written: each changes bytes that no fix may touch. */
const manners: Record<string, (text: string) => string> = {
  plain: (text) => text,
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'trailing spaces': (text) => text.replace(/(\d|\w)\n/g, '$1  \n'),
  'no line end at its end': (text) => text.replace(/\n$/, ''),
  'letters beyond ASCII': (text) => text.replace('Ask who', 'Åsk 𝒲ho').replace('Ropes', 'Röpes 🪢'),
};
const inManner = (files: Files, manner: string): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, manners[manner]?.(text) ?? text]),
  );

const bytes = (folder: string, files: Files) =>
  Object.fromEntries(
    Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

describe('check --fix', () => {
  it.each(slips)('mends in %s: %s', async (path, right, wrong) => {
    const folder = folderWith(slip(path, right, wrong));
    const ran = await runInProcess(folder, ['check', '--fix']);
    const mended = wrong.replace(/["']/g, '') === wrong ? right : undefined;
    if (mended) expect(bytes(folder, inModules)).toEqual(inModules);
    expect(ran).toMatchObject({ code: 0, stderr: 'pensum: 1 problem in 1 file fixed\n' });
    expect(ran.stdout).toBe('No problems in 5 files\n');
  });

  it('mends the depth of a heading', async () => {
    const files = slip(session, 'Ask who', '##### First\n\nAsk who');
    const folder = folderWith(files);
    await runInProcess(folder, ['check', '--fix']);
    expect(read(folder, session)).toBe((files[session] ?? '').replace('##### First', '### First'));
  });

  it('keeps quotation marks', async () => {
    const folder = folderWith(slip(descriptor, 'audiences: [pilot]', "audiences: ['pilott']"));
    await runInProcess(folder, ['check', '--fix']);
    expect(read(folder, descriptor)).toContain("audiences: ['pilot']");
  });

  it('changes the misspelt words and nothing else, however a text is written', async () => {
    const plain = slips.filter(([, , wrong]) => !/["']/.test(wrong));
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(plain, { minLength: 1 }),
        fc.constantFrom(...Object.keys(manners)),
        async (chosen, manner) => {
          const wrong = chosen.reduce((files, one) => slip(...one, files), inModules);
          const [files, right] = [inManner(wrong, manner), inManner(inModules, manner)];
          const folder = folderWith(files);
          const dry = await runInProcess(folder, ['check', '--fix=dry-run']);
          expect(bytes(folder, files)).toEqual(files);
          const fixed = await runInProcess(folder, ['check', '--fix']);
          expect(fixed.code).toBe(0);
          expect(bytes(folder, files)).toEqual(right);
          // The difference that was shown is the one that was made.
          const patched = { ...files };
          for (const patch of parsePatch(dry.stdout)) {
            const path = (patch.oldFileName ?? '').replace(/^a\//, '');
            const after = applyPatch(files[path] ?? '', patch, { autoConvertLineEndings: false });
            expect(after).not.toBe(false);
            patched[path] = after as string;
          }
          expect(patched).toEqual(right);
          const again = await runInProcess(folder, ['check', '--fix']);
          expect(again.stderr).toBe('pensum: 0 problems in 0 files fixed\n');
          expect(bytes(folder, files)).toEqual(right);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('with dry-run writes nothing and tells what is still wrong by its exit code', async () => {
    const files = slip(session, 'title: Three', 'titel: Three');
    const folder = folderWith(files);
    const ran = await runInProcess(folder, ['check', '--fix=dry-run']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe('pensum: 1 problem in 1 file can be fixed; nothing was changed\n');
    expect(ran.stdout).toContain('--- a/modules/m1/1-knots.md\n+++ b/modules/m1/1-knots.md\n');
    expect(bytes(folder, files)).toEqual(files);
  });

  it('reports what it cannot mend', async () => {
    const files = slip(
      session,
      'title: Three',
      'titel: Three',
      slip(session, 'minutes: 60', 'minutes: 65'),
    );
    const ran = await runInProcess(folderWith(files), ['check', '--fix']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('timing/session-sum');
    expect(ran.stdout).not.toContain('structure/key');
  });

  it('leaves what was not asked about', async () => {
    const files = slip(
      session,
      'title: Three',
      'titel: Three',
      slip(descriptor, 'licence: CC', 'licence: cc'),
    );
    const folder = folderWith(files);
    await runInProcess(folder, ['check', 'modules/m1/module.yaml', '--fix']);
    expect(read(folder, session)).toBe(files[session]);
    expect(read(folder, descriptor)).toBe(inModules[descriptor]);
    await runInProcess(folder, ['check', '--rule', 'references/spdx', '--fix']);
    expect(read(folder, session)).toBe(files[session]);
  });

  it('leaves what is excepted, or in the baseline', async () => {
    const excepted = slip(
      descriptor,
      'licence: CC-BY-4.0',
      'licence: cc-by-4.0 # pensum-allow references/spdx: as the publisher writes it',
    );
    const folder = folderWith(excepted);
    await runInProcess(folder, ['check', '--fix']);
    expect(read(folder, descriptor)).toBe(excepted[descriptor]);
    const known = slip(descriptor, 'licence: CC-BY-4.0', 'licence: cc-by-4.0');
    const other = folderWith(known);
    await runInProcess(other, ['check', '--update-baseline']);
    const ran = await runInProcess(other, ['check', '--fix']);
    expect(ran.stderr).toBe('pensum: 0 problems in 0 files fixed\n');
    expect(read(other, descriptor)).toBe(known[descriptor]);
  });

  it('leaves a file that cannot be decoded', async () => {
    const folder = folderWith(slip(session, 'title: Three', 'titel: Three'));
    const broken = Buffer.concat([readFileSync(join(folder, session)), Buffer.from([0xff, 0x0a])]);
    writeFileSync(join(folder, session), broken);
    expect((await runInProcess(folder, ['check', '--fix'])).code).toBe(1);
    expect(readFileSync(join(folder, session))).toEqual(broken);
  });

  it('writes nothing at all when one of the files was changed meanwhile', async () => {
    const files = slip(
      session,
      'title: Three',
      'titel: Three',
      slip(descriptor, 'licence: CC', 'licence: cc'),
    );
    const folder = folderWith(files);
    const changed = (path: string) =>
      path.endsWith('module.yaml') ? new Uint8Array([1]) : realDisk.read(path);
    const ran = await runInProcess(folder, ['check', '--fix'], { disk: { read: changed } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(
      'm1/module.yaml was changed by another program, so nothing was fixed',
    );
    expect(bytes(folder, files)).toEqual(files);
  });

  it('puts back what it wrote when the disk refuses a later file', async () => {
    const files = slip(
      session,
      'title: Three',
      'titel: Three',
      slip(descriptor, 'licence: CC', 'licence: cc'),
    );
    const folder = folderWith(files);
    let writes = 0;
    const rename: typeof realDisk.rename = (from, to) => {
      if (++writes === 2)
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename' });
      realDisk.rename(from, to);
    };
    const ran = await runInProcess(folder, ['check', '--fix'], { disk: { rename } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('no space is left on the disk');
    expect(bytes(folder, files)).toEqual(files);
  });

  it('changes the very bytes in which the problem was found', async () => {
    const texts = ['titel: a\n', 'changed meanwhile\n'].map((text) =>
      new TextEncoder().encode(text),
    );
    let reads = 0;
    const entry = { path: 'a.md', size: 9, read: () => texts[Math.min(reads++, 1)] as Uint8Array };
    const folder = makeFolder([entry], folderOf({}));
    const fix = { title: '', edits: [{ start: 0, end: 5, text: 'title' }] };
    const problem = {
      rule: 'a/b',
      severity: 'error',
      message: '',
      file: 'a.md',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      fix,
    } as const;
    const fixed = await fixAll(folder, async (current) => {
      const text = new TextDecoder().decode(current.files.get('a.md')?.read());
      return text.startsWith('titel') ? [problem] : [];
    });
    const io = { disk: { ...realDisk, read: () => texts[1] } } as unknown as Io;
    expect(() => writeFixed(io, '/nowhere', fixed)).toThrow('a.md was changed by another program');
  });
});
