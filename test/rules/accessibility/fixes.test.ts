/** What the fixes of the group write, and that a second round finds nothing new. */

import { describe, expect, it } from 'vitest';
import { headingOrder } from '../../../src/rules/accessibility/heading-order.js';
import { language } from '../../../src/rules/accessibility/language.js';
import { exampleCurriculum, withChanges } from '../../../src/rules/example-curriculum.js';
import { applyFixes, findingsOf } from './fixing.js';

/** A session whose first activity holds headings of the given levels. */
function withLevels(levels: readonly number[]) {
  const headings = levels.map((level, index) => `${'#'.repeat(level)} H${index} ##\n`).join('\n');
  return withChanges({ 'm1/1-knots.md': [['Ask who', `${headings}\nAsk who`]] });
}

/** Levels that stand in the text now. */
function levelsIn(files: Record<string, string>): number[] {
  return [...(files['m1/1-knots.md'] ?? '').matchAll(/^(#+) H\d+ ##$/gm)].map(
    (match) => match[1]?.length ?? 0,
  );
}

describe('accessibility/heading-order', () => {
  it.each([
    { before: [4], reported: 1, after: [3] },
    { before: [3, 6, 3], reported: 1, after: [3, 4, 3] },
    { before: [4, 3], reported: 1, after: [3, 3] },
    { before: [5, 3, 5], reported: 2, after: [3, 3, 4] },
  ])('lifts a single heading: $before becomes $after', ({ before, reported, after }) => {
    const files = withLevels(before);
    const found = findingsOf(files, headingOrder);
    expect(found).toHaveLength(reported);
    const fixed = applyFixes(files, found);
    expect(levelsIn(fixed)).toEqual(after);
    expect(findingsOf(fixed, headingOrder)).toEqual([]);
  });

  it.each([
    { levels: [4, 4], why: 'two siblings may miss a heading above them' },
    { levels: [4, 5], why: 'what stands below it would skip then' },
  ])('leaves $levels to the author: $why', ({ levels }) => {
    const found = findingsOf(withLevels(levels), headingOrder);
    expect(found).toHaveLength(1);
    expect(found[0]?.fix).toBeUndefined();
  });

  it('comes to rest whatever stands in the text', () => {
    for (const levels of [
      [4, 6, 6],
      [6, 6, 3, 6],
      [3, 5, 4, 6, 4],
      [5, 4, 3, 5, 6],
    ]) {
      let files = withLevels(levels);
      for (let round = 0; round < levels.length; round++) {
        files = applyFixes(files, findingsOf(files, headingOrder));
      }
      expect(applyFixes(files, findingsOf(files, headingOrder))).toEqual(files);
      const left = findingsOf(files, headingOrder);
      expect(left.every(({ fix }) => fix === undefined)).toBe(true);
      expect(left.length).toBeLessThanOrEqual(findingsOf(withLevels(levels), headingOrder).length);
    }
  });

  it('counts only the signs in front of a heading in a quotation', () => {
    const files = withChanges({ 'm1/1-knots.md': [['Ask who', '> ##### Rope #####\n\nAsk who']] });
    const fixed = applyFixes(files, findingsOf(files, headingOrder));
    expect(fixed['m1/1-knots.md']).toContain('> ### Rope #####\n');
  });
});

describe('accessibility/language', () => {
  const tagged = (tag: string) =>
    withChanges({
      'curriculum.yaml': [
        ['languages: [en]\ntracks', `languages: ["${tag}", en]\ntracks`],
        ['    languages: [en]', `    languages:\n      - en\n      - ${tag}`],
      ],
    });

  it('writes the right tag into the curriculum and its tracks at once', () => {
    const files = tagged('dan');
    const fixed = applyFixes(files, findingsOf(files, language));
    expect(fixed['curriculum.yaml']).toContain('languages: ["da", en]');
    expect(fixed['curriculum.yaml']).toContain('      - da\n');
    expect(findingsOf(fixed, language)).toEqual([]);
  });

  it('names the language of a country, but does not write it', () => {
    const [found, ...others] = findingsOf(tagged('dk'), language);
    expect(found?.hint).toBe('It is a country; did you mean "da"?');
    expect(found?.fix).toBeUndefined();
    expect(others).toEqual([]);
  });

  it('has nothing against the languages of the example', () => {
    expect(findingsOf({ ...exampleCurriculum }, language)).toEqual([]);
  });
});
