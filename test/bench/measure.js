/** Times whole processes: wall time in seconds and peak memory in MiB. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reportMemory = fileURLToPath(new URL('./report-memory.js', import.meta.url));
const time = '/usr/bin/time';

/** @typedef {{ seconds: number, mebibytes: number | undefined }} Cost */

/**
 * Runs a Node script to its end. Rejects when it ends with another exit code than those that count as done.
 * @param {string[]} args script and arguments
 * @param {{ cwd: string, env?: Record<string, string>, codes?: number[] }} options
 * @returns {Promise<Cost>} always with memory
 */
export async function run(args, { cwd, env = {}, codes = [0, 1] }) {
  const { seconds, seen } = await ended(process.execPath, ['--import', reportMemory, ...args], {
    cwd,
    env: { NO_COLOR: '1', ...env },
    codes,
  });
  return { seconds, mebibytes: Number(seen) / 1024 };
}

/**
 * Runs any program to its end; its memory and that of the programs that it starts is known where GNU time is
 * installed. Rejects when it ends with another exit code than 0.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<Cost>} of processes that run at once, the largest counts
 */
export async function runProgram(command, args, { cwd }) {
  if (!existsSync(time)) {
    const { seconds } = await ended(command, args, { cwd, codes: [0] });
    return { seconds, mebibytes: undefined };
  }
  const note = join(tmpdir(), `pensum-bench-${process.pid}.txt`);
  const { seconds } = await ended(time, ['-f', '%M', '-o', note, command, ...args], {
    cwd,
    codes: [0],
  });
  const mebibytes = Number(readFileSync(note, 'utf8').trim()) / 1024;
  rmSync(note);
  return { seconds, mebibytes };
}

/** Seconds of a Node script with nothing loaded before it, for times of some hundredths. */
export async function bareSeconds(args, { cwd }) {
  return (await ended(process.execPath, args, { cwd, codes: [0] })).seconds;
}

function ended(command, args, { cwd, env = {}, codes }) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
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
      resolve({ seconds, seen });
    });
  });
}

/** Whether a program can be started by its name. */
export function isOnPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

/** The middle one of several numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Does something several times, one after the other.
 * @template T
 * @param {number} times
 * @param {() => Promise<T>} what
 * @returns {Promise<T[]>}
 */
export async function repeated(times, what) {
  const results = [];
  for (let n = 0; n < times; n++) results.push(await what());
  return results;
}

/**
 * The middle time and the largest memory of several runs of the same thing.
 * @param {Cost[]} costs
 * @returns {Cost}
 */
export function typical(costs) {
  const known = costs.map(({ mebibytes }) => mebibytes).filter((each) => each !== undefined);
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    mebibytes: known.length > 0 ? Math.max(...known) : undefined,
  };
}
