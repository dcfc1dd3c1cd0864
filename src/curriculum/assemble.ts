/** Sources → curriculum: what was read, put together as plain values. Judges nothing; rules do. */

import { baseName } from '../source/folder.js';
import type { CurriculumSource, ModuleSource, SharedSource } from '../source/read-curriculum.js';
import type { YamlSource } from '../source/read-file.js';
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
  return withModules(assembleShared(source), source.modules, 'all');
}

/** The curriculum with the modules of these sources, and what is found in putting them together. */
export function withModules(
  shared: Curriculum,
  sources: readonly ModuleSource[],
  part: Curriculum['part'],
): Curriculum {
  const findings = [...shared.findings];
  const modules = sources.flatMap((module) => assembleModule(module, findings) ?? []);
  return { ...shared, part, modules, findings };
}

/** Everything but the modules. */
export function assembleShared(source: SharedSource): Curriculum {
  const { value, places } = source.curriculum;
  return {
    part: 'shared',
    uses: new Map(),
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
    theme: value?.theme,
    modules: [],
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
    findings: [...source.findings],
    exceptions: source.exceptions,
    folder: source.folder,
    at: places,
  };
}

function assembleTool(source: SharedSource['tools'][number]): Tool {
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
