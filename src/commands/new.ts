/** `pensum new`: writes a curriculum, a module, a session or a tool to start from. */

import type { Command } from 'commander';
import type { Declare, SharedOptions } from './context.js';
import { wholeNumber, words } from './flags.js';

export interface NewCurriculumFlags extends SharedOptions {
  title?: string;
  language?: string;
}

export interface NewModuleFlags extends SharedOptions {
  track?: string;
  id?: string;
  title?: string;
  purpose?: string;
  levels?: string[];
  audiences?: string[];
  themes?: string[];
  minutes?: number;
  participants?: string;
  trainers?: number;
  licence?: string;
}

export interface NewSessionFlags extends SharedOptions {
  module?: string;
  id?: string;
  title?: string;
  minutes?: number;
  outcomes?: string[];
}

export interface NewToolFlags extends SharedOptions {
  id?: string;
  title?: string;
  purpose?: string;
  minutes?: number;
  source?: string;
}

export const declareNew: Declare = (program, io, done) => {
  const command = program
    .command('new')
    .summary('write a new curriculum, module, session or tool')
    .description(
      'Writes files to start from. On a terminal it asks for what the flags do not give. Nothing is ever overwritten, and nothing is written that would add an error to the check.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  pensum new curriculum my-curriculum\n  pensum new session --module B1 --id closing --title "Closing" --minutes 45',
    );
  command
    .command('curriculum')
    .summary('a curriculum with one module and its first session')
    .description('Writes a small curriculum that can be checked and printed at once.')
    .argument('[folder]', 'where to write it; made when it is not there')
    .option('--title <text>', 'its title')
    .option('--language <tag>', 'the language that you write in; default: en')
    .addHelpText(
      'after',
      '\nExample:\n  pensum new curriculum harbour --title "Harbour skills" --language en',
    )
    .action(async (folder: string | undefined, _: unknown, own: Command) => {
      const { newCurriculum } = await import('./new-curriculum.js');
      done(await newCurriculum(io, folder, own.optsWithGlobals<NewCurriculumFlags>()));
    });
  command
    .command('module')
    .summary('a module: its folder and its descriptor, with a planned agenda')
    .description('Writes the descriptor of a draft module. Its sessions are planned, not written.')
    .option('--track <id>', 'the track that it belongs to')
    .option('--id <id>', 'its id, such as B3')
    .option('--title <text>', 'its title')
    .option('--purpose <text>', 'what it is for, in a sentence')
    .option('--levels <ids>', "levels, separated by commas; default: the track's", words)
    .option('--audiences <ids>', "audiences, separated by commas; default: the track's", words)
    .option('--themes <ids>', 'themes, separated by commas', words)
    .option('--minutes <number>', 'contact minutes', wholeNumber(1, 10_000))
    .option('--participants <range>', 'fewest and most, such as 8-24; default: 8-24')
    .option(
      '--trainers <number>',
      'trainers; default: enough for the most participants',
      wholeNumber(1, 100),
    )
    .option('--licence <id>', "SPDX id; default: that of the curriculum's other modules")
    .addHelpText(
      'after',
      '\nExample:\n  pensum new module --track basic --id B3 --title "Meetings that work" --purpose "To lead a meeting" \\\n    --audiences cluster-leader --themes facilitation --minutes 390',
    )
    .action(async (_: unknown, own: Command) => {
      const { newModule } = await import('./new-module.js');
      done(await newModule(io, own.optsWithGlobals<NewModuleFlags>()));
    });
  command
    .command('session')
    .summary('a session with its activities, planned in the agenda of its module')
    .description(
      "Writes a session's file. A session that the agenda plans takes its title and minutes from there; another one is added to the agenda.",
    )
    .option('--module <id>', 'the module that it belongs to')
    .option('--id <id>', 'its id, such as cluster-mapping')
    .option('--title <text>', "its title; default: the agenda's")
    .option('--minutes <number>', "its minutes; default: the agenda's", wholeNumber(5, 1_440))
    .option('--outcomes <ids>', 'outcomes of the module that it serves, separated by commas', words)
    .addHelpText(
      'after',
      '\nExample:\n  pensum new session --module B1 --id stage-and-type --title "Stage and type" --minutes 75 --outcomes classify',
    )
    .action(async (_: unknown, own: Command) => {
      const { newSession } = await import('./new-session.js');
      done(await newSession(io, own.optsWithGlobals<NewSessionFlags>()));
    });
  command
    .command('tool')
    .summary('a practical tool with its worksheet')
    .description('Writes a tool into the pool that all modules share.')
    .option('--id <id>', 'its id and the name of its file')
    .option('--title <text>', 'its title')
    .option('--purpose <text>', 'what it is for, in a sentence')
    .option('--minutes <number>', 'how long its use takes', wholeNumber(1, 1_440))
    .option('--source <text>', 'a citation such as [@porter1998], or own; default: own')
    .addHelpText(
      'after',
      '\nExample:\n  pensum new tool --id power-interest-grid --title "Power–interest grid" --purpose "To see whom to involve" --minutes 30',
    )
    .action(async (_: unknown, own: Command) => {
      const { newTool } = await import('./new-tool.js');
      done(await newTool(io, own.optsWithGlobals<NewToolFlags>()));
    });
};
