/** `pensum schemas`: the JSON Schemas that editors complete, explain and check the YAML files by. */

import { join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { Failure, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { visible } from '../reporters/visible.js';
import type { Declare, SharedOptions } from './context.js';

interface SchemasFlags extends SharedOptions {
  out?: string;
}

export const declareSchemas: Declare = (program, io, done) => {
  program
    .command('schemas')
    .summary('write JSON Schemas, so that editors know the YAML files')
    .description(
      "Writes a JSON Schema for every YAML file and front matter of the curriculum, with the curriculum's own levels, audiences, themes and more. Editors then offer keys and words, explain them, and mark what is wrong. Run it again after a change of curriculum.yaml.",
    )
    .option(
      '--out <folder>',
      "where to write them; default: .pensum/schemas in the curriculum's folder",
    )
    .addHelpText('after', '\nExample:\n  pensum schemas -C modules')
    .action(async (_: unknown, command: Command) => {
      done(await runSchemas(io, command.optsWithGlobals<SchemasFlags>()));
    });
};

async function runSchemas(io: Io, flags: SchemasFlags): Promise<number> {
  const [{ openReadable }, { schemaFiles, schemaFolder }, { writeWhole }] = await Promise.all([
    import('./open-curriculum.js'),
    import('./schema-files.js'),
    import('../edge/write-whole.js'),
  ]);
  const { curriculum, root } = openReadable(io, flags.curriculum);
  const folder = flags.out === undefined ? join(root, schemaFolder) : resolve(io.cwd, flags.out);
  for (const [name, text] of Object.entries(schemaFiles(curriculum))) {
    const path = join(folder, name);
    const shown = (relative(io.cwd, path) || path).split(sep).join('/');
    try {
      const done = writeWhole(io.disk, path, new TextEncoder().encode(text));
      io.stdout.write(`${done === 'written' ? 'wrote    ' : 'unchanged'} ${visible(shown)}\n`);
    } catch (error) {
      const reason = systemReason(error);
      if (reason === undefined) throw error;
      throw new Failure(`${shown} cannot be written: ${reason}`);
    }
  }
  const from = relative(root, folder).split(sep).join('/');
  io.stdout.write(
    `\nThe first line of a file tells an editor where its schema is; in curriculum.yaml:\n  # yaml-language-server: $schema=${visible(from)}/curriculum.json\n`,
  );
  return 0;
}
