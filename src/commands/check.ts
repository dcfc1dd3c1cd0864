/** `pensum check`: all rules on the curriculum, or on a part of it, and one exit code. */

import type { Command } from 'commander';
import type { Io } from '../edge/io.js';
import { reporters } from '../reporters/index.js';
import { type Status, statuses } from '../source/vocabulary.js';
import type { Declare, SharedOptions } from './context.js';
import { wholeNumber, wordOf, words } from './flags.js';

export interface CheckFlags extends SharedOptions {
  format?: string;
  as?: Status;
  rule?: string[];
  maxWarnings?: number;
  quiet?: boolean;
  fix?: true | 'dry-run';
  watch?: boolean;
  baseline: boolean;
  updateBaseline?: boolean;
  cache: boolean;
}

export const declareCheck: Declare = (program, io, done) => {
  program
    .command('check')
    .summary('check the curriculum, or a part of it')
    .description(
      'Checks the curriculum by every rule. Exit code 0: no errors; 1: errors, or more warnings than allowed; 2: it could not be done.',
    )
    .argument('[paths...]', 'files, folders or ids (B1, B1/cluster-mapping); everything by default')
    .option(
      '--format <format>',
      `how to report: ${reporters.map(({ id, summary }) => `${id} (${summary})`).join(', ')}. By default pretty, and github in GitHub Actions`,
      wordOf(reporters.map((reporter) => reporter.id)),
    )
    .option(
      '--as <status>',
      `judge every module as if it had this status: ${statuses.join(', ')}`,
      wordOf(statuses),
    )
    .option(
      '--rule <id>',
      'only this rule; may be repeated. Files that cannot be read are always reported',
      words,
    )
    .option(
      '--max-warnings <number>',
      'more warnings than this end with exit code 1',
      wholeNumber(0),
    )
    .option('--quiet', 'report errors only')
    .option(
      '--fix [dry-run]',
      'mend what has one right answer; with dry-run only show what would change',
      (value) => wordOf(['dry-run'])(value),
    )
    .option('--watch', 'check again whenever a file is saved, one line a problem')
    .option('--no-baseline', 'also report what pensum-baseline.json knows')
    .option(
      '--update-baseline',
      'write today’s problems to pensum-baseline.json; where it exists, only take out what is solved',
    )
    .option('--no-cache', 'read everything again')
    .addHelpText(
      'after',
      `
Examples:
  pensum check
  pensum check B1 --as pilot-ready        what stands between B1 and that status?
  pensum check --fix=dry-run              what could be mended by itself?
  pensum check --format sarif > pensum.sarif
  pensum explain timing/session-sum       what does this rule ask, and why?`,
    )
    .action(async (paths: string[], _: unknown, command: Command) => {
      const flags = command.optsWithGlobals<CheckFlags>();
      const { runCheck } = await import('./check-run.js');
      done(await runCheck(io as Io, paths, flags));
    });
};
