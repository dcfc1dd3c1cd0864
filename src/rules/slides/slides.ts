/** The slides of a text, and what of them the room reads. */

import type { Nodes, RootContent } from 'mdast';
import { parseCitations } from '../../citations/parse-citations.js';
import { lineSpan, type Span, span } from '../../diagnostic/source-file.js';
import { plainText, rangeOf, walk } from '../../source/markdown.js';
import type { MarkedBlock, Passage } from '../../source/passages.js';

export function slidesOf(passages: readonly Passage[]): MarkedBlock[] {
  return passages.filter(
    (passage): passage is MarkedBlock => passage.type === 'block' && passage.name === 'slide',
  );
}

/** The words of the slide's title; where they cannot be told, its opening line. */
export function titleSpan(slide: MarkedBlock): Span {
  const first = slide.title[0];
  const last = slide.title[slide.title.length - 1];
  const { file, start } = slide.at;
  if (!first?.position || !last?.position) return lineSpan(file, start);
  return span(file, rangeOf(first)[0], rangeOf(last)[1]);
}

/**
 * How many words the room reads below the title: texts, lists, tables, captions. Alternative texts,
 * footnotes and citations are not counted, nor are signs that stand alone, such as "÷".
 */
export function countWords(nodes: readonly RootContent[]): number {
  return nodes.flatMap(runsOf).reduce((sum, run) => sum + wordsIn(run), 0);
}

/** Each run of words that stands together: a paragraph, a heading, a cell, a caption. */
function runsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'footnoteDefinition':
      return [];
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'leafDirective':
      return [node.children.map(readText).join('')];
    case 'code':
      return [node.value];
    default:
      return 'children' in node ? node.children.flatMap((child) => runsOf(child)) : [];
  }
}

function readText(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return ' ';
  if ('children' in node) return node.children.map(readText).join('');
  return plainText(node);
}

function wordsIn(run: string): number {
  const texts = parseCitations(run).map((part) => (typeof part === 'string' ? part : ' '));
  return texts
    .join('')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\[[xX]\]$/.test(word)).length;
}

/** Something of it is seen: words, a picture, or lines to write on. */
export function showsSomething(nodes: readonly RootContent[]): boolean {
  for (const node of nodes.flatMap((one) => [...walk(one)])) {
    if (node.type === 'image' || node.type === 'imageReference') return true;
    if (node.type === 'leafDirective') return true;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      if (node.value.trim() !== '') return true;
    }
  }
  return false;
}
