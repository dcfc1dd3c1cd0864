/** There and back again: every id of two curricula, and random ones, byte for byte. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownIds } from '../../src/renaming/known-ids.js';
import { type Target, written } from '../../src/renaming/target.js';
import { rules } from '../../src/rules/index.js';
import { check } from '../../src/rules/run.js';
import { curriculumOf, type Files, refusalOf, renamed, textOf, texts } from './renamed.js';
import { ropes } from './ropes.js';

const harbour = filesIn(fileURLToPath(new URL('../fixtures/harbour/', import.meta.url)));

function filesIn(root: string): Files {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\//, ''));
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(root + path))]));
}

const fresh = 'zz-new-name';

/** What a person types for an id, so that it means one thing only. */
function typed(target: Target, id = target.id): string {
  return `${target.kind}:${written({ ...target, id })}`;
}

/** An activity that had no id keeps the one that it was given. */
function withOwnIds(files: Files): Files {
  const activities = knownIds(curriculumOf(files)).filter(({ kind }) => kind === 'activity');
  return activities.reduce((current, target) => {
    const there = renamed(current, typed(target), 'zz-between', false);
    return renamed(there, typed(target, 'zz-between'), target.id, false);
  }, files);
}

function problems(files: Files, from = '', to = ''): string[] {
  return check(curriculumOf(files), rules)
    .map(({ rule, severity, message, hint }) => `${severity} ${rule} ${message} ${hint ?? ''}`)
    .map((line) => (from === '' ? line : line.replaceAll(from, to)))
    .sort();
}

function expectSame(after: Files, before: Files): void {
  expect(texts(after)).toEqual(texts(before));
}

describe.each([
  ['ropes', withOwnIds(ropes)],
  ['harbour', withOwnIds(harbour)],
])('every id of %s', (_, files) => {
  const targets = knownIds(curriculumOf(files));
  const found = problems(files);

  it.each(targets.map((target) => [typed(target), target] as const))(
    '%s goes there and back, and the check says the same',
    (name, target) => {
      const there = renamed(files, name, fresh);
      expect(texts(there)).not.toEqual(texts(files));
      expect(problems(there, fresh, target.id)).toEqual(found);
      expectSame(renamed(there, typed(target, fresh), target.id, false), files);
    },
  );

  it('is of every kind', () => {
    expect(new Set(targets.map(({ kind }) => kind)).size).toBe(12);
  });
});

/** How an author may have saved the same texts. */
const savings: Record<string, (text: string) => string> = {
  'as they are': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'with both': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
};

describe('random renamings', () => {
  const own = texts(withOwnIds(ropes));
  const saved = Object.entries(savings).map(([name, save]) => ({
    name,
    files: Object.fromEntries(
      Object.entries(own).map(([path, text]) => [path, new TextEncoder().encode(save(text))]),
    ),
  }));
  const count = knownIds(curriculumOf(own)).length;
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const id = fc
    .tuple(
      fc.constantFrom(...letters),
      fc.array(fc.constantFrom(...letters, ...'0123456789-'.split('')), { maxLength: 12 }),
    )
    .map(([first, rest]) => first + rest.join(''));

  it('go there and back, or are refused', () => {
    fc.assert(
      fc.property(
        fc.nat(count - 1),
        id,
        fc.constantFrom(...saved),
        fc.boolean(),
        (index, random, { files }, near) => {
          const target = knownIds(curriculumOf(files))[index] as Target;
          // Names like the old one are the ones that go wrong.
          const to = near ? `${target.id}-${random}` : random;
          let there: Files;
          try {
            there = renamed(files, typed(target), to, false);
          } catch {
            expect(refusalOf(files, typed(target), to).problem).toMatch(
              /cannot be|exists|in the way|differ/,
            );
            return;
          }
          expectSame(renamed(there, typed(target, to), target.id, false), files);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('keep every character that is not the id', () => {
    for (const { files } of saved) {
      const there = renamed(files, 'outcome:M1/tie', 'bind');
      for (const [path, content] of Object.entries(there)) {
        const before = textOf(files[path]);
        expect(textOf(content).replaceAll('bind', 'tie')).toBe(before);
      }
    }
  });
});
