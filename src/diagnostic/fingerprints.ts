/** Names of problems that stay the same while lines move and other problems come and go. */

import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.js';

/**
 * One fingerprint for each diagnostic, in the same order: 32 hexadecimal digits, unique in the list.
 * It depends on the rule, the file, the text of the line on which the problem starts (without
 * the space around it; empty where `read` gives no text) and on how many problems before it in the list
 * share these three; not on messages or numbers of lines.
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  read: (path: string) => string | undefined,
): string[] {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file);
    if (known !== undefined) return known;
    const split = (read(file) ?? '').split('\n');
    lines.set(file, split);
    return split;
  };
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, file, line }) => {
    const text = (linesOf(file)[line - 1] ?? '').trim();
    // Hashing would make lone surrogates equal, so they are made equal before they are counted.
    const key = [rule, file, text].join('\0').replace(/\p{Surrogate}/gu, '\ufffd');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, 32);
  });
}
