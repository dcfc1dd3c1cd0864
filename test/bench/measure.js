/** Times whole processes: wall time in seconds and peak memory in MiB. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const reportMemory = fileURLToPath(new URL('./report-memory.js', import.meta.url));

/**
 * Runs a Node script to its end. Rejects when it ends with another exit code than those that count as done.
 * @param {string[]} args script and arguments
 * @param {{ cwd: string, env?: Record<string, string>, codes?: number[] }} options
 * @returns {Promise<{ seconds: number, mebibytes: number }>}
 */
export function run(args, { cwd, env = {}, codes = [0, 1] }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', reportMemory, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let seen = '';
    let wrong = '';
    child.stderr.on('data', (text) => {
      wrong = (wrong + text).slice(-2000);
    });
    child.stdio[3].on('data', (text) => {
      seen += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      if (!codes.includes(code)) return reject(new Error(`exit code ${code}: ${wrong}`));
      resolve({ seconds, mebibytes: Number(seen) / 1024 });
    });
  });
}

/** The middle one of several numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
