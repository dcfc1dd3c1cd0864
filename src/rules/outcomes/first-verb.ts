/**
 * Finds the verb with which an outcome begins. It sees through the openings that are common in
 * outcomes, and judges what comes after them: "Participants will be able to …", "You can …", "By the
 * end of the day, you …", "Given a table, …", "To …", and adverbs ("critically assess").
 */

import type { Curriculum, Outcome } from '../../curriculum/model.js';
import { type Span, span } from '../../diagnostic/source-file.js';
import type { BloomLevel } from '../../source/vocabulary.js';
import { findVerb, type KnownVerb, type VerbIndex } from './verbs/find-verb.js';
import { verbsOf } from './verbs/index.js';

export interface FirstVerb {
  /**
   * `verb` is in the lists; `vague` is a verb, but of nothing that can be seen; `other` is certainly
   * no verb; `open` may be a verb that the lists do not know.
   */
  kind: 'verb' | 'vague' | 'other' | 'open';
  /** As written, with one space between words. */
  words: string;
  /** The levels at which the lists place it. */
  levels: readonly BloomLevel[];
  at: Span;
}

/** No outcome needs more before its verb, and nothing behind it is read. */
const readLength = 400;
/** By so many characters the source of a beginning may be longer than its text. */
const sourceSlack = 200;
/** Characters of an opening that are shown with the word that is no verb. */
const shownLength = 60;
/** Words that a clause before the sentence may have. */
const leadLength = 25;

interface Word {
  text: string;
  start: number;
  end: number;
  /** A comma or colon stands before it. */
  afterComma: boolean;
}

/** The beginning of an outcome; undefined where nothing is written or the language has no lists. */
export function firstVerb(curriculum: Curriculum, outcome: Outcome): FirstVerb | undefined {
  // The first language that could be read need not be the first that is written.
  if (curriculum.at.broken('languages', 0)) return undefined;
  const index = verbsOf(curriculum.languages[0]);
  if (index === undefined || outcome.at.broken('text')) return undefined;
  const found = readVerb(index, outcome.text);
  if (found === undefined) return undefined;
  const { verb, kind, from, to } = found;
  const words = outcome.text.slice(from, to);
  const at = placeOf(outcome.at.value('text'), words, from);
  return { kind, words: words.replace(/\s+/g, ' '), levels: verb?.levels ?? [], at };
}

/**
 * Where the words stand in the source. Quotes, line breaks and indents make a text longer there, and
 * of a text of several lines only the first is known as its place.
 */
function placeOf(whole: Span, words: string, from: number): Span {
  const { file } = whole;
  const start = whole.start + from;
  const parts = words.split(/\s+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = file.text.slice(start, start + words.length + sourceSlack);
  const match = new RegExp(parts.join('\\s+'), 'u').exec(source);
  if (match === null) return whole;
  return span(file, start + match.index, start + match.index + match[0].length);
}

interface Found {
  kind: FirstVerb['kind'];
  verb?: KnownVerb;
  /** Offsets in the text. */
  from: number;
  to: number;
}

function readVerb(index: VerbIndex, text: string): Found | undefined {
  const words = wordsOf(text);
  const first = afterLead(index, words);
  const start = words[first];
  if (start === undefined) return undefined;
  let position = first;
  for (let word = words[position]; word !== undefined; word = words[position]) {
    const verb = longest(index, words, position, (phrase) => findVerb(index, phrase));
    if (verb !== undefined) {
      const last = words[position + verb.length - 1] ?? word;
      const next = words[position + verb.length];
      if (verb.value.vague) {
        return { kind: 'vague', verb: verb.value, from: word.start, to: last.end };
      }
      return isNoun(index, word, next)
        ? { kind: 'other', ...shown(start, last) }
        : { kind: 'verb', verb: verb.value, from: word.start, to: last.end };
    }
    const skipped =
      longest(index, words, position, (phrase) => member(index.openings, phrase)) ??
      longest(index, words, position, (phrase) => member(index.adverbs, phrase));
    if (skipped !== undefined) position += skipped.length;
    else if (index.list.adverbEndings?.test(word.text)) position++;
    else return judge(index, start, word, words[position + 1]);
  }
  const cut = text.length > readLength;
  return { kind: cut ? 'open' : 'other', ...shown(start, words.at(-1) ?? start) };
}

/** From the start of the sentence, so that "Participants have" is quoted and not "have" alone. */
function shown(start: Word, last: Word): { from: number; to: number } {
  const short = last.end - start.start <= shownLength;
  return { from: short ? start.start : last.start, to: last.end };
}

/** What is known of a word that is in no list. */
function judge(index: VerbIndex, start: Word, word: Word, next: Word | undefined): Found {
  const { others, list, objectWords } = index;
  const hasObject = next !== undefined && !next.afterComma && objectWords.has(next.text);
  const other =
    others.has(word.text) ||
    /^\p{N}/u.test(word.text) ||
    list.nounEndings.test(word.text) ||
    isNoun(index, word, next) ||
    (!hasObject && list.endings.test(word.text));
  return { kind: other ? 'other' : 'open', ...shown(start, word) };
}

/** "Use of …" is no verb, but "dispose of …" is. */
function isNoun({ list }: VerbIndex, word: Word, next: Word | undefined): boolean {
  if (next === undefined || next.afterComma) return false;
  return list.nounBefore.includes(next.text) && !list.verbsBefore.includes(word.text);
}

/** The position behind a clause such as "By the end of the day," that comes before the sentence. */
function afterLead(index: VerbIndex, words: readonly Word[]): number {
  const lead = longest(index, words, 0, (phrase) => member(index.leads, phrase));
  if (lead === undefined) return 0;
  const end = Math.min(words.length, leadLength);
  for (let position = lead.length; position < end; position++) {
    if (words[position]?.afterComma) return position;
  }
  // Without a comma, the sentence begins where an opening of two steps does: "participants can".
  for (let position = lead.length; position < end; position++) {
    const subject = longest(index, words, position, (phrase) => member(index.openings, phrase));
    const next = position + (subject?.length ?? 0);
    if (subject && longest(index, words, next, (phrase) => member(index.openings, phrase))) {
      return position;
    }
  }
  return 0;
}

/** What the longest phrase from a position on means, and how many words it has. */
function longest<T>(
  index: VerbIndex,
  words: readonly Word[],
  position: number,
  meaning: (phrase: readonly string[]) => T | undefined,
): { value: T; length: number } | undefined {
  const phrase = words.slice(position, position + index.longest).map((word) => word.text);
  for (; phrase.length > 0; phrase.pop()) {
    const value = meaning(phrase);
    if (value !== undefined) return { value, length: phrase.length };
  }
  return undefined;
}

function member(set: ReadonlySet<string>, phrase: readonly string[]): true | undefined {
  return set.has(phrase.join(' ')) ? true : undefined;
}

/** The words of a text's beginning, lower case, without punctuation. */
function wordsOf(text: string): Word[] {
  const beginning = text.slice(0, readLength);
  const words: Word[] = [];
  let end = 0;
  for (const match of beginning.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)) {
    const afterComma = /[,:]/.test(beginning.slice(end, match.index));
    end = match.index + match[0].length;
    const word = match[0]
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/(?<!['-])['-]+$/, '');
    words.push({ text: word, start: match.index, end, afterComma });
  }
  // The last word may have been cut.
  return text.length > readLength ? words.slice(0, -1) : words;
}
