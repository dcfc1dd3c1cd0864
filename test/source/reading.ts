/** Reads single texts the way a curriculum is read, so that tests can speak of one file. */

import type { Finding } from '../../src/diagnostic/diagnostic.js';
import { positionAt, sourceFile, textOf } from '../../src/diagnostic/source-file.js';
import { decode } from '../../src/source/decode.js';
import { folderOf } from '../../src/source/folder.js';
import { readText } from '../../src/source/read-text.js';
import { readYaml } from '../../src/source/yaml.js';

/** Decodes one file of the given bytes or text. */
export function decoded(content: string | Uint8Array, path = 'm1/module.yaml') {
  return decode(folderOf({ [path]: content }).files.get(path)!);
}

export function yaml(text: string) {
  return readYaml(sourceFile('m1/module.yaml', text));
}

export function markdown(text: string) {
  return readText(sourceFile('m1/session.md', text), 0);
}

/** `line:column message` of findings, as a person would read them. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ at, message }) => {
    const { line, column } = positionAt(at.file, at.start);
    return `${line}:${column} ${message}`;
  });
}

/** The texts under the findings' spans. */
export function marked(findings: readonly Finding[]): string[] {
  return findings.map(({ at }) => textOf(at));
}
