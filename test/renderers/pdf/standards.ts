/** A document with everything that the standards say something about, and a look into its file. */
import { inflateSync } from 'node:zlib';
import type { Block } from '../../../src/nodes/document.js';
import { cmykJpeg } from '../../source/pictures/samples.js';
import { printed, type ReadFile, readFile } from './reading.js';
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

const jpeg = { format: 'jpeg' as const, width: 8, height: 8, bytes: cmykJpeg };
const blocks: Block[] = [
  heading(1, 'One', 'one'),
  paragraph(
    'See ',
    { type: 'link', url: 'https://example.org/', children: [text('this')] },
    {
      type: 'footnoteReference',
      id: 'n',
    },
  ),
  heading(3, 'Deeper'),
  { ...list('first', 'second'), ordered: true } as Block,
  {
    type: 'list',
    ordered: false,
    items: [{ children: [paragraph('outer'), list('inner')] }],
  },
  {
    type: 'table',
    look: 'grid',
    headerColumn: true,
    columns: [{}, {}],
    caption: [text('Who does what')],
    header: [row('Actor', 'Task')],
    rows: [
      ...Array.from({ length: 40 }, (_, index) => row(`Actor ${index}`, 'Something')),
      { cells: [{ children: [paragraph('All')] }, { children: [], blank: true }] },
    ],
  },
  { type: 'figure', picture: drawing, alt: 'Actors of a cluster', caption: [text('Figure 1')] },
  { type: 'figure', picture: transparentPng(8, 8), alt: '' },
  { type: 'figure', picture: jpeg, alt: 'A print' },
  { type: 'quote', children: [paragraph('Quoted')] },
  paragraph({ type: 'text', value: 'Hej på dig', language: 'sv' }),
  {
    type: 'worksheet',
    label: 'Worksheet 1',
    title: [text('Fill in')],
    children: [
      paragraph('Why?'),
      { type: 'lines', count: 60 },
      { type: 'field', label: [text('Name')] },
      { type: 'list', ordered: false, items: [{ checked: false, children: [paragraph('Done')] }] },
    ],
  },
];
const document = documentOf(blocks, {
  fillable: true,
  contents: { title: 'Contents', depth: 2 },
  footnotes: { n: [paragraph('A note')] },
});

export interface Inside {
  bytes: Uint8Array;
  /** The file without its streams. */
  file: string;
  /** Each object by its number. */
  objects: ReadonlyMap<string, string>;
  /** What a reader that is not ours finds. */
  read: ReadFile;
  /** Objects whose dictionary matches. */
  having(pattern: RegExp): string[];
  /** The object that a dictionary refers to. */
  reference(body: string, key: string): string;
  catalogue: string;
  widgets: string[];
  links: string[];
  /** Content streams of the pages. */
  contents: string[];
}

export async function look(): Promise<Inside> {
  const bytes = await printed(document);
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const having = (pattern: RegExp): string[] =>
    [...objects.values()].filter((body) => pattern.test(body.split('\nstream\n')[0]!));
  const reference = (body: string, key: string): string => {
    const id = new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '';
    const found = objects.get(id);
    if (found === undefined) throw new Error(`There is no ${key} in ${body}`);
    return found;
  };
  return {
    bytes,
    file: raw.replace(/\nstream\n[\s\S]*?\nendstream/g, ''),
    objects,
    read: await readFile(bytes),
    having,
    reference,
    catalogue: having(/\/Type \/Catalog/)[0]!,
    widgets: having(/\/Subtype \/Widget/),
    links: having(/\/Subtype \/Link/),
    contents: having(/\/Type \/Page\n/).map((page) => unpacked(reference(page, 'Contents'))),
  };
}

function unpacked(body: string): string {
  const [head = '', rest = ''] = body.split(/\nstream\n([\s\S]*)/);
  const data = Buffer.from(rest.slice(0, rest.lastIndexOf('\nendstream')), 'latin1');
  return (head.includes('FlateDecode') ? inflateSync(data) : data).toString('latin1');
}
