/** Every Markdown text of the part that is judged, sessions and tools alike, for rules that read what is written. */

import { passagesOf } from '../curriculum/links.js';
import { allSessions } from '../curriculum/lookup.js';
import type { Curriculum, Module, Session, TextOf, Tool } from '../curriculum/model.js';
import type { Passage } from '../source/passages.js';

export interface WrittenText {
  text: TextOf;
  passages: Passage[];
  /** Of a session. */
  module?: Module;
  session?: Session;
  tool?: Tool;
}

export function textsOf(curriculum: Curriculum): WrittenText[] {
  return [
    ...curriculum.modules.flatMap((module) =>
      allSessions(module).map((session) => ({
        text: session.text,
        passages: passagesOf(session),
        module,
        session,
      })),
    ),
    ...judgedTools(curriculum).map((tool) => ({
      text: tool.text,
      passages: tool.passages,
      tool,
    })),
  ];
}

/** The tools that are judged in this part; with one module alone, none: they are shared. */
export function judgedTools(curriculum: Curriculum): Tool[] {
  return curriculum.part === 'module' ? [] : curriculum.tools;
}
