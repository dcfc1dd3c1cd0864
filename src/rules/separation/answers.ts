/** What the trainer expects to hear: the sentences and table rows of answers, ready to be compared. */

import type { Nodes, Paragraph, TableRow } from 'mdast';
import { parseCitations } from '../../citations/parse-citations.js';
import { plainText } from '../../source/markdown.js';
import type { Passage } from '../../source/passages.js';
import { bareWords } from '../accessibility/bare-words.js';

/** Nodes that hold one run of words. */
export type Run = Extract<Nodes, { type: 'paragraph' | 'tableCell' | 'heading' }>;

export interface Expected {
  /** Sentences in bare words, each with where it stands. */
  sentences: Map<string, { run: Run; sentence: string }>;
  /** Rows by the bare words of their first cell; `null` where two rows share them. */
  rows: Map<string, { row: TableRow; cells: string[] } | null>;
}

/** What the blocks `:::answers` among the passages expect. */
export function expectedIn(passages: readonly Passage[]): Expected {
  const expected: Expected = { sentences: new Map(), rows: new Map() };
  for (const passage of passages) {
    if (passage.type !== 'block' || passage.name !== 'answers') continue;
    for (const node of passage.children) collect(node, expected);
  }
  return expected;
}

function collect(node: Nodes, expected: Expected): void {
  // A quotation in an answer repeats what participants have written or read.
  if (node.type === 'blockquote') return;
  if (node.type === 'paragraph') {
    addSentences(node, ownWords(node), expected);
  } else if (node.type === 'table') {
    for (const row of node.children.slice(1)) addRow(row, expected);
  } else if ('children' in node) {
    for (const child of node.children) collect(child, expected);
  }
}

/** The first cell says what the row is about; the others are the answer. */
function addRow(row: TableRow, expected: Expected): void {
  for (const cell of row.children.slice(1)) addSentences(cell, withoutQuotes(cell), expected);
  const cells = filledCells(row);
  const [label] = cells;
  if (label === undefined || cells.length < 3) return;
  const known = expected.rows.get(label);
  const same = known && known.cells.join('|') === cells.join('|');
  if (!same) expected.rows.set(label, known === undefined ? { row, cells } : null);
}

/** The bare words of the cells of a row that hold any. */
export function filledCells(row: TableRow): string[] {
  return row.children.map((cell) => bareWords(plainText(cell))).filter((words) => words !== '');
}

/** The words of a paragraph without what it quotes, and without marked words at its beginning. */
function ownWords(node: Paragraph): string {
  const [first, ...rest] = node.children;
  const leadsIn = (first?.type === 'strong' || first?.type === 'emphasis') && rest.length > 0;
  return withoutQuotes({ ...node, children: leadsIn ? rest : node.children });
}

function withoutQuotes(node: Nodes): string {
  return plainText(node).replace(/"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|»[^«»]*«|«[^«»]*»/g, ' ');
}

function addSentences(run: Run, words: string, expected: Expected): void {
  const sentences = sentencesOf(words);
  for (const [index, sentence] of sentences.entries()) {
    // The first of several often says once more what was asked.
    const isQuestion = sentence.endsWith('?') || (index === 0 && sentences.length > 1);
    if (isQuestion) continue;
    for (const key of keysOf(sentence)) {
      if (!expected.sentences.has(key)) expected.sentences.set(key, { run, sentence });
    }
  }
}

/** The sentences of a run of words, without citations. */
export function sentencesOf(words: string): string[] {
  return parseCitations(words.replace(/\s+/g, ' '))
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')
    .split(/(?<=[.!?…])\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/**
 * How a sentence is looked up: its bare words, and those behind a short label such as "Cluster:".
 * None where it is too short to be recognised: two people say six words in the same order by
 * chance, and a label or a figure stands in many places.
 */
export function keysOf(sentence: string): string[] {
  const colon = sentence.indexOf(': ');
  const parts = colon > 0 && colon <= 40 ? [sentence, sentence.slice(colon + 1)] : [sentence];
  return parts.map(bareWords).filter((words) => {
    const count = words.split(' ').length;
    const letters = words.replace(/[\s\d]/g, '').length;
    return (count >= 6 && letters >= 25) || (count >= 3 && letters >= 40);
  });
}
