/** Everything of the outside world that main needs, so that tests can hand it another one. */

import type { Disk } from './disk.js';

/** A stream that text is written to. */
export interface Output {
  write(text: string): unknown;
  /** It is a terminal. */
  isTTY?: boolean | undefined;
  /** Characters in a line of the terminal. */
  columns?: number | undefined;
}

export interface Io {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean | undefined };
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the current folder. */
  cwd: string;
  /** Today, for new files. Exported documents do not depend on it. */
  now: Date;
  /** Where outputs and new files go. */
  disk: Disk;
  /** Aborts with the signal's name as its reason when the process is asked to end. */
  interrupted: AbortSignal;
}

/** A person sits at a terminal who can answer. */
export function isInteractive(io: Io): boolean {
  return Boolean(io.stdin.isTTY && io.stdout.isTTY) && io.env.TERM !== 'dumb';
}

/** Whether a stream gets colours: the flag beats NO_COLOR, which beats FORCE_COLOR, which beats the terminal. */
export function wantsColour(io: Io, output: Output, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR);
  return Boolean(output.isTTY) && TERM !== 'dumb';
}
