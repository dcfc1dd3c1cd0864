/** A kept cache: what did not change is not read again, and the result is always that of a fresh check. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cache, readCache, writeCache } from '../../src/checking/cache.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { type Folder, folderOf, makeFolder } from '../../src/source/folder.js';
import { inParts } from './worlds.js';

type Files = Readonly<Record<string, string>>;

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';

/** The example with a second module like the first, and a picture in the tool. */
const two: Files = {
  ...exampleCurriculum,
  'curriculum.yaml':
    exampleCurriculum['curriculum.yaml']?.replace('modules: 1', 'modules: 2') ?? '',
  'tools/knot-card.md': `${exampleCurriculum['tools/knot-card.md']}\n::figure[Dot]{src=dot.svg alt="A dot"}\n`,
  'tools/dot.svg': dot,
  'm2/module.yaml': (exampleCurriculum['m1/module.yaml'] ?? '').replace('id: M1', 'id: M2'),
  'm2/1-knots.md': exampleCurriculum['m1/1-knots.md'] ?? '',
};

/** A folder that counts how often a file is read. */
function counted(files: Files): { folder: Folder; reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const entries = [...folderOf(files).files.values()].map((entry) => ({
    ...entry,
    read() {
      reads.set(entry.path, (reads.get(entry.path) ?? 0) + 1);
      return entry.read();
    },
  }));
  return { folder: makeFolder(entries, { links: new Set(), unreadable: new Map() }), reads };
}

/** The cache as the next run finds it: written and read. */
function kept(cache: Cache): Cache {
  const again = readCache(writeCache(cache, 'key'), 'key');
  expect(again).toEqual(cache);
  return again as Cache;
}

/** What is found after a change with the cache from before, and what was taken from that cache. */
async function change(before: Files, after: Files) {
  const cache = kept((await inParts(folderOf(before))).cache);
  const again = await inParts(folderOf(after), { cache });
  expect(again).toEqual(await inParts(folderOf(after)));
  const modules = again.cache.modules.filter((entry) =>
    cache.modules.some(([, checked]) => checked === entry[1]),
  );
  const reused = modules.map(([folder]) => folder);
  if (again.cache.shared === cache.shared) reused.push('shared');
  return { rules: again.diagnostics.map(({ rule }) => rule), reused };
}

const edited = (path: string, from: string, to: string): Files => {
  expect(two[path]).toContain(from);
  return { ...two, [path]: two[path]?.replace(from, to) ?? '' };
};

describe('with the cache of the last check', () => {
  it('nothing is checked while nothing changed: every file is read once, to compare it', async () => {
    expect(await change(two, two)).toEqual({ rules: [], reused: ['m1', 'm2', 'shared'] });
    const { cache } = await inParts(folderOf(two));
    const { folder, reads } = counted(two);
    await inParts(folder, { cache: kept(cache) });
    expect(new Set(reads.values())).toEqual(new Set([1]));
  });

  it('a session that changed is checked with its module, and nothing else', async () => {
    const after = edited('m2/1-knots.md', 'minutes: 60', 'minutes: 65');
    const { rules, reused } = await change(two, after);
    expect(rules).toEqual(['timing/session-sum', 'timing/module-sum']);
    expect(reused).toEqual(['m1', 'shared']);
  });

  it('what modules share is checked again when a module uses something else', async () => {
    const after = edited('m2/1-knots.md', 'tools: [knot-card]', 'tools: []');
    expect((await change(two, after)).reused).toEqual(['m1']);
  });

  it('a module.yaml that changed concerns its module and what modules share', async () => {
    const after = edited('m2/module.yaml', 'Ropes and', 'Lines and');
    expect((await change(two, after)).reused).toEqual(['m1']);
  });

  it.each([
    ['curriculum.yaml', 'Harbour', 'Port'],
    ['references.yaml', 'Experiential', 'Experience'],
    ['tools/knot-card.md', 'step by step', 'slowly'],
  ])('everything is checked again when %s changed', async (path, from, to) => {
    expect(await change(two, edited(path, from, to))).toEqual({ rules: [], reused: [] });
  });

  it('everything is checked again when a file came or went: a link may have waited for it', async () => {
    const without = edited('m1/1-knots.md', 'Ask who', '[Knots of the world](y.csv) Ask who');
    const linked = { ...without, 'm1/y.csv': 'a' };
    expect(await change(without, linked)).toEqual({ rules: [], reused: [] });
    expect(await change(linked, without)).toEqual({ rules: ['structure/link'], reused: [] });
  });

  it('a picture that broke is seen, though no text changed', async () => {
    const { rules, reused } = await change(two, { ...two, 'tools/dot.svg': '<svg' });
    expect(rules).toEqual(['structure/picture']);
    expect(reused).toEqual(['m1', 'm2']);
  });

  it('a status that changed makes the same findings graver', async () => {
    const draft = (status: string): Files => ({
      ...two,
      'm1/module.yaml': (two['m1/module.yaml'] ?? '')
        .replace('status: reviewed', `status: ${status}`)
        .replace('purpose: Participants tie what holds.\n', ''),
    });
    const severities = async (files: Files, cache?: Cache) =>
      (await inParts(folderOf(files), { cache })).diagnostics.map(({ severity }) => severity);
    const { cache } = await inParts(folderOf(draft('draft')));
    expect(await severities(draft('draft'), kept(cache))).toEqual(['warning']);
    expect(await severities(draft('reviewed'), kept(cache))).toEqual(['error']);
  });

  it('a file that cannot be read is tried again', async () => {
    const refusing = (files: Files): Folder => {
      const folder = folderOf(files);
      const read = () => {
        throw Object.assign(new Error('no'), { code: 'EACCES' });
      };
      const entry = { path: 'm1/1-knots.md', size: 9, read };
      return makeFolder(
        [...folder.files.values()].map((one) => (one.path === entry.path ? entry : one)),
        folder,
      );
    };
    const { cache, diagnostics } = await inParts(refusing(two));
    expect(diagnostics.map(({ rule }) => rule)).toContain('structure/file');
    const again = await inParts(folderOf(two), { cache: kept(cache) });
    expect(again.diagnostics).toEqual([]);
    const refused = await inParts(refusing(two), { cache: kept(again.cache) });
    expect(refused.diagnostics).toEqual(diagnostics);
  });

  it.each([
    ['a text that is too large to be read', 'm1/1-knots.md', 1024 * 1024],
    ['a picture that is too large to be read', 'tools/dot.svg', 20 * 1024 * 1024],
  ])('%s grows', async (_, path, limit) => {
    const sized = (size: number): Folder => {
      const folder = folderOf(two);
      const entry = { path, size, read: () => new Uint8Array() };
      return makeFolder(
        [...folder.files.values()].map((one) => (one.path === path ? entry : one)),
        folder,
      );
    };
    const { cache } = await inParts(sized(limit * 1.5));
    const again = await inParts(sized(limit * 2), { cache: kept(cache) });
    expect(again.diagnostics).toEqual((await inParts(sized(limit * 2))).diagnostics);
  });

  it('whatever is edited, the result is that of a fresh check', async () => {
    const paths = Object.keys(two);
    const lines = Object.values(two).flatMap((text) => text.split('\n'));
    const edit = fc.record({
      path: fc.constantFrom(...paths, 'm3/module.yaml', 'm1/inner/module.yaml', 'tools/x.md'),
      kind: fc.constantFrom('line', 'line', 'line', 'drop', 'delete', 'restore', 'whole'),
      at: fc.nat(),
      line: fc.constantFrom(
        ...lines,
        '<!-- pensum-allow timing/stretch: why -->',
        ':::',
        '# pensum-allow structure/id: it is so',
      ),
    });
    const apply = (
      files: Files,
      { path, kind, at, line }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
    ): Files => {
      const { [path]: text = '', ...others } = files;
      const rows = text.split('\n');
      const n = at % rows.length;
      if (kind === 'delete') return others;
      if (kind === 'restore')
        return two[path] === undefined ? others : { ...files, [path]: two[path] };
      if (kind === 'whole') return { ...files, [path]: two[paths[at % paths.length] ?? ''] ?? '' };
      rows.splice(n, 1, ...(kind === 'drop' ? [] : [line]));
      return { ...files, [path]: rows.join('\n') };
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (saves) => {
          let files = two;
          let cache: Cache | undefined;
          for (const edits of saves) {
            files = edits.reduce(apply, files);
            const result = await inParts(folderOf(files), { cache: cache && kept(cache) });
            const fresh = await inParts(folderOf(files));
            expect(result).toEqual(fresh);
            cache = result.cache;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a cache as text', () => {
  const cache: Cache = { names: 'a', around: { 'curriculum.yaml': 'b' }, modules: [] };
  const text = writeCache(cache, 'key');

  it('is read under the key under which it was written, and under no other', () => {
    expect(readCache(text, 'key')).toEqual(cache);
    expect(readCache(text, 'another build')).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['a line end', '\n'],
    ['no line end', text.replace('\n', '')],
    ['its end missing', text.slice(0, -1)],
    ['one letter changed', text.replace('"names":"a"', '"names":"b"')],
    ['a wrong checksum', `x${text.slice(1)}`],
    ['other JSON', '{}\n{}'],
    ['something added', `${text} `],
  ])('with %s is none', (_, damaged) => {
    expect(readCache(damaged, 'key')).toBeUndefined();
  });
});
