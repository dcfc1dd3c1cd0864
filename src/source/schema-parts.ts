/** Looks into zod's schemas, so that a message can name the keys and words that a place knows. */

import type { z } from 'zod';
import type { Path } from './places.js';

type Definition = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  valueType?: z.ZodType;
  keyType?: z.ZodType;
  entries?: Record<string, string>;
};

function definition(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** The schema for the value at a path; undefined where there can be none. */
export function schemaAt(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  if (!schema) return undefined;
  const def = definition(schema);
  if (def.innerType) return schemaAt(def.innerType, path);
  if (path.length === 0) return schema;
  const [step, ...rest] = path;
  if (def.options) {
    const found = def.options.map((option) => schemaAt(option, path)).find((option) => option);
    return found;
  }
  if (def.element) return schemaAt(def.element, rest);
  if (def.shape) {
    // Own keys only: "constructor" and "__proto__" are keys like any other.
    const key = String(step);
    return Object.hasOwn(def.shape, key) ? schemaAt(def.shape[key], rest) : undefined;
  }
  return schemaAt(def.valueType, rest);
}

/** The keys that a mapping of this schema may have. */
export function knownKeys(schema: z.ZodType | undefined): string[] {
  if (!schema) return [];
  const def = definition(schema);
  if (def.innerType) return knownKeys(def.innerType);
  if (def.options) return def.options.flatMap(knownKeys);
  if (def.keyType) return enumWords(def.keyType) ?? [];
  return Object.keys(def.shape ?? {});
}

/** The words of which a value of this schema must be one. */
export function enumWords(schema: z.ZodType | undefined): string[] | undefined {
  return schema && definition(schema).entries
    ? Object.values(definition(schema).entries ?? {})
    : undefined;
}
