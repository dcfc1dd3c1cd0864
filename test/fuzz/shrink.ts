/** Makes an input that fails as small as it can be, so that a person sees why. */

import type { Input } from './mutations.js';

/**
 * Leaves out lines, then characters, as long as `fails` still holds; at most `tries` inputs are
 * tried. Works on bytes, one character of Latin-1 each, so that broken UTF-8 stays broken.
 */
export function shrink(input: Input, fails: (input: Input) => boolean, tries = 1_500): Input {
  let left = tries;
  const toBytes = (parts: readonly string[]) => Buffer.from(parts.join(''), 'latin1');
  const reduce = (given: readonly string[]): string[] => {
    let parts = [...given];
    for (let size = Math.ceil(parts.length / 2); size >= 1; size = size > 1 ? size >> 1 : 0) {
      for (let at = 0; at < parts.length && left > 0; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
        left--;
        if (fails({ path: input.path, bytes: toBytes(fewer) })) parts = fewer;
        else at += size;
      }
    }
    return parts;
  };
  const text = Buffer.from(input.bytes).toString('latin1');
  const lines = reduce(reduce(text.split(/(?<=\n)/)));
  const characters = reduce(lines.join('').split(''));
  return { path: input.path, bytes: toBytes(characters) };
}
