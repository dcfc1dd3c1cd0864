/** Loaded before a program that is measured: at its end, writes its peak memory in KiB to the fourth channel. */

import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Threads load it as well, and their memory is that of the process.
if (isMainThread) {
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
}
