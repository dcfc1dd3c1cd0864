/** YAML is read strictly, and everything that an attacker may try ends in one finding. */

import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/diagnostic/source-file.js';
import { told, yaml } from './reading.js';

describe('values', () => {
  it('follows YAML 1.2: no, off, dates and times are texts', () => {
    const text = 'a: no\nb: off\nc: 2026-11-23\nd: 09:30\ne: 0o17\nf: 1e3\ng: ~\n';
    expect(yaml(text).data).toEqual({
      a: 'no',
      b: 'off',
      c: '2026-11-23',
      d: '09:30',
      e: 15,
      f: 1000,
      g: null,
    });
  });

  it('keeps "__proto__" as a key like any other', () => {
    const { data } = yaml('__proto__: { admin: true }\nid: M1\n');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'id']);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect((data as Record<string, unknown>).admin).toBeUndefined();
  });

  it('reads keys that are numbers as texts', () => {
    expect(yaml('2026: x\n').data).toEqual({ '2026': 'x' });
  });

  it('treats "<<" as a key, not as a merge', () => {
    expect(yaml('a: &a { x: 1 }\nb: { <<: *a }\n').data).toEqual({
      a: { x: 1 },
      b: { '<<': { x: 1 } },
    });
  });

  it.each(['', '\n\n', '# only a comment\n', '---\n'])('reads %j as nothing', (text) => {
    expect(yaml(text)).toMatchObject({ ok: true, findings: [] });
  });
});

describe('places', () => {
  it('points at values, at keys, and above what is absent', () => {
    const { places } = yaml('levels: [regional, national]\noutcomes:\n  - { id: lq }\n');
    expect(textOf(places.value('levels', 1))).toBe('national');
    expect(textOf(places.key('levels'))).toBe('levels');
    expect(textOf(places.value('outcomes', 0, 'id'))).toBe('lq');
    expect(textOf(places.value('outcomes', 0, 'text'))).toBe('{ id: lq }');
    expect(places.has('outcomes', 0, 'text')).toBe(false);
    expect(places.has('outcomes', 0, 'id')).toBe(true);
  });

  it('looks through an alias', () => {
    const { places } = yaml('a: &a { id: lq }\nb: *a\n');
    expect(textOf(places.value('b', 'id'))).toBe('lq');
  });
});

describe('what is refused', () => {
  it.each([
    [
      'a duplicate key',
      'id: M1\nid: M2\n',
      '2:1 The key "id" stands here a second time, expected each key once',
    ],
    ['a tab as indent', 'a:\n\tb: 1\n', '2:1 The line is indented with a tab, expected spaces'],
    [
      'a second document',
      'a: 1\n---\nb: 2\n',
      '2:1 A second YAML document starts here, expected one document',
    ],
    ['a tag', 'a: !!binary aGk=\n', '1:4 A tag ("!…") stands here, expected a plain value'],
    ['a local tag', 'a: !run rm\n', '1:4 A tag ("!…") stands here, expected a plain value'],
    [
      'a key that is a list',
      '? [a, b]\n: 1\n',
      '1:3 A list or mapping stands where a key is expected',
    ],
    [
      'a circle of aliases',
      'a: &a [*a]\n',
      '1:8 Aliases ("*name") are nested too deeply or in a circle',
    ],
  ])('%s', (_, text, message) => {
    const { ok, data, findings } = yaml(text);
    expect(told(findings)).toEqual([message]);
    expect([ok, data]).toEqual([false, undefined]);
  });

  it('an alias that names nothing', () => {
    const { ok, findings } = yaml('a: *nothing\n');
    expect(ok).toBe(false);
    expect(findings).toHaveLength(1);
  });

  it('every duplicate key, because they are independent', () => {
    expect(told(yaml('a: 1\na: 2\nb: 1\nb: 2\n').findings)).toEqual([
      '2:1 The key "a" stands here a second time, expected each key once',
      '4:1 The key "b" stands here a second time, expected each key once',
    ]);
  });

  it('a bomb of aliases, at once', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 12; n++) {
      lines.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    }
    const start = performance.now();
    const { ok, findings } = yaml(lines.join('\n'));
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(ok).toBe(false);
    expect(findings.map((finding) => finding.message)).toEqual([
      'Aliases ("*name") repeat too much: write the values out',
    ]);
  });

  it.each([
    ['brackets', '['.repeat(5_000)],
    ['braces', '{a: '.repeat(2_000)],
    ['dashes', '- '.repeat(5_000)],
    ['indents', Array.from({ length: 120 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('deep nesting of %s, before it is parsed', (_, text) => {
    const start = performance.now();
    const { ok, findings } = yaml(text);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(ok).toBe(false);
    expect(findings.map((finding) => finding.message)).toEqual([
      'Lists and mappings are nested more than 50 levels deep',
    ]);
  });
});
