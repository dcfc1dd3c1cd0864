/** What each track promises, against the modules that it has. */

import { placed } from '../../curriculum/gaps.js';
import type { Curriculum, Module, Track } from '../../curriculum/model.js';
import { brokenIn, hasUnreadModules } from '../causes.js';
import type { Rule } from '../rule.js';

const second = `id: M2
track: basic
title: Splices
status: draft
`;

/**
 * The modules of a track; undefined when one that could not be read, or whose track is not
 * known, may be another.
 */
function modulesOf(curriculum: Curriculum, track: Track): Module[] | undefined {
  const ids = curriculum.tracks.map((one) => one.id);
  if (hasUnreadModules(curriculum)) return undefined;
  if (curriculum.modules.some((module) => !ids.includes(module.track))) return undefined;
  return curriculum.modules.filter((module) => module.track === track.id);
}

export const modulesPerTrack: Rule = {
  id: 'coverage/modules-per-track',
  scope: 'curriculum',
  summary: 'Each track has exactly the number of modules that it promises.',
  why: 'Participants sign up for a track, and each of its modules has to be there.',
  severity: 'error',
  *check(curriculum) {
    for (const track of curriculum.tracks) {
      const modules = modulesOf(curriculum, track);
      const found = modules?.length;
      if (found === undefined || track.modules === undefined || found === track.modules) continue;
      yield {
        message: `The track "${track.id}" has ${found} ${found === 1 ? 'module' : 'modules'}, expected ${track.modules}`,
        at: track.at.value('modules'),
      };
    }
  },
  fails: [
    {
      title: 'a track with one module of two',
      files: { 'curriculum.yaml': [['modules: 1', 'modules: «2»']] },
      message: 'The track "basic" has 1 module, expected 2',
    },
    {
      title: 'a track with one module too many',
      files: { 'm2/module.yaml': second, 'curriculum.yaml': [['modules: 1', 'modules: «1»']] },
      message: 'The track "basic" has 2 modules, expected 1',
    },
  ],
  passes: [
    { title: 'a track with its module', files: {} },
    {
      title: 'a module that cannot be read, which is reported as such',
      files: { 'm1/module.yaml': 'id: [\n' },
    },
  ],
};

/** Values that a track names and none of its modules has; nothing when its modules are not there at all. */
function* uncovered(curriculum: Curriculum, key: 'levels' | 'audiences') {
  for (const track of curriculum.tracks) {
    const modules = modulesOf(curriculum, track) ?? [];
    if (modules.length === 0 || modules.some((module) => brokenIn(module.at, [key]))) continue;
    const covered = new Set(modules.flatMap((module) => module[key]));
    for (const { value, at } of placed(track.at, [key], track[key])) {
      if (!covered.has(value) && Object.hasOwn(curriculum[key], value)) {
        yield { track, modules, value, at };
      }
    }
  }
}

export const trackLevels: Rule = {
  id: 'coverage/levels',
  scope: 'curriculum',
  summary: "A track's modules together cover its levels.",
  why: 'A track that promises the national level must have a module that works on it.',
  severity: 'error',
  *check(curriculum) {
    for (const { track, value, at } of uncovered(curriculum, 'levels')) {
      yield { message: `No module of the track "${track.id}" covers the level "${value}"`, at };
    }
  },
  fails: [
    {
      title: 'a level that no module of the track covers',
      files: {
        'curriculum.yaml': [
          ['    levels: [regional]', '    levels: [regional, «national»]'],
          [
            '{ regional: Regional level }',
            '{ regional: Regional level, national: National level }',
          ],
        ],
      },
      message: 'No module of the track "basic" covers the level "national"',
    },
  ],
  passes: [
    {
      title: 'two levels that two modules cover together',
      files: {
        'curriculum.yaml': [
          ['    levels: [regional]', '    levels: [regional, national]'],
          [
            '{ regional: Regional level }',
            '{ regional: Regional level, national: National level }',
          ],
        ],
        'm2/module.yaml': `${second}levels: [national]\n`,
      },
    },
  ],
};

export const trackAudiences: Rule = {
  id: 'coverage/track-audiences',
  scope: 'curriculum',
  summary: 'Each audience that a track names is served by one of its modules.',
  why: 'People who are named in the promise of a track come to its course.',
  severity: 'error',
  *check(curriculum) {
    for (const { track, value, at } of uncovered(curriculum, 'audiences')) {
      // An audience that no module at all serves is one message, by another rule.
      if (!curriculum.modules.some((module) => module.audiences.includes(value))) continue;
      yield { message: `No module of the track "${track.id}" serves the audience "${value}"`, at };
    }
  },
  fails: [
    {
      title: 'an audience that only another track serves',
      files: {
        'curriculum.yaml': [
          ['    levels: [regional]', '    levels: [regional]\n    audiences: [pilot, «crew»]'],
          [
            'levels: { reg',
            '  - { id: deck, title: Deck, modules: 1, levels: [regional], languages: [en] }\nlevels: { reg',
          ],
          ['{ pilot: Harbour pilots }', '{ pilot: Harbour pilots, crew: Crews }'],
        ],
        'm2/module.yaml': `${second.replace('basic', 'deck')}audiences: [crew]\n`,
      },
      message: 'No module of the track "basic" serves the audience "crew"',
    },
  ],
  passes: [
    {
      title: 'an audience that a module of the track serves',
      files: {
        'curriculum.yaml': [
          ['    levels: [regional]', '    levels: [regional]\n    audiences: [pilot]'],
        ],
      },
    },
  ],
};
