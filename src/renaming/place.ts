/** A place at which an id is written, and the edit that writes another one there. */

import type { Edit } from '../diagnostic/diagnostic.js';
import { replacing } from '../diagnostic/replacing.js';
import type { Span } from '../diagnostic/source-file.js';

export interface Place {
  /** Quotation marks may belong to it. */
  at: Span;
  /** What is expected to stand there; where it does not, the id cannot be replaced safely. */
  word: string;
  /** What stands there when the id is another one. */
  put: (id: string) => string;
}

/** All places of one id. */
export interface Places {
  /** How many things have this id. */
  defined: number;
  places: Place[];
}

/** A place at which nothing but the id stands. */
export function plainly(at: Span, id: string): Place {
  return { at, word: id, put: (other) => other };
}

/** The edit that writes another id at the place; undefined where the word is not written plainly. */
export function editAt({ at, word, put }: Place, id: string): Edit | undefined {
  return replacing(at, word, put(id));
}

/** Each place once: an alias of YAML leads to a place that is known already. */
export function distinct(places: readonly Place[]): Place[] {
  const key = ({ at }: Place) => `${at.file.path}\0${at.start}\0${at.end}`;
  return [...new Map(places.map((place) => [key(place), place])).values()];
}
