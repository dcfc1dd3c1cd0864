/** Work on several cores: jobs go to threads that run a script of pensum, and their results come back. */

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Megabytes that a thread may use for what lives long, and for what does not. */
const limits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 192 };
const mostThreads = 4;
const alone = ['--no-parallel-scavenge', '--no-concurrent-marking', '--no-concurrent-sweeping'];

/**
 * Runs the jobs in threads of a script beside this one's built code; results come by job, in any
 * order. Undefined where threads do not help: one core, few jobs, or code that is not built.
 * Rejects with the first error of a thread, and where one ends before its work is done.
 */
export function inThreads<Result>(
  script: URL,
  data: unknown,
  jobs: readonly string[],
): Promise<Map<string, Result>> | undefined {
  const count = Math.min(availableParallelism(), mostThreads, jobs.length);
  if (count < 2 || !existsSync(script)) return undefined;
  // Every core has work already: helpers of a thread's garbage collector would only take another's.
  for (const flag of alone) setFlagsFromString(flag);
  const results = new Map<string, Result>();
  // Every n-th job to each, so that long and short ones spread evenly.
  const threads = Array.from({ length: count }, (_, n) => {
    const own = jobs.filter((_, index) => index % count === n);
    return runThread<Result>(script, { data, jobs: own }, (job, result) => {
      results.set(job, result);
    });
  });
  return Promise.all(threads.map(({ done }) => done)).then(
    () => {
      const left = jobs.filter((job) => !results.has(job));
      if (left.length > 0) throw new Error(`A thread ended before it was done with "${left[0]}"`);
      return results;
    },
    (error) => {
      for (const { stop } of threads) stop();
      throw error;
    },
  );
}

function runThread<Result>(
  script: URL,
  given: { data: unknown; jobs: readonly string[] },
  take: (job: string, result: Result) => void,
): { done: Promise<void>; stop(): void } {
  const worker = new Worker(fileURLToPath(script), { workerData: given, resourceLimits: limits });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', ({ job, result }: { job: string; result: Result }) => take(job, result));
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread ended with code ${code}`)),
    );
  });
  return { done, stop: () => void worker.terminate() };
}

/** In a thread: works on the jobs that it was given. */
export function serve<Data, Result>(start: (data: Data) => (job: string) => Result): void {
  const { data, jobs } = workerData as { data: Data; jobs: readonly string[] };
  const work = start(data);
  for (const job of jobs) parentPort?.postMessage({ job, result: work(job) });
}
