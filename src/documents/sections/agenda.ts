/** The agenda with clock times: public, for trainers and participants alike. */

import { clock, timeItems } from '../../curriculum/agenda.js';
import { fill } from '../../languages/labels.js';
import type { Block, Inline } from '../../nodes/document.js';
import { anchors } from '../anchors.js';
import { heading, type PublicContext, type Section, table, text } from '../context.js';
import type { PublicItem } from '../public-view.js';

export const agenda: Section = {
  id: 'agenda',
  audience: 'everyone',
  build(context) {
    const days = agendaTables(context);
    return days.length === 0 ? [] : [heading(1, context.labels.agenda), ...days];
  },
};

/** A table for each day; of a single session's document only the day on which it takes place. */
export function agendaTables(context: PublicContext): Block[] {
  const { labels, view, single } = context;
  const days = single
    ? view.agenda.filter((day) => day.items.some((item) => isShown(context, item)))
    : view.agenda;
  return days.flatMap((day): Block[] => [
    ...(view.agenda.length > 1 ? [heading(2, fill(labels.dayTitle, { number: day.day }))] : []),
    ...dayTable(context, day.items, day.start),
  ]);
}

function isShown(context: PublicContext, item: PublicItem): boolean {
  return item.kind === 'session' && context.view.sessions.some((session) => session.id === item.id);
}

function dayTable(
  context: PublicContext,
  items: readonly PublicItem[],
  start: number | undefined,
): Block[] {
  const { labels, shift } = context;
  const timed = timeItems(items, start === undefined ? undefined : start + shift);
  const rows = timed.map(({ item, start: from, end }) => [
    from === undefined || end === undefined ? '' : `${clock(from)}–${clock(end)}`,
    item.minutes === undefined ? '' : String(item.minutes),
    title(context, item),
  ]);
  return table([labels.time, labels.minutes, labels.item], rows, {
    widths: [2.2, 1, 8],
    align: [undefined, 'right'],
  });
}

function title(context: PublicContext, item: PublicItem): Inline[] {
  const { labels, view, book } = context;
  if (item.kind === 'other') return text(item.title);
  if (item.kind !== 'session') return [{ type: 'emphasis', children: text(labels[item.kind]) }];
  const anchor = anchors.session(view, item);
  const children: Inline[] = [{ type: 'strong', children: text(item.title) }];
  if (book.anchors.has(anchor) && isShown(context, item)) {
    return [{ type: 'link', url: `#${anchor}`, children }];
  }
  return item.written ? children : [...children, ...text(` (${labels.planned})`)];
}
