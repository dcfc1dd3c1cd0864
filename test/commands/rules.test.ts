/** `pensum rules` and `pensum explain`, the format that a service gets, and failures inside of a check. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { rules } from '../../src/rules/index.js';
import { wrongSum } from './cases.js';
import { folderWith, inModules, runInProcess } from './world.js';

afterEach(() => vi.restoreAllMocks());

const run = (argv: string[], env: Record<string, string> = {}, files = wrongSum) =>
  runInProcess(folderWith(files), argv, { env });

describe('pensum rules', () => {
  it('lists every rule once, by group', async () => {
    const { code, stdout } = await run(['rules'], {}, {});
    expect(code).toBe(0);
    for (const { id, severity, summary } of rules) {
      const lines = stdout.split('\n').filter((line) => line.trim().startsWith(`${id} `));
      expect(lines).toEqual([expect.stringMatching(`${severity} `)]);
      expect(lines[0]?.endsWith(summary)).toBe(true);
    }
    expect(stdout).toContain(`${rules.length} rules.`);
  });

  it('as JSON says what can be set and what can be mended', async () => {
    const list = JSON.parse((await run(['rules', '--format', 'json'], {}, {})).stdout) as Record<
      string,
      unknown
    >[];
    expect(list.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(list.find(({ id }) => id === 'separation/block')).toMatchObject({
      fixed: true,
      severity: 'error',
    });
    expect(list.find(({ id }) => id === 'structure/key')).toMatchObject({
      fixed: false,
      fixes: true,
    });
  });

  it('refuses another format', async () => {
    expect(await run(['rules', '--format', 'jsn'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('pensum explain', () => {
  it('shows a rule with its examples', async () => {
    const { code, stdout } = await run(['explain', 'timing/session-sum'], {}, {});
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# timing\/session-sum\n/);
    expect(stdout).toContain('## Reported');
  });

  it.each([
    ['timing/sesion-sum', 'Did you mean "timing/session-sum"?'],
    ['session-sum', 'Known: timing/session-sum.'],
    ['slides', 'Known: slides/words'],
    ['nothing-like-it', '"pensum rules" lists them.'],
  ])('says what may be meant by %s', async (id, hint) => {
    const ran = await run(['explain', id], {}, {});
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`There is no rule "${id}"`);
    expect(ran.stderr).toContain(hint);
  });
});

describe('in GitHub Actions', () => {
  const actions = { GITHUB_ACTIONS: 'true' };

  it('a check annotates, unless another format is asked for', async () => {
    expect((await run(['check'], actions)).stdout).toMatch(/^::error /m);
    expect((await run(['check', '--format', 'pretty'], actions)).stdout).not.toMatch(/^::error /m);
    expect((await run(['check'], { GITHUB_ACTIONS: 'false' })).stdout).not.toMatch(/^::error /m);
    expect((await run(['check', '--fix'], actions)).stdout).toMatch(/^::error /m);
  });
});

describe('a failure inside of pensum', () => {
  const broken = () => {
    throw new Error('a slip of the programmer\nsecret');
  };

  it.each<[string, () => unknown]>([
    [
      'a rule',
      () =>
        vi
          .spyOn(rules.find(({ id }) => id === 'timing/stretch')!, 'check')
          .mockImplementation(broken),
    ],
    ['a reporter', () => vi.spyOn(reporters[0]!, 'report').mockImplementation(broken)],
  ])('in %s is told in a line, and never looks like a clean check', async (_, breaking) => {
    breaking();
    const ran = await run(['check'], {}, inModules);
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'pensum: This is a fault of pensum, not of your files (a slip of the programmer)\n' +
        '  hint: Run the same again with --debug and report what it prints.\n',
    });
    const more = await run(['check', '--debug'], {}, inModules);
    expect(more).toMatchObject({ code: 2, stdout: '' });
    expect(more.stderr).toMatch(/^\s+at /m);
  });
});
