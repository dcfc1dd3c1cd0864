/** How values of flags are read: each says what it expected when it is something else. */

import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../diagnostic/nearest.js';

/** A whole number of at least `min`. */
export function wholeNumber(min: number, max = 100_000): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < min || number > max) {
      throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
    }
    return number;
  };
}

/** `HH:MM` → minutes after midnight. */
export function clockTime(value: string): number {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (!match) throw new InvalidArgumentError('Expected a time such as 09:00.');
  return Number(match[1]) * 60 + Number(match[2]);
}

/** Words given by repeating a flag or with commas between them, each once. */
export function words(value: string, before: string[] = []): string[] {
  const given = value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (given.length === 0) throw new InvalidArgumentError('Expected at least one word.');
  return [...new Set([...before, ...given])];
}

/** Like `words`, each one of those that are known. */
export function wordsOf(known: readonly string[]): (value: string, before?: string[]) => string[] {
  return (value, before) => {
    const given = words(value, before);
    for (const word of given) {
      if (!known.includes(word)) {
        throw new InvalidArgumentError(
          `"${word}" is not known. ${didYouMean(word, known) ?? ''}`.trim(),
        );
      }
    }
    return given;
  };
}

/** One of the words that are known. */
export function wordOf(known: readonly string[]): (value: string) => string {
  return (value) => {
    if (!known.includes(value)) {
      throw new InvalidArgumentError(
        `"${value}" is not known. ${didYouMean(value, known) ?? ''}`.trim(),
      );
    }
    return value;
  };
}
