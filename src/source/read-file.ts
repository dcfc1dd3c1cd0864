/** One file → its values and text: decoded, parsed in good time, held against its schema, and remembered. */

import type { z } from 'zod';
import type { Finding } from '../diagnostic/diagnostic.js';
import { lineSpan, type SourceFile } from '../diagnostic/source-file.js';
import { decode } from './decode.js';
import { type Exception, exceptionsIn } from './exceptions.js';
import type { FolderEntry } from './folder.js';
import { readFrontMatter } from './front-matter.js';
import { maxParseTime } from './limits.js';
import type { TextSource } from './passages.js';
import { nowhere, type Places } from './places.js';
import { readText } from './read-text.js';
import { required, type Shape } from './required.js';
import { referencesSchema } from './schemas.js';
import { withinTime } from './time-limit.js';
import { validate } from './validate.js';
import { readYaml } from './yaml.js';

export interface YamlSource<T> {
  file: SourceFile;
  /** Undefined when the file could not be read. */
  value: T | undefined;
  places: Places;
}

export interface MarkdownSource<T> extends YamlSource<T> {
  text: TextSource;
}

/** What was made of files before, by shape and path. A file whose text is the same is not read again. */
export type Memo = Map<string, Remembered>;

interface Remembered {
  text: string;
  result: unknown;
  found: readonly Finding[];
  exceptions: readonly Exception[];
}

/** How files are read, and where everything that is found goes. */
export interface Reading {
  findings: Finding[];
  exceptions: Exception[];
  memo?: Memo | undefined;
  /** Each file is watched by itself; false where the caller watches the whole. */
  timed: boolean;
}

/** What was made of a file; without `places` it could not be read. */
type Read<T> =
  | { findings: Finding[] }
  | { findings: Finding[]; value: T | undefined; places: Places };

/** Decodes a file and works on it in good time. What is found is noted, and given as `found` too. */
function work<R extends { findings: Finding[] }>(
  entry: FolderEntry,
  shape: Shape,
  reading: Reading,
  make: (file: SourceFile) => R,
): { file: SourceFile; result: R | undefined; found: readonly Finding[] } {
  const { file, ok, findings: refused } = decode(entry);
  // A file of the folder `tools` may be a session as well.
  const key = `${shape} ${entry.path}`;
  const before = reading.memo?.get(key);
  const known = ok && before?.text === file.text ? before : undefined;
  const { found, exceptions, result } = known ?? fresh(file, ok, refused, reading.timed, make);
  if (ok) reading.memo?.set(key, { text: file.text, result, found, exceptions });
  reading.findings.push(...found);
  reading.exceptions.push(...exceptions);
  return { file, result: result as R | undefined, found };
}

function fresh<R extends { findings: Finding[] }>(
  file: SourceFile,
  ok: boolean,
  refused: readonly Finding[],
  watched: boolean,
  make: (file: SourceFile) => R,
): Omit<Remembered, 'text'> {
  if (!ok) return { result: undefined, found: refused, exceptions: [] };
  const { result, given } = timed(file, watched, () => ({
    made: make(file),
    exceptions: exceptionsIn(file),
  }));
  return {
    result: result?.made,
    found: [...(result?.made.findings ?? []), ...given],
    exceptions: result?.exceptions ?? [],
  };
}

function yamlSource<T>(
  file: SourceFile,
  result: Read<T> | undefined,
  found: readonly Finding[],
): YamlSource<T> {
  return result && 'places' in result
    ? { file, value: result.value, places: result.places }
    : { file, value: undefined, places: nowhere(found[0]?.at ?? lineSpan(file, 0)) };
}

export function readYamlFile<S extends z.ZodType>(
  entry: FolderEntry,
  schema: S,
  shape: Shape,
  reading: Reading,
): YamlSource<z.output<S>> {
  const { file, result, found } = work(entry, shape, reading, (text): Read<z.output<S>> => {
    const yaml = readYaml(text);
    if (!yaml.ok) return { findings: yaml.findings };
    // A list may be empty; a mapping without its keys is one message, not one for each key.
    if (yaml.data === undefined && shape !== 'glossary') {
      return { findings: [emptyFile(text, shape)] };
    }
    const validated = validate(schema, shape, yaml.data ?? [], yaml.places);
    return { ...validated, findings: [...yaml.findings, ...validated.findings] };
  });
  return yamlSource(file, result, found);
}

function emptyFile(file: SourceFile, shape: Shape): Finding {
  const keys = required[shape].always.filter((key) => !key.includes('.'));
  return {
    rule: 'structure/required',
    message: `The file is empty, expected at least ${keys.join(', ')}`,
    at: lineSpan(file, 0),
  };
}

const noText: TextSource = {
  opening: [],
  activities: [],
  definitions: new Map(),
  footnotes: new Map(),
  findings: [],
  blockErrors: true,
};

export function readMarkdownFile<S extends z.ZodType>(
  entry: FolderEntry,
  schema: S,
  shape: Shape,
  reading: Reading,
): MarkdownSource<z.output<S>> {
  type Made = Read<z.output<S>> & { text: TextSource };
  const { file, result, found } = work(entry, shape, reading, (source): Made => {
    const { yaml, bodyStart } = readFrontMatter(source);
    const text = yaml.ok || bodyStart < source.text.length ? readText(source, bodyStart) : noText;
    if (!yaml.ok) return { text, findings: [...yaml.findings, ...text.findings] };
    const validated = validate(schema, shape, yaml.data ?? {}, yaml.places);
    const all = [...yaml.findings, ...validated.findings, ...text.findings];
    return { ...validated, text, findings: all };
  });
  return { ...yamlSource(file, result, found), text: result?.text ?? noText };
}

/** The bibliography is a list, or stands under `references:` as Pandoc writes it. */
export function readReferences(
  entry: FolderEntry,
  reading: Reading,
): YamlSource<z.output<typeof referencesSchema>> {
  type Made = Read<z.output<typeof referencesSchema>>;
  const { file, result, found } = work(entry, 'references', reading, (text): Made => {
    const yaml = readYaml(text);
    if (!yaml.ok) return { findings: yaml.findings };
    const wrapped =
      typeof yaml.data === 'object' && yaml.data !== null && 'references' in yaml.data;
    const data = wrapped ? (yaml.data as { references: unknown }).references : yaml.data;
    const places = wrapped ? yaml.places.within('references') : yaml.places;
    const validated = validate(referencesSchema, 'references', data ?? [], places);
    return { ...validated, findings: [...yaml.findings, ...validated.findings] };
  });
  return yamlSource(file, result, found);
}

function timed<T>(
  file: SourceFile,
  watched: boolean,
  work: () => T,
): { result: T | undefined; given: Finding[] } {
  const giveUp = (message: string, hint?: string) => ({
    result: undefined,
    given: [
      {
        rule: 'structure/file',
        message,
        at: lineSpan(file, 0),
        ...(hint === undefined ? {} : { hint }),
      },
    ],
  });
  try {
    const result = watched ? withinTime(maxParseTime, work) : work();
    if (result !== undefined) return { result, given: [] };
    return giveUp(
      `Reading the file took more than ${maxParseTime / 1000} seconds and was given up`,
      'Look for long runs of marks such as * _ [ and simplify them.',
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return giveUp('The text is nested too deeply to be read');
  }
}
