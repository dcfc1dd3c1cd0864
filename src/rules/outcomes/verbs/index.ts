/** The languages whose verbs are known. To add one: its file, and one line here. */

import { da } from './da.js';
import { en } from './en.js';
import { indexOf, type VerbIndex } from './find-verb.js';
import { lv } from './lv.js';
import { sv } from './sv.js';
import type { VerbList } from './verb-list.js';

export const verbLists: Readonly<Record<string, VerbList>> = { en, da, sv, lv };

const indices: ReadonlyMap<string, VerbIndex> = new Map(
  Object.entries(verbLists).map(([language, list]) => [language, indexOf(list)]),
);

/** The verbs of a language given by its BCP 47 tag: "en-GB" reads those of "en". */
export function verbsOf(language: string | undefined): VerbIndex | undefined {
  return indices.get(language?.split('-')[0]?.toLowerCase() ?? '');
}
