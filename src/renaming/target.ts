/** What can be renamed: the kinds of ids, and how one id is told from all others. */

import type { Span } from '../diagnostic/source-file.js';

export const kinds = [
  'module',
  'session',
  'activity',
  'outcome',
  'assessment',
  'tool',
  'reference',
  'track',
  'level',
  'audience',
  'theme',
  'method',
] as const;
export type Kind = (typeof kinds)[number];

/** One id. It may be one that nothing has (yet). */
export interface Target {
  kind: Kind;
  id: string;
  /** Of a session, activity, outcome or assessment: its module. */
  module?: { id: string; folder: string };
  /** Of an activity: the id of its session. */
  session?: string;
}

/** Why something cannot be renamed, as one sentence without a full stop. */
export interface Refusal {
  problem: string;
  hint?: string;
  /** Where the trouble stands. */
  at?: Span;
}

/** What stands before the id where people write it: `B1/`, `B1/cluster-mapping/`, or nothing. */
export function pathBefore({ module, session }: Target): string {
  return `${module ? `${module.id}/` : ''}${session === undefined ? '' : `${session}/`}`;
}

/** The id as people write it, such as `B1/lq`. */
export function written(target: Target): string {
  return pathBefore(target) + target.id;
}
