/** Fingerprints: the same problem keeps its name, two problems never share one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/diagnostic/fingerprints.js';
import { hostile, report } from './given.js';

function prints(text: string, ...diagnostics: object[]): string[] {
  const given = report({ diagnostics, texts: { 'a.md': text } });
  return fingerprintsOf(given.diagnostics, given.read);
}

describe('a fingerprint', () => {
  const before = prints('one\ntwo', { line: 2 });

  it('is 32 hexadecimal digits', () => {
    expect(before).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it.each([
    ['lines move', 'new\nnew\n\none\ntwo', { line: 5 }],
    ['the line is indented', 'one\n    two  \r\n', { line: 2 }],
    ['columns, texts and severities differ', 'one\ntwo', { line: 2, column: 2, message: 'x' }],
  ])('stays when %s', (_, text, diagnostic) => {
    expect(prints(text, diagnostic)).toEqual(before);
  });

  it('stays when problems of other rules, files and lines come and go', () => {
    const others = [{ rule: 'other/rule', line: 2 }, { file: 'b.md', line: 2 }, { line: 1 }];
    expect(prints('one\ntwo', ...others, { line: 2 })[3]).toBe(before[0]);
  });

  it.each([
    ['line', 'one\nthree', { line: 2 }],
    ['rule', 'one\ntwo', { line: 2, rule: 'other/rule' }],
    ['file', 'one\ntwo', { line: 2, file: 'b.md' }],
  ])('differs where the %s differs', (_, text, diagnostic) => {
    expect(prints(text, diagnostic)).not.toEqual(before);
  });

  it('counts problems of one rule on equal lines', () => {
    const [first, second] = prints('two\ntwo', { line: 1 }, { line: 2 });
    expect(first).toBe(before[0]);
    expect(second).not.toBe(first);
  });

  it('does without a text that cannot be read, and beyond its end', () => {
    expect(prints('', { file: 'missing.md' })).toHaveLength(1);
    expect(prints('one', { line: 9 })).toEqual(prints('other', { line: 8 }));
  });

  it('is unique in a run', () => {
    const diagnostic = fc.record({
      rule: fc.constantFrom('a/b', 'a/c'),
      file: fc.oneof(hostile, fc.constant('a.md')),
      line: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(diagnostic, { maxLength: 12 }), hostile, (diagnostics, text) => {
        const all = prints(`${text}\n\n${text}`, ...diagnostics);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
