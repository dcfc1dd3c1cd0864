/** `pensum export`: writes trainer packs, slide outlines and workbooks of modules and sessions. */

import type { Command } from 'commander';
import { documentNames } from '../edge/read-templates.js';
import { formats } from '../renderers/index.js';
import type { Declare, SharedOptions } from './context.js';
import { clockTime, wholeNumber, words, wordsOf } from './flags.js';

export interface ExportFlags extends SharedOptions {
  document?: string[];
  format?: string[];
  language?: string[];
  participants?: number;
  /** Minutes after midnight. */
  start?: number;
  notes: boolean;
  /** Path of a theme file. */
  theme?: string;
  out: string;
}

export const declareExport: Declare = (program, io, done) => {
  const ids = formats.map((format) => format.id);
  program
    .command('export')
    .summary('write the documents of modules and sessions')
    .description(
      'Writes documents of every module that has written sessions, or of those named. Each file is written whole or not at all. Exit code 0: all written; 1: written, but the modules have errors, or nothing may go to participants while a block error stands; 2: something could not be written.',
    )
    .argument(
      '[targets...]',
      'modules (B1) or sessions (B1/cluster-mapping); everything by default',
    )
    .option(
      '--document <kind>',
      `${documentNames().join(', ')}, or one of the curriculum's own; repeat or separate by commas; default: all`,
      words,
    )
    .option(
      '--format <format>',
      `${ids.join(', ')}; repeat or separate by commas; default: all`,
      wordsOf(ids),
    )
    .option('--language <tag>', "language of headings and labels; default: the source's", words)
    .option(
      '--participants <number>',
      "people to plan groups and materials for; default: the module's maximum",
      wholeNumber(1, 10_000),
    )
    .option(
      '--start <time>',
      "when the first day starts, such as 09:00; default: the agenda's",
      clockTime,
    )
    .option('--no-notes', 'slide outlines without notes, to give away (in files of their own)')
    .option(
      '--theme <file>',
      "look of the documents: colours, fonts, logo, page; default: the curriculum's",
    )
    .option('--out <folder>', 'where to write', 'out')
    .addHelpText(
      'after',
      `
Examples:
  pensum export
  pensum export B1/cluster-mapping --document trainer-pack --participants 18 --start 13:00
  pensum export B1 --document slide-outline --no-notes --format pdf --out handouts`,
    )
    .action(async (targets: string[], _: unknown, command: Command) => {
      const { runExport } = await import('./export-run.js');
      done(await runExport(io, targets, command.optsWithGlobals<ExportFlags>()));
    });
};
