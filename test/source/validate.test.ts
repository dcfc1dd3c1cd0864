/** What is wrong is told once at its place, and the rest is kept. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/curriculum/assemble.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { rules } from '../../src/rules/index.js';
import { check } from '../../src/rules/run.js';
import { folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';
import { moduleSchema } from '../../src/source/schemas.js';
import { validate } from '../../src/source/validate.js';
import { marked, told, yaml } from './reading.js';

function module(text: string) {
  const { data, places } = yaml(text);
  const read = validate(moduleSchema, 'module', data ?? {}, places);
  // A module needs much more; these tests speak of what is written.
  return { ...read, findings: read.findings.filter((one) => !/ is missing$/.test(one.message)) };
}

describe('a wrong value', () => {
  it('in a list leaves a gap, so that the others keep their places', () => {
    const { value, places, findings } = module('levels: [regional, 5, national]\n');
    expect(value?.levels).toEqual(['regional', undefined, 'national']);
    expect(marked(findings)).toEqual(['5']);
    expect(places.broken('levels', 1)).toBe(true);
    expect(places.broken('levels', 2)).toBe(false);
  });

  it('does not hide another', () => {
    const text = 'minutes: 0\ntrainers: two\noutcomes:\n  - { id: A B, level: knowing, text: x }\n';
    expect(told(module(text).findings)).toEqual([
      '1:10 "minutes" is 0, expected whole minutes, 1 or more',
      '2:11 "trainers" is "two", expected a whole number, 1 or more',
      '4:11 "outcomes[1].id" is "A B", expected an id of lower-case letters, digits and hyphens, at most 60',
      '4:23 "outcomes[1].level" is "knowing", expected one of remember, understand, apply, analyse, evaluate, create',
    ]);
  });

  it.each([
    ['minutes: 7.5', '"minutes" is 7.5, expected whole minutes, 1 or more'],
    ['minutes: -5', '"minutes" is -5, expected whole minutes, 1 or more'],
    ['minutes: "90"', '"minutes" is "90", expected whole minutes, 1 or more'],
    ['minutes: .nan', '"minutes" is NaN, expected whole minutes, 1 or more'],
    ['version: 0.3', '"version" is 0.3, expected a version in quotation marks, such as "0.3.0"'],
    [
      'edition: 2026-02-30',
      '"edition" is "2026-02-30", expected a date that exists, such as 2026-11-23',
    ],
    ['levels: regional', '"levels" is "regional", expected a list of levels'],
    [
      'outcomes: [lq]',
      '"outcomes[1]" is "lq", expected an outcome: a mapping with id, level and text',
    ],
    [
      'prerequisites: [B 1]',
      '"prerequisites[1]" is "B 1", expected a module id of letters, digits and hyphens, such as B1',
    ],
  ])('%s', (text, message) => {
    expect(module(`${text}\n`).findings.map((one) => one.message)).toEqual([message]);
  });

  it('whose nearest word is known names it', () => {
    expect(module('status: drafft\n').findings[0]?.hint).toBe('Did you mean "draft"?');
    expect(module('status: a first draft\n').findings[0]?.hint).toBe('Did you mean "draft"?');
  });
});

describe('a key that is not known', () => {
  it('names the nearest one, which is then not missing as well', () => {
    const { data, places } = yaml('id: M1\ntrak: basic\ntitle: Ropes\n');
    const { findings } = validate(moduleSchema, 'module', data, places);
    const about = findings.filter((one) => /tra(ck|k)"/.test(one.message));
    expect(about.map(({ message, hint, severity }) => ({ message, hint, severity }))).toEqual([
      { message: 'The key "trak" is not known', hint: 'Did you mean "track"?', severity: 'error' },
    ]);
  });

  it('does not excuse a required one that is near but empty of it', () => {
    const { data, places } = yaml('id: M1\ntrack: basic\ntitle: Ropes\ntitel: Ropes\n');
    const { findings } = validate(moduleSchema, 'module', data, places);
    expect(findings.find((one) => one.rule === 'structure/key')?.severity).toBeUndefined();
  });

  it('may be "__proto__"', () => {
    expect(module('__proto__: { id: M1 }\n').findings.map((one) => one.message)).toEqual([
      'The key "__proto__" is not known',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'may be "%s", anywhere',
    (key) => {
      const entry = `${key}: { id: x, minutes: 5 }`;
      const texts: Record<string, string> = {
        ...exampleCurriculum,
        'curriculum.yaml': exampleCurriculum['curriculum.yaml']!.replace(
          'levels: { ',
          `methods: { ${key}: { ${entry} } }\nrules: { ${entry} }\nlimits: { ${entry} }\nlevels: { ${entry}, `,
        ),
        'm1/module.yaml': exampleCurriculum['m1/module.yaml']!.replace(
          'min: 4',
          `${entry}, min: 4`,
        ),
        'm1/1-knots.md': exampleCurriculum['m1/1-knots.md']!.replace(
          'method: exercise',
          `method: ${key}\n${entry}`,
        ),
        'references.yaml': `- { ${entry} }\n`,
        'glossary.yaml': `- { ${entry} }\n`,
      };
      const found = check(assemble(readCurriculum(folderOf(texts))), rules);
      const files = new Set(found.map((one) => one.file));
      expect([...files]).toEqual([
        'curriculum.yaml',
        'glossary.yaml',
        'm1/1-knots.md',
        'm1/module.yaml',
        'references.yaml',
      ]);
      expect(({} as Record<string, unknown>).minutes).toBeUndefined();
    },
  );

  it('does not hide its neighbours', () => {
    const { value } = module('id: M1\ncolour: red\ntitle: Ropes\n');
    expect(value).toMatchObject({ id: 'M1', title: 'Ropes' });
  });
});

describe('an agenda', () => {
  const item = (text: string) =>
    module(`agenda:\n  - { day: 1, start: "09:00", items: [${text}] }\n`).findings.map(
      (one) => one.message,
    );
  it.each([
    ['{ session: a, break: 5 }', 'expected exactly one of session, break, lunch and other'],
    ['{ minutes: 5 }', 'expected exactly one of session, break, lunch and other'],
    ['{ other: Coffee }', 'expected "minutes" beside "other"'],
    ['{ break: 5, minutes: 5 }', 'expected nothing beside "break" or "lunch"'],
  ])('%s: %s', (text, message) => {
    expect(item(text)).toEqual([`"agenda[1].items[1]" is a mapping, ${message}`]);
  });
});

describe('whatever is written', () => {
  const files = Object.entries(exampleCurriculum);
  const mutation = fc.record({
    file: fc.nat({ max: files.length - 1 }),
    at: fc.nat(),
    length: fc.nat({ max: 30 }),
    by: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(':', '\n', '- ', '[', '{', '&a ', '*a', '"', ':::', '```', '---\n', '\r\n'),
      fc.constantFrom('null', '0', '[]', '{}', '~', '! ', '<!--', '#', '|', '@', '\u0000'),
    ),
  });

  it('reading and checking never throw, and every place lies inside its file', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const texts: Record<string, string> = { ...exampleCurriculum };
        for (const { file, at, length, by } of mutations) {
          const path = files[file]![0];
          const text = texts[path]!;
          const start = at % (text.length + 1);
          texts[path] = text.slice(0, start) + by + text.slice(start + length);
        }
        const curriculum = assemble(readCurriculum(folderOf(texts)));
        for (const { at } of curriculum.findings) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(at.file.text.length);
        }
        for (const found of check(curriculum, rules)) {
          expect(found.line).toBeGreaterThan(0);
          expect(found.column).toBeGreaterThan(0);
          expect(found.message).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
