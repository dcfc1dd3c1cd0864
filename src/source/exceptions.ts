/** Reasoned exceptions from rules, written as comments at the place that they concern. */

import type { Nodes, Root } from 'mdast';
import { Lexer } from 'yaml';
import { positionAt, type SourceFile, type Span, span } from '../diagnostic/source-file.js';
import { readFrontMatter } from './front-matter.js';
import { markdownExcess } from './limits.js';
import { parseMarkdown, rangeOf } from './markdown.js';

/** `pensum-allow group/name: reason` */
export interface Exception {
  /** Ids as written; none where the comment is nearly an exception, but not one. */
  rules: string[];
  reason: string;
  /** The comment itself. */
  at: Span;
  /** First and last line of what it covers, from 1. */
  from: number;
  to: number;
}

const marked = /pensum[-_ ]?(?:allow|ignore|disable|except)/i;

/**
 * The exceptions in a file. In Markdown, a comment of its own covers the block that follows it (a
 * paragraph, a table, a whole `:::slide`), and a comment in a paragraph covers that. In YAML, a
 * comment on a line of its own covers the next key or item with all below it, and one at the end
 * of a line covers the line with all below it.
 */
export function exceptionsIn(file: SourceFile): Exception[] {
  if (!marked.test(file.text)) return [];
  if (!file.path.endsWith('.md')) return inYaml(file, 0, file.text.length);
  const { bodyStart } = readFrontMatter(file);
  const body = file.text.slice(bodyStart);
  const front = inYaml(file, firstLineEnd(file.text), bodyStart);
  return markdownExcess(body)
    ? front
    : [...front, ...inMarkdown(file, parseMarkdown(body, bodyStart))];
}

function firstLineEnd(text: string): number {
  return text.indexOf('\n') + 1;
}

function inMarkdown(file: SourceFile, root: Root): Exception[] {
  const found: Exception[] = [];
  /** `block` is the paragraph or other block in which the node stands, if it stands in one. */
  const visit = (parent: Nodes & { children: Nodes[] }, block: Nodes | undefined) => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'html') {
        const [start, end] = rangeOf(node);
        const next = parent.children.slice(index + 1).find((other) => other.type !== 'html');
        const covered = rangeOf(block ?? next ?? node);
        found.push(...commentsIn(file, start, end, covered));
      } else if (node.type === 'code' && node.meta?.trim() === 'activity') {
        const [start, end] = rangeOf(node);
        const first = file.text.indexOf('\n', start) + 1;
        found.push(...inYaml(file, first, file.text.lastIndexOf('\n', end - 1) + 1));
      } else if ('children' in node) {
        const flow = ['root', 'containerDirective', 'blockquote', 'list', 'listItem'];
        const inside = flow.includes(node.type) ? undefined : (block ?? node);
        visit(node as Nodes & { children: Nodes[] }, inside);
      }
    }
  };
  visit(root as Nodes & { children: Nodes[] }, undefined);
  return found;
}

/** HTML may hold several comments. */
function commentsIn(
  file: SourceFile,
  start: number,
  end: number,
  covered: readonly [number, number],
): Exception[] {
  const { text } = file;
  const found: Exception[] = [];
  for (let open = text.indexOf('<!--', start); open !== -1 && open < end; ) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1 || close >= end) break;
    const comment = text.slice(open + 4, close);
    if (marked.test(comment)) found.push(exception(file, comment, [open, close + 3], covered));
    open = text.indexOf('<!--', close + 3);
  }
  return found;
}

/** The lexer marks documents, scalars and errors by single characters that the text has not. */
const scalar = '\u001f';
const marks = ['\u0002', '\u0018', scalar];

/** The lexer says what is a comment and what a text with a `#` in it. */
function inYaml(file: SourceFile, start: number, end: number): Exception[] {
  const text = file.text.slice(start, end);
  if (!marked.test(text)) return [];
  const found: Exception[] = [];
  const covered = coveredInYaml(file, start, end);
  let offset = start;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== scalar && marked.test(token)) {
      const place: [number, number] = [offset, offset + token.length];
      found.push(exception(file, token.slice(1), place, covered(offset)));
    }
    before = token;
    if (!marks.includes(token)) offset += token.length;
  }
  return found;
}

/**
 * Says what a comment at an offset covers: from the line of its key, or of the next one, to the
 * last line that is indented more.
 */
function coveredInYaml(
  file: SourceFile,
  start: number,
  end: number,
): (comment: number) => [number, number] {
  const top = positionAt(file, start).line - 1;
  const lines = file.text.slice(start, end).split(/\r?\n/).map(lineOf);
  const nextFull = lines.map((_, n) => n);
  for (let n = lines.length - 2; n >= 0; n--) {
    if (lines[n]?.empty) nextFull[n] = nextFull[n + 1] ?? n;
  }
  const lastLines = new Map<number, number>();
  return (comment) => {
    const own = positionAt(file, comment).line - 1 - top;
    const next = nextFull[own] ?? own;
    const first = lines[next]?.empty ? own : next;
    const last = lastLines.get(first) ?? lastBelow(lines, first);
    lastLines.set(first, last);
    const from = file.lineStarts[top + first] ?? 0;
    return [from, (file.lineStarts[top + last] ?? 0) + (lines[last]?.length ?? 0)];
  };
}

interface Line {
  length: number;
  indent: number;
  /** Nothing but a comment or the start of the document stands on it. */
  empty: boolean;
  item: boolean;
}

function lineOf(line: string): Line {
  return {
    length: line.length,
    indent: line.search(/\S/),
    empty: /^(?:\s*(?:#.*)?|---\s*(?:#.*)?|%.*)$/.test(line),
    item: /^\s*-(?:\s|$)/.test(line),
  };
}

/** The last line that belongs to the key or item of the first one. */
function lastBelow(lines: readonly Line[], first: number): number {
  const { indent, item } = lines[first] ?? { indent: 0, item: false };
  let last = first;
  for (let n = first + 1; n < lines.length; n++) {
    const line = lines[n];
    if (!line || line.empty) continue;
    // Items of a list may stand as far left as the key that they belong to.
    const below = line.indent > indent || (line.indent === indent && line.item && !item);
    if (!below) break;
    last = n;
  }
  return last;
}

function exception(
  file: SourceFile,
  comment: string,
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): Exception {
  const plain = /^\s*pensum-allow\s+([^:]*)(?::([\s\S]*))?$/.exec(comment);
  const rules = (plain?.[1] ?? '').split(',').map((rule) => rule.trim());
  return {
    rules: [...new Set(rules)].filter((rule) => rule !== ''),
    reason: (plain?.[2] ?? '').trim(),
    at: span(file, start, end),
    from: positionAt(file, from).line,
    to: positionAt(file, to).line,
  };
}
