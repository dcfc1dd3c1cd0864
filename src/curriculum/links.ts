/** The links and pictures of a text, each with the place at which its target is written. */

import type { Nodes } from 'mdast';
import { type Span, span } from '../diagnostic/source-file.js';
import { rangeOf, walkAll } from '../source/markdown.js';
import type { Passage } from '../source/passages.js';
import type { Session, TextOf } from './model.js';

export interface LinkAt {
  /** `picture` is a Markdown image, `figure` a `::figure`. */
  kind: 'link' | 'picture' | 'figure';
  /** As written: relative to the text's file, or an address on the web. */
  url: string;
  /** The target's words; where they cannot be told apart, the whole link. */
  at: Span;
  node: Nodes;
}

/** All passages of a session in the order of its file. */
export function passagesOf(session: Session): Passage[] {
  return [...session.opening, ...session.activities.flatMap((activity) => activity.passages)];
}

/** Every node of the passages, parents first, titles of blocks included. */
export function nodesOf(passages: readonly Passage[]): Nodes[] {
  return walkAll(
    passages.flatMap((passage) =>
      passage.type === 'block' ? [...passage.title, ...passage.children] : passage.children,
    ),
  );
}

/**
 * The links, images and figures of passages of one file, in their order. A reference such as
 * `[text][map]` stands at the line that defines it; one that nothing defines is left out.
 */
export function linksOf(text: TextOf, passages: readonly Passage[]): LinkAt[] {
  const links: LinkAt[] = [];
  for (const node of nodesOf(passages)) {
    if (node.type === 'link') links.push(linkAt(text, 'link', node, node.url));
    if (node.type === 'image') links.push(linkAt(text, 'picture', node, node.url));
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = text.definitions.get(node.identifier);
      const kind = node.type === 'linkReference' ? 'link' : 'picture';
      if (definition) {
        links.push({ ...linkAt(text, kind, definition, definition.url), node });
      }
    }
    if (node.type === 'leafDirective' && node.name === 'figure' && node.attributes?.src) {
      links.push(linkAt(text, 'figure', node, node.attributes.src));
    }
  }
  return links;
}

function linkAt(text: TextOf, kind: LinkAt['kind'], node: Nodes, url: string): LinkAt {
  const [start, end] = rangeOf(node);
  const source = text.file.text.slice(start, end);
  // The target stands after the words of a link, and after `src=` in a figure.
  const before = kind === 'figure' ? source.search(/\bsrc\s*=/) : afterLabel(node, source, start);
  const found = source.indexOf(url, Math.max(before, 0));
  const at =
    url === '' || found === -1
      ? span(text.file, start, end)
      : span(text.file, start + found, start + found + url.length);
  return { kind, url, at, node };
}

/** Offset in the source of a link at which its words have ended. */
function afterLabel(node: Nodes, source: string, start: number): number {
  if ('children' in node) {
    const last = node.children[node.children.length - 1];
    const end = last ? rangeOf(last)[1] - start : 0;
    // An address that is a link by itself is its own label.
    return source[end] === ']' ? end : 0;
  }
  return node.type === 'definition' ? source.indexOf(']:') : source.indexOf('](');
}
