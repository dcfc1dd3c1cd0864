/** What a trainer says to each slide: the prose after it up to the next slide or activity. */

import type { RootContent } from 'mdast';
import type { Activity, Session, Tool } from '../curriculum/model.js';
import { plainText } from '../source/markdown.js';
import type { Passage } from '../source/passages.js';

export interface SlideNotes {
  notes: RootContent[];
  /** Absent for slides in the text before the first activity. */
  activity?: Activity;
  /** Titles of the worksheets that are handed out in the activity, with its first slide. */
  sheets: string[];
}

/** One entry for each slide of the session, in order. Prose before an activity's first slide goes with that one. */
export function slideNotes(session: Session, tools: readonly Tool[]): SlideNotes[] {
  return [
    ...notesOf(session.opening),
    ...session.activities.flatMap((activity) => notesOf(activity.passages, activity, tools)),
  ];
}

function notesOf(
  passages: readonly Passage[],
  activity?: Activity,
  tools: readonly Tool[] = [],
): SlideNotes[] {
  const before: RootContent[] = [];
  const slides: SlideNotes[] = [];
  for (const passage of passages) {
    if (passage.type === 'prose')
      (slides[slides.length - 1]?.notes ?? before).push(...passage.children);
    else if (passage.name === 'slide') {
      slides.push({ notes: [], sheets: [], ...(activity ? { activity } : {}) });
    }
  }
  const [first] = slides;
  if (first) {
    first.notes.unshift(...before);
    const used = (activity?.tools ?? []).filter((use) => use.worksheet);
    first.sheets = [
      ...used.flatMap(({ id }) => titlesOf(tools.find((tool) => tool.id === id)?.passages ?? [])),
      ...titlesOf(passages),
    ];
  }
  return slides;
}

function titlesOf(passages: readonly Passage[]): string[] {
  return passages.flatMap((passage) =>
    passage.type === 'block' && passage.name === 'workbook'
      ? [passage.title.map(plainText).join('')]
      : [],
  );
}
