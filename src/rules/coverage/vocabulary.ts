/** Audiences and themes that the curriculum names, against all of its modules. */

import type { Curriculum } from '../../curriculum/model.js';
import { brokenIn, hasUnreadModules, misspelt } from '../causes.js';
import type { Rule } from '../rule.js';

/** Each audience or theme with the number of its modules; nothing while that cannot be known. */
function* served(curriculum: Curriculum, key: 'audiences' | 'themes') {
  const { modules } = curriculum;
  if (modules.length === 0 || hasUnreadModules(curriculum)) return;
  if (modules.some((module) => brokenIn(module.at, [key]))) return;
  const known = Object.keys(curriculum[key]);
  const meant = misspelt(
    modules.flatMap((module) => module[key]),
    known,
  );
  for (const id of known) {
    if (meant.has(id)) continue;
    const by = modules.filter((module) => module[key].includes(id));
    yield { id, by, at: curriculum.at.key(key, id) };
  }
}

const second = `id: M2
track: basic
title: Splices
status: draft
`;

export const audiences: Rule = {
  id: 'coverage/audiences',
  scope: 'curriculum',
  summary: 'Each audience of the curriculum is served by a module.',
  why: 'An audience that the curriculum names but no module serves is a promise to people that is broken.',
  severity: 'error',
  *check(curriculum) {
    for (const { id, by, at } of served(curriculum, 'audiences')) {
      if (by.length === 0) yield { message: `No module serves the audience "${id}"`, at };
    }
  },
  fails: [
    {
      title: 'an audience without a module',
      files: {
        'curriculum.yaml': [
          ['{ pilot: Harbour pilots }', '{ pilot: Harbour pilots, «crew»: Crews }'],
        ],
      },
      message: 'No module serves the audience "crew"',
    },
  ],
  passes: [
    {
      title: 'an audience that a module misspells, which is reported as such',
      files: { 'm1/module.yaml': [['audiences: [pilot]', 'audiences: [pilt]']] },
    },
  ],
};

export const audienceChoice: Rule = {
  id: 'coverage/audience-choice',
  scope: 'curriculum',
  summary: 'Each audience is served by more than one module.',
  why: 'People who find only one module for themselves have no way to go on.',
  severity: 'warning',
  *check(curriculum) {
    if (curriculum.modules.length < 2) return;
    for (const { id, by, at } of served(curriculum, 'audiences')) {
      const [only] = by;
      if (only === undefined || by.length > 1) continue;
      yield { message: `Only the module ${only.id} serves the audience "${id}"`, at };
    }
  },
  fails: [
    {
      title: 'an audience with one module of two',
      files: {
        'curriculum.yaml': [
          ['{ pilot: Harbour pilots }', '{ pilot: Harbour pilots, «crew»: Crews }'],
        ],
        'm2/module.yaml': `${second}audiences: [pilot, crew]\n`,
      },
      message: 'Only the module M2 serves the audience "crew"',
    },
  ],
  passes: [{ title: 'a curriculum of one module', files: {} }],
};

export const themes: Rule = {
  id: 'coverage/themes',
  scope: 'curriculum',
  summary: 'Each theme of the curriculum is covered by a module.',
  why: 'A theme on the title page that no module works on disappoints those who came for it.',
  severity: 'error',
  *check(curriculum) {
    for (const { id, by, at } of served(curriculum, 'themes')) {
      if (by.length === 0) yield { message: `No module covers the theme "${id}"`, at };
    }
  },
  fails: [
    {
      title: 'a theme without a module',
      files: {
        'curriculum.yaml': [['{ safety: Safety }', '{ safety: Safety, «weather»: Weather }']],
      },
      message: 'No module covers the theme "weather"',
    },
  ],
  passes: [{ title: 'a theme with its module', files: {} }],
};
