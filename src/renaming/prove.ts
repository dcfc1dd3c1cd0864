/** Proves that a renaming changes the name and nothing else: the same places, and no new problem. */

import type { Curriculum } from '../curriculum/model.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Rule } from '../rules/rule.js';
import { check } from '../rules/run.js';
import { placesOf } from './places.js';
import type { Plan } from './plan.js';
import { type Refusal, type Target, written } from './target.js';

/** Why the curriculum after the renaming is not the one before it, or undefined where it is. */
export function disproved(
  before: Curriculum,
  after: Curriculum,
  plan: Plan,
  rules: readonly Rule[],
): Refusal | undefined {
  const lost = lostPlaces(before, after, plan);
  if (lost) return lost;
  const [first, ...more] = newProblems(check(before, rules), check(after, rules), plan);
  if (!first) return undefined;
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  return {
    problem: `Renaming ${written(plan.target)} would break something, so nothing was changed: ${first.file}:${first.line}: ${first.message}${others}`,
    hint: first.hint ?? `The rule is ${first.rule}.`,
  };
}

/** The new id must stand wherever the old one stood, and the old one nowhere. */
function lostPlaces(before: Curriculum, after: Curriculum, plan: Plan): Refusal | undefined {
  const { target, renamed } = plan;
  const refused = (path: string): Refusal => ({
    problem: `Renaming ${written(target)} would not leave ${path} saying the same`,
    hint: `Change what it says of "${target.id}" by hand, and run the same again.`,
  });
  const wanted = counts(before, target, plan.moves);
  const got = counts(after, renamed, new Map());
  const paths = new Set([...wanted.keys(), ...got.keys()]);
  const changed = [...paths].sort().find((path) => wanted.get(path) !== got.get(path));
  if (changed !== undefined) return refused(changed);
  const defined = placesOf(after, renamed).defined;
  if (defined !== 1) return refused('the curriculum');
  const isCaseOnly = target.id.toLowerCase() === renamed.id.toLowerCase();
  if (target.kind === 'module' && isCaseOnly) return undefined;
  const [left] = placesOf(after, target).places;
  return left && refused(left.at.file.path);
}

/** How many places of an id each file has; a file that moves is counted at its new path. */
function counts(
  curriculum: Curriculum,
  target: Target,
  moves: ReadonlyMap<string, string>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { at } of placesOf(curriculum, target).places) {
    const path = moves.get(at.file.path) ?? at.file.path;
    found.set(path, (found.get(path) ?? 0) + 1);
  }
  return found;
}

/** Problems of a rule in a file beyond as many as there were: messages name ids, and lines move. */
function newProblems(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  { moves }: Plan,
): Diagnostic[] {
  const counted = new Map<string, number>();
  for (const { rule, severity, file } of before) {
    const key = `${rule}\0${severity}\0${moves.get(file) ?? file}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return after.filter(({ rule, severity, file }) => {
    const key = `${rule}\0${severity}\0${file}`;
    const left = counted.get(key) ?? 0;
    counted.set(key, left - 1);
    return left <= 0;
  });
}
