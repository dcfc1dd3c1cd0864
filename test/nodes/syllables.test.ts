/** Long words are broken between syllables, in all four languages, and never near their ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllableBreaks } from '../../src/nodes/syllables.js';

function hyphenated(word: string): string {
  const edges = [0, ...syllableBreaks(word), word.length];
  return edges
    .slice(1)
    .map((end, index) => word.slice(edges[index], end))
    .join('-');
}

describe('syllableBreaks', () => {
  it.each([
    ['en', 'organisation', 'orga-ni-sa-tion'],
    ['en', 'something', 'some-thing'],
    ['en', 'knowledge', 'know-ledge'],
    ['da', 'erhvervsudvikling', 'erh-verv-sud-vik-ling'],
    ['da', 'virksomhederne', 'virk-som-he-derne'],
    ['sv', 'näringslivsutveckling', 'närings-liv-sut-veck-ling'],
    ['lv', 'sadarbības', 'sadar-bī-bas'],
    ['lv', 'mācīšanās', 'mācī-ša-nās'],
  ])('%s: %s', (_, word, expected) => {
    expect(hyphenated(word)).toBe(expected);
  });

  it('leaves short words, abbreviations and signs whole', () => {
    for (const word of ['', 'a', 'evne', 'IKT', 'rhythm', '12345678']) {
      expect(syllableBreaks(word)).toEqual([]);
    }
  });

  it('leaves three letters on both sides, with a vowel before the hyphen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (word) => {
        const breaks = syllableBreaks(word);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        for (const at of breaks) {
          expect(at).toBeGreaterThanOrEqual(3);
          expect(word.length - at).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
