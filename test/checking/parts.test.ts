/** Checking a curriculum part by part finds exactly what checking it at once finds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChanges } from '../../src/rules/example-curriculum.js';
import { type Folder, folderOf } from '../../src/source/folder.js';
import { type Status, statuses } from '../../src/source/vocabulary.js';
import { atOnce, examples, inParts, onDisk } from './worlds.js';

/** As the modules are, and as if they had other statuses. What was parsed is parsed once. */
async function agree(folder: Folder, ...others: Status[]): Promise<void> {
  const memo = new Map();
  for (const as of [undefined, ...others]) {
    const options = as ? { as } : {};
    const { diagnostics } = await inParts(folder, { options, memo });
    expect(diagnostics).toEqual(await atOnce(folder, options, memo));
  }
}

describe('parts equal the whole', () => {
  it.each(examples())('%s', async (_, files) => {
    await agree(folderOf(files), 'released', 'draft');
  });

  it.each([
    'modules',
    'test/fixtures/harbour',
    'test/fixtures/instructor-training',
    'test/fixtures/open-science',
    'test/fixtures/separation',
  ])('%s', async (path) => {
    await agree(onDisk(path), ...statuses);
  });

  const example = withChanges({});
  const moved = (to: string) =>
    Object.fromEntries(
      Object.entries(example).map(([path, text]) => [path.replace(/^m1\//, to), text]),
    );
  const twice = (to: string) => ({ ...example, ...moved(to) });

  it.each<[string, Record<string, string>]>([
    ['a module in the curriculum’s own folder', moved('')],
    ['a module in the folder of the tools', moved('tools/')],
    ['a module in a module', twice('m1/inner/')],
    ['two modules of one id', twice('m2/')],
    ['a module named like a part of every object', twice('constructor/')],
    ['a module whose name is a number', twice('7/')],
    [
      'a module that cannot be read in one that is released',
      {
        ...moved(''),
        'module.yaml': (example['m1/module.yaml'] ?? '').replace('reviewed', 'released'),
        'm1/module.yaml': 'purpose: [nothing\n',
        'm2/module.yaml': 'purpose: nothing\n',
        'm3/module.yaml': '',
      },
    ],
    ['no curriculum.yaml', { 'm1/module.yaml': example['m1/module.yaml'] ?? '' }],
    ['nothing but curriculum.yaml', { 'curriculum.yaml': example['curriculum.yaml'] ?? '' }],
  ])('%s', async (_, files) => {
    await agree(folderOf(files), 'pilot-ready', 'draft');
  });

  it('two examples at once, each in a module of its own', async () => {
    const all = examples();
    const one = fc.nat({ max: all.length - 1 });
    await fc.assert(
      fc.asyncProperty(one, one, fc.constantFrom(...statuses), async (a, b, as) => {
        const first = all[a]?.[1] ?? {};
        const second = Object.entries(all[b]?.[1] ?? {})
          .filter(([path]) => path.startsWith('m1/'))
          .map(([path, text]) => [path.replace('m1/', 'm2/'), text.replace('id: M1', 'id: M2')]);
        await agree(folderOf({ ...first, ...Object.fromEntries(second) }), as);
      }),
      { numRuns: 40 },
    );
  });
});
