/** Checks a whole curriculum part by part: what has not changed since the last time is not read again. */

import type { Curriculum, Uses } from '../curriculum/model.js';
import type { Outline } from '../curriculum/outline.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { settle } from '../rules/exceptions/settle.js';
import { sorted } from '../rules/run.js';
import type { Folder } from '../source/folder.js';
import { moduleFolders } from '../source/read-curriculum.js';
import { type Cache, type Checked, digest, type Reads } from './cache.js';
import { checkModule, checkShared, shared, type Wanted } from './part.js';
import { digestsOf, namesOf, type WatchedFolder, watched } from './reads.js';

export interface Request extends Wanted {
  folder: Folder;
  /** What was found before. */
  cache?: Cache | undefined;
  /** Adds findings about a curriculum's own templates. */
  withTemplates(curriculum: Curriculum): Promise<Curriculum>;
  /** Checks modules elsewhere, on several cores; where it gives nothing, they are checked here. */
  elsewhere?(folders: readonly string[]): Promise<ReadonlyMap<string, Checked>> | undefined;
}

export interface FolderResult {
  diagnostics: Diagnostic[];
  /** How many diagnostics were excepted. */
  excepted: number;
  /** The author's own severities. */
  settings: Curriculum['rules'];
  outlines: Outline[];
  cache: Cache;
}

/** Results are those of checking the whole at once; only what changed since `cache` is read. */
export async function checkFolder(request: Request): Promise<FolderResult> {
  const folder = watched(request.folder);
  const before = usable(request.cache, request.folder);
  const paths = moduleFolders(folder);
  const stale = paths.filter((path) => !before.modules.has(path));
  const pending = stale.length === 0 ? undefined : request.elsewhere?.(stale);
  // It is awaited below; should something fail before that, it must not fail unheard.
  pending?.catch(() => {});
  // While threads are at work, this one reads what modules share.
  const around = lazily(() => readAround(folder, request));
  if (pending) around();
  const fresh = (await pending) ?? new Map(stale.map((path) => [path, checkOne(path, around())]));
  const modules = paths.map((path): [string, Checked] => [
    path,
    (before.modules.get(path) ?? fresh.get(path))!,
  ]);
  const results = modules.map(([, { result }]) => result);
  const uses = new Map(
    modules.flatMap(([path, { result }]): [string, Uses][] =>
      result.uses ? [[path, result.uses]] : [],
    ),
  );
  const from = digest(JSON.stringify([...uses]));
  const together =
    before.shared?.from === from ? before.shared : await checkTogether(around(), uses, from);
  const all = [together.result, ...results];
  const settled = settle(
    sorted(all.flatMap(({ diagnostics }) => diagnostics)),
    all.flatMap(({ exceptions }) => exceptions),
    request.rules,
    together.result.settings,
  );
  return {
    ...settled,
    settings: together.result.settings,
    outlines: results.flatMap(({ outline }) => outline ?? []),
    cache: {
      names: before.names,
      around: before.around ?? around().reads,
      modules,
      shared: together,
    },
  };

  function checkOne(path: string, { curriculum }: Around): Checked {
    folder.takeReads();
    const result = checkModule(curriculum, path, request);
    return { reads: folder.takeReads(), result };
  }

  async function checkTogether({ curriculum }: Around, uses: Map<string, Uses>, from: string) {
    folder.takeReads();
    const whole = await request.withTemplates(curriculum);
    const result = checkShared(whole, uses, request);
    return { reads: folder.takeReads(), from, result };
  }
}

interface Around {
  curriculum: Curriculum;
  reads: Reads;
}

function readAround(folder: WatchedFolder, { memo }: Wanted): Around {
  folder.takeReads();
  const curriculum = shared(folder, memo);
  return { curriculum, reads: folder.takeReads() };
}

/** What of a cache still holds: each result whose files are as they were. */
interface Usable {
  names: string;
  around?: Reads;
  /** By the folder of the module. */
  modules: ReadonlyMap<string, Checked>;
  shared?: Cache['shared'];
}

function usable(cache: Cache | undefined, folder: Folder): Usable {
  const names = namesOf(folder);
  const now = digestsOf(folder);
  const holds = (reads: Reads) =>
    Object.entries(reads).every(([path, before]) => now(path) === before);
  if (cache?.names !== names || !holds(cache.around)) {
    return { names, modules: new Map() };
  }
  return {
    names,
    around: cache.around,
    modules: new Map(cache.modules.filter(([, { reads }]) => holds(reads))),
    ...(cache.shared && holds(cache.shared.reads) ? { shared: cache.shared } : {}),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
