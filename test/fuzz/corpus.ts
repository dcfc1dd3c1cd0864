/** What inputs are made from: the real curriculum and the examples, cut into pieces of a few KB. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';

/** A text and the file of the example curriculum whose place it takes. */
export interface Piece {
  path: string;
  text: string;
}

const largest = 1_500;
const session = 'm1/1-knots.md';
const tool = 'tools/knot-card.md';
const moduleFile = 'm1/module.yaml';

/** Every piece; the example's own files stand in it several times, because they fit together. */
export function corpus(): Piece[] {
  const own = Object.entries(exampleCurriculum).map(([path, text]) => ({ path, text }));
  return [
    ...[...own, ...own, ...own, ...own],
    ...piecesBelow('../../modules/'),
    ...piecesBelow('../fixtures/harbour/'),
  ];
}

function piecesBelow(folder: string): Piece[] {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => {
      const place = placeOf(path);
      if (place === undefined) return [];
      const text = readFileSync(`${root}${path}`, 'utf8').replaceAll('\r\n', '\n');
      return (path.endsWith('.md') ? cutMarkdown(text) : cutYaml(text)).map((piece) => ({
        path: place,
        text: piece,
      }));
    });
}

function placeOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'module.yaml') return moduleFile;
  if (Object.hasOwn(exampleCurriculum, name) || name === 'glossary.yaml') return name;
  if (!name.endsWith('.md') || name.startsWith('README')) return undefined;
  return path.startsWith('tools/') ? tool : session;
}

/** Front matter with one run of sections at a time. */
function cutMarkdown(text: string): string[] {
  const bodyStart = text.indexOf('\n---\n', 3) + 5;
  const head = text.slice(0, bodyStart);
  return grouped(text.slice(bodyStart).split(/^(?=## )/m)).map((part) => head + part);
}

/** Runs of top-level entries, each begun by the first one, which names the file's subject. */
function cutYaml(text: string): string[] {
  const [first = '', ...rest] = text.split(/^(?=[a-z-])/m);
  const [, ...others] = grouped(['', ...rest]);
  return [first + (grouped(rest)[0] ?? ''), ...others.map((part) => first + part)];
}

/** Parts joined while they stay small; a part that is too long by itself is cut short. */
function grouped(parts: readonly string[]): string[] {
  const groups: string[] = [];
  for (const part of parts) {
    const last = groups.length - 1;
    const joined = (groups[last] ?? '') + part;
    if (last >= 0 && joined.length <= largest) groups[last] = joined;
    else groups.push(part.slice(0, largest));
  }
  return groups;
}
