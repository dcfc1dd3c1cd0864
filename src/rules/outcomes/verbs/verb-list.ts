/** What the verbs of a language are to the rules: which words, at which of Bloom's levels, in which forms. */

import type { BloomLevel } from '../../../source/vocabulary.js';

/**
 * The six levels are those of Anderson, L. W., & Krathwohl, D. R. (eds.) (2001): A Taxonomy for
 * Learning, Teaching, and Assessing. New York: Longman. The lists of verbs are our own: which verbs
 * trainers use at which level. A verb may stand at several levels, and where teachers disagree it
 * does.
 *
 * An entry is the verb's base form, or `base/form/form` where further forms are not regular. A verb
 * may have several words: `carry out`. All entries are lower case.
 */
export interface VerbList {
  /** The verbs of each level, those first that serve as examples in a hint. */
  levels: Readonly<Record<BloomLevel, readonly string[]>>;
  /** What nobody can see a participant do: accepted up to "understand" only. */
  vague: readonly string[];
  /** Verbs of no level that look like another kind of word: "document", "bring", "supply". */
  lookalikes: readonly string[];
  /** What may stand before the verb and says nothing: "participants", "will", "be able to". */
  openings: readonly string[];
  /** Words that open a clause before the sentence, up to a comma: "given", "by" (the end of). */
  leads: readonly string[];
  /** Words that may stand between an opening and the verb: "critically". */
  adverbs: readonly string[];
  /** Words with which no verb begins: articles, pronouns, prepositions, question words, numbers. */
  others: readonly string[];
  /** The ends of words that are no verb, unless an object follows them. */
  endings: RegExp;
  /** The ends of words that are no verb in an outcome, whatever follows them. */
  nounEndings: RegExp;
  /** Adverbs that need no list, by their ends. */
  adverbEndings?: RegExp;
  /** After such a word there is an object, so the word before it is a verb. */
  objectWords: readonly string[];
  /** Before such a word there is a noun: "use of", "analyse af". */
  nounBefore: readonly string[];
  /** Verbs before which that is not so: "dispose of". */
  verbsBefore: readonly string[];
  /** Every regular form of a verb's first word, the base form included. */
  forms(base: string): string[];
  /** Other spellings of a word, to be tried when it is not known as it stands. */
  spellings?(word: string): string[];
}

/** The entries of a comma-separated text. */
export function words(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');
}
