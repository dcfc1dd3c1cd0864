/** Loaded before a program that is measured: at its end, writes its peak memory in KiB to the fourth channel. */

import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
