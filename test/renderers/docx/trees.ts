/** Small document trees for the tests of the Word renderer, and one that has every node. */
import type { Block, CalloutKind, Document, Inline, Row } from '../../../src/nodes/document.js';

export const LATVIAN = 'āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ';

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80" height="40">' +
  '<rect width="80" height="40" fill="#0b3c5d"/><text x="8" y="24" fill="#fff">Karte</text></svg>';

/** One red pixel. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** The frame of a JPEG file; the renderer passes pictures on without decoding them. */
export const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function paragraph(...children: (string | Inline)[]): Block {
  return { type: 'paragraph', children: children.map(inline) };
}

export function heading(
  depth: 1 | 2 | 3 | 4 | 5 | 6,
  title: string,
  more: { id?: string; newPage?: boolean } = {},
): Block {
  return { type: 'heading', depth, children: [text(title)], ...more };
}

export function row(...cells: string[]): Row {
  return { cells: cells.map((cell) => ({ children: [paragraph(cell)] })) };
}

export function list(...items: string[]): Block {
  return {
    type: 'list',
    ordered: false,
    items: items.map((item) => ({ children: [paragraph(item)] })),
  };
}

function inline(part: string | Inline): Inline {
  return typeof part === 'string' ? text(part) : part;
}

/** A document that holds `blocks` and nothing else that matters. */
export function documentOf(blocks: Block[], more: Partial<Document> = {}): Document {
  return {
    kind: 'trainer-pack',
    language: 'lv',
    properties: {
      title: 'Klastera karte',
      subject: 'Trainer pack',
      authors: ['LIAA', 'VINNOVA'],
      keywords: ['cluster', 'training'],
      date: '2026-11-23',
      version: '0.3.0',
      status: 'draft',
      licence: 'CC-BY-4.0',
    },
    cover: {
      overline: 'BSR-CBP',
      title: 'Klastera karte',
      subtitle: 'Trainer pack',
      lead: 'One day.',
      facts: [['Versija', '0.3.0']],
      notes: [[text('Melnraksts')]],
    },
    header: ['Klastera karte', 'Trainer pack'],
    footer: '0.3.0 · draft',
    pageLabel: '{page}. lpp. no {pages}',
    blocks,
    footnotes: {},
    ...more,
  };
}

const KINDS: CalloutKind[] = [
  'notes',
  'questions',
  'answers',
  'problems',
  'cut',
  'online',
  'caution',
  'info',
];

/** A document with every node of the tree. */
export function everything(): Document {
  const picture = { width: 80, height: 40 };
  const svg = { ...picture, format: 'svg' as const, bytes: new TextEncoder().encode(SVG) };
  const blocks: Block[] = [
    heading(1, 'How to use this pack', { id: 'use' }),
    { type: 'paragraph', look: 'lead', keepWithNext: true, children: [text('A leading thought.')] },
    paragraph(
      `Latvian ${LATVIAN} and ÅÄÖ æøå. `,
      { type: 'strong', children: [text('bold words')] },
      { type: 'emphasis', children: [text('slanted words')] },
      { type: 'delete', children: [text('struck words')] },
      { type: 'inlineCode', value: 'lq = 1.8' },
      { type: 'break' },
      { type: 'text', value: 'ett svenskt ord', language: 'sv' },
      {
        type: 'link',
        url: 'https://example.org/a?b=1&c=ā',
        title: 'A page',
        children: [text('web')],
      },
      { type: 'link', url: '#plan', children: [text('the plan')] },
      ' on page ',
      { type: 'pageReference', anchor: 'plan' },
      { type: 'footnoteReference', id: 'first' },
      { type: 'footnoteReference', id: 'second' },
      { type: 'footnoteReference', id: 'first' },
    ),
    heading(2, 'Lists'),
    {
      type: 'list',
      ordered: false,
      items: [
        { children: [paragraph('outer item'), list('inner item')] },
        { checked: false, children: [paragraph('still to do')] },
        { checked: true, children: [paragraph('already done')] },
        { children: [] },
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 9,
      spread: true,
      items: [{ children: [paragraph('ninth')] }, { children: [paragraph('tenth')] }],
    },
    { type: 'quote', children: [paragraph('quoted words'), list('quoted item')] },
    { type: 'code', value: 'first line\n\tsecond line' },
    { type: 'thematicBreak' },
    ...KINDS.map(
      (kind): Block => ({
        type: 'callout',
        kind,
        title: `Title of ${kind}`,
        children: [paragraph(`Words of ${kind}`), { ...smallTable(), look: 'plain' }],
      }),
    ),
    heading(3, 'Plan', { id: 'plan', newPage: true }),
    { ...smallTable(), id: 'table-1', caption: [text('Caption of the table')], look: 'plain' },
    { ...smallTable(), id: 'bare', header: [], look: 'facts' },
    { ...smallTable(), look: 'grid', headerColumn: true, rowsBreak: true },
    {
      type: 'figure',
      id: 'map',
      picture: svg,
      alt: 'A map of firms',
      caption: [text('Figure caption')],
      credit: 'REG X',
      width: 40,
    },
    { type: 'figure', picture: { ...picture, format: 'png', bytes: PNG }, alt: 'A red dot' },
    { type: 'figure', picture: { ...picture, format: 'jpeg', bytes: JPEG }, alt: '' },
    {
      type: 'slide',
      id: 'slide-7',
      label: 'Slide 7',
      title: [text('One message')],
      children: [list('said on the slide')],
    },
    {
      type: 'worksheet',
      id: 'sheet',
      label: 'Worksheet 3',
      title: [text('Map your cluster')],
      newPage: true,
      children: [
        { type: 'field', label: [text('Your name')] },
        { type: 'lines', count: 4, name: 'Missing actors' },
        {
          type: 'table',
          columns: [{}, {}],
          header: [row('Actor', 'Gap')],
          rows: [
            {
              cells: [
                { children: [], blank: true },
                { children: [], blank: true },
              ],
            },
          ],
          look: 'grid',
        },
      ],
    },
    {
      type: 'terms',
      items: [
        { id: 'term', term: [text('Cluster')], definition: [paragraph('Firms near each other')] },
      ],
    },
    {
      type: 'references',
      entries: [{ id: 'ref-porter', children: [text('Porter, M. (1998).')] }],
    },
    { type: 'pageBreak' },
    { type: 'group', children: [heading(4, 'Together'), paragraph('kept together')] },
    { type: 'paragraph', look: 'meta', id: 'facts', children: [text('90 minutes')] },
    { type: 'paragraph', look: 'small', children: [text('fine print')] },
    heading(5, 'Depth five'),
    heading(6, 'Depth six'),
  ];
  return documentOf(blocks, {
    contents: { title: 'Saturs', depth: 3 },
    footnotes: {
      first: [paragraph('The first note.'), list('listed in the note')],
      second: [
        paragraph('The second note, with a ', {
          type: 'link',
          url: 'mailto:a@example.org',
          children: [text('link')],
        }),
      ],
    },
  });
}

function smallTable(): Extract<Block, { type: 'table' }> {
  return {
    type: 'table',
    columns: [{ width: 2 }, { width: 1, align: 'right' }],
    header: [row('Sector', 'LQ')],
    rows: [
      row('Shipbuilding', '1.8'),
      { cells: [{ span: 2, children: [paragraph('Over both columns')] }] },
    ],
    look: 'plain',
  };
}
