/** What `groups/split` says is what trying out every number of people says. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoGroups } from '../../../src/curriculum/groups.js';
import { split } from '../../../src/rules/groups/split.js';
import { check } from '../../../src/rules/run.js';
import { curriculumOf } from '../../curriculum/reading.js';

function diagnose(min: number, max: number, size: number) {
  const curriculum = curriculumOf({
    'm1/module.yaml': [['min: 4, max: 12', `min: ${min}, max: ${max}`]],
    'm1/1-knots.md': [['form: pairs', `form: groups\nsize: ${size}`]],
  });
  return check({ ...curriculum, findings: [] }, [split]);
}

/** The numbers that a text such as `4–7, 11 and 12` names. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d+)(?:–(\d+))?/g)].flatMap(([, first, last]) =>
    range(Number(first), Number(last ?? first)),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** From a few people to at most 40 more, and a size. */
const cases = fc.tuple(
  fc.integer({ min: 2, max: 40 }),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 2, max: 24 }),
);

describe('groups/split', () => {
  it('names every number of people that cannot be split, and sizes that work for all', () => {
    fc.assert(
      fc.property(cases, ([min, more, size]) => {
        const people = range(min, min + more);
        const wrong = people.filter((n) => splitIntoGroups(n, size) === undefined);
        const [found] = diagnose(min, min + more, size);
        if (!found) {
          expect(wrong).toEqual([]);
          return;
        }
        const [named = ''] = found.message.split(' participant');
        if (!named.endsWith('more')) expect(numbersIn(named)).toEqual(wrong);
        const [, sizes = ''] = /Groups of (.+) work/.exec(found.hint ?? '') ?? [];
        const works = range(2, 24).filter((one) => people.every((n) => splitIntoGroups(n, one)));
        expect(numbersIn(sizes)).toEqual(works.filter((one) => one <= 21));
      }),
      { numRuns: 100 },
    );
  });

  it('names the first few of many numbers', () => {
    expect(diagnose(2, 10_000, 30).map(({ message, hint }) => [message, hint])).toEqual([
      [
        '2–28, 32–57, 63–86, 94–115, 125–144 and more participants cannot be split into groups of 30 for "Tie the knots"',
        'Groups of 2 or 3 work for every number from 2 to 10000.',
      ],
    ]);
  });
});
