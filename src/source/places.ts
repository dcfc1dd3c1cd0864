/** Where each key and value of a YAML text stands, so that a message can point at the very word that is wrong. */

import type { Span } from '../diagnostic/source-file.js';

export type Path = readonly (string | number)[];

/** The places of one mapping or list; a path leads from it to a key or an item. */
export interface Places {
  /** The value at the path; where it is absent, the nearest thing above it that is written. */
  value(...path: Path): Span;
  /** The key at the path's end, or like `value` where there is none. */
  key(...path: Path): Span;
  /** Something is written at the path, right or wrong. Empty values and `null` count as absent. */
  has(...path: Path): boolean;
  /** What was written at the path was wrong and has been reported. */
  broken(...path: Path): boolean;
  /** The same places, seen from the value at the path. */
  within(...path: Path): Places;
}

/** Places of a text in which nothing could be read: everything stands at one span and is reported already. */
export function nowhere(at: Span): Places {
  const places: Places = {
    value: () => at,
    key: () => at,
    has: () => false,
    broken: () => true,
    within: () => places,
  };
  return places;
}

/** Places of an empty text: nothing is there, and nothing has been reported. */
export function nowhereElse(at: Span): Places {
  const places: Places = { ...nowhere(at), broken: () => false, within: () => places };
  return places;
}

/** A copy of `places` in which the given paths count as reported. */
export function withBroken(places: Places, paths: readonly Path[]): Places {
  if (paths.length === 0) return places;
  const marks = new Set(paths.map((path) => JSON.stringify(path)));
  const at = (prefix: Path): Places => ({
    value: (...path) => places.value(...prefix, ...path),
    key: (...path) => places.key(...prefix, ...path),
    has: (...path) => places.has(...prefix, ...path),
    broken: (...path) => {
      const full = [...prefix, ...path];
      for (let n = 0; n <= full.length; n++) {
        if (marks.has(JSON.stringify(full.slice(0, n)))) return true;
      }
      return places.broken(...full);
    },
    within: (...path) => at([...prefix, ...path]),
  });
  return at([]);
}
