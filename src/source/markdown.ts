/** Markdown text → mdast: CommonMark, GFM and flow directives, with every position counted in the whole file. */

import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Keeps the flow half of remark-directive (`:::name`, `::name`) and drops the text half,
 * which would turn `09:30`, `1:6` and `Note:text` into directives and lose them.
 */
function flowDirectivesOnly(this: Processor): undefined {
  const extensions = this.data().micromarkExtensions ?? [];
  for (const extension of extensions) {
    if (extension.flow?.[58] && extension.text?.[58]) delete extension.text;
  }
}

/**
 * Addresses become links where the tokenizer sees them. The second search, over the finished tree,
 * would find hardly any more, leaves nodes without places, and takes its time.
 */
function tokenizedAddressesOnly(this: Processor): undefined {
  for (const extension of [this.data().fromMarkdownExtensions ?? []].flat(2)) {
    if (extension.transforms) extension.transforms = [];
  }
}

/** Takes out what looks for addresses of these kinds, so that the tokenizer need not stop at each letter. */
function withoutAddresses(this: Processor, kinds: readonly string[]): undefined {
  for (const extension of this.data().micromarkExtensions ?? []) {
    for (const [code, constructs] of Object.entries(extension.text ?? {})) {
      const kept = [constructs].flat().filter((one) => !kinds.includes(one?.name ?? ''));
      Object.assign(extension.text ?? {}, { [code]: kept });
      if (kept.length === 0) delete extension.text?.[Number(code)];
    }
  }
}

function processorWithout(...kinds: string[]) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(flowDirectivesOnly)
    .use(tokenizedAddressesOnly)
    .use(withoutAddresses, kinds)
    .freeze();
}

/** One for each kind of text: few texts hold an address, and looking for one takes half the time. */
const processors = {
  plain: processorWithout('emailAutolink', 'protocolAutolink', 'wwwAutolink'),
  web: processorWithout('emailAutolink'),
  all: processorWithout(),
};

function processorFor(text: string) {
  if (/[\w.+-]@[\w-]/.test(text)) return processors.all;
  return /https?:\/\/|www\./i.test(text) ? processors.web : processors.plain;
}

/** `:::name … :::` */
export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
/** `::name` */
export type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;

/** Parses a text that stands at `offset` of its file; positions carry offsets into the file. */
export function parseMarkdown(text: string, offset = 0): Root {
  // The parser drops a byte order mark at the beginning, and does not count it.
  if (text.startsWith('\uFEFF')) return parseMarkdown(text.slice(1), offset + 1);
  const root = processorFor(text).parse(text);
  if (offset !== 0) shift(root, offset);
  return root;
}

function shift(node: Nodes, by: number): void {
  if (node.position) {
    node.position.start.offset = (node.position.start.offset ?? 0) + by;
    node.position.end.offset = (node.position.end.offset ?? 0) + by;
  }
  if ('children' in node) for (const child of node.children) shift(child, by);
}

/** Offsets of a node in its file. */
export function rangeOf(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** The node and everything below it, parents first. */
export function walk(node: Nodes): Nodes[] {
  return walkAll([node]);
}

/** Several nodes and everything below them; one list, because every rule asks for it. */
export function walkAll(nodes: readonly Nodes[]): Nodes[] {
  const found: Nodes[] = [];
  const visit = (node: Nodes) => {
    found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

/** The words of a node, without marks; alternative texts of pictures count. */
export function plainText(node: Nodes): string {
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  // A text goes on over the ends of lines; its words stand in a row.
  if (node.type === 'text') return node.value.replace(/\r?\n/g, ' ');
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

/** Raw HTML that is nothing but a comment. */
export function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--.*-->$/s.test(node.value.trim());
}
