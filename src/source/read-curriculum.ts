/** Folder → sources: every file of a curriculum is decoded and parsed once, and knows what it is. */

import type { z } from 'zod';
import type { Finding } from '../diagnostic/diagnostic.js';
import { type SourceFile, span } from '../diagnostic/source-file.js';
import type { Exception } from './exceptions.js';
import { baseName, type Folder, type FolderEntry, parentOf } from './folder.js';
import { maxParseTime } from './limits.js';
import { nowhere } from './places.js';
import {
  type MarkdownSource,
  type Memo,
  type Reading,
  readMarkdownFile,
  readReferences,
  readYamlFile,
  type YamlSource,
} from './read-file.js';
import {
  curriculumSchema,
  glossarySchema,
  moduleSchema,
  type referencesSchema,
  sessionSchema,
  toolSchema,
} from './schemas.js';
import { withinTime } from './time-limit.js';

export interface ModuleSource {
  folder: string;
  module: YamlSource<z.output<typeof moduleSchema>>;
  sessions: MarkdownSource<z.output<typeof sessionSchema>>[];
}

/** What the modules of a curriculum share. */
export interface SharedSource {
  folder: Folder;
  curriculum: YamlSource<z.output<typeof curriculumSchema>>;
  references: YamlSource<z.output<typeof referencesSchema>> | undefined;
  glossary: YamlSource<z.output<typeof glossarySchema>> | undefined;
  tools: MarkdownSource<z.output<typeof toolSchema>>[];
  findings: Finding[];
  exceptions: Exception[];
}

export interface CurriculumSource extends SharedSource {
  modules: ModuleSource[];
}

/** Reads everything; a file that cannot be read is a finding and hides no other. */
export function readCurriculum(folder: Folder, memo?: Memo): CurriculumSource {
  const shared = readShared(folder, memo);
  const modules = moduleFolders(folder).map((path) => readModule(folder, path, { memo }));
  return {
    ...shared,
    modules: modules.map(({ source }) => source),
    findings: [...shared.findings, ...modules.flatMap(({ findings }) => findings)],
    exceptions: [...shared.exceptions, ...modules.flatMap(({ exceptions }) => exceptions)],
  };
}

/** The folders that are modules, sorted by path; empty for the curriculum's own. */
export function moduleFolders(folder: Folder): string[] {
  return [...folder.files.keys()]
    .filter((path) => baseName(path) === 'module.yaml')
    .map((path) => parentOf(path));
}

/** Paths of all texts that are read; files that merely lie there are left out. */
export function textFiles(folder: Folder): string[] {
  const shared = ['curriculum.yaml', 'references.yaml', 'glossary.yaml'];
  const modules = moduleFolders(folder);
  const descriptors = modules.map((path) => join(path, 'module.yaml'));
  const texts = [...new Set([...modules, 'tools'])].flatMap((path) => textsIn(folder, path));
  return [
    ...shared.filter((path) => folder.files.has(path)),
    ...descriptors,
    ...texts.map(({ path }) => path),
  ].sort();
}

/** Reads what the modules share, and reports the folders that cannot be listed. */
export function readShared(folder: Folder, memo?: Memo): SharedSource {
  const reading: Reading = { findings: [], exceptions: [], memo, timed: true };
  for (const [path, why] of folder.unreadable) {
    const message = `The folder cannot be read: ${why}`;
    reading.findings.push({ rule: 'structure/file', message, at: span(asEmpty(path), 0, 0) });
  }
  const at = (path: string) => folder.files.get(path);
  const [curriculum, references, glossary] = [
    at('curriculum.yaml'),
    at('references.yaml'),
    at('glossary.yaml'),
  ];
  return {
    folder,
    curriculum: curriculum
      ? readYamlFile(curriculum, curriculumSchema, 'curriculum', reading)
      : {
          file: asEmpty('curriculum.yaml'),
          value: undefined,
          places: nowhere(span(asEmpty('curriculum.yaml'), 0, 0)),
        },
    references: references && readReferences(references, reading),
    glossary: glossary && readYamlFile(glossary, glossarySchema, 'glossary', reading),
    tools: textsIn(folder, 'tools').map((entry) =>
      readMarkdownFile(entry, toolSchema, 'tool', reading),
    ),
    findings: reading.findings,
    exceptions: reading.exceptions,
  };
}

/**
 * Reads the module of a folder that has a `module.yaml`; without its sessions where they are not
 * wanted. Its files are watched together, and only when that takes too long each by itself.
 */
export function readModule(
  folder: Folder,
  path: string,
  { memo, sessions = true }: { memo?: Memo | undefined; sessions?: boolean } = {},
): { source: ModuleSource; findings: Finding[]; exceptions: Exception[] } {
  const entry = folder.files.get(join(path, 'module.yaml')) as FolderEntry;
  const read = (timed: boolean) => {
    const reading: Reading = { findings: [], exceptions: [], memo, timed };
    const module = readYamlFile(entry, moduleSchema, 'module', reading);
    const texts = sessions ? textsIn(folder, path) : [];
    const source: ModuleSource = {
      folder: path,
      module,
      sessions: texts.map((text) => readMarkdownFile(text, sessionSchema, 'session', reading)),
    };
    return { source, findings: reading.findings, exceptions: reading.exceptions };
  };
  return withinTime(maxParseTime, () => read(false)) ?? read(true);
}

/** Session and tool files of a folder; README and LICENSE never are. */
function textsIn(folder: Folder, path: string): FolderEntry[] {
  return (folder.inside.get(path) ?? []).filter(
    (entry) => entry.path.endsWith('.md') && !/^(README|LICENSE)/i.test(baseName(entry.path)),
  );
}

function asEmpty(path: string): SourceFile {
  return { path, text: '', lineStarts: [0] };
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
