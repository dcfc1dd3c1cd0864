/** What a check found before, as text that can be stored: damaged or foreign text is ignored, never trusted. */

import { createHash } from 'node:crypto';
import type { ModuleResult, PartResult } from './part.js';

/** Digests of the files that were read, by path. */
export type Reads = Record<string, string>;

/** A module's result and the files that it comes from. */
export interface Checked {
  reads: Reads;
  result: ModuleResult;
}

export interface Cache {
  /** Digest of the names of all files, since a new file may be what a link was missing. */
  names: string;
  /** Files that all modules share. */
  around: Reads;
  /** By the folder of the module. */
  modules: [folder: string, Checked][];
  /** What modules share and promise together; `from` is a digest of what the modules said of themselves. */
  shared?: {
    reads: Reads;
    from: string;
    result: PartResult & { settings: Record<string, 'error' | 'warning' | 'info' | 'off'> };
  };
}

/** Short enough to store by the thousand, long enough that no two files share one by chance. */
export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64').slice(0, 22);
}

/** `key` says what else the results depend on: the build, the folder, the rules, the options. */
export function writeCache(cache: Cache, key: string): string {
  const body = JSON.stringify(cache);
  return `${digest(`${key}\0${body}`)}\n${body}`;
}

/** Undefined where the text was not written under this key, or is not as it was written. */
export function readCache(text: string, key: string): Cache | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end === -1 || text.slice(0, end) !== digest(`${key}\0${body}`)) return undefined;
  return JSON.parse(body) as Cache;
}
