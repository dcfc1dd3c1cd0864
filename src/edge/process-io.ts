/** The real outside world: the process's streams, environment, clock and signals. */

import { realDisk } from './disk.js';
import { systemReason } from './failure.js';
import type { Io } from './io.js';

/**
 * The process as main sees it. A reader that goes away (`| head`) ends the output quietly; any
 * other failure of standard output is told once on standard error and sets exit code 2. The first
 * SIGINT or SIGTERM asks the work to stop, the second ends the process at once.
 */
export function processIo(): Io {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort(signal));
  }
  return {
    stdin: process.stdin,
    stdout: watch(process.stdout, true),
    stderr: watch(process.stderr, false),
    env: process.env,
    cwd: process.cwd(),
    now: new Date(),
    disk: realDisk,
    interrupted: interruption.signal,
  };
}

/** Once writing has failed, the rest of the output goes nowhere and the work goes on to its exit code. */
function watch(stream: NodeJS.WriteStream, tell: boolean): NodeJS.WriteStream {
  let told = false;
  stream.on('error', (error: Error) => {
    const { code } = error as { code?: string };
    const readerLeft = code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED';
    if (readerLeft || told || !tell) return;
    told = true;
    process.exitCode = 2;
    process.stderr.write(
      `pensum: the output cannot be written: ${systemReason(error) ?? error.message}\n`,
    );
  });
  return stream;
}
