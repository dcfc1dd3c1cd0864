/** A message repeats an author's words on one line, in good measure and in whole characters. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/source/quote.js';
import { moduleSchema } from '../../src/source/schemas.js';
import { validate } from '../../src/source/validate.js';
import { markdown, marked, told, yaml } from './reading.js';

describe('what is repeated', () => {
  it.each([
    ['Tie the knots', 'Tie the knots'],
    [' Tie\r\n  the\tknots\n', 'Tie the knots'],
    ['a'.repeat(60), 'a'.repeat(60)],
    ['a'.repeat(61), `${'a'.repeat(59)}…`],
    [`${'a'.repeat(58)}😀 and more`, `${'a'.repeat(58)}…`],
    ['', ''],
  ])('%j', (text, shown) => {
    expect(quote(text)).toBe(shown);
  });

  it('is never longer than asked for, and has no half characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const shown = quote(text, 20);
        expect(shown.length).toBeLessThanOrEqual(20);
        expect(shown).not.toMatch(/[\r\n]|\p{Surrogate}/u);
      }),
    );
  });

  it('does not take long where the text is', () => {
    const start = performance.now();
    quote(' '.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('messages about several lines stand on one', () => {
  it('of a heading', () => {
    expect(told(markdown(':::answers\nTie it,\nthen show it\n---\n:::\n').findings)).toEqual([
      '1:1 A heading of level 2 ("Tie it, then show it") stands inside ":::answers"',
    ]);
    expect(marked(markdown('Tie it,\nthen show it\n===\n').findings)).toEqual(['Tie it,']);
  });

  it('of a key and a value', () => {
    const { data, places } = yaml('"a\\nb": 1\nminutes: one\n  hour\n');
    const { findings } = validate(moduleSchema, 'module', data, places);
    expect(told(findings).slice(0, 2)).toEqual([
      '1:1 The key "a b" is not known',
      '2:10 "minutes" is "one hour", expected whole minutes, 1 or more',
    ]);
  });
});
