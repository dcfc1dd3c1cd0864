import { describe, expect, it } from 'vitest';
import { labelsFor, languages } from '../../src/languages/index.js';
import { counted, type Labels, longDate } from '../../src/languages/labels.js';
import { placeholders, textsIn } from './texts.js';

const { en, da, sv, lv } = languages as Record<'en' | 'da' | 'sv' | 'lv', Labels>;

/** Everything but the counts, whose forms differ between languages. */
function plainTexts({ counts: _, ...labels }: Labels): Map<string, string> {
  return textsIn(labels);
}

const english = plainTexts(en);

describe('the languages', () => {
  it('are the four of the programme, each under its own tag', () => {
    const tags = Object.entries(languages).map(([id, { tag }]) => [id, tag]);
    expect(tags).toEqual([
      ['en', 'en-GB'],
      ['da', 'da-DK'],
      ['sv', 'sv-SE'],
      ['lv', 'lv-LV'],
    ]);
  });

  it('are found by a tag with a region; an unknown one falls back to English', () => {
    expect(labelsFor('lv-LV')).toBe(lv);
    expect(labelsFor('sv-FI')).toBe(sv);
    expect(labelsFor('fi')).toBe(en);
  });
});

describe.each(Object.entries(languages))('the labels in %s', (_, labels) => {
  const texts = plainTexts(labels);

  it('say everything that the English ones say, lists as long as there', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('name the same placeholders as the English ones', () => {
    for (const [path, text] of texts) {
      expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')]);
    }
  });

  it('are neither empty nor padded with spaces', () => {
    const wrong = [...texts].filter(([, text]) => text === '' || text !== text.trim());
    expect(wrong).toEqual([]);
  });

  it('tell taught, practised and assessed apart, and explain each letter', () => {
    const marks = [labels.taught, labels.practised, labels.assessed];
    expect(new Set(marks).size).toBe(3);
    for (const mark of marks) expect(labels.matrixHint).toContain(`${mark}: `);
  });

  it('quote the column that the hint above the materials explains', () => {
    expect(labels.materialsHint).toMatch(new RegExp(`["”„]${labels.atOnce}["”]`));
  });

  it('have exactly the plural forms that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(labels.tag).resolvedOptions();
    for (const [what, forms] of Object.entries(labels.counts)) {
      expect([what, Object.keys(forms).sort()]).toEqual([what, [...pluralCategories].sort()]);
      for (const form of Object.values(forms)) expect(placeholders(form)).toEqual(['n']);
    }
  });
});

describe.each([da, sv, lv])('the labels in $tag', (labels) => {
  it('leave no sentence in English', () => {
    const sentences = [...plainTexts(labels)].filter(([, text]) => text.split(' ').length >= 4);
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences.filter(([path, text]) => english.get(path) === text)).toEqual([]);
  });
});

describe('numbers with their nouns', () => {
  const numbers = [0, 1, 2, 10, 11, 21, 22, 101];
  const all = (labels: Labels, what: keyof Labels['counts']) =>
    numbers.map((n) => counted(labels, what, n));

  it('take the genitive plural in Latvian after 0 and 10 to 20, the singular after 1, 21, 101', () => {
    expect(all(lv, 'minutes')).toEqual([
      '0 minūšu',
      '1 minūte',
      '2 minūtes',
      '10 minūšu',
      '11 minūšu',
      '21 minūte',
      '22 minūtes',
      '101 minūte',
    ]);
    expect(all(lv, 'participants')).toEqual([
      '0 dalībnieku',
      '1 dalībnieks',
      '2 dalībnieki',
      '10 dalībnieku',
      '11 dalībnieku',
      '21 dalībnieks',
      '22 dalībnieki',
      '101 dalībnieks',
    ]);
  });

  it.each([
    ['trainers', '0 pasniedzēju', '1 pasniedzējs', '2 pasniedzēji'],
    ['pairs', '0 pāru', '1 pāris', '2 pāri'],
    ['groups', '0 grupu', '1 grupa', '2 grupas'],
    ['pages', '0 lappušu', '1 lappuse', '2 lappuses'],
    ['modules', '0 moduļu', '1 modulis', '2 moduļi'],
    ['days', '0 dienu', '1 diena', '2 dienas'],
  ] as const)('decline the Latvian noun for %s', (what, zero, one, two) => {
    expect([0, 1, 2].map((n) => counted(lv, what, n))).toEqual([zero, one, two]);
  });

  it('are singular in Danish and Swedish after 1 only', () => {
    const minutes = (labels: Labels) => [0, 1, 2, 21].map((n) => counted(labels, 'minutes', n));
    expect(minutes(da)).toEqual(['0 minutter', '1 minut', '2 minutter', '21 minutter']);
    expect(minutes(sv)).toEqual(['0 minuter', '1 minut', '2 minuter', '21 minuter']);
    expect(counted(da, 'days', 1)).toBe('1 dag');
    expect(counted(sv, 'participants', 1)).toBe('1 deltagare');
  });
});

describe('long dates', () => {
  it.each([
    [en, '23 November 2026'],
    [da, '23. november 2026'],
    [sv, '23 november 2026'],
    [lv, '2026. gada 23. novembris'],
  ])('are written as the language writes them: $tag', (labels, expected) => {
    expect(longDate(labels, '2026-11-23')).toBe(expected);
  });
});
