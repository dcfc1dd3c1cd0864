/** The page on report formats is held against the formats: its examples are what they print. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { severities } from '../../src/diagnostic/diagnostic.js';
import { reporters } from '../../src/reporters/index.js';
import { report, run } from './given.js';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/report-formats.md'), 'utf8');

const example = report({
  diagnostics: [
    {
      rule: 'timing/session-sum',
      message: "The session's minutes are 65, expected 60: the sum of its activities",
      file: 'm1/1-knots.md',
      ...{ line: 4, column: 10, endLine: 4, endColumn: 12 },
    },
  ],
  texts: { 'm1/1-knots.md': '---\nid: knots\ntitle: Knots\nminutes: 65\n---\n' },
  rules: [],
});

/** The code blocks of a section. */
function blocksIn(section: string): string[] {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  return [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

describe('docs/report-formats.md', () => {
  it('has a section for each format, and a line in the table', () => {
    for (const { id } of reporters) {
      expect(page).toContain(`\n## ${id}\n`);
      expect(page).toContain(`\n| [\`${id}\`](#${id}) |`);
    }
  });

  it.each(['compact', 'json', 'github', 'gitlab', 'junit'])('shows what %s prints', (id) => {
    expect(blocksIn(id)).toContain(run(id, example));
  });

  it.each(severities)('says by which word each format grades what is %s', (severity) => {
    const given = { ...example, diagnostics: [{ ...example.diagnostics[0]!, severity }] };
    const [result] = JSON.parse(run('sarif', given)).runs[0].results;
    const [finding] = JSON.parse(run('gitlab', given));
    const command = /^::(\w+)/.exec(run('github', given))?.[1];
    const outcome = /<(failure|skipped) /.exec(run('junit', given))?.[1];
    const words = [severity, result.level, command, finding.severity].map((word) => `\`${word}\``);
    expect(page).toContain(`| ${words.join(' | ')} | ${outcome} |`);
  });

  it('gives editors a pattern that reads the compact format', () => {
    const matcher = JSON.parse(blocksIn('compact').find((block) => block.startsWith('{')) ?? '{}');
    const match = new RegExp(matcher.pattern.regexp).exec(run('compact', example).split('\n')[0]!);
    const { file, line, column, severity, message, code } = matcher.pattern;
    expect([file, line, column, severity, message, code].map((group) => match?.[group])).toEqual([
      ...['modules/m1/1-knots.md', '4', '10', 'error'],
      ...[example.diagnostics[0]?.message, 'timing/session-sum'],
    ]);
  });
});
