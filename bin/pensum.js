#!/usr/bin/env node
/** Hands the command line and the outside world to main, and its answer to the shell. */

import { existsSync } from 'node:fs';

if (existsSync(new URL('../dist/main.js', import.meta.url))) {
  try {
    const [{ main }, { processIo }] = await Promise.all([
      import('../dist/main.js'),
      import('../dist/edge/process-io.js'),
    ]);
    const code = await main(process.argv.slice(2), processIo());
    process.exitCode ??= code;
  } catch (error) {
    // main never throws: a part of the installation is missing, or cannot be loaded.
    console.error(`pensum: this installation is not complete: ${String(error).split('\n')[0]}`);
    process.exitCode = 2;
  }
} else {
  console.error('pensum: not built yet. Run "npm start" once in this folder; it builds pensum.');
  process.exitCode = 2;
}
