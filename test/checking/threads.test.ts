/** Work in threads gives what it would give here, and never loses a failure. */

import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { systemReason } from '../../src/edge/failure.js';
import { inThreads } from '../../src/edge/threads.js';

const script = (name: string) => new URL(`threads/${name}.js`, import.meta.url);

describe.runIf(availableParallelism() > 1)('work in threads', () => {
  it('gives the result of every job', async () => {
    const jobs = Array.from({ length: 20 }, (_, n) => `job ${n}`);
    const results = await inThreads<string>(script('upper-case'), '> ', jobs);
    expect(new Map([...(results ?? [])].sort())).toEqual(
      new Map(jobs.map((job): [string, string] => [job, `> ${job.toUpperCase()}`]).sort()),
    );
  });

  it('is not begun for a single job, or without a built script', () => {
    expect(inThreads(script('upper-case'), '', ['one'])).toBeUndefined();
    expect(inThreads(script('not-there'), '', ['one', 'two'])).toBeUndefined();
  });

  it.each([
    ['throws', 'the work failed'],
    ['rejects', 'the work failed'],
    ['exits with 3', 'A thread ended with code 3'],
    ['exits with 0', 'A thread ended before it was done with'],
    ['says nothing', 'A thread ended before it was done with'],
  ])('fails when a thread %s', async (way, message) => {
    const jobs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await expect(inThreads(script('broken'), way, jobs)).rejects.toThrow(message);
  });

  it('says what the system said to a thread', async () => {
    const error = await inThreads(script('broken'), 'refused', ['a', 'b'])?.catch(
      (e: unknown) => e,
    );
    expect(systemReason(error)).toBe('it does not exist');
  });
});
