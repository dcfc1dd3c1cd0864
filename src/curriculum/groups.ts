/** The arithmetic of groups: how N people split, and how many pieces of a material that asks for. */

import type { Activity, Material, Module } from './model.js';

/**
 * The sizes of groups for N people, largest first: they differ by at most one, lie within
 * `size` ± 1 and are never 1. Of the possible counts the one nearest to N ÷ size is taken, the
 * smaller on a tie. Undefined when no such split exists.
 */
export function splitIntoGroups(people: number, size: number): number[] | undefined {
  const ideal = people / size;
  let best: number | undefined;
  for (let count = 1; count <= people; count++) {
    const small = Math.floor(people / count);
    const large = Math.ceil(people / count);
    if (small < 2 || small < size - 1 || large > size + 1) continue;
    if (best === undefined || Math.abs(count - ideal) < Math.abs(best - ideal)) best = count;
  }
  if (best === undefined) return undefined;
  const small = Math.floor(people / best);
  const larger = people % best;
  return Array.from({ length: best }, (_, index) => (index < larger ? small + 1 : small));
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
  return splitIntoGroups(people, size)?.length;
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
    pair: () => splitIntoGroups(people, 2)?.length,
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
