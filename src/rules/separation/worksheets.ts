/** Finds expected answers in what is handed out, and passes over what a worksheet gives on purpose. */

import type { Nodes, RootContent, Table } from 'mdast';
import { plainText } from '../../source/markdown.js';
import type { MarkedBlock, Passage } from '../../source/passages.js';
import { bareWords } from '../accessibility/bare-words.js';
import { type Expected, filledCells, keysOf, type Run, sentencesOf } from './answers.js';
import { saysExample } from './example-words.js';

/** An expected answer that a worksheet repeats. */
export interface Repeat {
  /** Where it stands in the worksheet. */
  node: Nodes;
  /** The sentence, where it is one. */
  sentence?: string;
  /** Where the answers say it. */
  expected: { node: Nodes; sentence?: string };
}

/** Blocks whose text the workbook prints. */
export function worksheetsIn(passages: readonly Passage[]): MarkedBlock[] {
  return passages.filter(
    (passage): passage is MarkedBlock =>
      passage.type === 'block' && (passage.name === 'workbook' || passage.inWorkbook),
  );
}

/** The expected answers that a worksheet repeats, in its order. */
export function repeatsIn(worksheet: MarkedBlock, expected: Expected): Repeat[] {
  if (saysExample(worksheet.title.map(plainText).join(''))) return [];
  const repeats: Repeat[] = [];
  /** The part under the current heading is an example. */
  let part = false;
  /** The text just before says that an example follows. */
  let next = false;
  for (const node of worksheet.children) {
    const marked = node.type !== 'table' && saysExample(plainText(node));
    if (node.type === 'heading') part = marked;
    if (!part && !next && !marked) repeats.push(...repeatsOf(node, expected));
    next = marked && node.type === 'paragraph';
  }
  return repeats;
}

function repeatsOf(node: RootContent, expected: Expected): Repeat[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return repeatedSentences(node, expected);
    case 'table':
      return repeatsOfTable(node, expected);
    case 'list':
      // Boxes to tick are options: the answers say which of them is right.
      return node.children
        .filter((item) => item.checked == null)
        .flatMap((item) => item.children.flatMap((child) => repeatsOf(child, expected)));
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => repeatsOf(child, expected));
    default:
      return [];
  }
}

function repeatedSentences(run: Run, expected: Expected): Repeat[] {
  return sentencesOf(plainText(run)).flatMap((sentence) => {
    const key = keysOf(sentence).find((words) => expected.sentences.has(words));
    const found = key === undefined ? undefined : expected.sentences.get(key);
    return found
      ? [{ node: run, sentence, expected: { node: found.run, sentence: found.sentence } }]
      : [];
  });
}

/**
 * A row in which a cell is left to fill in is a question: what else stands in it is given. Rows that
 * are done are a worked example as long as at least as many are left.
 */
function repeatsOfTable(table: Table, expected: Expected): Repeat[] {
  const [header, ...rows] = table.children;
  const width = header?.children.length ?? 0;
  const isOpen = (row: Table['children'][number]) =>
    row.children.length < width || row.children.some((cell) => plainText(cell).trim() === '');
  const left = rows.filter(isOpen).length;
  const whole: Repeat[] = [];
  const sentences: Repeat[] = [];
  for (const row of rows) {
    const [label] = row.children;
    if (isOpen(row) || saysExample(label ? plainText(label) : '')) continue;
    const cells = filledCells(row);
    const answer = expected.rows.get(label ? bareWords(plainText(label)) : '');
    if (answer && holds(cells, answer.cells)) {
      whole.push({ node: row, expected: { node: answer.row } });
    } else {
      sentences.push(...row.children.slice(1).flatMap((cell) => repeatedSentences(cell, expected)));
    }
  }
  const isExample = whole.length > 0 && whole.length <= left;
  return [...(isExample ? [] : whole), ...sentences];
}

/** All of `wanted` stand in `cells`, in this order. */
function holds(cells: readonly string[], wanted: readonly string[]): boolean {
  let from = 0;
  for (const cell of wanted) {
    const found = cells.indexOf(cell, from);
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}
