/** The shapes as JSON Schemas (draft 7), so that editors can complete, explain and check what is written. */

import { z } from 'zod';
import { complete, type Json, sayExpected, type Words } from './json-for-editors.js';
import { required, type Shape } from './required.js';
import {
  activitySchema,
  curriculumSchema,
  glossarySchema,
  moduleSchema,
  referencesSchema,
  sessionSchema,
  toolSchema,
} from './schemas.js';
import { builtInMethods } from './vocabulary.js';

const titles: Record<Shape, readonly [title: string, description: string]> = {
  curriculum: ['Curriculum', 'What the curriculum promises, and the words that it may use.'],
  module: ['Module', 'What a module is for, and how its days run.'],
  session: ['Session', 'The front matter of a session.'],
  activity: ['Activity', 'The block "yaml activity" under a heading of a session.'],
  tool: ['Tool', 'The front matter of a practical tool.'],
  references: ['References', 'The bibliography in CSL-YAML, as Zotero and Pandoc write it.'],
  glossary: ['Glossary', 'Terms that the documents explain where they use them.'],
  template: ['Document template', 'Which sections a document has, in which order.'],
  theme: [
    'Theme',
    'The look of the documents: page, colours, type, fonts, logo, header and footer.',
  ],
};

/**
 * Shape → its JSON Schema, of every shape that the reader knows; see `jsonSchema` for those of
 * others. Without words, the schemas hold for every curriculum.
 */
export function jsonSchemas(
  words: Words = {},
): Record<Exclude<Shape, 'template' | 'theme'>, object> {
  return {
    curriculum: jsonSchema('curriculum', curriculumSchema, words),
    module: jsonSchema('module', moduleSchema, words),
    session: jsonSchema('session', sessionSchema, words),
    activity: jsonSchema('activity', activitySchema, words),
    tool: jsonSchema('tool', toolSchema, words),
    references: jsonSchema('references', referencesSchema, words),
    glossary: jsonSchema('glossary', glossarySchema, words),
  };
}

/** The JSON Schema of one shape: title, description, and `required` as the list of required keys says. */
export function jsonSchema(shape: Shape, schema: z.ZodType, words: Words = {}): object {
  const { $schema, ...generated } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => sayExpected(zodSchema, json as Json),
  }) as Json;
  // Without a title of its own, a value is shown under the title of the whole.
  const known: Words = {
    methods: {
      words: Object.entries(builtInMethods).map(([id, { title }]) => ({ id, meaning: title })),
    },
    ...words,
  };
  const tree = complete(generated, shape === 'curriculum' ? opened(known) : known);
  for (const path of required[shape].always) needKey(tree, path.split('.'));
  for (const path of required[shape].later) {
    const key = at(tree, path.split('.'));
    if (!key) throw new Error(`There is no key ${path} in the schema`);
    key.description = `${key.description} Needed from the status reviewed on.`;
  }
  const [title, description] = titles[shape];
  const whole = shape === 'references' ? orUnderKey(tree, 'references') : tree;
  return { $schema, title, description, ...whole };
}

/** In the file that defines words, more may be written at any time. */
function opened(words: Words): Words {
  const { rules, ...others } = words;
  const open = Object.entries(others).map(([kind, each]) => [kind, { words: each.words }]);
  return { ...Object.fromEntries(open), ...(rules ? { rules } : {}) };
}

/** The schema at a path of keys, where `*` is any item. */
function at(json: Json | undefined, path: readonly string[]): Json | undefined {
  const [step, ...rest] = path;
  if (json === undefined || step === undefined) return json;
  return at(step === '*' ? json.items : json.properties?.[step], rest);
}

/** The key must be there, and an empty text or list counts as absent. */
function needKey(tree: Json, path: readonly string[]): void {
  const key = path[path.length - 1] ?? '';
  const above = at(tree, path.slice(0, -1));
  const value = above?.properties?.[key];
  if (!above || !value) throw new Error(`There is no key ${path.join('.')} in the schema`);
  above.required = [...(above.required ?? []), key];
  if (value.type === 'array') value.minItems = 1;
  if (value.type === 'string' && !value.enum && !value.pattern) value.minLength = 1;
}

/** A list, or a mapping that has it under a key. */
function orUnderKey(list: Json, key: string): Json {
  const reference = { $ref: '#/definitions/list' };
  const mapping = {
    type: 'object',
    properties: { [key]: { ...reference, description: 'The list of entries.' } },
    required: [key],
  };
  return { definitions: { list }, anyOf: [reference, mapping] };
}
