/** Prints citations as plain text, for the tests to compare. */

import { readFileSync } from 'node:fs';
import { type Citations, createCitations } from '../../src/citations/citations.js';
import type { CslItem } from '../../src/citations/csl-item.js';
import type { Inline } from '../../src/nodes/document.js';

const folder = new URL('../../templates/citations/', import.meta.url);
export const style = readFileSync(new URL('author-date.csl', folder), 'utf8');
export const locale = (language: string): string =>
  readFileSync(new URL(`locale-${language}.xml`, folder), 'utf8');

export function open(language: string, list: readonly CslItem[]): Citations {
  return createCitations(list, { language, style, locale: locale(language) });
}

/** Inlines as text: emphasis as *…*, links as [text](url). */
export function show(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'emphasis':
          return `*${show(inline.children)}*`;
        case 'link':
          return `[${show(inline.children)}](${inline.url})`;
        default:
          throw new Error(`unexpected ${inline.type}`);
      }
    })
    .join('');
}

/** The plain text of inlines. */
export const words = (inlines: readonly Inline[]): string =>
  show(inlines)
    .replace(/\]\(.*?\)(?=[\s,;.)]|$)/g, '')
    .replace(/[[*]/g, '');
