/** The compact format: one line a problem, whatever is in it, as a problem matcher reads it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutCommands } from '../../src/reporters/log-commands.js';
import { palette } from '../../src/reporters/palette.js';
import { visible } from '../../src/reporters/visible.js';
import { hostile, report, run } from './given.js';

/** As the documentation gives it to an editor. */
const matcher = /^(.+?):(\d+):(\d+): (error|warning|info): (.*) \[([a-z0-9-]+\/[a-z0-9-]+)\]$/;

describe('compact', () => {
  it('is a line for each problem and a summary', () => {
    const given = report({
      diagnostics: [
        { line: 4, column: 10, hint: 'Write 60.' },
        { file: 'b.md', severity: 'info' },
      ],
      notJudged: ['Pilots.'],
    });
    expect(run('compact', given)).toBe(`modules/a.md:4:10: error: Found 1, expected 2 [group/rule]
modules/b.md:1:1: info: Found 1, expected 2 [group/rule]
Not judged: Pilots.
1 error, 1 note in 2 files
`);
  });

  it('names a file so that it opens from the current folder', () => {
    expect(run('compact', report({ prefix: '../', root: 'modules/' }))).toMatch(
      /^\.\.\/a\.md:1:1:/,
    );
  });

  it('has one line when there is no problem', () => {
    expect(run('compact', report({ diagnostics: [] }))).toBe('No problems in 3 files\n');
  });

  it('is coloured only when asked to', () => {
    expect(run('compact', report({ palette: palette(true) }))).toContain(
      '\u001b[31merror\u001b[39m',
    );
  });

  it('gives a problem matcher place, severity, message and rule of any text', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const lines = run('compact', report({ diagnostics: [{ message }] })).split('\n');
        expect(lines).toHaveLength(3);
        expect(matcher.exec(lines[0] ?? '')?.slice(1)).toEqual([
          ...['modules/a.md', '1', '1', 'error'],
          ...[withoutCommands(visible(message)), 'group/rule'],
        ]);
      }),
    );
  });
});
