/** `pensum coverage`: the promised structure against what is there. It informs; `check` judges. */

import type { Command } from 'commander';
import type { Io } from '../edge/io.js';
import { visible } from '../reporters/visible.js';
import { type Declare, paletteFor, type SharedOptions } from './context.js';
import { wordOf } from './flags.js';

interface CoverageFlags extends SharedOptions {
  format: 'pretty' | 'json';
}

export const declareCoverage: Declare = (program, io, done) => {
  program
    .command('coverage')
    .summary('show what the curriculum promises and what is there')
    .description(
      'Shows the promised structure against what is there: tracks, levels, audiences, themes, and the outcomes that are taught, practised and assessed. It informs and ends with exit code 0 whatever it shows; 2 when the curriculum cannot be read.',
    )
    .option('--format <format>', 'pretty (tables) or json', wordOf(['pretty', 'json']), 'pretty')
    .addHelpText('after', '\nExample:\n  pensum coverage --format json')
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
  const { curriculum, unread } = openReadable(io, flags.curriculum);
  if (unread.length > 0) {
    io.stderr.write(
      `pensum: left out because they cannot be read: ${unread.map(visible).join(', ')}\n`,
    );
  }
  const coverage = coverageOf(curriculum, completeModules(curriculum, rules));
  const { prettyCoverage } = await import('../reporters/coverage.js');
  const { toJson } = await import('../reporters/json.js');
  io.stdout.write(
    flags.format === 'json'
      ? toJson(coverage)
      : prettyCoverage(coverage, paletteFor(io, io.stdout, flags)),
  );
  return 0;
}
