/** Texts are data from strangers: no regular expression of pensum takes much longer than its text is long. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { withinTime } from '../../src/source/time-limit.js';
import { type Attack, attacksOn } from './attack-strings.js';

const src = join(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.d)\.ts$/.test(path))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** Those that are put together while pensum runs, by file, each with one as it may come out. */
const madeInFunctions: Record<string, RegExp[]> = {
  'renaming/activity-block.ts': [/^ {0,3}`{3,}[ \t]*\r?$/m],
  'rules/outcomes/first-verb.ts': [/be\s+able\s+to\s+name/u],
};

/** The expressions written in a file as literals, and how many it puts together: once, and in functions. */
function expressionsIn(path: string): { literals: string[]; built: number; later: number } {
  const text = readFileSync(join(src, path), 'utf8');
  const literals: string[] = [];
  let built = 0;
  let later = 0;
  const visit = (node: ts.Node, inside: boolean): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    const called = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (called && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
      if (inside) later++;
      else built++;
    }
    ts.forEachChild(node, (child) => visit(child, inside || ts.isFunctionLike(node)));
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), false);
  return { literals, built, later };
}

function fromLiteral(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

/** Milliseconds of the processor, which others on a busy machine do not lengthen; a minute where it gives up. */
function timeOf(expression: RegExp, text: string): number {
  const start = processorTime();
  const done = withinTime(10_000, () => [use(expression, text)]);
  return done === undefined ? 60_000 : processorTime() - start;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function use(expression: RegExp, text: string): unknown {
  return expression.global ? text.replace(expression, '') : expression.exec(text);
}

/** The same without the watchdog, which takes a millisecond itself. */
function roughly(expression: RegExp, text: string): number {
  const start = processorTime();
  use(expression, text);
  return processorTime() - start;
}

/** In steps of a fourth: time that doubles with each character must show before it is too long to wait. */
const small = Array.from({ length: 21 }, (_, step) => Math.round(12 * 1.25 ** step));

/** How an attack makes an expression crawl, or undefined. Small texts first: some crawl at once. */
function crawl(expression: RegExp, { prefix, pump }: Attack): string | undefined {
  for (const suffix of ['\u0001', '\n!']) {
    const text = (length: number) => prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
    const shown = JSON.stringify([prefix, pump, suffix]);
    for (const length of small) {
      if (roughly(expression, text(length)) > 50 && timeOf(expression, text(length)) > 50) {
        return `${expression} ${shown}: more than 50 ms for ${length} characters`;
      }
    }
    if (roughly(expression, text(2_000)) < 1) continue;
    // A text four times as long takes four times as long, and sixteen times where it crawls.
    const grown = () => {
      const [part, whole] = [timeOf(expression, text(5_000)), timeOf(expression, text(20_000))];
      return whole > 50 && whole / Math.max(part, 4) > 8
        ? [part, whole].map(Math.round)
        : undefined;
    };
    // A second try, because compiling may have taken part of the first.
    const times = grown() && grown();
    if (times) {
      return `${expression} ${shown}: ${times[0]} ms for 5,000 characters, ${times[1]} ms for 20,000`;
    }
  }
  return undefined;
}

/** The first way found to make each expression crawl. */
function crawling(expressions: readonly RegExp[]): string[] {
  return expressions.flatMap((expression) => {
    for (const attack of attacksOn(expression)) {
      const found = crawl(expression, attack);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

describe('the attacks', () => {
  it.each([/(a+)+$/, /^(?:\w+\s?)*$/, /[ \t]+$/, /(?:a|a)*b/, /x*y*x*z/, /^\d+,(\d+|\d)+;/])(
    'see that %s crawls',
    (expression) => {
      expect(crawling([expression])).toHaveLength(1);
    },
  );

  it.each([/^[ \t]*a/, /(?<![ \t])[ \t]+$/, /^(?:[a-z]+-)*x/, /^ {0,3}:::([a-z][a-z0-9-]*)$/])(
    'see that %s does not',
    (expression) => {
      expect(crawling([expression])).toEqual([]);
    },
  );
});

const written = files.map((path) => ({ path, ...expressionsIn(path) }));

describe('the regular expressions of', () => {
  it.each(written.filter(({ literals }) => literals.length > 0))(
    '$path take time in proportion to the text',
    { timeout: 120_000 },
    ({ literals }) => {
      expect(crawling([...new Set(literals)].map(fromLiteral))).toEqual([]);
    },
  );

  it('files that put expressions together do so too', { timeout: 120_000 }, async () => {
    const own = globalThis.RegExp;
    const made: RegExp[] = [];
    vi.stubGlobal(
      'RegExp',
      new Proxy(own, {
        construct: (target, given: [string, string?]) => {
          const expression = new target(...given);
          if (/\/src\//.test(new Error().stack ?? '')) made.push(expression);
          return expression;
        },
      }),
    );
    const building = written.filter(({ built }) => built > 0);
    for (const { path } of building) await import(join(src, path));
    vi.unstubAllGlobals();
    expect(made.length).toBeGreaterThanOrEqual(building.reduce((sum, { built }) => sum + built, 0));
    expect(crawling(made)).toEqual([]);
  });

  it('functions that make them do so too', () => {
    const makers = written.filter(({ later }) => later > 0).map(({ path }) => path);
    expect(makers).toEqual(Object.keys(madeInFunctions));
    expect(crawling(Object.values(madeInFunctions).flat())).toEqual([]);
  });
});
