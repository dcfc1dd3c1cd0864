/** Fixes that put one word in place of another. */

import type { Edit, Fix } from './diagnostic.js';
import { type Span, textOf } from './source-file.js';

/**
 * The edit that puts `right` in place of `wrong`; quotation marks around it stay. Undefined where
 * the word is not written plainly at the span, as with escapes or aliases.
 */
export function replacing(at: Span, wrong: string, right: string): Edit | undefined {
  const written = textOf(at);
  const quoted = /^["']/.test(written) && written.slice(1, -1) === wrong ? 1 : 0;
  if (quoted === 0 && written !== wrong) return undefined;
  return { start: at.start + quoted, end: at.end - quoted, text: right };
}

/** The fix that writes the right word; to be spread into a finding. */
export function rewording(at: Span, wrong: string, right: string | undefined): { fix?: Fix } {
  const edit = right === undefined ? undefined : replacing(at, wrong, right);
  return edit ? { fix: { title: `Write "${right}"`, edits: [edit] } } : {};
}
