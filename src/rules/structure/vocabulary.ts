/** Words that a curriculum defines for itself: levels, audiences, themes, tracks, methods, languages. */

import { placed } from '../../curriculum/gaps.js';
import { allSessions, methodsOf } from '../../curriculum/lookup.js';
import type { Curriculum } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { didYouMean, onlyNear } from '../../diagnostic/nearest.js';
import { rewording } from '../../diagnostic/replacing.js';
import type { Places } from '../../source/places.js';
import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';

type Found = Omit<Finding, 'rule'>;

export const vocabulary: Rule = {
  id: 'structure/vocabulary',
  fixes: true,
  scope: 'both',
  summary: 'Levels, audiences, themes, tracks, methods and languages are those of the curriculum.',
  why: 'Two spellings of one audience make it look as if each were served by half of the modules.',
  severity: 'error',
  *check(curriculum) {
    for (const track of curriculum.tracks) {
      yield* unknown(curriculum, track.at, 'levels', track.levels);
      yield* unknown(curriculum, track.at, 'audiences', track.audiences);
      yield* languages(curriculum, track.at, track.languages);
    }
    for (const module of curriculum.modules) {
      yield* track(curriculum, module);
      yield* unknown(curriculum, module.at, 'levels', module.levels);
      yield* unknown(curriculum, module.at, 'audiences', module.audiences);
      yield* unknown(curriculum, module.at, 'themes', module.themes);
      const methods = Object.keys(methodsOf(curriculum));
      for (const { at, method } of allSessions(module).flatMap((one) => one.activities)) {
        if (method === undefined || methods.includes(method)) continue;
        if (curriculum.at.has('methods', method) || curriculum.at.broken('methods')) continue;
        yield word('method', method, methods, at.value('method'));
      }
    }
  },
  fails: [
    {
      title: 'a misspelt level',
      files: { 'm1/module.yaml': [['levels: [regional]', 'levels: [regional, «reginal»]']] },
      message: 'The level "reginal" is not known, expected one of those in curriculum.yaml',
    },
    {
      title: 'an unknown audience',
      files: { 'm1/module.yaml': [['audiences: [pilot]', 'audiences: [pilot, «captain»]']] },
      message: 'The audience "captain" is not known, expected one of those in curriculum.yaml',
    },
    {
      title: 'an unknown theme',
      files: { 'm1/module.yaml': [['themes: [safety]', 'themes: [safety, «savety»]']] },
      message: 'The theme "savety" is not known, expected one of those in curriculum.yaml',
    },
    {
      title: 'an unknown track',
      files: { 'm1/module.yaml': [['track: basic', 'track: «basics»']] },
      message: 'The track "basics" is not known, expected one of those in curriculum.yaml',
    },
    {
      title: 'an unknown method',
      files: { 'm1/1-knots.md': [['method: demonstration', 'method: «demo»']] },
      message: 'The method "demo" is not known, expected a built-in one or one of curriculum.yaml',
    },
    {
      title: 'a level of a track that is not in the list of levels',
      files: {
        'curriculum.yaml': [['levels: [regional]', 'levels: [regional, «national»]']],
      },
      message: 'The level "national" is not known, expected one of those in curriculum.yaml',
    },
    {
      title: 'a language of a track that is not one of the curriculum',
      files: { 'curriculum.yaml': [['    languages: [en]', '    languages: [en, «lv»]']] },
      message: 'The language "lv" is not one of the curriculum',
    },
  ],
  passes: [
    {
      title: 'a method that the curriculum adds',
      files: {
        'curriculum.yaml': [
          ['themes: {', 'methods: { rope-work: { title: Rope work, lecture: false } }\nthemes: {'],
        ],
        'm1/1-knots.md': [['method: exercise', 'method: rope-work']],
      },
    },
  ],
};

const names = { levels: 'level', audiences: 'audience', themes: 'theme' } as const;

function* unknown(
  curriculum: Curriculum,
  places: Places,
  key: keyof typeof names,
  values: readonly string[],
): Generator<Found> {
  const known = Object.keys(curriculum[key]);
  // Without the list itself, which is reported, every word would be unknown.
  if (known.length === 0) return;
  for (const { value, at } of placed(places, [key], values)) {
    if (known.includes(value) || curriculum.at.has(key, value)) continue;
    yield word(names[key], value, known, at);
  }
}

function* languages(
  curriculum: Curriculum,
  places: Places,
  values: readonly string[],
): Generator<Found> {
  if (curriculum.languages.length === 0 || brokenIn(curriculum.at, ['languages'])) return;
  for (const { value, at } of placed(places, ['languages'], values)) {
    if (curriculum.languages.includes(value)) continue;
    yield {
      message: `The language "${value}" is not one of the curriculum`,
      at,
      hint: 'Add it to "languages" at the top of curriculum.yaml.',
    };
  }
}

function* track(curriculum: Curriculum, module: Curriculum['modules'][number]): Generator<Found> {
  const known = curriculum.tracks.map((one) => one.id);
  if (module.track === '' || known.length === 0 || known.includes(module.track)) return;
  if (known.includes('') || brokenIn(curriculum.at, ['tracks'], ['id'])) return;
  yield word('track', module.track, known, module.at.value('track'));
}

function word(name: string, value: string, known: readonly string[], at: Found['at']): Found {
  const where = name === 'method' ? 'a built-in one or one of' : 'one of those in';
  const hint = didYouMean(value, known);
  return {
    message: `The ${name} "${value}" is not known, expected ${where} curriculum.yaml`,
    at,
    ...(hint ? { hint } : {}),
    ...rewording(at, value, onlyNear(value, known)),
  };
}
