/** Sources → curriculum: what was read, put together as plain values. Judges nothing; rules do. */

import type { CurriculumSource, YamlSource } from '../source/read-curriculum.js';
import { baseName } from '../source/read-curriculum.js';
import type { Limits } from '../source/vocabulary.js';
import { assembleModule } from './assemble-module.js';
import { items, textOfSource, texts } from './gaps.js';
import type { Curriculum, Tool, Track } from './model.js';

/** Without the keys whose value is undefined. */
function defined<T extends object>(value: T | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, item]) => item !== undefined),
  ) as Partial<T>;
}

export function assemble(source: CurriculumSource): Curriculum {
  const { value, places } = source.curriculum;
  const findings = [...source.findings];
  return {
    title: value?.title ?? '',
    languages: texts(value?.languages),
    tracks: items(
      value?.tracks,
      (track, index): Track => ({
        id: track.id ?? '',
        title: track.title ?? track.id ?? '',
        modules: track.modules,
        levels: texts(track.levels),
        languages: texts(track.languages),
        audiences: texts(track.audiences),
        limits: defined(track.limits) as Partial<Limits>,
        pilots: track.pilots,
        at: places.within('tracks', index),
      }),
    ),
    levels: defined(value?.levels) as Record<string, string>,
    audiences: defined(value?.audiences) as Record<string, string>,
    themes: defined(value?.themes) as Record<string, string>,
    methods: Object.fromEntries(
      Object.entries(value?.methods ?? {}).flatMap(([id, method]) =>
        method ? [[id, { title: method.title, lecture: method.lecture ?? false }]] : [],
      ),
    ),
    limits: defined(value?.limits) as Partial<Limits>,
    rules: defined(value?.rules) as Curriculum['rules'],
    modules: source.modules.flatMap((module) => assembleModule(module, findings) ?? []),
    tools: source.tools.map(assembleTool),
    references: items(source.references?.value, (item, index) => ({
      id: item.id ?? '',
      item,
      at: (source.references as YamlSource<unknown>).places.within(index),
    })),
    glossary: items(source.glossary?.value, (item, index) => ({
      term: item.term ?? '',
      definition: item.definition ?? '',
      at: (source.glossary as YamlSource<unknown>).places.within(index),
    })).sort((a, b) => a.term.localeCompare(b.term, value?.languages?.[0] ?? 'en')),
    findings,
    folder: source.folder,
    at: places,
  };
}

function assembleTool(source: CurriculumSource['tools'][number]): Tool {
  const { value, text } = source;
  const id = baseName(source.file.path).replace(/\.md$/, '');
  return {
    id,
    title: value?.title ?? id,
    purpose: value?.purpose,
    minutes: value?.minutes,
    source: value?.source,
    group: value?.group ?? {},
    basedOn: items(value?.['based-on'], (credit) => credit),
    passages: [
      ...text.opening,
      ...text.activities.flatMap((part) => [
        { type: 'prose' as const, children: [part.heading] },
        ...part.passages,
      ]),
    ],
    text: textOfSource(source),
    at: source.places,
  };
}
