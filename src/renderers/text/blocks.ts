/** Blocks as Markdown-like text, with every node of the tree visible. */
import type { Block, Figure, List, References, Terms } from '../../nodes/document.js';
import { inlineText } from './inlines.js';
import { tableText } from './tables.js';

/** Blocks, an empty line between them. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const marks = '#'.repeat(block.depth);
      const page = block.newPage ? ' {new page}' : '';
      return `${marks} ${inlineText(block.children)}${anchor(block.id)}${page}`;
    }
    case 'paragraph': {
      const look = block.look ? `{${block.look}} ` : '';
      const keep = block.keepWithNext ? ' {keep with next}' : '';
      return `${look}${inlineText(block.children)}${anchor(block.id)}${keep}`;
    }
    case 'list':
      return listText(block);
    case 'quote':
      return prefixed(blocksText(block.children), '> ');
    case 'code':
      return `\`\`\`\n${block.value}\n\`\`\``;
    case 'table':
      return tableText(block, blocksText);
    case 'figure':
      return figureText(block);
    case 'callout':
      return fenced(`callout ${block.kind}: ${block.title}`, block.children);
    case 'slide':
      return fenced(
        `slide ${block.label}: ${inlineText(block.title)}${anchor(block.id)}`,
        block.children,
      );
    case 'worksheet': {
      const page = block.newPage ? ' {new page}' : '';
      const title = `${inlineText(block.title)}${anchor(block.id)}${page}`;
      return fenced(`worksheet ${block.label}: ${title}`, block.children);
    }
    case 'lines': {
      const name = block.name ? `{lines: ${block.name}}\n` : '';
      return name + Array.from({ length: block.count }, () => '_'.repeat(40)).join('\n');
    }
    case 'field':
      return `${inlineText(block.label)}: ${'_'.repeat(20)}`;
    case 'terms':
      return termsText(block);
    case 'references':
      return referencesText(block);
    case 'group':
      return fenced('group', block.children);
    case 'pageBreak':
      return '{page break}';
    case 'thematicBreak':
      return '* * *';
  }
}

/** ` {#id}`, or nothing. */
export function anchor(id: string | undefined): string {
  return id === undefined ? '' : ` {#${id}}`;
}

/** A container: its kind and title, its blocks indented, so that nesting can be seen. */
function fenced(title: string, children: readonly Block[]): string {
  const content = children.length === 0 ? '' : `\n${prefixed(blocksText(children), '  ')}`;
  return `::: ${title}${content}\n:::`;
}

/** Every line with `start` before it; empty lines stay free of trailing space. */
function prefixed(text: string, start: string): string {
  return text
    .split('\n')
    .map((line) => `${start}${line}`.trimEnd())
    .join('\n');
}

function listText(list: List): string {
  const first = list.start ?? 1;
  const items = list.items.map((item, index) => {
    const mark = list.ordered ? `${first + index}. ` : '- ';
    const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
    const [head, ...rest] = `${box}${blocksText(item.children)}`.split('\n');
    const indent = ' '.repeat(mark.length);
    return [`${mark}${head}`, ...rest.map((line) => `${indent}${line}`)]
      .map((line) => line.trimEnd())
      .join('\n');
  });
  return items.join(list.spread ? '\n\n' : '\n');
}

function figureText(figure: Figure): string {
  const { picture } = figure;
  const size = figure.width === undefined ? '' : `, ${figure.width} %`;
  const facts = `${picture.format} ${picture.width}×${picture.height}${size}`;
  return [
    `![${figure.alt}](${facts})${anchor(figure.id)}`,
    ...(figure.caption ? [`Caption: ${inlineText(figure.caption)}`] : []),
    ...(figure.credit ? [`Credit: ${figure.credit}`] : []),
  ].join('\n');
}

function termsText(terms: Terms): string {
  return terms.items
    .map((item) => {
      const definition = prefixed(blocksText(item.definition), '  ').slice(2);
      return `${inlineText(item.term)}${anchor(item.id)}\n: ${definition}`;
    })
    .join('\n\n');
}

function referencesText(references: References): string {
  return references.entries
    .map((entry) => `- ${inlineText(entry.children)}${anchor(entry.id)}`)
    .join('\n');
}
