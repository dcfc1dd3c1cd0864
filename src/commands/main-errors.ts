/** Whatever goes wrong becomes one clear line and an exit code; a stack trace is shown only on request. */

import { CommanderError } from 'commander';
import { Failure, Interrupted, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { visible } from '../reporters/visible.js';

/** Tells the error on standard error. Gives the exit code: 2, or 0 and 130 where nothing failed. */
export function tell(io: Io, error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help') return error.exitCode;
    say(io, ...lines(error.message));
    return 2;
  }
  if (isInterruption(error)) {
    io.stderr.write('\npensum: stopped\n');
    return error instanceof Interrupted ? error.exitCode : 130;
  }
  if (error instanceof Failure) {
    say(io, error.message, error.hint);
    if (debug) stack(io, error);
    return 2;
  }
  const reason = systemReason(error);
  if (reason !== undefined) {
    const { path } = error as { path?: string };
    say(io, path === undefined ? `The system refused: ${reason}` : `${path}: ${reason}`);
  } else {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(
      io,
      `This is a fault of pensum, not of your files (${message})`,
      debug ? undefined : 'Run the same again with --debug and report what it prints.',
    );
  }
  if (debug) stack(io, error);
  return 2;
}

/** commander says `error: unknown option '--formt'`, and on a second line what may have been meant. */
function lines(message: string): [string, string | undefined] {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const hint = rest.join(' ').replace(/^\((.*)\)$/, '$1');
  return [first, hint === '' ? undefined : hint];
}

function say(io: Io, message: string, hint?: string): void {
  io.stderr.write(`pensum: ${visible(message)}\n`);
  if (hint !== undefined) io.stderr.write(`  hint: ${visible(hint)}\n`);
}

function stack(io: Io, error: unknown): void {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`${trace.split('\n').map(visible).join('\n')}\n`);
}

/** Ours, or the one of the prompts when Ctrl-C is pressed in them. */
function isInterruption(error: unknown): boolean {
  return (
    error instanceof Interrupted ||
    (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name))
  );
}
