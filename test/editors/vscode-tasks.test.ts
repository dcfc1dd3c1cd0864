/** The task for VS Code finds the problems in what `pensum check` prints, and knows when a round is over. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/reporters/compact.js';
import { palette } from '../../src/reporters/palette.js';

const path = resolve(import.meta.dirname, '../../templates/editors/vscode-tasks.json');
const [task] = JSON.parse(readFileSync(path, 'utf8')).tasks;
const { pattern, background } = task.problemMatcher;

/** The groups of the pattern by their names, or undefined where the line is no problem. */
function read(line: string): Record<string, string> | undefined {
  const match = new RegExp(pattern.regexp).exec(line);
  const names = ['file', 'line', 'column', 'severity', 'message', 'code'];
  return match
    ? Object.fromEntries(names.map((name) => [name, match[pattern[name]] ?? '']))
    : undefined;
}

/** What `pensum check --format compact` prints of one problem. */
function printed(message: string, prefix: string): string {
  const diagnostic = {
    ...{ file: 'm1/module.yaml', line: 12, column: 5, endLine: 12, endColumn: 9 },
    ...{ severity: 'warning' as const, rule: 'timing/session-sum', message },
  };
  const text = compact.report({
    diagnostics: [diagnostic],
    fingerprints: [''],
    rules: [],
    files: 1,
    notJudged: [],
    prefix,
    root: '',
    read: () => undefined,
    palette: palette(false),
    width: 100,
    version: '0.0.0',
  });
  return text.split('\n')[0] ?? '';
}

describe('the task for VS Code', () => {
  it.each([
    ['Session minutes are 90, expected 95', ''],
    ['"a" is 5: expected one of [a, b]', 'på havnen/modules/'],
    ['The link c:1:2: error: x [a/b] leads nowhere', 'C:/kursus/'],
  ])('finds file, place, severity, message and rule: %s', (message, prefix) => {
    expect(read(printed(message, prefix))).toEqual({
      ...{ file: `${prefix}m1/module.yaml`, line: '12', column: '5', severity: 'warning' },
      ...{ message, code: 'timing/session-sum' },
    });
  });

  it.each([
    ['pensum: checking', true, false],
    ['pensum: 12 problems', false, true],
    ['pensum: no problems', false, true],
    [printed('pensum: no problems', ''), false, false],
  ])('knows where a round begins and ends: %s', (line, begins, ends) => {
    expect(new RegExp(background.beginsPattern).test(line)).toBe(begins);
    expect(new RegExp(background.endsPattern).test(line)).toBe(ends);
  });

  it('takes no other line for a problem', () => {
    for (const line of ['pensum: checking', '1 warning in 3 files', 'see docs/a.md:3:4', '']) {
      expect(read(line)).toBeUndefined();
    }
  });

  it('stands in the page on editors as it is', () => {
    const page = readFileSync(resolve(path, '../../../docs/editors.md'), 'utf8');
    expect(page).toContain(readFileSync(path, 'utf8').trim());
  });
});
