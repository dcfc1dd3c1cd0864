/** Which words count as the verb of an outcome, in each language, and where they stand in the source. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/diagnostic/source-file.js';
import { firstVerb } from '../../../src/rules/outcomes/first-verb.js';
import { verbLists } from '../../../src/rules/outcomes/verbs/index.js';
import { bloomLevels } from '../../../src/source/vocabulary.js';
import { curriculumOf } from '../../curriculum/reading.js';

/** The verb of an outcome whose text is given as YAML. */
function verbOf(yaml: string, language = 'en') {
  const curriculum = curriculumOf({
    'curriculum.yaml': [['languages: [en]\ntracks', `languages: [${language}]\ntracks`]],
    'm1/module.yaml': [
      [
        '  - { id: tie, level: apply, text: Use the right knot }',
        `  - id: tie\n    level: apply\n    text: ${yaml}`,
      ],
    ],
  });
  const outcome = curriculum.modules[0]?.outcomes[1];
  return outcome && firstVerb(curriculum, outcome);
}

/** The same in short: its kind and its words. */
function read(text: string, language?: string): string {
  const verb = verbOf(JSON.stringify(text), language);
  return `${verb?.kind} ${verb?.words}`;
}

/** The same for many texts of one language, read as one module. */
function readAll(texts: readonly string[], language: string) {
  const outcomes = texts.map(
    (text) => `  - { id: one, level: apply, text: ${JSON.stringify(text)} }`,
  );
  const curriculum = curriculumOf({
    'curriculum.yaml': `languages: [${language}]\n`,
    'm1/module.yaml': `id: M1\ntrack: basic\ntitle: Verbs\noutcomes:\n${outcomes.join('\n')}\n`,
  });
  return (curriculum.modules[0]?.outcomes ?? []).map((outcome) => firstVerb(curriculum, outcome));
}

describe.each(Object.entries(verbLists))('the verbs of %s', (language, list) => {
  it('are enough to choose from at each level, each once and in lower case', () => {
    const least = language === 'en' ? 25 : 12;
    for (const level of bloomLevels) {
      const verbs = list.levels[level];
      expect(verbs.length).toBeGreaterThanOrEqual(least);
      expect([...new Set(verbs)]).toEqual(verbs);
      expect(
        verbs.filter((verb) => verb !== verb.toLowerCase() || /[,.]|^ | $/.test(verb)),
      ).toEqual([]);
    }
  });

  it.each(bloomLevels)('of "%s" are recognised as such', (level) => {
    const forms = list.levels[level].flatMap((entry) => entry.split('/'));
    const missed = readAll(forms, language).flatMap((verb, index) =>
      verb?.kind === 'verb' && verb.levels.includes(level) && verb.words === forms[index]
        ? []
        : [forms[index]],
    );
    expect(missed).toEqual([]);
  });

  it('that are vague are recognised as such, and stand at no level', () => {
    const forms = list.vague.flatMap((entry) => entry.split('/'));
    const found = readAll(forms, language).map((verb) => `${verb?.kind} ${verb?.words}`);
    expect(found).toEqual(forms.map((form) => `vague ${form}`));
  });

  it('that look like other words are recognised as verbs', () => {
    const kinds = readAll(list.lookalikes, language).map((verb) => verb?.kind);
    expect(kinds.filter((kind) => kind !== 'verb')).toEqual([]);
  });

  it('are found after every opening', () => {
    const verb = list.levels.create[0] ?? '';
    const texts = list.openings.map((opening) => `${opening} ${verb}`);
    const found = readAll(texts, language).map((one) => one?.words);
    expect(found).toEqual(texts.map(() => verb));
  });
});

describe('an English outcome', () => {
  it.each([
    ['By the end of the module, participants will be able to describe a knot', 'verb describe'],
    ['By the end of the module participants can describe a knot', 'verb describe'],
    ['Given a rope, tie a knot', 'verb tie'],
    ['In groups of three, map the harbour', 'verb map'],
    ['To correctly calculate the load', 'verb calculate'],
    ['The participant describes a knot', 'verb describes'],
    ['**Describe** a knot', 'verb Describe'],
    ['Prioritize the ropes', 'verb Prioritize'],
    ['Co-ordinate two crews', 'verb Co-ordinate'],
    ['Re-evaluate the plan', 'verb Re-evaluate'],
    ['Carry out a rescue', 'verb Carry out'],
    ['Take part in a rescue', 'verb Take part'],
    ['Dispose of old ropes', 'verb Dispose'],
    ['Supply chains to the crew', 'verb Supply'],
    ['Belay a climber', 'open Belay'],
    ['Appreciate a good knot', 'vague Appreciate'],
    ['Learn how to tie a knot', 'vague Learn how to'],
    ['You will understand the knot', 'vague understand'],
    ['Understanding of knots', 'other Understanding'],
    ['Analysis of a knot', 'other Analysis'],
    ['Knots are ropes with friction', 'other Knots'],
    ['Effective communication on deck', 'other Effective'],
    ['3 knots', 'other 3'],
    ['Participants', 'other Participants'],
    ['…', 'undefined undefined'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('an outcome in another language', () => {
  it.each([
    ['da', 'Efter kurset kan deltageren selvstændigt beregne en last', 'verb beregne'],
    ['da', 'Deltagerne er i stand til at udarbejde en plan', 'verb udarbejde'],
    ['da', 'Opstil et budget', 'verb Opstil'],
    ['da', 'Have kendskab til knob', 'vague Have kendskab til'],
    ['da', 'Analyse af knob', 'other Analyse'],
    ['da', 'Udsende en invitation', 'open Udsende'],
    ['sv', 'Efter kursen ska deltagaren kunna redogöra för knopar', 'verb redogöra för'],
    ['sv', 'Välj rätt knop', 'verb Välj'],
    ['sv', 'För en loggbok', 'verb För'],
    ['sv', 'Vara medveten om risker', 'vague Vara medveten om'],
    ['sv', 'Kunskap om knopar', 'other Kunskap'],
    ['lv', 'Pēc kursa dalībnieks spēs patstāvīgi analizēt mezglu', 'verb analizēt'],
    ['lv', 'Aprakstiet trīs mezglus', 'verb Aprakstiet'],
    ['lv', 'Salīdzina divus mezglus', 'verb Salīdzina'],
    ['lv', 'Izprast mezglu', 'vague Izprast'],
    ['lv', 'Mezglu siešana', 'open Mezglu'],
    ['en-US', 'Analyze a knot', 'verb Analyze'],
    ['fi', 'Solmun teoria', 'undefined undefined'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toBe(expected);
  });
});

describe('the place of a verb', () => {
  it.each([
    ['plain', 'You can describe a knot', 'describe'],
    ['quoted', '"Describe: a knot"', 'Describe'],
    ['folded', '>-\n      You will be able to\n      describe a knot', 'describe'],
    ['decomposed', '"Re\u0301sume\u0301s of knots"', 'Re\u0301sume\u0301s'],
  ])('is that of its words in a %s text', (_, yaml, words) => {
    const at = verbOf(yaml)?.at;
    expect(at && textOf(at)).toBe(words);
  });

  it.each([
    ['a folded', '>-\n      Carry\n      out a rescue'],
    ['a quoted', '"Carry\n      out a rescue"'],
    ['a plain', 'Carry\n      out a rescue'],
  ])('spans the line break that parts it in %s text', (_, yaml) => {
    const at = verbOf(yaml)?.at;
    expect(at && textOf(at)).toBe('Carry\n      out');
  });
});

describe('any text', () => {
  it('is read, and what is said of it stands in it', () => {
    const word = fc.constantFrom(
      'you',
      'will',
      'know',
      'of',
      'By',
      ',',
      'use',
      'tying',
      '…',
      '.*',
      'é',
    );
    const text = fc
      .array(fc.oneof(word, fc.string()), { minLength: 1, maxLength: 40 })
      .map((all) => `- ${all.join(' ')}`.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 30, maxLength: 30 }), (texts) => {
        const found = readAll(texts, 'en');
        expect(found).toHaveLength(texts.length);
        found.forEach((verb, index) => {
          expect(verb === undefined || texts[index]?.includes(verb.words)).toBe(true);
        });
      }),
      { numRuns: 5 },
    );
  });

  it('is read only at its beginning', () => {
    expect(read(`${'you '.repeat(90)}describe`)).toBe('verb describe');
    expect(read(`${'you '.repeat(99)}describe`)).toBe('open you');
    expect(read(`${'you '.repeat(4_000)}describe`)).toBe('open you');
  });
});
