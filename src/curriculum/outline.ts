/** What is known of a module without its texts: how to name it and its sessions, and which files are its own. */

import { allSessions, toolsOf } from './lookup.js';
import type { Curriculum, Module } from './model.js';

export interface Outline {
  id: string;
  /** Relative to the curriculum; empty for the curriculum's own folder. */
  folder: string;
  sessions: { id: string; file: string }[];
  /** Ids of sessions in its agenda that have no readable file. */
  planned: string[];
  /** Files of the tools that it uses. */
  tools: string[];
}

export function outlineOf(curriculum: Curriculum, module: Module): Outline {
  const sessions = allSessions(module);
  return {
    id: module.id,
    folder: module.folder,
    sessions: sessions.map(({ id, text }) => ({ id, file: text.file.path })),
    planned: module.agenda.flatMap((day) =>
      day.items.flatMap((item) => (item.kind === 'session' && !item.session ? [item.id] : [])),
    ),
    tools: toolsOf(curriculum, sessions).map((tool) => tool.text.file.path),
  };
}

/**
 * Whether a file belongs to a module: it lies in its folder, or is a tool that it uses. `folders`
 * are those of all modules: one may lie in another.
 */
export function moduleFiles(
  module: Outline,
  folders: readonly string[],
): (path: string) => boolean {
  const tools = new Set(module.tools);
  const nested = folders
    .filter((other) => other !== module.folder && other.startsWith(`${module.folder}/`))
    .map((other) => `${other}/`);
  return (path) =>
    tools.has(path) ||
    (module.folder !== '' &&
      path.startsWith(`${module.folder}/`) &&
      !nested.some((folder) => path.startsWith(folder))) ||
    (module.folder === '' &&
      !path.includes('/') &&
      (path === 'module.yaml' || path.endsWith('.md')));
}
