/** Groups and quantities follow their definition for every number of people. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupCount,
  mostGroups,
  quantityFor,
  splitIntoGroups,
  unsplittable,
} from '../../src/curriculum/groups.js';

/** The definition, tried out for every possible count of groups. */
function bySearch(people: number, size: number): number | undefined {
  const possible: number[] = [];
  for (let count = 1; count <= people; count++) {
    const sizes = Array.from({ length: count }, (_, n) => Math.floor((people + n) / count));
    if (sizes.every((one) => one !== 1 && one >= size - 1 && one <= size + 1)) possible.push(count);
  }
  const distance = (count: number) => Math.abs(count - people / size);
  return possible.sort((a, b) => distance(a) - distance(b) || a - b)[0];
}

/** Two numbers of people, the smaller first. */
function people() {
  const one = fc.integer({ min: 1, max: 90 });
  return fc.tuple(one, one).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

describe('groups', () => {
  it('are those of the definition, for every number of people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 2, max: 12 }), (n, size) => {
        const groups = splitIntoGroups(n, size);
        expect(groups?.length).toBe(bySearch(n, size));
        if (!groups) return;
        expect(groups.reduce((sum, one) => sum + one, 0)).toBe(n);
        expect(Math.max(...groups) - Math.min(...groups)).toBeLessThanOrEqual(1);
        expect(groups).toEqual([...groups].sort((a, b) => b - a));
      }),
      { numRuns: 500 },
    );
  });

  it('are those of the definition also for large groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 2, max: 60 }), (n, size) => {
        expect(groupCount({ form: 'groups', size }, n)).toBe(bySearch(n, size));
      }),
      { numRuns: 300 },
    );
  });

  it('cannot be made of the numbers of people that are named, and of all others', () => {
    fc.assert(
      fc.property(people(), fc.integer({ min: 2, max: 40 }), ([min, max], size) => {
        const named = unsplittable(size, min, max);
        const listed = named.flatMap(([first, last]) => range(first, last));
        expect(listed).toEqual(range(min, max).filter((n) => bySearch(n, size) === undefined));
        // Ranges that touch would be one range.
        for (const [n, [first]] of named.slice(1).entries())
          expect(first).toBeGreaterThan(named[n]![1] + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('are most where the search over every number of people finds most', () => {
    fc.assert(
      fc.property(people(), fc.integer({ min: 2, max: 40 }), ([min, max], size) => {
        const counts = range(min, max).map((n) => bySearch(n, size) ?? 0);
        const most = Math.max(...counts);
        const found = mostGroups({ form: 'groups', size }, min, max);
        expect(found).toEqual(
          most === 0 ? undefined : { people: min + counts.lastIndexOf(most), groups: most },
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [24, 4, [4, 4, 4, 4, 4, 4]],
    [10, 4, [5, 5]],
    [9, 4, [5, 4]],
    [7, 2, [3, 2, 2]],
    [3, 2, [3]],
    [2, 3, [2]],
  ])('%i people in groups of %i', (people, size, groups) => {
    expect(splitIntoGroups(people, size)).toEqual(groups);
  });

  it.each([
    [1, 2],
    [6, 10],
    [7, 9],
  ])('%i people cannot be split into groups of %i', (people, size) => {
    expect(splitIntoGroups(people, size)).toBeUndefined();
  });

  it('are as many as people in individual work, and one where all work together', () => {
    expect(groupCount({ form: 'individual', size: 1 }, 9)).toBe(9);
    expect(groupCount({ form: 'plenary', size: undefined }, 9)).toBe(1);
    expect(groupCount({ form: 'trios', size: 3 }, 9)).toBe(3);
  });
});

describe('quantities', () => {
  const inGroups = { form: 'groups', size: 4 } as const;
  it.each([
    ['participant', 24],
    ['pair', 12],
    ['group', 6],
    ['trainer', 2],
    ['room', 1],
  ] as const)('one per %s', (per, pieces) => {
    expect(quantityFor({ per, quantity: 1, spare: 0 }, inGroups, 24, 2)).toBe(pieces);
  });

  it('are rounded up once, after the spare', () => {
    const material = { per: 'participant', quantity: 3, spare: 10 } as const;
    expect(quantityFor(material, inGroups, 7, 2)).toBe(24); // 23.1
    expect(quantityFor({ ...material, quantity: 1 }, inGroups, 10, 2)).toBe(11); // 11, not 12
  });

  it('never fall short of what is needed, and waste less than one piece', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 100 }),
        (people, quantity, spare) => {
          const pieces = quantityFor({ per: 'participant', quantity, spare }, inGroups, people, 1)!;
          const needed = people * quantity * (100 + spare);
          expect(pieces * 100).toBeGreaterThanOrEqual(needed);
          expect((pieces - 1) * 100).toBeLessThan(needed);
        },
      ),
    );
  });

  it('are unknown while their rule is incomplete or no groups can be made', () => {
    expect(quantityFor({ per: undefined, quantity: 1, spare: 0 }, inGroups, 9, 1)).toBeUndefined();
    expect(
      quantityFor({ per: 'group', quantity: 1, spare: 0 }, { form: 'groups', size: 9 }, 5, 1),
    ).toBeUndefined();
  });
});
