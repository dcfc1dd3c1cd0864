/** Paths through plain data: what stands at one, and a copy of the data without it. */

import type { Path } from './places.js';
import { quote } from './quote.js';

/** The value at a path, or undefined; only own keys count. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** A copy without the value at the path. An item of a list is replaced by nothing, so indices stay as written. */
export function without(data: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (Array.isArray(data)) {
    return data.map((item, index) => (index === step ? without(item, rest) : item));
  }
  if (typeof data !== 'object' || data === null) return data;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const next =
      key === String(step) ? (rest.length === 0 ? undefined : without(value, rest)) : value;
    if (next !== undefined) define(copy, key, next);
  }
  return copy;
}

/** The paths of all keys `__proto__`, without those below another. */
export function prototypeKeys(data: unknown, path: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const step = Array.isArray(data) ? Number(key) : key;
    return key === '__proto__' ? [[...path, key]] : prototypeKeys(value, [...path, step]);
  });
}

/** `outcomes[2].level`, counting from 1 as people do. */
export function label(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number'
        ? `${text}[${step + 1}]`
        : text === ''
          ? quote(step)
          : `${text}.${quote(step)}`,
    '',
  );
}

/** The path leads to the prefix or to something in it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.every((step, index) => path[index] === step);
}

/** Each path once. */
export function distinct(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** Sorts deeper paths first. */
export function deepestFirst(a: Path, b: Path): number {
  return b.length - a.length;
}

/** Sets a key that may be called anything, also `__proto__`. */
export function define(object: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
