/** The command line as a function: arguments and the outside world in, an exit code out. */

import { Command, CommanderError } from 'commander';
import type { SharedOptions } from './commands/context.js';
import { commands } from './commands/index.js';
import { tell } from './commands/main-errors.js';
import { didYouMean } from './diagnostic/nearest.js';
import { type Io, isInteractive, wantsColour } from './edge/io.js';
import { packageVersion } from './edge/version.js';

/**
 * Runs one command line (without `node` and the script). Gives the exit code: 0 clean, 1 the
 * curriculum has errors, 2 wrong use or a failure, 130 or 143 when it was interrupted. Never throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  try {
    const program = describe(io, (result) => {
      code = result;
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return tell(io, error, argv.includes('--debug'));
  }
}

function describe(io: Io, done: (code: number) => void): Command {
  const program = new Command('pensum')
    .description(
      'Checks curricula written in YAML and Markdown, and prints trainer packs, slide outlines and participant workbooks.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('-C, --curriculum <folder>', 'the folder of the curriculum')
    .option('--color', 'use colours')
    .option('--no-color', 'use no colours')
    .option('--debug', 'show a stack trace when pensum fails')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      // Errors are told once, by `tell`.
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => wantsColour(io, io.stdout, undefined),
      getErrHasColors: () => wantsColour(io, io.stderr, undefined),
    })
    .addHelpText(
      'after',
      `
The curriculum is the folder given with -C, else the current folder when it has a
curriculum.yaml, else its modules folder, else the nearest one above.

Examples:
  pensum                                  asks what you want to do (on a terminal)
  pensum check
  pensum export B1 --participants 20 --start 09:00`,
    )
    .allowExcessArguments()
    .action(async (_: unknown, command: Command) => {
      const unknown = command.args[0];
      if (unknown !== undefined) {
        const hint = didYouMean(
          unknown,
          command.commands.map((each) => each.name()),
        );
        const message = `error: unknown command '${unknown}'${hint ? `\n${hint}` : ''}`;
        throw new CommanderError(2, 'commander.unknownCommand', message);
      }
      if (!isInteractive(io)) {
        io.stderr.write(program.helpInformation());
        io.stderr.write('\npensum: no command was given, and there is no terminal to ask at\n');
        done(2);
        return;
      }
      const { runMenu } = await import('./commands/menu.js');
      const shared = command.optsWithGlobals<SharedOptions>();
      done(await runMenu(io, shared, (argv) => main(argv, io)));
    });
  for (const declare of commands) declare(program, io, done);
  return program;
}
