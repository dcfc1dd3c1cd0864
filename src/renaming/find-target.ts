/** What a person means by an id: one thing, or a refusal that says which ones it may be. */

import type { Curriculum } from '../curriculum/model.js';
import { didYouMean } from '../diagnostic/nearest.js';
import { builtInMethods } from '../source/vocabulary.js';
import { knownIds } from './known-ids.js';
import { type Kind, kinds, type Refusal, type Target, written } from './target.js';

/**
 * Finds `B1`, `B1/lq`, `B1/cluster-mapping/calculate-lq`, the id of a tool, a reference, or a word
 * of curriculum.yaml; `outcome:B1/lq` says which kind is meant. Ids of modules are found also
 * where case differs.
 */
export function findTarget(curriculum: Curriculum, text: string): Target | Refusal {
  const ids = knownIds(curriculum);
  const whole = ids.filter((target) => fits(target, text));
  const { kind, rest } = kindIn(text);
  const found =
    kind === undefined
      ? whole
      : [...whole, ...ids.filter((target) => target.kind === kind && fits(target, rest))];
  const [first, second] = found;
  if (!first) return unknown(ids, kind, rest);
  if (!second) return first;
  const ways = [...new Set(found.map((target) => `${target.kind}:${written(target)}`))];
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) {
    return {
      problem: `The id "${written(first)}" is given to ${found.length} things of its kind`,
      hint: 'Give each an id of its own in its file; "pensum check" says where they stand.',
    };
  }
  return {
    problem: `"${text}" may be ${ways.length} things`,
    hint: `Say which: ${ways.join(' or ')}.`,
  };
}

/** The kind that a person wrote before the id, as in `outcome:B1/lq`. */
export function kindIn(text: string): { kind?: Kind; rest: string } {
  const kind = kinds.find((one) => text.startsWith(`${one}:`));
  return kind === undefined ? { rest: text } : { kind, rest: text.slice(kind.length + 1) };
}

function fits(target: Target, text: string): boolean {
  const { kind, id, module, session } = target;
  if (kind === 'module') return id.toLowerCase() === text.toLowerCase();
  if (!module) return id === text;
  const slash = text.indexOf('/');
  if (text.slice(0, slash).toLowerCase() !== module.id.toLowerCase() || slash === -1) return false;
  return text.slice(slash + 1) === (session === undefined ? id : `${session}/${id}`);
}

function unknown(ids: readonly Target[], kind: Kind | undefined, text: string): Refusal {
  const candidates = ids.filter((target) => kind === undefined || target.kind === kind);
  const problem = `There is no ${kind ?? 'id'} "${text}" that could be renamed`;
  const names = new Set(candidates.map(written));
  // A bare id of something in a module: where it is, rather than what looks like it.
  const inModules = candidates.filter((target) => target.module && target.id === text);
  if (inModules.length > 0) {
    const ways = [...new Set(inModules.map(written))].slice(0, 5);
    return { problem, hint: `Name its module too: ${ways.join(' or ')}.` };
  }
  if ((kind ?? 'method') === 'method' && Object.hasOwn(builtInMethods, text)) {
    return { problem, hint: `The method "${text}" is built into pensum.` };
  }
  const hint = didYouMean(text, names);
  return hint === undefined ? { problem } : { problem, hint };
}
