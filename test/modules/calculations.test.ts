/** The calculations in modules/ come out, and the reader that says so finds mistakes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculationsIn } from './calculations.js';
import { textsOfModules } from './material.js';

const wrong = (text: string) => calculationsIn(text).map((found) => found.wrong);

describe('a calculation', () => {
  it.each([
    'Here **3,600 ÷ 120,000 = 0.030**, or 3.0 %.',
    '900 − 0.015 × 45,000 = 900 − 675 = 225',
    'Logistics: 4,000 ÷ 80,000 = 5.0 %; more text.',
    'In all 40 hours × 85 euro = 3,400 euro.',
    'So 2 × (20 +\n10) = EUR 60, which is much.',
    '600 − 800 = −200',
    '3 ÷ 20 × 100 = 15 %',
    '5.0 ÷ 6.0 = 0.8 (0.83)',
  ])('that is right: %s', (text) => {
    expect(wrong(text)).toEqual([undefined]);
  });

  it.each([
    ['2.0 ÷ 1.5 = 1.4', '1.33333 is not 1.4'],
    ['900 − 675 = 225 = 15 × 16', '225 is not 240'],
    ['600 − 800 = 200', '-200 is not 200'],
    ['30 jobs ÷ 1,000 jobs = 3.1 %', '0.03 is not 0.031'],
  ])('that is wrong: %s', (text, message) => {
    expect(wrong(text)).toEqual([message]);
  });

  it.each([
    'n ÷ 3 + 2 = 11',
    'Quotient = jobs here ÷ all jobs',
    '1. 30 minutes\n2. 5 = five',
    '| 3 × 4 | 12 |',
  ])('is not seen in: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('is right when it is printed as it comes out, and wrong when it is one digit off', () => {
    const number = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 10);
    const printed = (value: number, digits: number) =>
      value
        .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
        .replace('-', '−');
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const left = `${printed(a, 1)} × ${printed(b, 1)} − ${printed(c, 1)}`;
        const value = Math.round((a * b - c) * 100) / 100;
        expect(wrong(`${left} = ${printed(value, 2)}`)).toEqual([undefined]);
        expect(wrong(`${left} = ${printed(value + 0.02, 2)}`)).not.toEqual([undefined]);
      }),
    );
  });
});

describe('the material', () => {
  const found = textsOfModules().flatMap(({ path, text }) =>
    calculationsIn(text).map((calculation) => ({ path, ...calculation })),
  );

  it('shows its calculations, so that they can be worked out again', () => {
    expect(found.length).toBeGreaterThan(100);
  });

  it('has them right', () => {
    expect(found.filter((calculation) => calculation.wrong !== undefined)).toEqual([]);
  });
});
