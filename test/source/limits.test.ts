/** Texts that would make a parser crawl are refused at once; ordinary long texts are not. */

import { describe, expect, it } from 'vitest';
import { markdown } from './reading.js';

function timed(text: string) {
  const start = performance.now();
  const { findings, blockErrors } = markdown(text);
  return { rules: findings.map((one) => one.rule), blockErrors, time: performance.now() - start };
}

describe('a text that would make a parser crawl', () => {
  it.each([
    ['_*', '_*'.repeat(9_000)],
    ['[', '['.repeat(9_000)],
    ['![', '!['.repeat(9_000)],
    ['`', Array.from({ length: 300 }, (_, n) => '`'.repeat(n % 60)).join(' ')],
    ['<', '<a '.repeat(6_000)],
    ['*a _', '*a _'.repeat(4_000)],
    ['~', '~a ~~'.repeat(3_000)],
    ['[^', '[^a'.repeat(6_000)],
    ['&', '&a'.repeat(9_000)],
    ['>', '> '.repeat(5_000)],
    ['- ', '- '.repeat(5_000)],
    ['marks spread over lines', '_*_*_*_*\n'.repeat(4_000)],
    ['nested lists', Array.from({ length: 200 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
  ])('is refused within a second: %s', (_, text) => {
    const { rules, blockErrors, time } = timed(text);
    expect(time).toBeLessThan(1_000);
    expect(rules).toContain('structure/file');
    expect(blockErrors).toBe(true);
  });
});

describe('a long text', () => {
  it('with a large table in bold is read', () => {
    const row = '| **a** | *b* | [c](d.md) |\n';
    const { rules } = timed(`| a | b | c |\n| --- | --- | --- |\n${row.repeat(60)}`);
    expect(rules).toEqual([]);
  });

  it('of many ordinary paragraphs is read', () => {
    expect(timed('A sentence with *emphasis* and a [link](a.md).\n\n'.repeat(400)).rules).toEqual(
      [],
    );
  });
});
