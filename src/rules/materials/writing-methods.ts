/** Which methods ask for something to write on. */

import type { builtInMethods } from '../../source/vocabulary.js';

/**
 * A test is answered in writing, a case is read and its solution noted, an exercise has a task and
 * a result. What people do in the others they say or play, or the tool that they use describes it.
 * Of a curriculum's own methods nothing is known.
 */
export const writingMethods: readonly string[] = [
  'case',
  'exercise',
  'test',
] satisfies (keyof typeof builtInMethods)[];
