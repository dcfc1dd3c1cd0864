/** Questions to a built tree: its words, its anchors, a hash of its content. */

import { createHash } from 'node:crypto';
import type { Block, Inline } from '../nodes/document.js';

type Node = Block | Inline;

/** Every node of a tree, parents first. Knows nothing of the kinds: whatever has a `type` is a node. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    if ('type' in value) yield value as Node;
    for (const item of Object.values(value)) yield* nodesOf(item);
  }
}

/** All anchors of a tree. */
export function anchorsOf(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      const { id, type } = value as { id?: unknown; type?: unknown };
      if (typeof id === 'string' && type !== 'footnoteReference') found.add(id);
      Object.values(value).forEach(visit);
    }
  };
  visit(blocks);
  return found;
}

/** The words of a tree, in reading order. */
export function wordsOf(blocks: readonly Block[]): string {
  const words: string[] = [];
  for (const node of nodesOf(blocks)) if (node.type === 'text') words.push(node.value);
  return words.join(' ');
}

/** SHA-256 in hexadecimal digits, which changes when anything in the value does; bytes count as they are. */
export function hashOf(value: unknown): string {
  const json = JSON.stringify(value, (_, item: unknown) =>
    item instanceof Uint8Array ? createHash('sha256').update(item).digest('hex') : item,
  );
  return createHash('sha256').update(json).digest('hex');
}
