/** Prints a document tree as plain text: for snapshots, for comparison and for the eye. */
import type { Document } from '../../nodes/document.js';
import { blocksText } from './blocks.js';
import { inlineText } from './inlines.js';

/**
 * A Markdown-like picture of the tree in which every node can be seen: kinds of callouts,
 * anchors as `{#id}`, room to write as underscores. Same tree, same text. Ends with a line end.
 */
export function renderText(document: Document): string {
  const { cover, properties, contents } = document;
  const notes = Object.entries(document.footnotes).map(([id, blocks]) => {
    const [head, ...rest] = blocksText(blocks).split('\n');
    return [`[^${id}]: ${head}`, ...rest.map((line) => `  ${line}`.trimEnd())].join('\n');
  });
  const parts = [
    facts([
      ['kind', document.kind],
      ['language', document.language],
      ['title', properties.title],
      ['subject', properties.subject],
      ['authors', properties.authors.join('; ')],
      ['keywords', properties.keywords.join(', ')],
      ['date', properties.date],
      ['version', properties.version],
      ['status', properties.status],
      ['licence', properties.licence ?? ''],
      ['header', document.header.join(' | ')],
      ['footer', `${document.footer} | ${document.pageLabel}`],
    ]),
    [
      '=== cover',
      ...[cover.overline, cover.title, cover.subtitle, cover.lead ?? ''].filter((line) => line),
      ...cover.facts.map(([label, value]) => `${label}: ${value}`),
      ...cover.notes.map((note) => `{note} ${inlineText(note)}`),
    ].join('\n'),
    ...(contents ? [`=== contents: ${contents.title} (depth ${contents.depth})`] : []),
    '=== body',
    blocksText(document.blocks),
    ...(notes.length > 0 ? ['=== footnotes', ...notes] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts(pairs: [label: string, value: string][]): string {
  return pairs
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}
