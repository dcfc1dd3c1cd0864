/** What the texts of a curriculum use of each other: tools, pictures, attachments and linked files. */

import { baseName } from '../source/folder.js';
import type { Passage } from '../source/passages.js';
import { linksOf, passagesOf } from './links.js';
import { allSessions } from './lookup.js';
import type { Curriculum, Module, TextOf, Tool, Uses } from './model.js';
import { resolveFile } from './resources.js';

/** What a module's sessions use, also where they are not read in this part of the curriculum. */
export function usesOfModule(curriculum: Curriculum, module: Module): Uses {
  const known = curriculum.uses.get(module.folder);
  if (known) return known;
  const sessions = allSessions(module);
  const files = sessions.map((session) =>
    filesOf(curriculum, session.text, passagesOf(session), session.attachments),
  );
  return {
    tools: sessions.flatMap(({ activities }) =>
      activities.flatMap((activity) => activity.tools.map(({ id }) => id)),
    ),
    files: files.flatMap((one) => one.files),
    dead: files.flatMap((one) => one.dead),
    unknown: module.unreadable.length > 0,
  };
}

/** What the text of a tool uses. */
export function usesOfTool(curriculum: Curriculum, tool: Tool): Uses {
  const files = filesOf(curriculum, tool.text, tool.passages, []);
  return { tools: [], ...files, unknown: tool.at.broken() };
}

function filesOf(
  curriculum: Curriculum,
  text: TextOf,
  passages: readonly Passage[],
  more: readonly string[],
): Pick<Uses, 'files' | 'dead'> {
  const files: string[] = [];
  const dead: string[] = [];
  for (const target of [...linksOf(text, passages).map((link) => link.url), ...more]) {
    const found = resolveFile(curriculum, text.file.path, target);
    if (found.ok) files.push(found.path);
    else dead.push(baseName(target));
  }
  return { files, dead };
}
