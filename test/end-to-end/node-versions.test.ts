/** Newer versions of Node check and export the harbour course as the one that runs the tests does. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, spawn, temporaryFolder } from '../support/command.js';
import { fixture } from '../support/documents.js';
import { npm } from '../support/programs.js';

// They are downloaded, so they are tried in CI alone.
describe.skipIf(!process.env.CI).each(['22', '24'])('Node %s', (version) => {
  it('checks and exports with the same bytes', { timeout: 300_000 }, () => {
    const folder = temporaryFolder();
    const other = (...argv: string[]) =>
      npm(fixture('harbour'), 'exec', '--yes', `--package=node@${version}`, '--', 'node', ...argv);
    expect(other('--version').stdout.trim()).toMatch(new RegExp(`^v${version}\\.`));
    expect(other(bin, 'check', 'H1')).toMatchObject({ code: 0 });
    expect(other(bin, 'export', 'H1', '--out', join(folder, 'there'))).toMatchObject({ code: 0 });
    const here = spawn(fixture('harbour'), ['export', 'H1', '--out', join(folder, 'here')]);
    expect(here).toMatchObject({ code: 0 });
    const names = readdirSync(join(folder, 'here', 'H1')).filter((name) => name.includes('.en.'));
    expect(names).toHaveLength(7);
    for (const name of names) {
      const [mine, theirs] = ['here', 'there'].map((each) =>
        readFileSync(join(folder, each, 'H1', name)),
      );
      expect({ name, same: mine && theirs?.equals(mine) }).toEqual({ name, same: true });
    }
  });
});
