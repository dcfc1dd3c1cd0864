/** A second, simpler reading of marked blocks, to hold against the one that prints workbooks. */

import type { Nodes, RootContent } from 'mdast';
import { passagesOf } from '../../src/curriculum/links.js';
import { allSessions } from '../../src/curriculum/lookup.js';
import type { Curriculum, TextOf } from '../../src/curriculum/model.js';
import type { Passage } from '../../src/source/passages.js';

/**
 * Texts in blocks for participants that do not belong there. A line belongs to a block if the
 * nearest line above it that begins with ":::" is the block's opening line, and no H2 stands between.
 */
export function misplaced(curriculum: Curriculum): string[] {
  const sessions = curriculum.modules.flatMap(allSessions).map((session) => ({
    text: session.text,
    passages: passagesOf(session),
  }));
  return [...sessions, ...curriculum.tools].flatMap(({ text, passages }) =>
    text.blockErrors ? [] : passages.flatMap((passage) => wrongIn(text, passage)),
  );
}

function wrongIn({ file }: TextOf, passage: Passage): string[] {
  if (passage.type !== 'block') return [];
  if (!['workbook', 'handout', 'slide'].includes(passage.name)) return [];
  return passage.children.flatMap((child) =>
    leaves(child).flatMap(({ position }) => {
      const [from, to] = [position?.start.offset ?? -1, position?.end.offset ?? -1];
      const outside = from < passage.at.start || to > file.text.length;
      const read = file.text.slice(passage.at.end, to);
      const line = read.split('\n').find((one) => /^ {0,3}(?::::|##?[ \t])/.test(one));
      if (!outside && (line === undefined || hidden(read, line))) return [];
      const shown = JSON.stringify(file.text.slice(from, to));
      return [`${file.path}: ${shown} of "${file.text.slice(passage.at.start, passage.at.end)}"`];
    }),
  );
}

/** Inside of a code block or a comment a line is a text like any other. */
function hidden(text: string, line: string): boolean {
  return !line.trimStart().startsWith(':::') && /```|~~~|<!--/.test(text);
}

function leaves(node: RootContent | Nodes): Nodes[] {
  return 'children' in node && node.children.length > 0 ? node.children.flatMap(leaves) : [node];
}
