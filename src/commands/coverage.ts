/** `pensum coverage`: the promised structure against what is there. It informs; `check` judges. */

import { dirname, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { Failure, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { removeStale, writeWhole } from '../edge/write-whole.js';
import { coverageReporters } from '../reporters/coverage/index.js';
import { palette } from '../reporters/palette.js';
import { visible } from '../reporters/visible.js';
import { type Declare, paletteFor, type SharedOptions } from './context.js';
import { wordOf } from './flags.js';
import type { Opened } from './open-curriculum.js';

interface CoverageFlags extends SharedOptions {
  format: string;
  out?: string;
}

export const declareCoverage: Declare = (program, io, done) => {
  program
    .command('coverage')
    .summary('show what the curriculum promises and what is there')
    .description(
      'Shows the promised structure against what is there: tracks, levels, audiences, themes, and the outcomes that are taught, practised and assessed. It informs and ends with exit code 0 whatever it shows; 2 when the curriculum cannot be read.',
    )
    .option(
      '--format <format>',
      `how to show it: ${coverageReporters.map(({ id, summary }) => `${id} (${summary})`).join(', ')}`,
      wordOf(coverageReporters.map(({ id }) => id)),
      coverageReporters[0]?.id,
    )
    .option('--out <file>', 'write it to this file instead of standard output')
    .addHelpText(
      'after',
      `
Examples:
  pensum coverage
  pensum coverage --format svg --out map.svg        to print on A3 and hang on a wall
  pensum coverage --format markdown                 for the summary of a job on GitHub`,
    )
    .action(async (_: unknown, command: Command) => {
      done(await runCoverage(io, command.optsWithGlobals<CoverageFlags>()));
    });
};

async function runCoverage(io: Io, flags: CoverageFlags): Promise<number> {
  const [{ openReadable }, { coverageOf }, { completeModules }, { rules }] = await Promise.all([
    import('./open-curriculum.js'),
    import('../curriculum/coverage.js'),
    import('../rules/complete.js'),
    import('../rules/index.js'),
  ]);
  const opened = openReadable(io, flags.curriculum);
  const { curriculum, unread } = opened;
  if (unread.length > 0) {
    io.stderr.write(
      `pensum: left out because they cannot be read: ${unread.map(visible).join(', ')}\n`,
    );
  }
  const coverage = coverageOf(curriculum, completeModules(curriculum, rules));
  const reporter = coverageReporters.find(({ id }) => id === flags.format) ?? coverageReporters[0]!;
  const report = await reporter.load();
  if (flags.out === undefined) {
    io.stdout.write(report(coverage, paletteFor(io, io.stdout, flags)));
  } else {
    writeTo(io, opened, flags.out, report(coverage, palette(flags.color ?? false)));
  }
  return 0;
}

/** Writes the file whole, and names it. Throws a Failure when it cannot, or would lose a source file. */
function writeTo(io: Io, { root, files }: Opened, out: string, text: string): void {
  const path = resolve(io.cwd, out);
  const inside = relative(root, path).split(sep).join('/').toLowerCase();
  if (files.some((file) => file.toLowerCase() === inside)) {
    throw new Failure(
      `The file ${visible(path)} is a source file of the curriculum`,
      'Name another one with --out.',
    );
  }
  try {
    removeStale(io.disk, dirname(path));
    writeWhole(io.disk, path, new TextEncoder().encode(text));
  } catch (error) {
    const reason = systemReason(error);
    if (reason === undefined) throw error;
    throw new Failure(`The coverage cannot be written: ${visible(path)}: ${reason}`);
  }
  io.stdout.write(`${visible(relative(io.cwd, path).split(sep).join('/'))}\n`);
}
