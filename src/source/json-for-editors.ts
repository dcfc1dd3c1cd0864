/** What schemas say to editors in words of our own (words, alternatives, snippets, fields), as JSON Schema. */

import { z } from 'zod';
import type { Alternative, OwnWords } from './schemas/for-editors.js';

/** A word that an editor offers, and what it means. */
export interface Word {
  id: string;
  meaning?: string | undefined;
}

/**
 * Words for the places that take words of the curriculum. With `wrong`, they are the only right
 * ones there, and an editor says so; else they are offered, and what has their form is right, too.
 */
export type Words = { readonly [kind in OwnWords]?: WordList };

export interface WordList {
  words: readonly Word[];
  /** What is said of a word that is none of these, as a sentence. */
  wrong?: string;
}

/** A JSON Schema, as far as this file looks into it. */
export interface Json {
  [keyword: string]: unknown;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  additionalProperties?: Json | boolean;
}

/** An editor says the same as the reader about a single value of the wrong type or form. */
export function sayExpected(schema: z.core.$ZodType, json: Json): void {
  if (!['string', 'number', 'boolean', 'enum', 'literal'].includes(schema._zod.def.type)) return;
  const message = (value: unknown) => {
    const said = z.safeParse(schema, value).error?.issues[0]?.message ?? '';
    return said.startsWith('expected') ? said.replace(/^e/, 'E') : undefined;
  };
  json.errorMessage = message({});
  if (json.pattern !== undefined) json.patternErrorMessage = message('\n');
}

/** Writes out what schemas say to editors in words of our own: words, alternatives, snippets, fields. */
export function complete(node: Json, words: Words): Json {
  const { words: kind, alternatives, snippets, offers, ...rest } = node;
  const json: Json = { ...rest };
  if (snippets) Object.assign(json, asSnippets(snippets as Snippet[]));
  if (json.items) json.items = complete(json.items, words);
  if (json.anyOf) json.anyOf = json.anyOf.map((each) => complete(each, words));
  if (typeof json.additionalProperties === 'object') {
    json.additionalProperties = complete(json.additionalProperties, words);
  }
  const properties = { ...json.properties, ...offered(offers as Record<string, string>) };
  if (Object.keys(properties).length > 0) {
    json.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, complete(value, words)]),
    );
  }
  const list = words[kind as OwnWords];
  const named = list ? withWords(json, list) : json;
  return alternatives ? asAlternatives(named, alternatives as Listed[]) : withKnownKeys(named);
}

function offered(fields: Record<string, string> = {}): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, description]) => [key, { description }]),
  );
}

/** A mapping with a few known keys: an editor offers and explains those that stand among `properties`. */
function withKnownKeys(json: Json): Json {
  const { propertyNames, additionalProperties, ...rest } = json;
  const keys = (propertyNames as { enum?: string[] } | undefined)?.enum;
  if (keys === undefined || typeof additionalProperties !== 'object') return json;
  const properties = keys.map((key) => [
    key,
    { ...additionalProperties, ...json.properties?.[key] },
  ]);
  return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
}

function withWords(json: Json, list: WordList): Json {
  const { additionalProperties: value, propertyNames: _, ...mapping } = json;
  if (typeof value === 'object') {
    const properties = list.words.map(({ id, meaning }) => [
      id,
      { ...value, ...(meaning ? { description: meaning } : {}) },
    ]);
    return {
      ...mapping,
      properties: Object.fromEntries(properties),
      additionalProperties: list.wrong === undefined,
    };
  }
  if (json.anyOf) {
    const [text = {}, ...others] = json.anyOf;
    return { ...json, anyOf: [...asWords(text, list), ...others] };
  }
  const { description, ...form } = json;
  const [only = {}, ...more] = asWords(form, list);
  const chosen = more.length === 0 ? only : { anyOf: [only, ...more] };
  return { ...(description === undefined ? {} : { description }), ...chosen };
}

/** A text that is one of the words, or else another one of its form where that is right, too. */
function asWords(form: Json, { words: all, wrong }: WordList): Json[] {
  // An id that is missing or stands twice is reported elsewhere; a schema may not have it.
  const words = [...new Map(all.map((word) => [word.id, word])).values()].filter(({ id }) => id);
  if (words.length === 0) return [form];
  const one: Json = {
    type: 'string',
    enum: words.map(({ id }) => id),
    ...(words.some(({ meaning }) => meaning)
      ? { enumDescriptions: words.map(({ meaning }) => meaning ?? '') }
      : {}),
  };
  return wrong === undefined ? [one, form] : [{ ...one, errorMessage: wrong }];
}

type Listed = Alternative & { snippets?: Snippet[] };

/** One closed mapping for each alternative. */
function asAlternatives(json: Json, alternatives: readonly Listed[]): Json {
  const { type, properties = {}, additionalProperties, ...rest } = json;
  return {
    ...rest,
    anyOf: alternatives.map(({ needs, may = [], snippets = [] }) => ({
      type,
      properties: Object.fromEntries([...needs, ...may].map((key) => [key, properties[key]])),
      required: [...needs],
      additionalProperties,
      ...asSnippets(snippets),
      title: needs[0],
    })) as Json[],
  };
}

interface Snippet {
  label: string;
  description: string;
  body: unknown;
}

/** An item is shown under the name of its snippet. */
function asSnippets(snippets: readonly Snippet[]): Json {
  const title = snippets[0]?.label;
  return { ...(title ? { title } : {}), defaultSnippets: snippets.map(withStops) };
}

/** Texts become places to fill in, in their order; those that are not empty are suggested there. */
function withStops({ body, ...rest }: Snippet): object {
  let stop = 0;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
    }
    if (typeof value !== 'string') return value;
    stop += 1;
    return value === '' ? `$${stop}` : `\${${stop}:${value}}`;
  };
  return { ...rest, body: walk(body) };
}
