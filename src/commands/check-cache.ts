/** Where a check keeps what it found, so that the next one reads only what changed. */

import { isAbsolute, join } from 'node:path';
import { type Cache, digest, readCache, writeCache } from '../checking/cache.js';
import type { Io } from '../edge/io.js';
import { buildId } from '../edge/version.js';
import { writeWhole } from '../edge/write-whole.js';
import type { CheckOptions } from '../rules/rule.js';

export interface Stored {
  cache: Cache | undefined;
  /** Its loss costs time only, so a disk that refuses is not an error. */
  save(cache: Cache): void;
}

/** What the last check of this curriculum by these rules found; nothing where there is no place for it. */
export function openCache(
  io: Io,
  root: string,
  rules: readonly string[],
  options: CheckOptions,
): Stored {
  const folder = cacheFolder(io);
  if (folder === undefined) return { cache: undefined, save: () => {} };
  const asked = JSON.stringify([root, rules, options]);
  const path = join(folder, `check-${digest(asked).replace(/\W/g, '-')}.json`);
  const key = `${buildId()}\0${asked}`;
  const text = readText(io, path);
  return {
    cache: text === undefined ? undefined : readCache(text, key),
    save(cache) {
      const now = writeCache(cache, key);
      if (now === text) return;
      try {
        writeWhole(io.disk, path, new TextEncoder().encode(now));
      } catch {
        // The next check is slower, and no less right.
      }
    },
  };
}

function readText(io: Io, path: string): string | undefined {
  try {
    const bytes = io.disk.read(path);
    return bytes && new TextDecoder('utf-8').decode(bytes);
  } catch {
    return undefined;
  }
}

/** The user's folder for what may be deleted at any time, as each system has it; never one beside the curriculum. */
function cacheFolder({ env }: Io): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const base = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return base && isAbsolute(base) ? join(base, 'pensum') : undefined;
}
