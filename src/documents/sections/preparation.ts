/** What to prepare for each session, as a list to tick off; the general checklist is the template's own text. */

import type { Block } from '../../nodes/document.js';
import { heading, paragraph, type Section, text } from '../context.js';

export const preparation: Section = {
  id: 'preparation',
  audience: 'trainer',
  build({ labels, sessions, single }) {
    const parts = sessions.flatMap((session): Block[] => {
      const lines = [
        ...session.preparation,
        ...session.attachments.map(
          (path) => `${labels.attachments}: ${path.split('/').pop() ?? path}`,
        ),
      ];
      if (lines.length === 0) return [];
      const items = lines.map((line) => ({ checked: false, children: [paragraph(line)] }));
      const title: Block[] = single ? [] : [heading(3, session.title)];
      return [...title, { type: 'list', ordered: false, items }];
    });
    return parts.length === 0 ? [] : [heading(2, labels.preparation), ...parts];
  },
};

/** A title with a full stop, unless it ends as a sentence does. */
function sentence(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

export const room: Section = {
  id: 'room',
  audience: 'trainer',
  build({ labels, sessions }) {
    const described = sessions.filter((session) => session.room !== undefined);
    if (described.length === 0) return [];
    const [only] = described;
    const body: Block[] =
      sessions.length === 1 && only
        ? [paragraph(only.room ?? '')]
        : described.map((session) =>
            paragraph([
              { type: 'strong', children: text(`${sentence(session.title)} `) },
              ...text(session.room ?? ''),
            ]),
          );
    return [heading(1, labels.room), ...body];
  },
};
