/** What the trainer needs before the first minute: what the session is for, its outcomes and messages. */

import { bullets, heading, paragraph, type SessionSection } from '../context.js';
import { passageBlocks } from '../passages.js';

export const sessionStart: SessionSection = {
  id: 'session-start',
  audience: 'trainer',
  build(context, session, view) {
    const { labels, module, markdown } = context;
    const outcomes = module.outcomes.filter((outcome) => view.outcomes.includes(outcome.id));
    const opening = passageBlocks(context, session, view, session.opening);
    const more = [
      ...opening,
      ...(session.keyMessages.length > 0
        ? [heading(3, labels.keyMessages), ...bullets(session.keyMessages)]
        : []),
      ...(session.room !== undefined ? [heading(3, labels.room), paragraph(session.room)] : []),
    ];
    return [
      ...(outcomes.length > 0
        ? [
            heading(2, labels.sessionOutcomes),
            ...bullets(outcomes.map((outcome) => markdown.line(outcome.text))),
          ]
        : []),
      ...(more.length > 0 ? [heading(2, labels.purposeOfSession), ...more] : []),
    ];
  },
};
