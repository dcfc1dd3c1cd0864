/** Where the keys and values of a parsed YAML text stand, without keeping what the parser made of it. */

import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Document as YamlDocument,
} from 'yaml';
import { type SourceFile, type Span, span } from '../diagnostic/source-file.js';
import type { Path, Places } from './places.js';

/** A value and where it stands; what the parser knew besides is not kept. */
interface Placed {
  /** Of the value; undefined where nothing is written. */
  range: [start: number, end: number] | undefined;
  /** Of its key, in a mapping. */
  key: [start: number, end: number] | undefined;
  empty: boolean;
  /** What is below it: by key, or by position in a list. */
  below: ReadonlyMap<string, Placed> | undefined;
}

/** Ranges of every value, counted in the file. Aliases lead to the value that they repeat. */
class PlaceTree {
  readonly #document: YamlDocument;
  readonly #offset: number;
  readonly #made = new Map<Node, Placed>();

  constructor(document: YamlDocument, offset: number) {
    this.#document = document;
    this.#offset = offset;
  }

  of(node: Node | null | undefined, key?: Node | null): Placed {
    const target = isAlias(node) ? (node.resolve(this.#document) as Node | undefined) : node;
    const range = this.#range(node);
    return {
      range,
      key: this.#range(key),
      empty: !target || (isScalar(target) && (target.value === null || target.value === '')),
      below: this.#below(target),
    };
  }

  #range(node: Node | null | undefined): [number, number] | undefined {
    const range = rangeOf(node);
    return range && [this.#offset + range[0], this.#offset + range[1]];
  }

  #below(node: Node | null | undefined): ReadonlyMap<string, Placed> | undefined {
    if (!node || (!isMap(node) && !isSeq(node))) return undefined;
    const known = this.#made.get(node);
    if (known) return known.below;
    const below = new Map<string, Placed>();
    this.#made.set(node, { range: undefined, key: undefined, empty: false, below });
    for (const [index, item] of node.items.entries()) {
      if (!isPair(item)) below.set(String(index), this.of(item as Node | null));
      else {
        const key = keyOf(item);
        if (key === undefined || below.has(key)) continue;
        below.set(key, this.of(item.value as Node | null, item.key as Node | null));
      }
    }
    return below;
  }
}

/** The places of a document that stands at the offset `start` of its file; `whole` is for what is not there. */
export function placesIn(
  document: YamlDocument,
  file: SourceFile,
  start: number,
  whole: Span,
): Places {
  const top = new PlaceTree(document, start).of(document.contents as Node | null);
  const toSpan = (range: [number, number] | undefined) => range && span(file, range[0], range[1]);
  /** The value at the path, and the span of the deepest thing above it that is written. */
  const find = (path: Path): { found: Placed | undefined; above: Span } => {
    let found: Placed | undefined = top;
    let above: Span = whole;
    for (const step of path) {
      found = found?.below?.get(String(step));
      if (found === undefined) return { found, above };
      above = toSpan(found.key) ?? firstLine(toSpan(found.range)) ?? above;
    }
    return { found, above };
  };
  const at = (prefix: Path): Places => ({
    value: (...path) => {
      const { found, above } = find([...prefix, ...path]);
      return found && !found.empty ? (firstLine(toSpan(found.range)) ?? above) : above;
    },
    key: (...path) => {
      const { found, above } = find([...prefix, ...path]);
      return toSpan(found?.key) ?? above;
    },
    has: (...path) => find([...prefix, ...path]).found?.empty === false,
    broken: () => false,
    within: (...path) => at([...prefix, ...path]),
  });
  return at([]);
}

/** A value that covers several lines is pointed at by its first line. */
function firstLine(at: Span | undefined): Span | undefined {
  if (!at) return undefined;
  const text = at.file.text.slice(at.start, at.end);
  const end = text.search(/\r?\n/);
  return end === -1 ? at : span(at.file, at.start, at.start + Math.max(end, 1));
}

/** A key as text; undefined where a list or a mapping stands. */
export function keyOf(pair: Pair): string | undefined {
  const key = pair.key;
  if (isScalar(key)) return String(key.value);
  return key === null ? 'null' : undefined;
}

/** Offsets of a node, at least one character. */
export function rangeOf(node: Node | null | undefined): [number, number] | undefined {
  const range = node?.range;
  return range ? [range[0], Math.max(range[1], range[0] + 1)] : undefined;
}
