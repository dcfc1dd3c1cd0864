/** Adds minutes of which some may not be known yet. */

/** The sum of the known minutes; `open` when one is not known, so that the true sum is larger. */
export function addUp(minutes: readonly (number | undefined)[]): { sum: number; open: boolean } {
  return {
    sum: minutes.reduce<number>((sum, part) => sum + (part ?? 0), 0),
    open: minutes.includes(undefined),
  };
}
