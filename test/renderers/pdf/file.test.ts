/** The file as a whole: structure for assistive technology, properties, sameness. */
import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../src/nodes/document.js';
import { nodes, printed, readBack } from './reading.js';
import {
  documentOf,
  drawing,
  heading,
  list,
  paragraph,
  row,
  text,
  transparentPng,
} from './trees.js';

// Every test prints and reads whole files.
vi.setConfig({ testTimeout: 60_000 });

describe('structure', () => {
  const blocks: Block[] = [
    heading(1, 'One'),
    heading(3, 'Deeper, with a level left out'),
    list('first', 'second'),
    {
      type: 'table',
      look: 'grid',
      headerColumn: true,
      columns: [{}, {}],
      header: [row('Outcome', 'Session')],
      rows: [row('Map actors', '1'), { cells: [{ children: [], span: 2, blank: true }] }],
    },
    { type: 'figure', picture: drawing, alt: 'Actors of a cluster', caption: [text('Figure 1')] },
    { type: 'figure', picture: transparentPng(8, 8), alt: '' },
    { type: 'quote', children: [paragraph('Quoted')] },
    paragraph({ type: 'text', value: 'Hej', language: 'sv' }),
  ];

  it('names headings, lists, tables, pictures and quotes', async () => {
    const { pages } = await readBack(documentOf(blocks));
    const { tree } = pages[1]!;
    expect(tree.children[0]!.role).toBe('Document');
    expect(nodes(tree, 'H1')).toHaveLength(1);
    expect(nodes(tree, 'H2')).toHaveLength(1);
    expect(nodes(tree, 'H3')).toHaveLength(0);
    expect(nodes(tree, 'LI')).toHaveLength(2);
    expect(nodes(tree, 'Lbl')).toHaveLength(2);
    expect(nodes(tree, 'Table')).toHaveLength(1);
    // The reader lists elements with content only: not the row that waits to be written in.
    expect(nodes(tree, 'TR')).toHaveLength(2);
    expect(nodes(tree, 'TH')).toHaveLength(3);
    expect(nodes(tree, 'TD')).toHaveLength(1);
    expect(nodes(tree, 'Figure').map(({ alt }) => alt)).toEqual(['Actors of a cluster']);
    expect(nodes(tree, 'BlockQuote')).toHaveLength(1);
    expect(nodes(tree, 'Span').map(({ lang }) => lang)).toEqual(['sv']);
  });

  it('gives header cells a scope, also empty ones, and figures a box', async () => {
    const bytes = Buffer.from(await printed(documentOf(blocks))).toString('latin1');
    expect(bytes.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(bytes.match(/\/Scope \/Row/g)).toHaveLength(2);
    expect(bytes.match(/\/ColSpan 2/g)).toHaveLength(1);
    expect(bytes).toMatch(/\/BBox \[\d/);
  });

  it('says whether a box is ticked', async () => {
    const bytes = await printed(
      documentOf([
        {
          type: 'list',
          ordered: false,
          items: [
            { checked: true, children: [paragraph('done')] },
            { checked: false, children: [paragraph('open')] },
          ],
        },
      ]),
    );
    const file = Buffer.from(bytes).toString('latin1');
    const spoken = (sign: string) => Buffer.from(`\ufeff${sign}`, 'utf16le').swap16();
    expect(file).toContain(spoken('☑').toString('latin1'));
    expect(file).toContain(spoken('☐').toString('latin1'));
  });
});

describe('properties', () => {
  it('are those of the document, escaped where they are XML', async () => {
    const base = documentOf([paragraph('x')]);
    const { info, metadata } = await readBack({
      ...base,
      language: 'lv',
      properties: { ...base.properties, title: 'Klasteri & <tīkli>' },
    });
    expect(info).toMatchObject({
      Title: 'Klasteri & <tīkli>',
      Author: 'REG X, LIAA',
      Subject: 'Trainer pack',
      Keywords: 'cluster, training',
      CreationDate: 'D:20100215000000Z',
      ModDate: 'D:20100215000000Z',
      Language: 'lv',
      PDFFormatVersion: '1.7',
    });
    expect(metadata.get('dc:title')).toBe('Klasteri & <tīkli>');
    expect(metadata.get('pdfaid:part')).toBe('2');
    expect(metadata.get('pdfuaid:part')).toBe('1');
  });
});

describe('sameness', () => {
  it('gives the same bytes for the same document, whatever the time zone', async () => {
    const pictures = [300, 20, 150].map(
      (size): Block => ({
        type: 'figure',
        picture: transparentPng(size, size),
        alt: `Picture of ${size}`,
        width: 10,
      }),
    );
    const document = documentOf([heading(1, 'One'), ...pictures, paragraph('Text')]);
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      const first = await printed(document);
      process.env.TZ = 'America/Anchorage';
      const second = await printed(document);
      expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('refuses a picture that is none', async () => {
    const picture = { format: 'png' as const, width: 4, height: 4, bytes: new Uint8Array(40) };
    const document = documentOf([{ type: 'figure', picture, alt: 'Nothing' }]);
    await expect(printed(document)).rejects.toThrow(/PNG picture cannot be read/);
  });
});
