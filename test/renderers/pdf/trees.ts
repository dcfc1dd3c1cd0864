/** Short ways to write document trees in tests, and pictures made on the spot. */
import { deflateSync } from 'node:zlib';
import type {
  Block,
  Cell,
  Document,
  Inline,
  List,
  Paragraph,
  Picture,
  Row,
} from '../../../src/nodes/document.js';

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(...children: (string | Inline)[]): Paragraph {
  const inlines = children.map((each) => (typeof each === 'string' ? text(each) : each));
  return { type: 'paragraph', children: inlines };
}

export function heading(depth: 1 | 2 | 3, value: string, id?: string): Block {
  return { type: 'heading', depth, id, children: [text(value)] };
}

export function list(...items: string[]): List {
  return {
    type: 'list',
    ordered: false,
    items: items.map((item) => ({ children: [paragraph(item)] })),
  };
}

export function row(...cells: (string | Cell)[]): Row {
  return {
    cells: cells.map((cell) => (typeof cell === 'string' ? { children: [paragraph(cell)] } : cell)),
  };
}

/** `count` different words, each a word of letters only, so that no line break falls inside. */
export function words(count: number, from = 0): string {
  const word = (index: number): string =>
    `q${[...String(from + index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}z`;
  return Array.from({ length: count }, (_, index) => word(index)).join(' ');
}

/** A document around blocks, with nothing on it that a test has not put there. */
export function documentOf(blocks: Block[], rest: Partial<Document> = {}): Document {
  return {
    kind: 'trainer-pack',
    language: 'en',
    properties: {
      title: 'Seeing the cluster',
      subject: 'Trainer pack',
      authors: ['REG X', 'LIAA'],
      keywords: ['cluster', 'training'],
      date: '2010-02-15',
      version: '1.0.0',
      status: 'draft',
    },
    cover: { overline: '', title: 'Cover title', subtitle: '', facts: [], notes: [] },
    header: ['Header left', 'Header right'],
    footer: 'Footer left',
    pageLabel: 'Page {page} of {pages}',
    blocks,
    footnotes: {},
    ...rest,
  };
}

export const drawing: Picture = {
  format: 'svg',
  width: 200,
  height: 100,
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">' +
      '<rect width="80" height="40" fill="#0b3c5d"/><text x="10" y="80">Klasteris šūž</text></svg>',
  ),
};

/** An RGBA file whose transparency grows from left to right. */
export function transparentPng(width: number, height: number): Picture {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set([x % 256, y % 256, 90, 255 - (x % 256)], y * (width * 4 + 1) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { format: 'png', width, height, bytes: new Uint8Array(bytes) };
}

/** A PNG chunk without its checksum, which readers of images that are trusted do not look at. */
function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}
