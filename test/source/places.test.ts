/** Every place lies where its words are written, whatever stands around them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { sourceFile, textOf } from '../../src/diagnostic/source-file.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { parseMarkdown, rangeOf, walk } from '../../src/source/markdown.js';
import { readYaml } from '../../src/source/yaml.js';
import { dictionary } from '../fuzz/dictionary.js';

const key = fc.constantFrom('id', 'title', 'a b', '2026', 'ä', '-x', '"', "it's", '__proto__');
const scalar = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.string({ minLength: 1 }).filter((text) => !/[\r\n\u2028\u2029]/.test(text)),
  fc.constantFrom('no', '09:30', '- a', '# b', '{', 'a: b', '*c', '😀', "it's", '"quoted"'),
);
const data = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** Each scalar with the path that leads to it. */
function scalars(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  if (Array.isArray(value)) return value.flatMap((item, n) => scalars(item, [...path, n]));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, item]) => scalars(item, [...path, name]));
}

describe('in YAML', () => {
  it('what is written at the place of a value is the value, and at that of a key the key', () => {
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'QUOTE_SINGLE' as const,
      ),
      indent: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(data, style, fc.constantFrom('\n', '\r\n'), (value, options, lineEnd) => {
        const front = `# before${lineEnd}`;
        const text = stringify(value, { ...options, lineWidth: 0 }).replaceAll('\n', lineEnd);
        const { places, ok } = readYaml(sourceFile('a.yaml', front + text), front.length);
        expect(ok).toBe(true);
        for (const [path, written] of scalars(value)) {
          expect(parse(textOf(places.value(...path)))).toEqual(written);
          const last = path[path.length - 1];
          if (typeof last === 'string') {
            expect(String(parse(textOf(places.key(...path))))).toBe(last);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const line = fc.oneof(
  fc.string(),
  fc.constantFrom('---', '--- ', '----', ' ---', 'id: a', '', '...'),
);

describe('front matter', () => {
  it('ends at its second line "---", and the text begins in the line after it', () => {
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        (yaml, body, end) => {
          const inside = yaml
            .map((one) => one.replace(/[\r\n]/g, ''))
            .filter((one) => !one.startsWith('---'));
          const head = ['---', ...inside, '---', ''].join(end);
          const file = sourceFile('m1/session.md', head + body.join(end));
          const read = readFrontMatter(file);
          expect(read.bodyStart).toBe(head.length);
          for (const { at } of read.yaml.findings) {
            expect(at.start).toBeGreaterThanOrEqual('---'.length);
            expect(at.end).toBeLessThanOrEqual(head.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is found or refused in any text, and the rest begins with a line', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const file = sourceFile('m1/session.md', lines.join('\n'));
        const { bodyStart } = readFrontMatter(file);
        const starts = [...file.lineStarts, file.text.length];
        expect(starts).toContain(bodyStart);
      }),
      { numRuns: 300 },
    );
  });
});

describe('in Markdown', () => {
  const token = fc.constantFrom(
    ...dictionary.filter((one) => one.length < 60),
    'word',
    ' ',
    '\n',
    '\n\n',
  );

  it('every node has a place inside that of the node above it, and texts are what is written there', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), fc.nat(30), (tokens, offset) => {
        const text = 'x'.repeat(offset) + tokens.join('');
        for (const node of walk(parseMarkdown(text.slice(offset), offset))) {
          expect(node.position).toBeDefined();
          const [start, end] = rangeOf(node);
          expect(start).toBeGreaterThanOrEqual(offset);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const child of 'children' in node ? node.children : []) {
            const [from, to] = rangeOf(child);
            expect([from >= start, to <= end]).toEqual([true, true]);
          }
          const written = text.slice(start, end);
          if (node.type === 'text' && !/[&\\\r\n\0]/.test(written)) {
            expect(written).toContain(node.value);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
