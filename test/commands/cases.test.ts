/** The list of cases, in this process and as a process of its own. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Case, cases } from './cases.js';
import { folderWith, type Ran, runAsProcess, runInProcess } from './world.js';

function prove(expected: Case, ran: Ran): void {
  expect(ran).toMatchObject({ code: expected.code });
  for (const part of expected.stdout ?? []) expect(ran.stdout).toContain(part);
  for (const part of expected.stderr ?? []) expect(ran.stderr).toContain(part);
  if (expected.silent) expect(ran.stdout).toBe('');
  expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
}

describe.each([
  ['in this process', runInProcess],
  ['as a process', runAsProcess],
] as const)('%s', (_, run) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (__, each) => {
    const folder = folderWith(each.files);
    prove(each, await run(join(folder, each.cwd ?? ''), each.argv));
  });
});
