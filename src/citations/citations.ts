/** Prints citations and references in a CSL style: the one place that knows the citation processor. */

import CSL, { type CiteprocCite, type CiteprocEngine } from 'citeproc';
import type { Inline } from '../nodes/document.js';
import { addressOf, type CslItem, cleanItem } from './csl-item.js';
import { guard } from './guard.js';
import { inlinesOf, textOf } from './inlines.js';
import type { CitationItem } from './parse-citations.js';

/** A work that is cited, as `parseCitations` finds it; its offsets do not matter here. */
export type Cite = Omit<CitationItem, 'start' | 'end'>;

export interface Reference {
  /** The anchor that citations link to: `ref-` and the entry's key. */
  id: string;
  children: Inline[];
}

export interface Citations {
  /** The text of one place. A key that is not in the items is printed as `[?key]`. */
  cite(cluster: readonly Cite[]): Inline[];
  /** Puts entries into the bibliography that the text does not cite (pre-reading). */
  include(ids: readonly string[]): void;
  /** One entry as the bibliography prints it; undefined for an unknown key. */
  entry(id: string): Inline[] | undefined;
  /** What was cited or included so far, in the order of the style. */
  bibliography(): Reference[];
}

/**
 * Citations of one document. Pure but for the record of what was cited.
 *
 * Letters behind equal years (2013a, 2013b) and added initials are decided over all `items`, so
 * that a citation does not depend on those that follow: give the items that the document cites.
 *
 * @param options.language BCP 47; rules sorting
 * @param options.style the text of a CSL style
 * @param options.locale the text of a CSL locale file for that language
 * @throws Error when style or locale are not valid CSL
 */
export function createCitations(
  items: readonly CslItem[],
  options: { language: string; style: string; locale: string },
): Citations {
  const known = new Map(items.map((item) => [item.id, item]));
  // The processor is given numbers for keys, which may hold anything.
  const names = new Map([...known.keys()].map((id, index) => [id, `item-${index}`]));
  const cleaned = new Map([...known].map(([id, item]) => [names.get(id)!, cleanItem(item)]));
  const started = start(cleaned, options);
  let ready = false;
  // Registering costs about 2 ms an item: a document without citations does not pay for it.
  const engine = (): CiteprocEngine => {
    if (!ready) {
      started.updateItems([...cleaned.keys()]);
      ready = true;
    }
    return started;
  };
  const cited = new Set<string>();
  let printed: Reference[] | undefined;
  const entries = (): Reference[] => {
    printed ??= printAll(engine(), known, names);
    return printed;
  };
  return {
    cite(cluster) {
      for (const { id } of cluster) {
        if (known.has(id)) {
          cited.add(id);
        }
      }
      return citeAll(engine(), names, cluster);
    },
    include(ids) {
      for (const id of ids) {
        if (known.has(id)) {
          cited.add(id);
        }
      }
    },
    entry: (id) => entries().find((entry) => entry.id === `ref-${id}`)?.children,
    bibliography: () =>
      cited.size === 0 ? [] : entries().filter((entry) => cited.has(entry.id.slice(4))),
  };
}

function start(
  items: ReadonlyMap<string, Record<string, unknown>>,
  options: { language: string; style: string; locale: string },
): CiteprocEngine {
  try {
    const engine = new CSL.Engine(
      {
        retrieveLocale: () => options.locale,
        retrieveItem: (id) => ({ ...items.get(id), id }),
      },
      options.style,
      options.language,
      true,
    );
    engine.setOutputFormat('html');
    return engine;
  } catch (error) {
    // The processor throws texts as well as errors.
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`The citation style or its locale cannot be used: ${message}`);
  }
}

function citeAll(
  engine: CiteprocEngine,
  names: ReadonlyMap<string, string>,
  cluster: readonly Cite[],
): Inline[] {
  const { layout_prefix: open = '', layout_suffix: close = '' } = engine.citation.opt;
  const delimiter = engine.citation.opt.layout_delimiter ?? '; ';
  const [first] = cluster;
  const author = first?.narrative ? authorOf(engine, names.get(first.id)) : undefined;
  const inside: Inline[] = [];
  cluster.forEach((cite, index) => {
    const { prefix = '', suffix = '' } = cite;
    const space = suffix === '' || /^[\s,.;:)]/.test(suffix) ? '' : ' ';
    inside.push(
      ...textOf(index === 0 ? '' : delimiter),
      ...textOf(prefix === '' ? '' : `${prefix} `),
      ...one(engine, names.get(cite.id), cite, index === 0 && author !== undefined),
      ...textOf(`${space}${suffix}`),
    );
  });
  if (cluster.length === 1 && !names.has(first!.id)) {
    return merge(inside);
  }
  const before = author === undefined ? [] : [...author, ...textOf(' ')];
  return merge([...before, ...textOf(open), ...inside, ...textOf(close)]);
}

/** One work without the brackets around a citation, linked to its reference. */
function one(
  engine: CiteprocEngine,
  name: string | undefined,
  cite: Cite,
  withoutAuthor: boolean,
): Inline[] {
  if (name === undefined) {
    return textOf(`[?${cite.id}]`);
  }
  const request: CiteprocCite = { id: name };
  if (cite.locator !== undefined) {
    request.locator = guard(cite.locator);
    request.label = cite.label ?? 'page';
  }
  if (withoutAuthor || cite.suppressAuthor) {
    request['suppress-author'] = true;
  }
  const { layout_prefix: open = '', layout_suffix: close = '' } = engine.citation.opt;
  let html = engine.makeCitationCluster([request]);
  html = html.startsWith(open) ? html.slice(open.length) : html;
  html = html.endsWith(close) ? html.slice(0, html.length - close.length) : html;
  return [{ type: 'link', url: `#ref-${cite.id}`, children: inlinesOf(html) }];
}

/** The author as part of a sentence; undefined where the style prints none (numbers). */
function authorOf(engine: CiteprocEngine, name: string | undefined): Inline[] | undefined {
  if (name === undefined) {
    return undefined;
  }
  const html = engine.makeCitationCluster([{ id: name, 'author-only': true }]);
  return html === '' || html.includes('[NO_PRINTED_FORM]') ? undefined : inlinesOf(html);
}

function printAll(
  engine: CiteprocEngine,
  known: ReadonlyMap<string, CslItem>,
  names: ReadonlyMap<string, string>,
): Reference[] {
  const made = names.size === 0 ? false : engine.makeBibliography();
  if (made === false) {
    return [];
  }
  const keys = new Map([...names].map(([id, name]) => [name, id]));
  const [{ entry_ids: order }, texts] = made;
  return order.flatMap(([name], index) => {
    const id = name === undefined ? undefined : keys.get(name);
    if (id === undefined) {
      return [];
    }
    const html = texts[index]!.trim().replace(/^<div class="csl-entry">|<\/div>$/g, '');
    return [{ id: `ref-${id}`, children: inlinesOf(html, addressOf(known.get(id)!)) }];
  });
}

/** Joins neighbouring texts. */
function merge(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + inline.value };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}
