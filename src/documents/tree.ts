/** Questions to a built tree: its words, its anchors, a hash of its content. */

import { createHash } from 'node:crypto';
import type { Block, Inline } from '../nodes/document.js';

type Node = Block | Inline;

/** Every object of a tree, parents first; the bytes of pictures are not looked into. */
function* objectsOf(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  if (!Array.isArray(value)) yield value;
  for (const item of Object.values(value)) yield* objectsOf(item);
}

/** Every node of a tree, parents first. Knows nothing of the kinds: whatever has a `type` is a node. */
export function* nodesOf(value: unknown): Generator<Node> {
  for (const object of objectsOf(value)) if ('type' in object) yield object as Node;
}

/** All anchors of a tree; those of terms and references stand on parts that are no nodes. */
export function anchorsOf(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const object of objectsOf(blocks)) {
    const { id, type } = object as { id?: unknown; type?: unknown };
    if (typeof id === 'string' && type !== 'footnoteReference') found.add(id);
  }
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
