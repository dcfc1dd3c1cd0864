/** Markdown → passages and activities. Two independent readers must agree on every marked block. */

import type { Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Finding } from '../diagnostic/diagnostic.js';
import { lineSpan, type SourceFile, span, textOf } from '../diagnostic/source-file.js';
import { type ContainerName, type LeafName, scanBlocks } from './block-lines.js';
import { markdownExcess } from './limits.js';
import {
  type ContainerDirective,
  isComment,
  type LeafDirective,
  parseMarkdown,
  plainText,
  rangeOf,
  walk,
} from './markdown.js';
import type { ActivitySource, MarkedBlock, Passage, TextSource } from './passages.js';
import { quote } from './quote.js';
import { checkNodes } from './text-findings.js';
import { readYaml } from './yaml.js';

/** Reads the Markdown from `start` to the end of the file. Never throws; everything wrong is in `findings`. */
export function readText(file: SourceFile, start: number): TextSource {
  const empty: TextSource = {
    opening: [],
    activities: [],
    definitions: new Map(),
    footnotes: new Map(),
    findings: [],
    blockErrors: false,
  };
  const body = file.text.slice(start);
  const excess = markdownExcess(body);
  if (excess) {
    const at = lineSpan(file, start + excess.offset);
    return {
      ...empty,
      blockErrors: true,
      findings: [{ rule: 'structure/file', message: excess.message, at }],
    };
  }
  const scan = scanBlocks(file.text, start);
  const root = parseMarkdown(body, start);
  const findings: Finding[] = scan.problems.map((problem) => ({
    rule: 'separation/block',
    message: problem.message,
    at: span(file, problem.start, problem.end),
    ...(problem.hint ? { hint: problem.hint } : {}),
  }));
  if (findings.length === 0) findings.push(...disagreements(file, root, scan.blocks));
  if (findings.length === 0) findings.push(...wrongBlocks(file, root));
  const blockErrors = findings.length > 0;
  findings.push(...checkNodes(file, root));
  const text = cut(file, root, blockErrors, findings);
  for (const node of walk(root)) {
    if (node.type === 'definition') setOnce(text.definitions, node.identifier, node);
    if (node.type === 'footnoteDefinition') setOnce(text.footnotes, node.identifier, node);
  }
  return { ...text, findings, blockErrors };
}

function setOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** Places where remark and the line scan read the text differently; none may reach a participant. */
function disagreements(
  file: SourceFile,
  root: Root,
  scanned: readonly { name: string; start: number; end: number }[],
): Finding[] {
  const key = (name: string, start: number, end: number) =>
    `${name}:${lineSpan(file, start).start}:${lineSpan(file, end).start}`;
  const expected = new Map(
    scanned.map((block) => [key(block.name, block.start, block.end), block]),
  );
  const findings: Finding[] = [];
  const report = (offset: number, message: string) =>
    findings.push({
      rule: 'separation/block',
      message,
      at: lineSpan(file, offset),
      hint: 'Put an empty line before and after the block, and write nothing else on its first and last line.',
    });
  for (const node of walk(root)) {
    if (node.type !== 'containerDirective') continue;
    const [start, end] = rangeOf(node);
    if (!expected.delete(key(node.name, start, end))) {
      report(start, `Where ":::${node.name}" begins or ends is not clear`);
    }
  }
  for (const block of expected.values()) {
    report(block.start, `":::${block.name}" is not read as a block here`);
  }
  return findings.slice(0, 1);
}

/** Blocks that people are shown or given, so that they need a name. */
const titled = new Set(['slide', 'workbook', 'handout']);

/** Blocks that are read well, but hold or lack something. */
function wrongBlocks(file: SourceFile, root: Root): Finding[] {
  const findings: Finding[] = [];
  const report = (node: Nodes, message: string, hint?: string) =>
    findings.push({
      rule: 'separation/block',
      message,
      at: lineSpan(file, rangeOf(node)[0]),
      ...(hint ? { hint } : {}),
    });
  for (const node of walk(root)) {
    if (node.type === 'text' && textOf(span(file, ...rangeOf(node))).includes('<!--')) {
      report(node, 'Nothing closes this comment', 'Add "-->" where it ends.');
    }
    if (node.type === 'leafDirective') checkLeaf(node, report);
    if (node.type !== 'containerDirective') continue;
    const { title } = blockTitle(node);
    if (titled.has(node.name) && words(title) === '') {
      report(node, `":::${node.name}" has no title, expected ":::${node.name}[Title]"`);
    }
    for (const [name, value] of Object.entries(node.attributes ?? {})) {
      if (node.name !== 'slide' || name !== 'workbook') {
        report(node, `":::${node.name}" has the attribute "${name}", which it does not know`);
      } else if (value !== '') {
        report(
          node,
          'The attribute "workbook" has a value, expected the bare word',
          'Write {workbook}.',
        );
      }
    }
    for (const child of walk(node)) {
      if (child.type === 'heading' && child.depth <= 2) {
        report(
          node,
          `A heading of level ${child.depth} ("${quote(plainText(child), 40)}") stands inside ":::${node.name}"`,
          'Close the block before it, or use "###".',
        );
        break;
      }
    }
  }
  return findings;
}

const leafAttributes: Record<LeafName, readonly string[]> = {
  lines: ['count'],
  field: [],
  figure: ['src', 'alt', 'width', 'credit', 'licence'],
};

function checkLeaf(
  node: LeafDirective,
  report: (node: Nodes, message: string, hint?: string) => void,
): void {
  const known = leafAttributes[node.name as LeafName] ?? [];
  for (const name of Object.keys(node.attributes ?? {})) {
    if (known.includes(name)) continue;
    const hint = known.length > 0 ? `Known: ${known.join(', ')}.` : undefined;
    report(node, `"::${node.name}" has the attribute "${name}", which it does not know`, hint);
  }
  const count = node.attributes?.count;
  if (node.name === 'lines' && count != null && !/^([1-9]|[1-3]\d|40)$/.test(count)) {
    report(node, `"::lines" has the count "${count}", expected a whole number from 1 to 40`);
  }
  if (node.name === 'field' && words(node.children) === '') {
    report(node, '"::field" has no label, expected "::field[Your name]"');
  }
  if (node.name === 'figure') {
    if (!node.attributes?.src)
      report(node, '"::figure" has no "src", expected {src=images/name.svg}');
    const width = node.attributes?.width;
    if (width != null && !/^([1-9]\d?|100)%$/.test(width)) {
      report(
        node,
        `"::figure" has the width "${width}", expected per cent of the text, such as 60%`,
      );
    }
  }
}

function words(children: readonly PhrasingContent[]): string {
  return children.map(plainText).join('').trim();
}

/** remark-directive keeps a container's label as a first paragraph. */
function blockTitle(node: ContainerDirective): { title: PhrasingContent[]; rest: RootContent[] } {
  const [first, ...rest] = node.children;
  if (first?.type === 'paragraph' && (first.data as { directiveLabel?: boolean })?.directiveLabel) {
    return { title: first.children, rest: rest as RootContent[] };
  }
  return { title: [], rest: node.children as RootContent[] };
}

/** Cuts the root's children at its H2s and blocks. */
function cut(
  file: SourceFile,
  root: Root,
  blockErrors: boolean,
  findings: Finding[],
): Pick<TextSource, 'opening' | 'activities' | 'definitions' | 'footnotes'> {
  const opening: Passage[] = [];
  const activities: ActivitySource[] = [];
  let first = false;
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      activities.push({ heading: node, at: headingSpan(file, node), passages: [] });
      first = true;
      continue;
    }
    const activity = activities[activities.length - 1];
    if (node.type === 'code' && isActivityBlock(node.lang, node.meta)) {
      const [start, end] = rangeOf(node);
      if (!activity) {
        findings.push({
          rule: 'structure/activity',
          message: 'A block "yaml activity" stands before the first heading of level 2',
          at: lineSpan(file, start),
          hint: 'Give the activity a heading "## Title" above the block.',
        });
      } else if (activity.yaml) {
        findings.push({
          rule: 'structure/activity',
          message: `A second block "yaml activity" stands under "${quote(plainText(activity.heading))}", expected one`,
          at: lineSpan(file, start),
          hint: 'Delete it, or give the second activity a heading "## Title" of its own.',
        });
      } else {
        if (!first) {
          findings.push({
            rule: 'structure/activity',
            message: 'The block "yaml activity" is not the first thing under its heading',
            at: lineSpan(file, start),
            hint: 'Move it up, directly under the heading.',
          });
        }
        activity.yaml = readFenced(file, start, end);
        findings.push(...activity.yaml.findings);
      }
      first = false;
      continue;
    }
    if (isComment(node)) continue;
    first = false;
    const passages = activity?.passages ?? opening;
    if (node.type === 'containerDirective' && !blockErrors) {
      passages.push(markedBlock(file, node));
      continue;
    }
    // While a block error stands, everything is trainer's text.
    const last = passages[passages.length - 1];
    const content = node.type === 'containerDirective' ? blockContent(node) : [node];
    if (last?.type === 'prose') last.children.push(...content);
    else passages.push({ type: 'prose', children: [...content] });
  }
  return { opening, activities, definitions: new Map(), footnotes: new Map() };
}

function isActivityBlock(
  lang: string | null | undefined,
  meta: string | null | undefined,
): boolean {
  return (lang === 'yaml' || lang === 'yml') && meta?.trim() === 'activity';
}

function blockContent(node: ContainerDirective): RootContent[] {
  const { title, rest } = blockTitle(node);
  const label: RootContent[] =
    title.length > 0
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }]
      : [];
  return [...label, ...rest];
}

function markedBlock(file: SourceFile, node: ContainerDirective): MarkedBlock {
  const { title, rest } = blockTitle(node);
  return {
    type: 'block',
    name: node.name as ContainerName,
    title,
    inWorkbook: node.name === 'slide' && node.attributes?.workbook === '',
    children: rest,
    at: lineSpan(file, rangeOf(node)[0]),
  };
}

/** The YAML inside a fenced block, with its places in the file. */
function readFenced(file: SourceFile, start: number, end: number) {
  const firstBreak = file.text.indexOf('\n', start);
  const lastBreak = file.text.lastIndexOf('\n', end - 1);
  // Up to and with the last line end: a lone "\r" would become part of the last value.
  return readYaml(file, Math.min(firstBreak + 1, end), lastBreak + 1);
}

function headingSpan(file: SourceFile, node: Heading) {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  if (!first || !last) return lineSpan(file, rangeOf(node)[0]);
  return span(file, rangeOf(first)[0], rangeOf(last)[1]);
}
