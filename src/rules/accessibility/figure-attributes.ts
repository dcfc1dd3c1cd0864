/** Where the value of an attribute stands in a `::figure`, so that a message can point at it and a fix replace it. */

import { type SourceFile, type Span, span } from '../../diagnostic/source-file.js';
import { type LeafDirective, rangeOf } from '../../source/markdown.js';

const attribute = /\s*([^\s={}"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'{}]*))?/y;

/**
 * The value of the attribute as it is written, without its quotation marks. Undefined where the
 * attribute is absent, has no value, or its value is written otherwise than it reads (`&amp;`).
 */
export function attributeSpan(
  file: SourceFile,
  node: LeafDirective,
  name: string,
): Span | undefined {
  const [start, end] = rangeOf(node);
  const last = node.children[node.children.length - 1];
  // The label may hold braces of its own; the attributes begin after it.
  const open = file.text.indexOf('{', last ? rangeOf(last)[1] : start);
  if (open === -1 || open >= end) return undefined;
  const source = file.text.slice(open + 1, end);
  attribute.lastIndex = 0;
  for (let found = attribute.exec(source); found !== null; found = attribute.exec(source)) {
    const written = found[2] ?? '';
    if (found[1] !== name || written === '') continue;
    const quoted = /^["']/.test(written);
    const from = open + 1 + attribute.lastIndex - written.length + (quoted ? 1 : 0);
    const to = open + 1 + attribute.lastIndex - (quoted ? 1 : 0);
    return file.text.slice(from, to) === node.attributes?.[name] ? span(file, from, to) : undefined;
  }
  return undefined;
}
