/** The schemas for editors say what the reader says: they accept what it accepts, and refuse what it calls wrong. */

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/commands/schema-files.js';
import { assemble } from '../../src/curriculum/assemble.js';
import { readFolder } from '../../src/edge/read-folder.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { type Folder, folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';
import type { Shape } from '../../src/source/required.js';
import { yaml } from '../source/reading.js';
import { described, found, validators } from './schemas.js';

const root = resolve(import.meta.dirname, '../..');
const general = validators();

describe('the schemas that come with pensum', () => {
  it.each(Object.entries(schemaFiles()))('%s is written from the code', async (name, text) => {
    await expect(text).toMatchFileSnapshot(resolve(root, 'templates/schemas', name));
  });

  it.each(Object.entries(schemaFiles()))('%s explains every key and every word', (_, text) => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties, enum: words, enumDescriptions } = node as Record<string, unknown>;
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (!(value as { description?: string }).description) silent.push(`${path}/${key}`);
      }
      if (words && !path.includes('/sections') && !path.includes('each-session')) {
        expect(enumDescriptions, path).toHaveLength((words as unknown[]).length);
      }
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(JSON.parse(text), '');
    expect(silent).toEqual([]);
  });
});

const curricula: [string, Folder][] = [
  ['modules', readFolder(resolve(root, 'modules'))],
  ['the example of the rules', folderOf(exampleCurriculum)],
  ...['harbour', 'separation', 'open-science', 'instructor-training'].map(
    (name): [string, Folder] => [name, readFolder(resolve(root, 'test/fixtures', name))],
  ),
];

describe.each(curricula)('what the reader accepts in %s', (_, folder) => {
  const accepted = described(folder).filter(
    (each) => found(each).filter(({ missing }) => !missing).length === 0,
  );
  const own = validators(assemble(readCurriculum(folder)));
  it('is accepted by the schemas for every curriculum, and by its own', () => {
    expect(accepted.length).toBeGreaterThan(4);
    for (const { shape, where, yaml } of accepted) {
      expect([where, general[shape](yaml.data)]).toEqual([where, []]);
      expect([where, own[shape](yaml.data)]).toEqual([where, []]);
    }
  });
});

it('the built-in document templates are accepted', () => {
  const templates = described(readFolder(resolve(root, 'templates')));
  const documents = templates.filter(({ shape }) => shape === 'template');
  expect(documents).toHaveLength(3);
  for (const { yaml } of documents) expect(general.template(yaml.data)).toEqual([]);
});

/** One of each shape in which every key is written. */
const whole: Record<Shape, unknown> = {
  curriculum: {
    title: 'T',
    languages: ['en'],
    tracks: [
      {
        ...{ id: 'basic', title: 'T', modules: 1, levels: ['regional'], languages: ['en'] },
        ...{ audiences: ['pilot'], limits: { 'outcomes-min': 2 } },
        pilots: { deliveries: 1, countries: 1 },
      },
    ],
    levels: { regional: 'T' },
    audiences: { pilot: 'T' },
    themes: { safety: 'T' },
    methods: { 'live-coding': { title: 'T', lecture: false } },
    limits: { 'lecture-minutes': 25 },
    rules: { 'timing/session-sum': 'off' },
  },
  module: {
    ...{ id: 'M1', track: 'basic', title: 'T', purpose: 'T', levels: ['a'], audiences: ['a'] },
    ...{ themes: ['a'], minutes: 60, 'self-study': 30, ects: 0.5, eqf: 5, trainers: 1 },
    ...{ participants: { min: 4, max: 12 }, prerequisites: ['M0'], status: 'draft' },
    ...{ version: '0.1.0', edition: '2026-11-23', licence: 'CC-BY-4.0', authors: ['T'] },
    'based-on': [{ title: 'T', url: 'https://example.org', licence: 'CC0-1.0', changes: 'T' }],
    'pre-reading': ['porter1998'],
    outcomes: [{ id: 'a', level: 'apply', text: 'T' }],
    assessments: [
      {
        ...{ id: 'a', title: 'T', type: 'test', level: 'apply', outcomes: ['a'], session: 'a' },
        ...{ activity: 'a/b', shared: true },
        criteria: ['T', { criterion: 'T', below: 'T', meets: 'T', exceeds: 'T' }],
      },
    ],
    agenda: [
      {
        ...{ day: 1, start: '09:00' },
        items: [
          { session: 'a', title: 'T', minutes: 60 },
          { break: 15 },
          { lunch: 60 },
          { other: 'T', minutes: 15 },
        ],
      },
    ],
  },
  session: {
    ...{ id: 'a', title: 'T', minutes: 60, 'key-messages': ['T'], room: 'T' },
    ...{ preparation: ['T'], attachments: ['a.csv'], 'based-on': [{ title: 'T' }] },
  },
  activity: {
    ...{ id: 'a', kind: 'practice', method: 'exercise', form: 'groups', size: 4, minutes: 30 },
    ...{ outcomes: ['a'], tools: ['a', { id: 'a', worksheet: false }], optional: false },
    materials: [{ name: 'T', per: 'group', quantity: 1, pages: 1, spare: 10 }],
    steps: [{ minutes: 5, text: 'T', 'per-group': 0.5 }],
    ...{ shortest: 20, debrief: 'included' },
  },
  tool: {
    ...{ title: 'T', purpose: 'T', minutes: 5, source: 'own', group: { min: 1, max: 6 } },
    'based-on': [{ title: 'T' }],
  },
  references: [{ id: 'porter1998', type: 'book', title: 'T', volume: 3 }],
  glossary: [{ term: 'T', definition: 'T' }],
  template: {
    ...{ title: { en: 'T' }, audience: 'everyone', contents: 2 },
    sections: ['agenda', { text: 'T' }, { 'each-session': ['session-title'] }],
  },
  theme: {
    ...{ name: 'T', page: { width: 210, height: 297 }, margins: { top: 28, header: 15 } },
    ...{ colours: { accent: '#0b3c5d' }, scale: { body: 12, table: { size: 10, bold: true } } },
    fonts: {
      sans: { family: 'T', regular: 'a', bold: 'b', italic: 'c', 'bold-italic': 'd' },
      mono: { family: 'T', regular: 'e' },
    },
    logo: { file: 'logo.svg', alt: 'T', width: 40, header: 'left' },
    ...{ header: { left: 'T' }, footer: { right: '{page}' }, space: { box: 10 } },
    callouts: { info: { bar: 'solid', width: 2, colour: 'muted', tint: '#f5f6f7', mark: 'i' } },
  },
};

/** Values of which each is wrong in most places. */
const others: unknown[] = [
  ...[true, 0, -1, 1.5, 99, 1e9, 'nowhere', 'Two Words', '2026-13-01', '2026-02-30', '25:00'],
  ...['x/y', 'ftp://a', [], ['x'], [7], [['x']], {}, { unknown: 1 }, { id: 'X Y' }],
];

interface Mutation {
  at: string;
  data: unknown;
}

/** Each value replaced by each other one, each mapping with a key more, and each key left out. */
function mutations(shape: Shape): Mutation[] {
  const all: Mutation[] = [];
  const visit = (value: unknown, path: string, put: (value: unknown) => unknown): void => {
    const add = (what: string, changed: unknown) =>
      all.push({ at: `${path || '/'} ${what}`, data: put(changed) });
    for (const other of others) add(`= ${JSON.stringify(other)}`, other);
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, `${path}/${index}`, (next) => put(value.with(index, next)));
      });
    } else if (typeof value === 'object' && value !== null) {
      add('+ colour', { ...value, colour: 'red' });
      for (const [key, item] of Object.entries(value)) {
        const { [key]: _, ...rest } = value as Record<string, unknown>;
        add(`- ${key}`, rest);
        visit(item, `${path}/${key}`, (next) => put({ ...value, [key]: next }));
      }
    }
  };
  visit(whole[shape], '', (value) => value);
  return all;
}

/** What the reader calls wrong and a schema of draft 7 cannot. */
const looser = [
  // The least must be at most the most: two values against each other.
  /^module \/participants\/min = 99$/,
];

/** What a schema refuses though the reader says nothing: a rule reports it later. */
const stricter = [
  // Names of sections: the rule structure/template.
  /^template \/sections/,
];

describe.each(Object.keys(whole) as Shape[])('a changed %s', (shape) => {
  const judged = mutations(shape).map(({ at, data }) => {
    const findings = found({ shape, yaml: yaml(JSON.stringify(data)) });
    return {
      name: `${shape} ${at}`,
      wrong: findings.some(({ rule }) => rule === 'structure/key' || rule === 'structure/value'),
      clean: findings.length === 0,
      refused: general[shape](data).length > 0,
    };
  });
  const apart = (list: typeof judged, exceptions: readonly RegExp[]) =>
    list.map(({ name }) => name).filter((name) => !exceptions.some((each) => each.test(name)));

  it('whole is accepted by both', () => {
    expect(found({ shape, yaml: yaml(JSON.stringify(whole[shape])) })).toEqual([]);
    expect(general[shape](whole[shape])).toEqual([]);
  });

  it('is refused by the schema where the reader calls it wrong', () => {
    expect(judged.filter(({ wrong }) => wrong).length).toBeGreaterThan(10);
    expect(
      apart(
        judged.filter(({ wrong, refused }) => wrong && !refused),
        looser,
      ),
    ).toEqual([]);
  });

  it('is accepted by the schema where the reader finds nothing', () => {
    expect(
      apart(
        judged.filter(({ clean, refused }) => clean && refused),
        stricter,
      ),
    ).toEqual([]);
  });
});

describe('the schemas differ from the reader', () => {
  it('in days that do not exist, where only the year tells', () => {
    expect(general.module({ ...(whole.module as object), edition: '2027-02-29' })).toEqual([]);
    expect(general.module({ ...(whole.module as object), edition: '2027-02-30' })).not.toEqual([]);
  });

  it('in keys without a value, which the reader takes for absent', () => {
    const text = yaml('id: M1\ntrack: basic\ntitle: T\nauthors:\n');
    expect(found({ shape: 'module', yaml: text }).filter(({ missing }) => !missing)).toEqual([]);
    expect(general.module(text.data)).toEqual(['/authors must be array']);
  });
});

describe('the schemas of one curriculum', () => {
  const own = validators(assemble(readCurriculum(folderOf(exampleCurriculum))));
  const module = (change: object) =>
    own.module({ id: 'M2', track: 'basic', title: 'T', ...change });

  it('know its words', () => {
    expect(module({ levels: ['regional'], audiences: ['pilot'], themes: ['safety'] })).toEqual([]);
    expect(module({ levels: ['regionl'] })).not.toEqual([]);
    expect(module({ track: 'advanced' })).not.toEqual([]);
    expect(own.activity({ kind: 'practice', method: 'exercise', minutes: 5 })).toEqual([]);
    expect(own.activity({ kind: 'practice', method: 'exercises', minutes: 5 })).not.toEqual([]);
  });

  it('are right although an id stands twice or is missing', () => {
    const twice = validators(
      assemble(
        readCurriculum(
          folderOf({
            ...exampleCurriculum,
            'm2/module.yaml': exampleCurriculum['m1/module.yaml'] ?? '',
            'references.yaml':
              '- { id: a, type: book }\n- { id: a, type: book }\n- { type: book }\n',
          }),
        ),
      ),
    );
    expect(twice.module({ id: 'M2', track: 'basic', title: 'T', prerequisites: ['M1'] })).toEqual(
      [],
    );
  });

  it('let grow what authors add while they write', () => {
    expect(module({ prerequisites: ['M3'], 'pre-reading': ['new2026'] })).toEqual([]);
    expect(own.activity({ tools: ['new-tool', { id: 'new-tool' }] })).toEqual([]);
    const { levels, ...rest } = whole.curriculum as { levels: object };
    expect(own.curriculum({ ...rest, levels: { ...levels, national: 'N' } })).toEqual([]);
  });
});
