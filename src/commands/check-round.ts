/** One round of checking: the curriculum's folder as it is now → what is wrong in it. */

import type { Cache } from '../checking/cache.js';
import { checkFolder, type FolderResult } from '../checking/check-folder.js';
import { inThreads } from '../edge/threads.js';
import type { CheckOptions, Rule } from '../rules/rule.js';
import type { Folder } from '../source/folder.js';
import { parentOf } from '../source/folder.js';
import type { Memo } from '../source/read-file.js';
import type { ThreadData } from './check-thread.js';
import { withTemplateFindings } from './own-templates.js';

export interface Ask {
  /** Absolute path of the curriculum. */
  root: string;
  rules: readonly Rule[];
  options: CheckOptions;
}

/** Bytes of Markdown from which threads are worth the time that they take to start. */
const worthThreads = 1_500_000;

/** `memo` keeps what was parsed for the next round; without it, threads may help. */
export function checkRound(
  { root, rules, options }: Ask,
  folder: Folder,
  cache: Cache | undefined,
  memo?: Memo,
): Promise<FolderResult> {
  const data: ThreadData = { root, rules: rules.map(({ id }) => id), options };
  return checkFolder({
    ...{ folder, cache, rules, options, memo },
    withTemplates: withTemplateFindings,
    elsewhere: (modules) =>
      memo === undefined && bytesIn(folder, modules) >= worthThreads
        ? inThreads(new URL('./check-thread.js', import.meta.url), data, modules)
        : undefined,
  });
}

function bytesIn(folder: Folder, modules: readonly string[]): number {
  const wanted = new Set(modules);
  let bytes = 0;
  for (const { path, size } of folder.files.values()) {
    if (path.endsWith('.md') && wanted.has(parentOf(path))) bytes += size;
  }
  return bytes;
}
