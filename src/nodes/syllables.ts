/**
 * Finds places where a word that is wider than its column may be broken with a hyphen. The rules
 * are those that English, Danish, Swedish and Latvian share, so no dictionary is needed; they are
 * too coarse for words that fit.
 */

const VOWEL = /[aeiouyåäöæøāēīūàáâãèéêëìíîïòóôõùúûüý]/i;
/** Two letters for one sound, or a start that no syllable gives up. */
const BEGINS = /^(?:[bcfgp][lr]|[dkt]r|[cgpstw]h|d[zž]|[kst]j|qu)$/i;
/** One sound that ends a syllable. */
const ENDS = /^(?:ck|ng)$/i;
/** Fewer letters are not left at either end. */
const LEAST = 3;

/**
 * Where a word of letters may be broken: numbers of characters before the hyphen, ascending. A
 * single consonant goes with the vowel behind it, of several the last one does; a diphthong stays
 * whole.
 */
export function syllableBreaks(word: string): number[] {
  const found: number[] = [];
  for (let index = 1; index < word.length; index += 1) {
    if (VOWEL.test(word[index]!) || !VOWEL.test(word[index - 1]!)) continue;
    let end = index;
    while (end < word.length && !VOWEL.test(word[end]!)) end += 1;
    if (end === word.length) continue;
    const at = breakIn(word.slice(index, end)) + index;
    if (at >= LEAST && word.length - at >= LEAST) found.push(at);
  }
  return found;
}

/** How many of the consonants between two vowels stay with the first. */
function breakIn(consonants: string): number {
  const { length } = consonants;
  if (length === 1) return 0;
  const last = consonants.slice(-2);
  if (ENDS.test(last)) return length;
  return BEGINS.test(last) ? length - 2 : length - 1;
}
