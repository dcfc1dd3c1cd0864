/** `pensum rename`: changes an id everywhere, and nothing else. */

import type { Declare, SharedOptions } from './context.js';

export interface RenameFlags extends SharedOptions {
  dryRun?: boolean;
}

export const declareRename: Declare = (program, io, done) => {
  program
    .command('rename')
    .summary('change an id wherever it is written')
    .description(
      'Changes the id of a module, session, activity, outcome, assessment, tool, reference, track, level, audience, theme or own method, wherever it is written. Everything else stays as it is. Nothing is written where the change would break something. Exit code 0: done; 2: it could not be done.',
    )
    .argument(
      '<old>',
      'the id: B1, B1/lq, B1/cluster-mapping/calculate-lq, porter1998; outcome:B1/lq says which kind is meant',
    )
    .argument('<new>', 'the new id, such as location-quotient')
    .option('--dry-run', 'only show what would change, as a diff')
    .addHelpText(
      'after',
      `
Examples:
  pensum rename B1/lq location-quotient         an outcome, session or assessment of B1
  pensum rename B1/cluster-mapping/task lq-task  an activity
  pensum rename tool:diamond porter-diamond --dry-run`,
    )
    .action(async (old: string, fresh: string, _: unknown, command) => {
      const { runRename } = await import('./rename-run.js');
      done(runRename(io, old, fresh, command.optsWithGlobals() as RenameFlags));
    });
};
