/** `pensum new tool`: a practical tool with its worksheet, in the pool that all modules share. */

import type { Io } from '../edge/io.js';
import type { NewToolFlags } from './new.js';
import { sharedOption } from './new-module.js';
import { openReadable } from './open-curriculum.js';
import { applyChanges, fillScaffold, tellWritten } from './scaffold.js';
import { freshId, line, minutesUpTo, valuesFrom } from './values.js';

/** Gives exit code 0. Throws a Failure when a value is missing or wrong, or a file is in the way. */
export async function newTool(io: Io, flags: NewToolFlags): Promise<number> {
  const { curriculum, root } = openReadable(io, flags.curriculum);
  const values = valuesFrom(io);
  values.require({
    '--id': flags.id,
    '--title': flags.title,
    '--purpose': flags.purpose,
    '--minutes': flags.minutes,
  });
  const id = await values.text('--id', flags.id, {
    message: 'Id of the tool, such as power-interest-grid',
    validate: freshId(curriculum.tools.map((tool) => tool.id)),
  });
  const title = await values.text('--title', flags.title, { message: 'Title', validate: line });
  const purpose = await values.text('--purpose', flags.purpose, {
    message: 'What is it for, in a sentence?',
    validate: line,
  });
  const minutes = Number(
    await values.text('--minutes', flags.minutes?.toString(), {
      message: 'Minutes that its use takes',
      validate: minutesUpTo(1_440),
      suggestion: '30',
    }),
  );
  const source = await values.text('--source', flags.source, {
    message: 'Source: a citation such as [@porter1998], or own',
    validate: line,
    suggestion: 'own',
    optional: true,
  });
  const filled = fillScaffold('tool', { title, purpose, minutes, source });
  const create = { [`tools/${id}.md`]: filled['tool.md'] ?? '' };
  const written = applyChanges(io, root, curriculum.folder, { create });
  tellWritten(io, root, written, [
    `pensum${sharedOption(flags)} check tools/${id}`,
    `An activity uses it with "tools: [${id}]".`,
  ]);
  return 0;
}
