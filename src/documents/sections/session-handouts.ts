/** A session in the workbook: its key messages, its worksheets and slides worth keeping, and room for notes. */

import { fill } from '../../languages/labels.js';
import type { Block } from '../../nodes/document.js';
import { bullets, heading, type SessionSection } from '../context.js';
import { worksheetBlock } from './handouts.js';

export const sessionMessages: SessionSection = {
  id: 'session-messages',
  audience: 'everyone',
  build: ({ labels }, session) =>
    session.keyMessages.length === 0
      ? []
      : [heading(2, labels.keyMessages), ...bullets(session.keyMessages)],
};

export const sessionHandouts: SessionSection = {
  id: 'session-handouts',
  audience: 'everyone',
  build: (context, session) =>
    session.handouts.map((handout): Block => {
      if (handout.kind === 'worksheet') return worksheetBlock(context, handout, false);
      return {
        type: 'slide',
        label: fill(context.labels.slideTitle, { number: handout.number }),
        title: context.markdown.inlines(handout.title, handout.text),
        children: context.markdown.blocks(handout.children, handout.text),
      };
    }),
};

export const sessionNotes: SessionSection = {
  id: 'session-notes',
  audience: 'everyone',
  build: ({ labels }) => [
    {
      type: 'group',
      children: [heading(2, labels.notes), { type: 'lines', count: 8, name: labels.notes }],
    },
  ],
};
