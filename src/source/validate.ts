/** Data + schema → values of the right type, and one finding for each thing that is wrong or absent. */

import type { z } from 'zod';
import type { Finding } from '../diagnostic/diagnostic.js';
import { didYouMean, nearest, onlyNear } from '../diagnostic/nearest.js';
import { rewording } from '../diagnostic/replacing.js';
import type { Span } from '../diagnostic/source-file.js';
import {
  deepestFirst,
  define,
  distinct,
  label,
  prototypeKeys,
  startsWith,
  valueAt,
  without,
} from './data-paths.js';
import { type Path, type Places, withBroken } from './places.js';
import { quote } from './quote.js';
import { required, type Shape } from './required.js';
import { enumWords, knownKeys, schemaAt } from './schema-parts.js';

export interface Validated<T> {
  /** What is right; wrong parts are left out. Undefined when nothing is. */
  value: T | undefined;
  places: Places;
  findings: Finding[];
}

/**
 * Checks data against a schema. What is wrong is reported, removed and the rest kept, so that one
 * wrong value hides nothing else; the places remember it as broken, so that it is not also missed.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  shape: Shape,
  data: unknown,
  places: Places,
): Validated<z.output<S>> {
  const findings: Finding[] = [];
  const broken: Path[] = [];
  let rest = withoutEmpty(data, schema);
  // zod passes over this key in mappings with free keys, so it is reported here.
  for (const path of prototypeKeys(rest)) {
    const above = path.length > 1 ? ` in "${label(path.slice(0, -1))}"` : '';
    findings.push({
      rule: 'structure/key',
      message: `The key "__proto__" is not known${above}`,
      at: places.key(...path),
    });
    broken.push(path);
    rest = without(rest, path);
  }
  // Each round removes at least one value, so the data shrinks until it fits.
  for (let round = 0; round < 100; round++) {
    const result = schema.safeParse(rest);
    if (result.success) {
      const marked = withBroken(places, broken);
      return {
        value: result.data,
        places: marked,
        findings: [...findings, ...absent(shape, result.data, marked)],
      };
    }
    // Unknown keys first: a misspelt key explains the one that seems to be missing.
    const issues = [...result.error.issues].sort((a, b) => rank(a) - rank(b));
    const removed: Path[] = [];
    for (const issue of issues) {
      const known = withBroken(places, broken);
      removed.push(
        ...report(issue, { schema, shape, data: rest, places: known, findings, broken }),
      );
    }
    broken.push(...removed);
    if (removed.some((path) => path.length === 0)) break;
    // Deepest and last first, so that the indices of the others stay right.
    for (const path of distinct(removed).sort(deepestFirst)) rest = without(rest, path);
  }
  return { value: undefined, places: withBroken(places, [[]]), findings };
}

interface Round {
  schema: z.ZodType;
  shape: Shape;
  data: unknown;
  places: Places;
  findings: Finding[];
  broken: Path[];
}

function rank(issue: z.core.$ZodIssue): number {
  return issue.code === 'unrecognized_keys' ? 0 : 1;
}

/** Reports one issue; gives the paths that must go before the rest can be read. */
function report(issue: z.core.$ZodIssue, round: Round): Path[] {
  const { schema, shape, data, places, findings, broken } = round;
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(schema, path));
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const at = places.key(...path, key);
      const comma = valueAt(data, [...path, key]) === null && followsComma(at);
      const hint = comma
        ? 'A comma inside { } begins a new key: put a text with a comma into quotation marks.'
        : didYouMean(key, known);
      // The key that was meant is there, only misspelt: it is not missing as well, but as grave.
      const meant = near !== undefined && !places.has(...path, near) ? [...path, near] : undefined;
      if (meant) broken.push(meant);
      findings.push({
        rule: 'structure/key',
        message: `The key "${quote(key)}" is not known${path.length > 0 ? ` in "${label(path)}"` : ''}`,
        at,
        ...(meant ? requirement(shape, meant) : {}),
        ...(hint ? { hint } : {}),
        ...(meant && onlyNear(key, known) === near ? rewording(at, key, near) : {}),
      });
      return [...path, key];
    });
  }
  if (issue.code === 'invalid_union') {
    const best = bestBranch(issue.errors);
    if (
      best.length > 0 &&
      best.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys')
    ) {
      return best.flatMap((inner) =>
        report({ ...inner, path: [...issue.path, ...inner.path] }, round),
      );
    }
  }
  if (issue.code === 'invalid_key') {
    const key = String(path[path.length - 1] ?? '');
    const known = knownKeys(schemaAt(schema, path.slice(0, -1)));
    const hint = didYouMean(key, known);
    findings.push({
      rule: 'structure/key',
      message: `The key "${quote(key)}" is not known in "${label(path.slice(0, -1))}"`,
      at: places.key(...path),
      ...(hint ? { hint } : {}),
    });
    return [path];
  }
  const found = valueAt(data, path);
  if (found === undefined && path.length > 0) {
    const key = String(path[path.length - 1]);
    const above = path.slice(0, -1);
    if (!places.broken(...path)) {
      findings.push({
        rule: 'structure/required',
        message: `"${key}" is missing in "${label(above)}"`,
        at: places.value(...above),
      });
    }
    return [above];
  }
  if (issue.code === 'custom' && broken.some((other) => startsWith(other, path))) return [path];
  const target = schemaAt(schema, path);
  const words = enumWords(target);
  const hint = typeof found === 'string' && words ? didYouMean(found, words) : undefined;
  findings.push({
    rule: 'structure/value',
    message: `${path.length > 0 ? `"${label(path)}"` : 'This'} is ${show(found)}, ${issue.message}`,
    at: places.value(...path),
    ...(hint?.startsWith('Did') ? { hint } : {}),
    ...(typeof found === 'string' && words
      ? rewording(places.value(...path), found, onlyNear(found, words))
      : {}),
  });
  return [path];
}

/** Inside braces, a comma begins a new key, also where an author meant it as part of a text. */
function followsComma(at: Span): boolean {
  return /,\s*$/.test(at.file.text.slice(Math.max(0, at.start - 100), at.start));
}

/** How grave it is that a key is absent; nothing where it is optional. */
function requirement(shape: Shape, path: Path): Pick<Finding, 'severity' | 'missing'> {
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  const { always, later } = required[shape];
  if ((always as readonly string[]).includes(pattern)) return { severity: 'error' };
  if ((later as readonly string[]).includes(pattern)) return { severity: 'error', missing: true };
  return {};
}

/** Required keys that are absent; the list of them stands beside the schema. */
function absent(shape: Shape, value: unknown, places: Places): Finding[] {
  const check = (paths: readonly string[], missing: boolean) =>
    paths.flatMap((pattern) =>
      expand(value, pattern.split('.')).flatMap((path): Finding[] => {
        const found = valueAt(value, path);
        const empty = found === undefined || (Array.isArray(found) && found.length === 0);
        if (!empty || places.broken(...path)) return [];
        const key = String(path[path.length - 1]);
        const above = path.slice(0, -1);
        const where = above.length > 0 ? ` in "${label(above)}"` : '';
        return [
          {
            rule: 'structure/required',
            message: places.has(...path)
              ? `"${key}" is empty${where}`
              : `"${key}" is missing${where}`,
            at: places.has(...path) ? places.key(...path) : places.value(...path),
            ...(missing ? { missing } : {}),
          },
        ];
      }),
    );
  const { always, later } = required[shape];
  return [...check(always, false), ...check(later, true)];
}

/** The paths that a pattern with `*` stands for in this value. A path above which something is absent stands for none. */
function expand(value: unknown, pattern: readonly string[], prefix: Path = []): Path[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [prefix];
  if (step === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, index) => expand(item, rest, [...prefix, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  const next = (value as Record<string, unknown>)[step];
  if (rest.length > 0 && next === undefined) return [];
  return expand(next, rest, [...prefix, step]);
}

/** Empty values (`key:` and `key: ""`) count as absent; an unknown key is kept, so that it is reported. */
function withoutEmpty(data: unknown, schema: z.ZodType | undefined): unknown {
  if (Array.isArray(data)) {
    return data.map((item, index) => withoutEmpty(item, schemaAt(schema, [index])));
  }
  if (typeof data !== 'object' || data === null) return data;
  const known = knownKeys(schema);
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const empty = value === null || value === '';
    if (empty && (known.length === 0 || known.includes(key))) continue;
    define(kept, key, withoutEmpty(value, schemaAt(schema, [key])));
  }
  return kept;
}

function show(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = quote(String(value));
  return typeof value === 'string' ? `"${text}"` : text;
}

/** Of several ways to read a value, the one with the fewest and deepest problems. */
function bestBranch(branches: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] {
  const shallow = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') ? 1 : 0;
  return [...branches].sort((a, b) => shallow(a) - shallow(b) || a.length - b.length)[0] ?? [];
}
