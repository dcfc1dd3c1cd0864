/** What a module builds on: it exists, comes no later, and does not lead back. */

import { placed } from '../../curriculum/gaps.js';
import { findModule } from '../../curriculum/lookup.js';
import type { Curriculum, Module } from '../../curriculum/model.js';
import { didYouMean } from '../../diagnostic/nearest.js';
import type { Span } from '../../diagnostic/source-file.js';
import { hasUnreadModules } from '../causes.js';
import type { Rule } from '../rule.js';

export const prerequisites: Rule = {
  id: 'coverage/prerequisites',
  scope: 'curriculum',
  summary: 'Prerequisites exist, come from no later track, and lead in no circle.',
  why: 'Nobody can begin a course that asks for another which asks for the first.',
  severity: 'error',
  *check(curriculum) {
    const order = curriculum.tracks.map((track) => track.id);
    const edges = new Map<Module, { to: Module; at: Span }[]>();
    for (const module of curriculum.modules) {
      edges.set(module, []);
      for (const { value, at } of placed(module.at, ['prerequisites'], module.prerequisites)) {
        const to = findModule(curriculum, value);
        if (!to) {
          if (hasUnreadModules(curriculum)) continue;
          const hint = didYouMean(
            value,
            curriculum.modules.map((one) => one.id),
          );
          yield { message: `The module "${value}" does not exist`, at, ...(hint ? { hint } : {}) };
        } else if (order.indexOf(module.track) !== -1 && isLater(order, to, module)) {
          yield {
            message: `${to.id} belongs to the later track "${to.track}", expected "${module.track}" or one above it`,
            at,
            hint: 'Tracks that stand lower in curriculum.yaml come later.',
          };
        } else edges.get(module)?.push({ to, at });
      }
    }
    for (const circle of circles(curriculum, edges)) {
      const [first] = circle;
      if (!first) continue;
      const names = [...circle.map(({ from }) => from.id), first.from.id].join(' → ');
      yield { message: `The prerequisites go in a circle: ${names}`, at: first.at };
    }
  },
  fails: [
    {
      title: 'a module that does not exist',
      files: { 'm1/module.yaml': [['trainers: 1', 'trainers: 1\nprerequisites: [«M9»]']] },
      message: 'The module "M9" does not exist',
    },
    {
      title: 'a module that asks for itself',
      files: { 'm1/module.yaml': [['trainers: 1', 'trainers: 1\nprerequisites: [«M1»]']] },
      message: 'The prerequisites go in a circle: M1 → M1',
    },
    {
      title: 'two modules that ask for each other',
      files: {
        'm1/module.yaml': [['trainers: 1', 'trainers: 1\nprerequisites: [«M2»]']],
        'm2/module.yaml': 'id: M2\ntrack: basic\ntitle: Splices\nprerequisites: [M1]\n',
      },
      message: 'The prerequisites go in a circle: M1 → M2 → M1',
    },
    {
      title: 'a module of a later track',
      files: {
        'curriculum.yaml': [
          [
            'levels: { reg',
            '  - { id: deck, title: Deck, modules: 1, levels: [regional], languages: [en] }\nlevels: { reg',
          ],
        ],
        'm1/module.yaml': [['trainers: 1', 'trainers: 1\nprerequisites: [«M2»]']],
        'm2/module.yaml': 'id: M2\ntrack: deck\ntitle: Splices\n',
      },
      message: 'M2 belongs to the later track "deck", expected "basic" or one above it',
    },
  ],
  passes: [
    {
      title: 'a module of the same track',
      files: { 'm2/module.yaml': 'id: M2\ntrack: basic\ntitle: Splices\nprerequisites: [M1]\n' },
    },
  ],
};

function isLater(order: readonly string[], to: Module, from: Module): boolean {
  return order.indexOf(to.track) > order.indexOf(from.track);
}

type Edge = { from: Module; at: Span };

/** Each circle once, beginning at its first module in the curriculum's order. */
function* circles(
  curriculum: Curriculum,
  edges: ReadonlyMap<Module, readonly { to: Module; at: Span }[]>,
): Generator<Edge[]> {
  const done = new Set<Module>();
  for (const start of curriculum.modules) {
    const found = wayBack(start, start, edges, new Set(done));
    if (found) yield found;
    if (found) for (const { from } of found) done.add(from);
    done.add(start);
  }
}

/** The way from a module to the goal, over modules not yet seen. */
function wayBack(
  from: Module,
  goal: Module,
  edges: ReadonlyMap<Module, readonly { to: Module; at: Span }[]>,
  seen: Set<Module>,
): Edge[] | undefined {
  for (const { to, at } of edges.get(from) ?? []) {
    if (to === goal) return [{ from, at }];
    if (seen.has(to)) continue;
    seen.add(to);
    const rest = wayBack(to, goal, edges, seen);
    if (rest) return [{ from, at }, ...rest];
  }
  return undefined;
}
