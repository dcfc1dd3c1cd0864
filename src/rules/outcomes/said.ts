/** What the rules on verbs say in the same words. */

import type { Curriculum, Outcome } from '../../curriculum/model.js';
import type { BloomLevel } from '../../source/vocabulary.js';
import { verbsOf } from './verbs/index.js';

/** Enough to choose from, few enough to read. */
const examples = 7;

/** `The outcome "tie"`, or `An outcome` while it has no id. */
export function named(outcome: Outcome): string {
  return outcome.id === '' ? 'An outcome' : `The outcome "${outcome.id}"`;
}

/** Some verbs of a level in the source's language, such as `use, calculate, apply`. */
export function verbsOfLevel(curriculum: Curriculum, level: BloomLevel): string {
  const entries = verbsOf(curriculum.languages[0])?.list.levels[level] ?? [];
  return entries
    .slice(0, examples)
    .map((entry) => entry.split('/')[0])
    .join(', ');
}
