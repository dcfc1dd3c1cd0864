import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../../src/nodes/document.js';
import { renderText } from '../../../src/renderers/text/index.js';

function text(value: string): Inline {
  return { type: 'text', value };
}

function paragraph(...children: Inline[]): Block {
  return { type: 'paragraph', children };
}

function documentOf(blocks: Block[], more: Partial<Document> = {}): Document {
  return {
    kind: 'participant-workbook',
    language: 'lv',
    properties: {
      title: 'Klastera karte',
      subject: 'Darba burtnīca',
      authors: ['LIAA'],
      keywords: [],
      date: '2026-11-23',
      version: '0.3.0',
      status: 'draft',
    },
    cover: {
      overline: 'BSR-CBP',
      title: 'Klastera karte',
      subtitle: 'Darba burtnīca',
      facts: [],
      notes: [],
    },
    header: ['Klastera karte', 'Darba burtnīca'],
    footer: '0.3.0',
    pageLabel: '{page}. lpp.',
    blocks,
    footnotes: {},
    ...more,
  };
}

/** What stands for the blocks alone. */
function body(...blocks: Block[]): string {
  return renderText(documentOf(blocks)).split('=== body\n\n')[1] ?? '';
}

describe('renderText', () => {
  it('shows the frame of the document', () => {
    const printed = renderText(
      documentOf([paragraph(text('Sveiki'))], {
        contents: { title: 'Saturs', depth: 2 },
        cover: {
          overline: 'BSR-CBP',
          title: 'Klastera karte',
          subtitle: 'Darba burtnīca',
          lead: 'Viena diena.',
          facts: [['Versija', '0.3.0']],
          notes: [[text('Melnraksts')]],
        },
        footnotes: { a: [paragraph(text('Piezīme'))] },
      }),
    );
    expect(printed).toBe(`kind: participant-workbook
language: lv
title: Klastera karte
subject: Darba burtnīca
authors: LIAA
date: 2026-11-23
version: 0.3.0
status: draft
header: Klastera karte | Darba burtnīca
footer: 0.3.0 | {page}. lpp.

=== cover
BSR-CBP
Klastera karte
Darba burtnīca
Viena diena.
Versija: 0.3.0
{note} Melnraksts

=== contents: Saturs (depth 2)

=== body

Sveiki

=== footnotes

[^a]: Piezīme
`);
  });

  it('shows every inline node', () => {
    expect(
      body(
        paragraph(
          { type: 'strong', children: [text('a')] },
          { type: 'emphasis', children: [text('b')] },
          { type: 'delete', children: [text('c')] },
          { type: 'inlineCode', value: 'd' },
          { type: 'break' },
          { type: 'text', value: 'e', language: 'sv' },
          { type: 'link', url: '#f', title: 'g', children: [text('h')] },
          { type: 'pageReference', anchor: 'f' },
          { type: 'footnoteReference', id: 'i' },
        ),
      ),
    ).toBe('**a***b*~~c~~`d`\\\n[e]{lang=sv}[h](#f "g"){page #f}[^i]\n');
  });

  it('shows anchors, looks and breaks', () => {
    expect(
      body(
        { type: 'heading', depth: 2, id: 'plan', newPage: true, children: [text('Plan')] },
        { type: 'paragraph', look: 'meta', keepWithNext: true, children: [text('90 min')] },
        { type: 'pageBreak' },
        { type: 'thematicBreak' },
        { type: 'quote', children: [paragraph(text('a')), paragraph(text('b'))] },
        { type: 'code', value: 'x\n  y' },
      ),
    ).toBe(`## Plan {#plan} {new page}

{meta} 90 min {keep with next}

{page break}

* * *

> a
>
> b

\`\`\`
x
  y
\`\`\`
`);
  });

  it('shows lists, nested and ticked', () => {
    const inner: Block = {
      type: 'list',
      ordered: true,
      start: 3,
      items: [{ children: [paragraph(text('three'))] }, { children: [paragraph(text('four'))] }],
    };
    expect(
      body({
        type: 'list',
        ordered: false,
        items: [
          { checked: false, children: [paragraph(text('open'))] },
          { checked: true, children: [paragraph(text('done')), inner] },
        ],
      }),
    ).toBe(`- [ ] open
- [x] done

  3. three
  4. four
`);
  });

  it('shows boxes with their kind, and what is filled in', () => {
    expect(
      body(
        { type: 'callout', kind: 'answers', title: 'Expect', children: [paragraph(text('1.8'))] },
        { type: 'slide', id: 's', label: 'Slide 7', title: [text('One')], children: [] },
        {
          type: 'worksheet',
          label: 'Worksheet 3',
          title: [text('Map')],
          newPage: true,
          children: [
            { type: 'field', label: [text('Name')] },
            { type: 'lines', count: 2, name: 'gaps' },
          ],
        },
        { type: 'group', children: [paragraph(text('together'))] },
      ),
    ).toBe(`::: callout answers: Expect
  1.8
:::

::: slide Slide 7: One {#s}
:::

::: worksheet Worksheet 3: Map {new page}
  Name: ____________________

  {lines: gaps}
  ________________________________________
  ________________________________________
:::

::: group
  together
:::
`);
  });

  it('shows tables with pipes', () => {
    const cell = (value: string) => ({ children: [paragraph(text(value))] });
    expect(
      body({
        type: 'table',
        id: 't',
        caption: [text('Table 1')],
        columns: [{ width: 2 }, { align: 'right' }],
        header: [{ cells: [cell('sector'), cell('LQ | %')] }],
        rows: [
          { cells: [cell('ships'), { children: [], blank: true }] },
          { cells: [{ ...cell('both'), span: 2 }] },
        ],
        headerColumn: true,
        look: 'grid',
        rowsBreak: true,
      }),
    ).toBe(`Table 1 {table: grid, #t, header column, rows break, widths 2 -}
| sector | LQ \\| % |
| --- | --: |
| ships | ____ |
| both {span 2} |
`);
  });

  it('shows pictures, terms and references', () => {
    const picture = { format: 'svg' as const, bytes: new Uint8Array(), width: 80, height: 40 };
    expect(
      body(
        {
          type: 'figure',
          id: 'map',
          picture,
          alt: 'A map',
          caption: [text('Figure 1')],
          credit: 'REG X',
          width: 60,
        },
        {
          type: 'terms',
          items: [{ id: 'c', term: [text('Cluster')], definition: [paragraph(text('Firms'))] }],
        },
        { type: 'references', entries: [{ id: 'p', children: [text('Porter')] }] },
      ),
    ).toBe(`![A map](svg 80×40, 60 %) {#map}
Caption: Figure 1
Credit: REG X

Cluster {#c}
: Firms

- Porter {#p}
`);
  });
});
