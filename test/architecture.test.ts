/** The one-way flow: every real import of `src/` is held against the table in ARCHITECTURE.md. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** What each folder of `src/` may import besides itself, as the table in ARCHITECTURE.md says. */
const allowed = readTable();

function readTable(): Record<string, readonly string[]> {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const folders = rows.map((row) => (row[1] ?? '').replaceAll('`', ''));
  return Object.fromEntries(
    rows.map((row, index) => [
      folders[index],
      row[3] === 'everything above' ? folders.slice(0, index) : (row[3] ?? '').split(', '),
    ]),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.ts$/.test(entry.name) ? [path] : [];
  });
}

function partOf(path: string): string {
  const [first = ''] = relative(src, path).split(sep);
  return first.replace(/\.ts$/, '');
}

const files = filesBelow(src);

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

describe('imports', () => {
  it('point only to the right', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => partOf(resolve(dirname(path), name)))
        .filter((target) => target !== partOf(path))
        .filter((target) => !(allowed[partOf(path)] ?? []).includes(target))
        .map((target) => `${relative(root, path)} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('know every folder', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in allowed))).toEqual([]);
    expect(Object.keys(allowed).length).toBe(16);
  });

  it('make no circle between files', () => {
    const graph = new Map(
      files.map((path) => [
        path,
        valueImports(path).map((name) => resolve(dirname(path), name.replace(/\.js$/, '.ts'))),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        const circle = [...trail.slice(trail.indexOf(path)), path];
        circles.push(circle.map((file) => relative(src, file)).join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of files) visit(path, []);
    expect(circles).toEqual([]);
  });
});

/** Relative imports that are there when the program runs: types are gone by then. */
function valueImports(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/import type[^;]*;/g, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
}

describe('the edge', () => {
  const inner = files.filter((path) => partOf(path) !== 'edge');
  it.each([
    ['the disk', /from 'node:(fs|fs\/promises|child_process|http|https|net)'/],
    ['the terminal', /\bconsole\.|\bprocess\.(stdout|stderr|stdin|exit|env|argv|cwd)\b/],
    ['the clock', /new Date\(\)|Date\.now\(\)/],
    ['chance', /Math\.random\(/],
  ])('alone touches %s', (_, pattern) => {
    const touching = inner.filter((path) =>
      pattern.test(withoutComments(readFileSync(path, 'utf8'))),
    );
    expect(touching.map((path) => relative(root, path))).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
