/** The record of what was rendered saves time and is never trusted further than the file beside it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRendered } from '../../src/commands/rendered.js';
import { realDisk } from '../../src/edge/disk.js';
import { folderWith, inModules, put, runInProcess } from './world.js';

const bytes = new TextEncoder().encode('a document');

function recorded(): string {
  const out = folderWith({ 'M1/pack.pdf': 'a document' });
  const record = openRendered(realDisk, out);
  record.note('M1/pack.pdf', 'tree 1', bytes);
  record.save();
  return out;
}

describe('the record of a rendered file', () => {
  it('holds in the next run', () => {
    const again = openRendered(realDisk, recorded());
    expect(again.isCurrent('M1/pack.pdf', 'tree 1')).toBe(true);
  });

  it.each([
    ['what it was rendered from has changed', () => {}, 'tree 2'],
    [
      'the file was changed by hand',
      (out: string) => put(join(out, 'M1/pack.pdf'), 'mine'),
      'tree 1',
    ],
    ['it is damaged', (out: string) => put(join(out, '.pensum-rendered.json'), '{"M1'), 'tree 1'],
    [
      'it is foreign',
      (out: string) => put(join(out, '.pensum-rendered.json'), '[null, 7]'),
      'tree 1',
    ],
  ])('does not hold when %s', (_, change, source) => {
    const out = recorded();
    change(out);
    expect(openRendered(realDisk, out).isCurrent('M1/pack.pdf', source)).toBe(false);
  });
});

describe('a second export', () => {
  const slides = ['export', '--document', 'slide-outline,participant-workbook', '--format', 'docx'];

  it('rewrites what a change in the source concerns, and nothing else', async () => {
    const folder = folderWith(inModules);
    await runInProcess(folder, slides);
    const session = inModules['modules/m1/1-knots.md'] ?? '';
    const changed = session.replace('Show each knot twice', 'Show each knot three times');
    expect(changed).not.toBe(session);
    writeFileSync(join(folder, 'modules/m1/1-knots.md'), changed);
    const again = await runInProcess(folder, slides);
    expect(again.stderr).toContain('1 file written, 1 unchanged in out');
  });
});
