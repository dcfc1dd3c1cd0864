/** Where a session begins: its number, title, day and time. */

import { clock, timeItems } from '../../curriculum/agenda.js';
import { counted, fill } from '../../languages/labels.js';
import { anchors } from '../anchors.js';
import { heading, type PublicContext, paragraph, type SessionSection } from '../context.js';
import type { PublicSession } from '../public-view.js';

export const sessionTitle: SessionSection = {
  id: 'session-title',
  audience: 'everyone',
  build(context, session) {
    const { labels, view } = context;
    const { number, title } = session;
    return [
      heading(1, fill(labels.sessionTitle, { number, title }), {
        id: anchors.session(view, session),
        newPage: true,
      }),
      paragraph(whenAndHowLong(context, session), 'meta'),
    ];
  },
};

function whenAndHowLong({ labels, view, shift }: PublicContext, session: PublicSession): string {
  const parts: string[] = [];
  for (const day of view.agenda) {
    const start = day.start === undefined ? undefined : day.start + shift;
    const timed = timeItems(day.items, start).find(
      ({ item }) => item.kind === 'session' && item.id === session.id,
    );
    if (!timed) continue;
    if (view.agenda.length > 1) parts.push(fill(labels.dayTitle, { number: day.day }));
    if (timed.start !== undefined && timed.end !== undefined) {
      parts.push(`${clock(timed.start)}–${clock(timed.end)}`);
    }
  }
  if (session.minutes !== undefined) parts.push(counted(labels, 'minutes', session.minutes));
  return parts.join(' · ');
}
