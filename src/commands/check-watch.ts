/** `pensum check --watch`: checks again after each save, in lines that editors' problem matchers read. */

import type { Cache } from '../checking/cache.js';
import { Failure, Interrupted, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { watchFolder } from '../edge/watch-folder.js';
import { countOf } from '../reporters/pretty.js';
import type { Memo } from '../source/read-file.js';
import { type Asked, judgedOf } from './check-judged.js';
import { reportOf } from './check-report.js';
import { checkRound } from './check-round.js';
import { tell } from './main-errors.js';
import { readDisk } from './open-curriculum.js';

/**
 * Ends only when it is interrupted. Each round prints `pensum: checking`, the report, and
 * `pensum: no problems` or `pensum: 3 problems`. Where the first round cannot be done, that ends
 * the watch; a later one is told, and the next save may mend it.
 */
export async function watch(io: Io, asked: Asked): Promise<never> {
  const memo: Memo = new Map();
  const failed = new AbortController();
  let cache: Cache | undefined;
  let done = false;
  let running = false;
  let again = false;
  const round = async () => {
    io.stdout.write('pensum: checking\n');
    const folder = readDisk(asked.root);
    const result = await checkRound(asked, folder, cache, memo);
    cache = result.cache;
    const judged = judgedOf(io, asked, folder, result);
    const format = asked.flags.format ?? 'compact';
    if (judged.diagnostics.length > 0) io.stdout.write(reportOf(io, asked, folder, judged, format));
    const count = judged.diagnostics.length;
    io.stdout.write(`pensum: ${count === 0 ? 'no problems' : countOf(count, 'problem')}\n`);
    done = true;
  };
  const roundOrReason = async () => {
    try {
      await round();
    } catch (error) {
      const expected = error instanceof Failure || systemReason(error) !== undefined;
      if (!done || !expected) throw error;
      tell(io, error, false);
      io.stdout.write('pensum: could not check\n');
    }
  };
  /** One round at a time; what is saved meanwhile is looked at right after. */
  const rounds = async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !io.interrupted.aborted) {
        again = false;
        await roundOrReason();
      }
    } finally {
      running = false;
    }
  };
  const changed = () => {
    rounds().catch((error) => failed.abort(error));
  };
  await watchFolder(asked.root, AbortSignal.any([io.interrupted, failed.signal]), changed);
  if (failed.signal.aborted) throw failed.signal.reason;
  throw new Interrupted(io.interrupted.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT');
}
