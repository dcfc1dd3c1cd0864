/** Every citation of a curriculum with its place: in texts, in front matter and YAML, in lists of reading. */

import type { Nodes } from 'mdast';
import { parseCitations } from '../../citations/parse-citations.js';
import { placed } from '../../curriculum/gaps.js';
import { nodesOf } from '../../curriculum/links.js';
import type { Curriculum, Module, TextOf } from '../../curriculum/model.js';
import { type SourceFile, type Span, span } from '../../diagnostic/source-file.js';
import { rangeOf, walk } from '../../source/markdown.js';
import type { Passage } from '../../source/passages.js';
import type { Path, Places } from '../../source/places.js';
import { textsOf } from '../texts.js';

export interface Cited {
  /** Key of the reference. */
  id: string;
  at: Span;
  /** In whose files it stands; none for a tool. */
  module?: Module | undefined;
}

/** All citations, in the order of modules and then tools. */
export function* citationsOf(curriculum: Curriculum): Generator<Cited> {
  for (const module of curriculum.modules) {
    for (const { value, at } of placed(module.at, ['pre-reading'], module.preReading)) {
      yield { id: value, at, module };
    }
    if (module.purpose) yield* inValue(module.at, ['purpose'], module.purpose, module);
  }
  for (const { text, passages, module, session, tool } of textsOf(curriculum)) {
    for (const cited of inPassages(text, passages)) yield { ...cited, module };
    if (session) {
      for (const key of ['key-messages', 'preparation'] as const) {
        const values = key === 'preparation' ? session.preparation : session.keyMessages;
        for (const { value, index } of placed(session.at, [key], values)) {
          yield* inValue(session.at, [key, index], value, module);
        }
      }
    }
    if (tool?.source) yield* inValue(tool.at, ['source'], tool.source, undefined);
  }
}

/** Citations in one value of YAML: its text is read as Markdown. */
function* inValue(
  places: Places,
  path: Path,
  value: string,
  module: Module | undefined,
): Generator<Cited> {
  const at = places.value(...path);
  let from = at.start;
  for (const id of keysIn(value)) {
    // YAML folds and quotes; the key itself stands there as it is.
    const found = at.file.text.indexOf(`@${id}`, from);
    const near = found !== -1 && found < at.start + value.length * 2 + 200;
    if (near) from = found + id.length;
    yield { id, at: near ? span(at.file, found, found + id.length + 1) : at, module };
  }
}

/** The keys that a text cites, in its order. */
export function keysIn(text: string): string[] {
  return parseCitations(text).flatMap((part) =>
    typeof part === 'string' ? [] : part.items.map((item) => item.id),
  );
}

function* inPassages(text: TextOf, passages: readonly Passage[]): Generator<Cited> {
  for (const passage of passages) {
    if (passage.type === 'block' && passage.title.length > 0)
      yield* inPhrases(text.file, passage.title);
  }
  for (const node of nodesOf(passages)) {
    const holds = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    if (holds || node.type === 'leafDirective') yield* inPhrases(text.file, node.children);
  }
}

/** Citations in a run of words; code, HTML and the targets of links are blanked out, and places stay. */
function* inPhrases(file: SourceFile, nodes: readonly Nodes[]): Generator<Cited> {
  const [first] = nodes;
  const last = nodes[nodes.length - 1];
  if (!first || !last) return;
  const start = rangeOf(first)[0];
  const end = rangeOf(last)[1];
  let source = file.text.slice(start, end);
  const blank = (from: number, to: number) => {
    const [a, b] = [Math.max(from - start, 0), Math.min(to - start, source.length)];
    if (b > a) source = source.slice(0, a) + ' '.repeat(b - a) + source.slice(b);
  };
  if (!source.includes('@')) return;
  for (const node of nodes.flatMap((one) => [...walk(one)])) {
    const [from, to] = rangeOf(node);
    if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image')
      blank(from, to);
    if (node.type === 'link') {
      const inner = node.children[node.children.length - 1];
      const isOwnLabel = !inner || file.text[from] !== '[';
      blank(isOwnLabel ? from : rangeOf(inner)[1], to);
    }
  }
  for (const part of parseCitations(source)) {
    if (typeof part === 'string') continue;
    for (const item of part.items) {
      yield { id: item.id, at: span(file, start + item.start, start + item.end) };
    }
  }
}
