/** The JSON Schemas of a curriculum as files: with its own words, so that an editor offers them. */

import type { Curriculum } from '../curriculum/model.js';
import { sections, sessionSections } from '../documents/sections/index.js';
import { templateSchema } from '../documents/template.js';
import { rules } from '../rules/index.js';
import type { Word, WordList, Words } from '../source/json-for-editors.js';
import { jsonSchema, jsonSchemas } from '../source/json-schemas.js';
import { builtInMethods } from '../source/vocabulary.js';
import { themeSchema } from '../themes/schema.js';

/** Where a curriculum keeps them, relative to its folder. Hidden, so that it is never read as content. */
export const schemaFolder = '.pensum/schemas';

/**
 * File name → text of each schema, sorted. Without a curriculum they hold for every one; with one
 * they offer its own words, and what must be one of its levels, audiences, themes, tracks or
 * methods may be nothing else.
 */
export function schemaFiles(curriculum?: Curriculum): Record<string, string> {
  const words: Words = { ...(curriculum ? wordsOf(curriculum) : {}), ...knownToPensum() };
  const schemas = {
    ...jsonSchemas(words),
    template: jsonSchema('template', templateSchema, words),
    theme: jsonSchema('theme', themeSchema, words),
  };
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([shape, schema]) => [`${shape}.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

/**
 * The line that tells an editor by which schema to read a YAML file of a curriculum, given its path
 * in there; empty for files that have none.
 */
export function modeline(path: string): string {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const known = /^(curriculum|module|references|glossary)\.yaml$/.exec(name)?.[1];
  const own = /^(?:templates\/(?=documents\/))?(documents|themes)\/[^/]+\.yaml$/.exec(path)?.[1];
  const shape = known ?? (own === 'themes' ? 'theme' : own && 'template');
  if (shape === undefined) return '';
  return `# yaml-language-server: $schema=${'../'.repeat(folders.length)}${schemaFolder}/${shape}.json\n`;
}

function knownToPensum(): Words {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => ({ id }));
  return {
    rules: {
      words: rules
        .filter((rule) => !rule.fixed)
        .map(({ id, summary, severity }) => ({ id, meaning: `${summary} Default: ${severity}.` })),
      wrong: 'Expected the id of a rule.',
    },
    sections: { words: ids(sections), wrong: `Expected a section: ${listed(sections)}.` },
    'session-sections': {
      words: ids(sessionSections),
      wrong: `Expected a section of a session: ${listed(sessionSections)}.`,
    },
  };
}

function wordsOf(curriculum: Curriculum): Words {
  const { levels, audiences, themes } = curriculum;
  const titled = (map: Readonly<Record<string, string>>): Word[] =>
    Object.entries(map).map(([id, meaning]) => ({ id, meaning }));
  const entitled = (list: readonly { id: string; title: string }[]): Word[] =>
    list.map(({ id, title }) => ({ id, meaning: title }));
  const methods = Object.entries({ ...builtInMethods, ...curriculum.methods });
  return {
    levels: only('levels', titled(levels)),
    audiences: only('audiences', titled(audiences)),
    themes: only('themes', titled(themes)),
    tracks: only('tracks', entitled(curriculum.tracks)),
    methods: only('methods', entitled(methods.map(([id, { title }]) => ({ id, title })))),
    // These grow while people write, so another one is never called wrong.
    languages: { words: curriculum.languages.map((id) => ({ id })) },
    modules: { words: entitled(curriculum.modules) },
    references: {
      words: curriculum.references.map(({ id, item }) => ({ id, meaning: titleOf(item.title) })),
    },
    tools: { words: entitled(curriculum.tools) },
  };
}

/** The only right words, until the curriculum changes. */
function only(kind: string, words: Word[]): WordList {
  return {
    words,
    wrong: `Expected one of the ${kind} of curriculum.yaml: ${listed(words)}. After a change there, run "pensum schemas".`,
  };
}

function listed(words: readonly { id: string }[]): string {
  return words.map(({ id }) => id).join(', ');
}

function titleOf(title: unknown): string | undefined {
  return typeof title === 'string' ? title : undefined;
}
