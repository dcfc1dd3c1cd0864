/** Finds the word that an author probably meant, so that a message can name it. */

import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to a word, or undefined when none is near: at most a third of the
 * word's letters (and always one or two) may differ, case apart.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const wanted = word.toLowerCase();
  const limit = Math.max(wanted.length < 4 ? 1 : 2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

/** The nearest candidate where no other one is near: what may be put right without asking. */
export function onlyNear(word: string, candidates: Iterable<string>): string | undefined {
  const all = new Set(candidates);
  const near = nearest(word, all);
  if (near === undefined) return undefined;
  all.delete(near);
  return nearest(word, all) === undefined ? near : undefined;
}

/** `Did you mean "x"?`, also where it stands among other words ("small groups"), or a list of what is known when nothing is near and the list is short. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  const near =
    nearest(word, known) ?? known.find((candidate) => word.split(/\s+/).includes(candidate));
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length > 0 && known.length <= 12 ? `Known: ${known.join(', ')}.` : undefined;
}
