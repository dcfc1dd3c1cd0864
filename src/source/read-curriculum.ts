/** Folder → sources: every file of a curriculum is decoded and parsed once, and knows what it is. */

import type { z } from 'zod';
import type { Finding } from '../diagnostic/diagnostic.js';
import { lineSpan, type SourceFile, span } from '../diagnostic/source-file.js';
import { decode } from './decode.js';
import type { Folder, FolderEntry } from './folder.js';
import { readFrontMatter } from './front-matter.js';
import { maxParseTime } from './limits.js';
import type { TextSource } from './passages.js';
import { nowhere, type Places } from './places.js';
import { readText } from './read-text.js';
import { required, type Shape } from './required.js';
import {
  curriculumSchema,
  glossarySchema,
  moduleSchema,
  referencesSchema,
  sessionSchema,
  toolSchema,
} from './schemas.js';
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

export interface ModuleSource {
  folder: string;
  module: YamlSource<z.output<typeof moduleSchema>>;
  sessions: MarkdownSource<z.output<typeof sessionSchema>>[];
}

export interface CurriculumSource {
  folder: Folder;
  curriculum: YamlSource<z.output<typeof curriculumSchema>>;
  references: YamlSource<z.output<typeof referencesSchema>> | undefined;
  glossary: YamlSource<z.output<typeof glossarySchema>> | undefined;
  modules: ModuleSource[];
  tools: MarkdownSource<z.output<typeof toolSchema>>[];
  findings: Finding[];
}

/** Reads everything; a file that cannot be read is a finding and hides no other. */
export function readCurriculum(folder: Folder): CurriculumSource {
  const findings: Finding[] = [];
  const entries = [...folder.files.values()];
  const moduleFolders = entries
    .filter((entry) => baseName(entry.path) === 'module.yaml')
    .map((entry) => parentOf(entry.path));
  for (const [path, why] of folder.unreadable) {
    const file = readAsEmpty(path);
    findings.push({
      rule: 'structure/file',
      message: `The folder cannot be read: ${why}`,
      at: span(file, 0, 0),
    });
  }
  const yaml = <S extends z.ZodType>(entry: FolderEntry | undefined, schema: S, shape: Shape) =>
    entry && readYamlFile(entry, schema, shape, findings);
  const markdown = <S extends z.ZodType>(entry: FolderEntry, schema: S, shape: Shape) =>
    readMarkdownFile(entry, schema, shape, findings);
  return {
    folder,
    curriculum: yaml(folder.files.get('curriculum.yaml'), curriculumSchema, 'curriculum') ?? {
      file: readAsEmpty('curriculum.yaml'),
      value: undefined,
      places: nowhere(span(readAsEmpty('curriculum.yaml'), 0, 0)),
    },
    references: readReferences(folder.files.get('references.yaml'), findings),
    glossary: yaml(folder.files.get('glossary.yaml'), glossarySchema, 'glossary'),
    modules: moduleFolders.map((path) => ({
      folder: path,
      module: readYamlFile(
        folder.files.get(join(path, 'module.yaml')) as FolderEntry,
        moduleSchema,
        'module',
        findings,
      ),
      sessions: entries
        .filter((entry) => parentOf(entry.path) === path && isText(entry.path))
        .map((entry) => markdown(entry, sessionSchema, 'session')),
    })),
    tools: entries
      .filter((entry) => parentOf(entry.path) === 'tools' && isText(entry.path))
      .map((entry) => markdown(entry, toolSchema, 'tool')),
    findings,
  };
}

/** Session and tool files; README and LICENSE never are. */
function isText(path: string): boolean {
  return path.endsWith('.md') && !/^(README|LICENSE)/i.test(baseName(path));
}

/** What was made of a file; without `places` it could not be read. */
type Read<T> =
  | { findings: Finding[] }
  | { findings: Finding[]; value: T | undefined; places: Places };

/** Decodes a file and works on it in good time. What is found is noted, and given as `found` too. */
function work<R extends { findings: Finding[] }>(
  entry: FolderEntry,
  findings: Finding[],
  make: (file: SourceFile) => R,
): { file: SourceFile; result: R | undefined; found: Finding[] } {
  const { file, ok, findings: refused } = decode(entry);
  const result = ok ? timed(file, findings, () => make(file)) : undefined;
  const found = result?.findings ?? refused;
  findings.push(...found);
  return { file, result, found };
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

function readYamlFile<S extends z.ZodType>(
  entry: FolderEntry,
  schema: S,
  shape: Shape,
  findings: Finding[],
): YamlSource<z.output<S>> {
  const { file, result, found } = work(entry, findings, (text): Read<z.output<S>> => {
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

function readMarkdownFile<S extends z.ZodType>(
  entry: FolderEntry,
  schema: S,
  shape: Shape,
  findings: Finding[],
): MarkdownSource<z.output<S>> {
  type Made = Read<z.output<S>> & { text: TextSource };
  const { file, result, found } = work(entry, findings, (source): Made => {
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
function readReferences(
  entry: FolderEntry | undefined,
  findings: Finding[],
): CurriculumSource['references'] {
  if (!entry) return undefined;
  type Made = Read<z.output<typeof referencesSchema>>;
  const { file, result, found } = work(entry, findings, (text): Made => {
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

function timed<T>(file: SourceFile, findings: Finding[], work: () => T): T | undefined {
  let result: T | undefined;
  try {
    result = withinTime(maxParseTime, work);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'The text is nested too deeply to be read';
    findings.push({ rule: 'structure/file', message, at: lineSpan(file, 0) });
    return undefined;
  }
  if (result === undefined) {
    findings.push({
      rule: 'structure/file',
      message: `Reading the file took more than ${maxParseTime / 1000} seconds and was given up`,
      at: lineSpan(file, 0),
      hint: 'Look for long runs of marks such as * _ [ and simplify them.',
    });
  }
  return result;
}

function readAsEmpty(path: string): SourceFile {
  return { path, text: '', lineStarts: [0] };
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
