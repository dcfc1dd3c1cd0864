/** The baseline: what was there at first is left out, what is new is told, and the list only gets shorter. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baselineFile, baselineText } from '../../src/rules/exceptions/baseline.js';
import { wrongSum } from './cases.js';
import {
  type Files,
  filesBelow,
  folderWith,
  inModules,
  put,
  type Ran,
  read,
  runInProcess,
} from './world.js';

const file = `modules/${baselineFile}`;
const session = 'modules/m1/1-knots.md';
const descriptor = 'modules/m1/module.yaml';

/** Two problems: a sum in the session, and a module without a purpose. */
const wrong = {
  ...wrongSum,
  [descriptor]: (wrongSum[descriptor] ?? '').replace('purpose: Participants tie what holds.\n', ''),
};

async function adopted(files: Files = wrong) {
  const folder = folderWith(files);
  const run = (...argv: string[]): Promise<Ran> => runInProcess(folder, ['check', ...argv]);
  const edit = (path: string, from: string, to: string) =>
    put(join(folder, path), read(folder, path).replace(from, to));
  const rules = () =>
    (JSON.parse(read(folder, file)) as { problems: { rule: string }[] }).problems.map(
      ({ rule }) => rule,
    );
  const first = await run('--update-baseline');
  return { folder, run, edit, rules, first };
}

describe('a baseline', () => {
  it('is written once, and then the check is clean and says what it left out', async () => {
    const { run, rules, first } = await adopted();
    expect(first).toEqual({
      code: 0,
      stdout: 'pensum-baseline.json written: 2 problems\n',
      stderr: '',
    });
    expect(rules()).toEqual(['timing/session-sum', 'structure/required']);
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain('2 problems in the baseline left out.');
    expect((await run('--no-baseline')).code).toBe(1);
    expect((await run('--update-baseline')).stdout).toBe(
      'pensum-baseline.json stays as it is: 2 problems\n',
    );
  });

  it('does not know a new problem, and never takes it up', async () => {
    const { run, edit, rules } = await adopted();
    edit(session, 'outcomes: [tie]', 'outcomes: [tye]');
    expect(await run()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('structure/reference'),
    });
    expect((await run('--update-baseline')).stdout).toContain('stays as it is');
    expect(rules()).not.toContain('structure/reference');
    expect((await run()).code).toBe(1);
  });

  it('knows a problem again after its line moved', async () => {
    const { run, edit } = await adopted();
    edit(session, 'id: knots\n', '# A comment.\n\nid:   knots\n');
    edit(descriptor, 'id: M1', '# A comment.\nid: M1');
    const ran = await run();
    expect(ran.stdout).not.toContain('timing/session-sum');
    edit(session, 'minutes: 65', 'minutes:   65');
    expect((await run()).stdout).toContain('timing/session-sum');
  });

  it('is told to forget a problem that is solved', async () => {
    const { run, edit, rules } = await adopted();
    edit(descriptor, 'title: Ropes and knots\n', 'title: Ropes and knots\npurpose: To tie.\n');
    const ran = await run('--max-warnings', '0');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('exceptions/baseline');
    expect(ran.stdout).toContain('This problem is solved: m1/module.yaml');
    expect(ran.stdout).toMatch(/modules\/pensum-baseline\.json:\d+:22 {2}warning/);
    expect(await run('--update-baseline')).toMatchObject({
      code: 0,
      stdout: 'pensum-baseline.json written: 1 problem\n',
    });
    expect(rules()).toEqual(['timing/session-sum']);
    expect((await run()).stdout).not.toContain('solved');
  });

  it('counts as solved only what was looked at', async () => {
    const { run, edit, rules } = await adopted();
    edit(descriptor, 'title: Ropes and knots\n', 'title: Ropes and knots\npurpose: To tie.\n');
    edit(descriptor, 'minutes: 65', 'minutes: 60');
    edit(session, 'minutes: 65', 'minutes: 60');
    for (const asked of [['modules/tools'], ['--rule', 'structure/id'], ['--as', 'reviewed']]) {
      expect((await run(...asked)).stdout).not.toContain('solved');
      expect((await run(...asked, '--update-baseline')).stdout).toContain('stays as it is: 2');
    }
    expect(
      (await run('modules/m1', '--rule', 'structure/required', '--update-baseline')).code,
    ).toBe(0);
    expect(rules()).toEqual(['timing/session-sum']);
    await run('--update-baseline');
    expect(rules()).toEqual([]);
  });

  it('is first taken from what was asked about', async () => {
    const folder = folderWith(wrong);
    await runInProcess(folder, ['check', session, '--update-baseline']);
    expect(read(folder, file)).toContain('timing/session-sum');
    expect(read(folder, file)).not.toContain('structure/required');
  });

  it('never holds a block error, nor what is said about exceptions', async () => {
    const { run, rules } = await adopted({
      ...inModules,
      [session]: (inModules[session] ?? '').replace(':::slide[A', ':::slid[A'),
      [descriptor]: `# pensum-allow timing/module-sum: it is so\n${inModules[descriptor]}`,
    });
    expect(rules()).not.toContain('separation/block');
    expect(rules().filter((rule) => rule.startsWith('exceptions/'))).toEqual([]);
    expect(await run()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('separation/block'),
    });
    expect((await run()).stdout).toContain('exceptions/unused');
  });

  it('does not let a block error in that somebody wrote into it', async () => {
    const files = {
      ...inModules,
      [session]: (inModules[session] ?? '').replace(':::slide[A', ':::slid[A'),
    };
    const { run, folder } = await adopted(files);
    const json = JSON.parse((await run('--no-baseline', '--format', 'gitlab')).stdout) as {
      fingerprint: string;
      check_name: string;
    }[];
    const problems = json.map(({ fingerprint, check_name: rule }) => ({
      fingerprint,
      rule,
      file: 'm1/1-knots.md',
      message: 'x',
    }));
    expect(problems.map(({ rule }) => rule)).toContain('separation/block');
    put(join(folder, file), baselineText(problems));
    expect(await run()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('separation/block'),
    });
  });

  it('forgets a rule that no longer exists', async () => {
    const { run, rules, folder } = await adopted(inModules);
    put(
      join(folder, file),
      baselineText([
        { fingerprint: 'a'.repeat(32), rule: 'old/rule', file: 'm1/module.yaml', message: 'x' },
      ]),
    );
    expect((await run()).stdout).toContain('This problem is solved');
    await run('--update-baseline');
    expect(rules()).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '<<<<<<< HEAD\n'],
    ['other JSON', '{"problems": []}'],
    ['a list', '[]'],
    [
      'an entry without a fingerprint',
      baselineText([{ fingerprint: '', rule: 'a/b', file: 'a', message: '' }]),
    ],
  ])('with %s in it is refused, and left as it is', async (_, text) => {
    const folder = folderWith({ ...wrong, [file]: text });
    for (const argv of [['check'], ['check', '--update-baseline'], ['check', '--fix']]) {
      const ran = await runInProcess(folder, argv);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('pensum-baseline.json is not a baseline of pensum');
    }
    expect(read(folder, file)).toBe(text);
    expect((await runInProcess(folder, ['check', '--no-baseline'])).code).toBe(1);
  });

  it('is written whole or not at all', async () => {
    const folder = folderWith(wrong);
    const writeNew = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'open' });
    };
    const ran = await runInProcess(folder, ['check', '--update-baseline'], { disk: { writeNew } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(filesBelow(folder)).toEqual(Object.keys(wrong).sort());
  });
});
