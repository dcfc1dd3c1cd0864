/**
 * Runs a share of the inputs and tells what must not be. Set `PENSUM_FUZZ_INPUTS` for more inputs,
 * `PENSUM_FUZZ_SEED` for others, and `PENSUM_FUZZ_INDEX` to repeat a single one.
 */

import { expect, it } from 'vitest';
import { corpus } from './corpus.js';
import { judge, longest } from './judge.js';
import { type Input, inputFor } from './mutations.js';
import { shrink } from './shrink.js';

const asked = process.env.PENSUM_FUZZ_INPUTS;
const inputs = Number(asked ?? 1_000);
const seed = Number(process.env.PENSUM_FUZZ_SEED ?? 1);
const only = process.env.PENSUM_FUZZ_INDEX;

/** A test of every `of`-th input, beginning with number `shard` (from 1). */
export function fuzz(shard: number, of: number): void {
  const indices =
    only === undefined
      ? Array.from({ length: Math.ceil((inputs - shard + 1) / of) }, (_, n) => n * of + shard - 1)
      : shard === 1
        ? [Number(only)]
        : [];
  it(`${indices.length} inputs of seed ${seed} are read and checked`, {
    timeout: 3_600_000,
  }, () => {
    const pieces = corpus();
    const failures = new Map<string, string>();
    let slowest = { time: 0, index: -1 };
    const begun = performance.now();
    for (const index of indices) {
      const input = inputFor(pieces, seed, index);
      const start = processorTime();
      const problems = judge(input);
      const time = processorTime() - start;
      if (time > slowest.time) slowest = { time, index };
      if (time > longest && again(input) > longest) {
        problems.push({ kind: 'slow', detail: `${Math.round(time)} ms` });
      }
      for (const { kind, detail } of problems) {
        if (!failures.has(kind)) failures.set(kind, tellFailure(index, kind, detail, input));
      }
    }
    if (asked !== undefined) {
      const seconds = Math.round((performance.now() - begun) / 1000);
      console.info(
        `${indices.length} inputs in ${seconds} s; the slowest, index ${slowest.index}, took ${Math.round(slowest.time)} ms`,
      );
    }
    expect([...failures.values()].join('\n\n')).toBe('');
  });
}

/** Milliseconds of the processor: a busy machine does not lengthen them. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds of a second try, because the first may have met a collection of garbage. */
function again(input: Input): number {
  const start = processorTime();
  judge(input);
  return processorTime() - start;
}

function tellFailure(index: number, kind: string, detail: string, input: Input): string {
  const fails = (one: Input) => judge(one).some((problem) => problem.kind === kind);
  const small = kind === 'slow' ? input : shrink(input, fails);
  const bytes = JSON.stringify(Buffer.from(small.bytes).toString('utf8').slice(0, 2_000));
  return `${kind}\n  seed ${seed}, index ${index}: ${detail}\n  ${small.path}: ${bytes}`;
}
