/** Names of places in a document, so that what links and what is linked to agree. */

import type { Module, Session, Tool } from '../curriculum/model.js';

export const anchors = {
  session: (module: Pick<Module, 'id'>, session: Pick<Session, 'id'>) =>
    `session-${module.id.toLowerCase()}-${session.id}`,
  tool: (tool: Pick<Tool, 'id'>) => `tool-${tool.id}`,
  /** The first worksheet of a tool, in its tool sheet. */
  toolSheet: (id: string) => `tool-${id}-sheet`,
  /** A worksheet among the masters, by its number. */
  master: (number: string) => `master-${number.replace('.', '-')}`,
  /** A handout among the masters or in its tool sheet, by its number. */
  given: (number: string) => `given-${number.replace('.', '-')}`,
};
