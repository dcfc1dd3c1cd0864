/** Looks words up in a language's lists, in every form in which they may stand. */

import { type BloomLevel, bloomLevels } from '../../../source/vocabulary.js';
import type { VerbList } from './verb-list.js';

export interface KnownVerb {
  /** At least one of `levels` unless it is a verb that the lists place nowhere. */
  levels: readonly BloomLevel[];
  vague: boolean;
}

/** The lists of one language, by the words as they stand in a sentence. */
export interface VerbIndex {
  list: VerbList;
  /** Words in the longest verb, opening or lead. */
  longest: number;
  verbs: ReadonlyMap<string, KnownVerb>;
  openings: ReadonlySet<string>;
  leads: ReadonlySet<string>;
  adverbs: ReadonlySet<string>;
  others: ReadonlySet<string>;
  objectWords: ReadonlySet<string>;
}

export function indexOf(list: VerbList): VerbIndex {
  const verbs = new Map<string, KnownVerb>();
  const add = (entry: string, level: BloomLevel | undefined, vague: boolean): void => {
    for (const form of formsOf(entry, list)) {
      const levels = verbs.get(form)?.levels ?? [];
      const placed = level === undefined || levels.includes(level) ? levels : [...levels, level];
      verbs.set(form, { levels: placed, vague });
    }
  };
  for (const level of bloomLevels) {
    for (const entry of list.levels[level]) add(entry, level, false);
  }
  for (const entry of list.lookalikes) add(entry, undefined, false);
  for (const entry of list.vague) add(entry, undefined, true);
  const phrases = [...verbs.keys(), ...list.openings, ...list.leads, ...list.adverbs];
  return {
    list,
    longest: Math.max(...phrases.map((phrase) => phrase.split(' ').length)),
    verbs,
    openings: new Set(list.openings),
    leads: new Set(list.leads),
    adverbs: new Set(list.adverbs),
    others: new Set(list.others),
    objectWords: new Set(list.objectWords),
  };
}

/** All forms of an entry: the regular ones of its base, and those that it adds. */
function formsOf(entry: string, list: VerbList): string[] {
  const [base = '', ...further] = entry.split('/');
  const [first = '', ...rest] = base.split(' ');
  return [...list.forms(first).map((form) => [form, ...rest].join(' ')), ...further];
}

/** The verb of these words, also where its first word is spelt in another way. */
export function findVerb(index: VerbIndex, words: readonly string[]): KnownVerb | undefined {
  const [first = '', ...rest] = words;
  const spellings = [first, ...(index.list.spellings?.(first) ?? [])];
  for (const spelling of spellings) {
    const verb = index.verbs.get([spelling, ...rest].join(' '));
    if (verb) return verb;
  }
  return undefined;
}
