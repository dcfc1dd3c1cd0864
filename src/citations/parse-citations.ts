/** Finds citations in text, in the syntax of Pandoc: `[see @a, pp. 3–4; @b]`, `[-@a]`, `@a [p. 3]`. */

import { parseLocator } from './locators.js';

/** One work that is cited. Offsets are those of `@key` in the text. */
export interface CitationItem {
  id: string;
  start: number;
  end: number;
  prefix?: string;
  locator?: string;
  /** A CSL locator type: `page`, `chapter`, `section` … */
  label?: string;
  suffix?: string;
  /** The author is named by the sentence already: only the year is printed. */
  suppressAuthor?: boolean;
  /** The author is part of the sentence: "Porter (1998)". */
  narrative?: boolean;
}

/** Works that are cited at one place, `text.slice(start, end)`. */
export interface CitationCluster {
  start: number;
  end: number;
  items: CitationItem[];
}

/** Characters; a longer bracket is not a citation, and looking for its end would be slow. */
const longestBracket = 2000;
const key =
  /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*|\{([^{}\s]{1,500})\})/u;
/** Characters; what follows is not read as part of a key. */
const longestKey = 600;

/**
 * The text in order: strings and, between them, citations. Joining the strings and the slices of
 * the citations gives the text back.
 *
 * Give it source text, in which `\@` and `\[` still carry their backslash. Addresses such as
 * `name@example.org` and `example.org/@name` are no citations; nor is a bracket that a link, a
 * footnote or a definition begins with.
 */
export function parseCitations(text: string): (string | CitationCluster)[] {
  const parts: (string | CitationCluster)[] = [];
  let done = 0;
  const starts = /[[@\\]/g;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    if (match[0] === '\\') {
      starts.lastIndex = match.index + 2;
      continue;
    }
    const cluster =
      match[0] === '[' ? bracketAt(text, match.index) : narrativeAt(text, match.index, done);
    if (cluster !== undefined) {
      if (cluster.start > done) {
        parts.push(text.slice(done, cluster.start));
      }
      parts.push(cluster);
      done = cluster.end;
      starts.lastIndex = done;
    }
  }
  if (done < text.length) {
    parts.push(text.slice(done));
  }
  return parts;
}

/** `[…@key…]` with a key in each part, or undefined. */
function bracketAt(text: string, start: number): CitationCluster | undefined {
  if (!text.slice(start, start + longestBracket).includes('@')) {
    return undefined;
  }
  const end = bracketEnd(text, start);
  if (end === undefined || /[([:{]/.test(text[end] ?? '')) {
    return undefined;
  }
  const items = itemsOf(text, start + 1, end - 1);
  return items === undefined ? undefined : { start, end, items };
}

/** `@key`, `-@key`, and either with a bracket behind it. */
function narrativeAt(text: string, at: number, done: number): CitationCluster | undefined {
  const found = keyAt(text, at);
  if (found === undefined || !startsFreely(text, at)) {
    return undefined;
  }
  const suppressed = at - 1 >= done && text[at - 1] === '-';
  const item: CitationItem = { ...found, narrative: true };
  if (suppressed) {
    delete item.narrative;
    item.suppressAuthor = true;
  }
  const cluster: CitationCluster = {
    start: suppressed ? at - 1 : at,
    end: item.end,
    items: [item],
  };
  const gap = /^[ \t]*(?:\n[ \t]*)?(?=\[)/.exec(text.slice(item.end, item.end + 20));
  const open = gap === null || suppressed ? -1 : item.end + gap[0].length;
  const end = open < 0 ? undefined : bracketEnd(text, open);
  if (end === undefined || text[open + 1] === '^' || /[([:{]/.test(text[end] ?? '')) {
    return cluster;
  }
  const inside = text.slice(open + 1, end - 1);
  const cut = cutsOf(text, open + 1, end - 1)[0];
  const first = inside.slice(0, cut === undefined ? undefined : cut - open - 1);
  if (first.trim() === '' || firstKey(text, open + 1, open + 1 + first.length) !== undefined) {
    return cluster;
  }
  const others = cut === undefined ? [] : itemsOf(text, cut + 1, end - 1);
  if (others === undefined) {
    return cluster;
  }
  Object.assign(item, parseLocator(`, ${first}`));
  return { start: cluster.start, end, items: [item, ...others] };
}

/** The parts of a bracket's inside, or undefined if one of them has no key. */
function itemsOf(text: string, start: number, end: number): CitationItem[] | undefined {
  const items: CitationItem[] = [];
  const cuts = [start - 1, ...cutsOf(text, start, end), end];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const from = cuts[index]! + 1;
    const to = cuts[index + 1]!;
    const at = firstKey(text, from, to);
    const found = at === undefined ? undefined : keyAt(text, at);
    if (at === undefined || found === undefined || found.end > to) {
      return undefined;
    }
    const suppressed = at > from && text[at - 1] === '-';
    const prefix = text.slice(from, suppressed ? at - 1 : at).trim();
    items.push({
      ...found,
      ...(prefix === '' ? {} : { prefix }),
      ...(suppressed ? { suppressAuthor: true } : {}),
      ...parseLocator(text.slice(found.end, to)),
    });
  }
  return items;
}

/** Offsets of the semicolons that part works from each other; those in braces do not. */
function cutsOf(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (text[at] === '{') {
      depth += 1;
    } else if (text[at] === '}') {
      depth = Math.max(0, depth - 1);
    } else if (text[at] === ';' && depth === 0) {
      cuts.push(at);
    }
  }
  return cuts;
}

/** The offset of the first `@` that begins a citation. */
function firstKey(text: string, start: number, end: number): number | undefined {
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    if (startsFreely(text, at) && keyAt(text, at) !== undefined) {
      return at;
    }
  }
  return undefined;
}

/** Whether what stands before `@` leaves it free to be a citation. */
function startsFreely(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return !/[\p{L}\p{N}\p{M}_/\\@]-?$/u.test(before);
}

function keyAt(text: string, at: number): { id: string; start: number; end: number } | undefined {
  const match = key.exec(text.slice(at + 1, at + 1 + longestKey));
  return match === null
    ? undefined
    : { id: match[1] ?? match[0], start: at, end: at + 1 + match[0].length };
}

/** The offset after the bracket that closes the one at `start`. */
function bracketEnd(text: string, start: number): number | undefined {
  const limit = Math.min(text.length, start + longestBracket);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const letter = text[at];
    if (letter === '\\') {
      at += 1;
    } else if (letter === '[') {
      depth += 1;
    } else if (letter === ']') {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return undefined;
}
