/** YAML text → plain values and their places. Strict YAML 1.2: one document, no tags, bounded aliases, no merge keys. */

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Document as YamlDocument,
} from 'yaml';
import type { Finding } from '../diagnostic/diagnostic.js';
import { type SourceFile, span } from '../diagnostic/source-file.js';
import { maxNesting, yamlNesting } from './limits.js';
import { nowhere, nowhereElse, type Places } from './places.js';
import { keyOf, placesIn, rangeOf } from './yaml-places.js';

export interface YamlReading {
  /** Plain objects, lists and scalars; undefined when the text could not be read or is empty. */
  data: unknown;
  places: Places;
  findings: Finding[];
  /** False when the text could not be read at all. */
  ok: boolean;
}

/** Values that aliases may add to one text; enough for any author, too few for a bomb. */
const maxAliasedValues = 2_000;

/** Reads the YAML between two offsets of a file. Never throws. */
export function readYaml(file: SourceFile, start = 0, end = file.text.length): YamlReading {
  const text = file.text.slice(start, end);
  const whole = span(file, start, Math.min(end, start + firstLineLength(text)));
  const refuse = (findings: Finding[]): YamlReading => ({
    data: undefined,
    places: nowhere(whole),
    findings,
    ok: false,
  });
  const deep = yamlNesting(text);
  if (deep !== -1) {
    return refuse([
      {
        rule: 'structure/file',
        message: `Lists and mappings are nested more than ${maxNesting} levels deep`,
        at: span(file, start + deep, start + deep + 1),
      },
    ]);
  }
  const parsed = parseAllDocuments(text, { version: '1.2', uniqueKeys: true, prettyErrors: false });
  const documents = Array.isArray(parsed) ? parsed : [];
  const findings: Finding[] = [];
  for (const document of documents) {
    // After the first broken place a parser only guesses, so it is the one that is reported;
    // duplicate keys are independent of each other.
    const syntax = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
    const errors = document.errors.filter(
      (error) => error === syntax || error.code === 'DUPLICATE_KEY',
    );
    for (const error of [...errors, ...document.warnings]) {
      const [from] = error.pos;
      const to = error.code === 'DUPLICATE_KEY' ? from + keyAt(text, from).length : error.pos[1];
      findings.push({
        rule: 'structure/yaml',
        message: describe(error.code, error.message, text, from),
        at: span(file, start + from, start + Math.max(to, from + 1)),
        ...hintFor(error.code, error.message),
      });
    }
  }
  const second = documents[1];
  if (second !== undefined && findings.length === 0) {
    const from = second.range?.[0] ?? text.length;
    const marker = text.lastIndexOf('---', from);
    findings.push({
      rule: 'structure/yaml',
      message: 'A second YAML document starts here, expected one document',
      at: span(file, start + Math.max(marker, 0), start + Math.max(marker, 0) + 3),
      hint: 'Delete the line "---" and what follows it, or move that into a file of its own.',
    });
  }
  if (findings.length > 0) return refuse(findings);
  const document = documents[0];
  if (!document?.contents)
    return { data: undefined, places: nowhereElse(whole), findings, ok: true };
  const plain = new Plain(document, text, (at, message) => {
    findings.push({
      rule: 'structure/yaml',
      message,
      at: span(file, start + at[0], start + at[1]),
    });
  });
  const data = plain.value(document.contents as Node, 0);
  if (findings.length > 0) return refuse(findings);
  return { data, places: placesIn(document, file, start, whole), findings, ok: true };
}

function firstLineLength(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end;
}

/** The words of the key that begins at an offset, as far as they fit on a line. */
function keyAt(text: string, at: number): string {
  return /^(?:"[^"\n]*"|'[^'\n]*'|[^\n:]+)/.exec(text.slice(at, at + 80))?.[0].trim() ?? '';
}

function describe(code: string, message: string, text: string, at: number): string {
  if (code === 'DUPLICATE_KEY') {
    return `The key "${keyAt(text, at)}" stands here a second time, expected each key once`;
  }
  if (code === 'TAB_AS_INDENT' || text[at] === '\t')
    return 'The line is indented with a tab, expected spaces';
  if (code === 'TAG_RESOLVE_FAILED') return 'A tag ("!…") stands here, expected a plain value';
  const open = /^Flow (sequence|map)/.exec(message);
  if (open) {
    const bracket = open[1] === 'sequence' ? '[' : '{';
    return `A "${bracket}" above is not closed before this place`;
  }
  return `This is not valid YAML: ${message.split('\n')[0]?.replace(/closing \S*quote/, 'closing quotation mark') ?? message}`;
}

function hintFor(code: string, message: string): { hint?: string } {
  if (message.includes('reserved character')) {
    return { hint: 'A text that begins with @ or ` needs quotation marks: "[@key]".' };
  }
  if (code === 'DUPLICATE_KEY') return { hint: 'Keep the one that is right and delete the other.' };
  if (code === 'TAB_AS_INDENT') return { hint: 'Replace the tab by two spaces.' };
  if (
    code === 'BLOCK_AS_IMPLICIT_KEY' ||
    code === 'MULTILINE_IMPLICIT_KEY' ||
    code === 'MISSING_CHAR'
  )
    return { hint: 'A text with ": " or " #" in it needs quotation marks around it.' };
  return {};
}

/** Turns nodes into plain values, counting what aliases add. */
class Plain {
  readonly #document: YamlDocument;
  readonly #text: string;
  readonly #report: (at: [number, number], message: string) => void;
  #aliased = 0;
  #stopped = false;

  constructor(
    document: YamlDocument,
    text: string,
    report: (at: [number, number], message: string) => void,
  ) {
    this.#document = document;
    this.#text = text;
    this.#report = report;
  }

  value(node: Node | null | undefined, aliasDepth: number): unknown {
    if (!node || this.#stopped) return null;
    if (aliasDepth > 0 && ++this.#aliased > maxAliasedValues) {
      this.#stop(node, 'Aliases ("*name") repeat too much: write the values out');
      return null;
    }
    if (isAlias(node)) {
      if (aliasDepth >= 20) {
        this.#stop(node, 'Aliases ("*name") are nested too deeply or in a circle');
        return null;
      }
      const target = node.resolve(this.#document) as Node | undefined;
      if (!target) {
        this.#report(rangeOf(node) ?? [0, 1], `The alias "*${node.source}" names nothing`);
        return null;
      }
      return this.value(target, aliasDepth + 1);
    }
    this.#refuseTag(node);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => this.value(item as Node, aliasDepth));
    if (isMap(node)) {
      const object: Record<string, unknown> = {};
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (key === undefined) {
          const at = rangeOf(pair.key as Node) ?? rangeOf(node) ?? [0, 1];
          this.#report(at, 'A list or mapping stands where a key is expected');
          continue;
        }
        // defineProperty, because "__proto__" is a key like any other
        Object.defineProperty(object, key, {
          value: this.value(pair.value as Node | null, aliasDepth),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return object;
    }
    return null;
  }

  /** Tags that YAML itself knows, such as `!!binary`, are no plain values either. */
  #refuseTag(node: Node): void {
    if (!('tag' in node) || node.tag === undefined) return;
    const [start, end] = rangeOf(node) ?? [0, 1];
    const tag = this.#text.lastIndexOf('!!', start);
    const at: [number, number] =
      tag === -1 ? [start, end] : [tag, tag + (this.#text.slice(tag).search(/\s|$/) || 1)];
    this.#report(at, 'A tag ("!…") stands here, expected a plain value');
  }

  #stop(node: Node, message: string): void {
    this.#stopped = true;
    this.#report(rangeOf(node) ?? [0, 1], message);
  }
}
