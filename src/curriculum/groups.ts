/** The arithmetic of groups: how N people split, and how many pieces of a material that asks for. */

import type { Activity, Material, Module } from './model.js';

/** People in the smallest and in the largest group that count as groups of this size. */
function bounds(size: number): { smallest: number; largest: number } {
  return { smallest: Math.max(2, size - 1), largest: size + 1 };
}

/**
 * The sizes of groups for N people, largest first: they differ by at most one, lie within
 * `size` ± 1 and are never 1. Of the possible counts the one nearest to N ÷ size is taken, the
 * smaller on a tie. Undefined when no such split exists.
 */
export function splitIntoGroups(people: number, size: number): number[] | undefined {
  const count = countOfSplit(people, size);
  if (count === undefined) return undefined;
  const small = Math.floor(people / count);
  const larger = people % count;
  return Array.from({ length: count }, (_, index) => (index < larger ? small + 1 : small));
}

/**
 * How many groups `splitIntoGroups` makes. A count is possible when that many smallest groups are
 * not too many people and that many largest ones are enough: all whole numbers between two bounds,
 * so the one wanted is the nearest to N ÷ size, moved to a bound where it lies outside.
 */
function countOfSplit(people: number, size: number): number | undefined {
  const { smallest, largest } = bounds(size);
  const fewest = Math.max(1, Math.ceil(people / largest));
  const most = Math.floor(people / smallest);
  if (fewest > most) return undefined;
  const below = Math.floor(people / size);
  const left = people - below * size;
  const nearest = left <= size - left ? below : below + 1;
  return Math.min(Math.max(nearest, fewest), most);
}

/**
 * The numbers of people from `min` to `max` that cannot be split into groups of this size, as
 * ranges [first, last] in order. They lie between the people that k of the largest groups hold and
 * those that k + 1 of the smallest need.
 */
export function unsplittable(size: number, min: number, max: number): [number, number][] {
  const { smallest, largest } = bounds(size);
  const ranges: [number, number][] = [];
  for (let count = Math.floor(min / largest); count * largest < max; count++) {
    const first = count * largest + 1;
    const last = (count + 1) * smallest - 1;
    // From here on one more group needs no more people than these hold.
    if (first > last) break;
    if (last < min) continue;
    ranges.push([Math.max(first, min), Math.min(last, max)]);
  }
  return ranges;
}

/** People in one group of an activity; 1 for individual work, undefined where everyone works together. */
export function groupSize(activity: Pick<Activity, 'form' | 'size'>): number | undefined {
  switch (activity.form) {
    case 'individual':
      return 1;
    case 'pairs':
      return 2;
    case 'trios':
      return 3;
    case 'groups':
      return activity.size;
    default:
      return undefined;
  }
}

/** Number of groups that an activity makes of N people; undefined when they cannot be split. */
export function groupCount(
  activity: Pick<Activity, 'form' | 'size'>,
  people: number,
): number | undefined {
  const size = groupSize(activity);
  if (size === undefined) return 1;
  if (size === 1) return people;
  return countOfSplit(people, size);
}

/**
 * The largest number of groups that an activity makes of any number of people from `min` to `max`,
 * and the largest number of people that makes it. More people never make fewer groups, so it is
 * found at the largest number that can be split at all; undefined where none can.
 */
export function mostGroups(
  activity: Pick<Activity, 'form' | 'size'>,
  min: number,
  max: number,
): { people: number; groups: number } | undefined {
  for (let people = max; people >= min; people--) {
    const groups = groupCount(activity, people);
    if (groups !== undefined) return { people, groups };
  }
  return undefined;
}

/**
 * Pieces of a material for N people: units × quantity, the spare added, rounded up. Undefined
 * when the rule is incomplete or the people cannot be split into the groups it counts.
 */
export function quantityFor(
  material: Pick<Material, 'per' | 'quantity' | 'spare'>,
  activity: Pick<Activity, 'form' | 'size'>,
  people: number,
  trainers: number,
): number | undefined {
  if (material.per === undefined || material.quantity === undefined) return undefined;
  const units = {
    participant: () => people,
    pair: () => countOfSplit(people, 2),
    group: () => groupCount(activity, people),
    trainer: () => trainers,
    room: () => 1,
  }[material.per]();
  if (units === undefined) return undefined;
  // In hundredths, so that 10 × 1.1 is 11 and not 11.000000000000002.
  return Math.ceil((units * material.quantity * (100 + material.spare)) / 100);
}

/** The number of participants to plan for: the given one, else the module's maximum, else its minimum. */
export function participantsOf(module: Module, wanted?: number): number | undefined {
  return wanted ?? module.participants.max ?? module.participants.min;
}
