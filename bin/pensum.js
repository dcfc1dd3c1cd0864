#!/usr/bin/env node
/** Hands the command line and the outside world to main, and its answer to the shell. */

import { existsSync } from 'node:fs';

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  const [{ main }, { processIo }] = await Promise.all([
    import('../dist/main.js'),
    import('../dist/edge/process-io.js'),
  ]);
  const code = await main(process.argv.slice(2), processIo());
  process.exitCode ??= code;
} else {
  console.error('pensum: not built yet. Run "npm start" once in this folder; it builds pensum.');
  process.exitCode = 2;
}
