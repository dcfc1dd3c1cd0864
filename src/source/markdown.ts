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

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(flowDirectivesOnly)
  .freeze();

/** `:::name … :::` */
export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
/** `::name` */
export type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;

/** Parses a text that stands at `offset` of its file; positions carry offsets into the file. */
export function parseMarkdown(text: string, offset = 0): Root {
  const root = processor.parse(text);
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
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** The words of a node, without marks; alternative texts of pictures count. */
export function plainText(node: Nodes): string {
  if (node.type === 'html' || node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

/** Raw HTML that is nothing but a comment. */
export function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--.*-->$/s.test(node.value.trim());
}
