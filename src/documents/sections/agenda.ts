/** The agenda with clock times, drawn and in tables: public, for trainers and participants alike. */

import { clock, timeItems } from '../../curriculum/agenda.js';
import { fill } from '../../languages/labels.js';
import type { Block, Inline } from '../../nodes/document.js';
import { anchors } from '../anchors.js';
import { heading, type PublicContext, type Section, table, text } from '../context.js';
import { type TimelineDay, type TimelineItem, timeline } from '../drawings/timeline.js';
import type { PublicDay, PublicItem } from '../public-view.js';

export const agenda: Section = {
  id: 'agenda',
  audience: 'everyone',
  build(context) {
    const days = agendaTables(context);
    if (days.length === 0) return [];
    return [heading(1, context.labels.agenda), ...agendaTimeline(context), ...days];
  },
};

/** A table for each day; of a single session's document only the day on which it takes place. */
export function agendaTables(context: PublicContext): Block[] {
  const { labels, view } = context;
  return daysOf(context).flatMap((day): Block[] => [
    ...(view.agenda.length > 1 ? [heading(2, fill(labels.dayTitle, { number: day.day }))] : []),
    ...dayTable(context, day),
  ]);
}

function daysOf(context: PublicContext): readonly PublicDay[] {
  const { view, single } = context;
  if (!single) return view.agenda;
  return view.agenda.filter((day) => day.items.some((item) => isShown(context, item)));
}

function isShown(context: PublicContext, item: PublicItem): boolean {
  return item.kind === 'session' && context.view.sessions.some((session) => session.id === item.id);
}

function timed({ shift }: PublicContext, { items, start }: PublicDay) {
  return timeItems(items, start === undefined ? undefined : start + shift);
}

function dayTable(context: PublicContext, day: PublicDay): Block[] {
  const { labels } = context;
  const rows = timed(context, day).map(({ item, start: from, end }) => [
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

/** The same days on a clock; nothing where a time is missing or the drawing could not be read. */
function agendaTimeline(context: PublicContext): Block[] {
  const { labels, view } = context;
  const numbers = sessionNumbers(view.agenda);
  const days: TimelineDay[] = [];
  for (const day of daysOf(context)) {
    const label = view.agenda.length > 1 ? fill(labels.dayTitle, { number: day.day }) : '';
    const items = timelineItems(context, day, numbers);
    if (!items) return [];
    days.push({ label, items });
  }
  const picture = timeline(days, labels);
  if (!picture) return [];
  const said = days.map((day) => saidOf(context, day)).join('; ');
  const alt = fill(labels.timelineAlt, { days: said });
  return [{ type: 'figure', picture, width: 100, alt }];
}

/** The numbers that sessions have in their headings: written ones count, in the agenda's order. */
function sessionNumbers(days: readonly PublicDay[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const item of days.flatMap((day) => day.items)) {
    if (item.kind !== 'session' || !item.written || numbers.has(item.id)) continue;
    numbers.set(item.id, numbers.size + 1);
  }
  return numbers;
}

/** The items with their times, or undefined where one of them has none. */
function timelineItems(
  context: PublicContext,
  day: PublicDay,
  numbers: ReadonlyMap<string, number>,
): TimelineItem[] | undefined {
  const items: TimelineItem[] = [];
  for (const { item, start, end } of timed(context, day)) {
    if (start === undefined || end === undefined) return undefined;
    if (item.kind !== 'session') {
      const said = item.kind === 'other' ? item.title : context.labels[item.kind];
      items.push({ kind: item.kind, title: said, start, end });
      continue;
    }
    const number = numbers.get(item.id);
    items.push({
      kind: 'session',
      title: item.title,
      start,
      end,
      planned: !item.written,
      shown: context.single && isShown(context, item),
      ...(number === undefined ? {} : { number }),
    });
  }
  return items;
}

/** "Day 1, 12:00–16:30: Sessions 1–2". */
function saidOf({ labels }: PublicContext, { label, items }: TimelineDay): string {
  const [first, last] = [items[0], items.at(-1)];
  const times = first && last ? `${clock(first.start)}–${clock(last.end)}` : '';
  const numbers = items.flatMap(({ number }) => number ?? []);
  const from = Math.min(...numbers);
  const to = Math.max(...numbers);
  const inOrder = numbers.length === to - from + 1;
  const named = numbers.length > 2 && inOrder ? `${from}–${to}` : numbers.join(', ');
  const sessions =
    numbers.length === 0 ? '' : `${numbers.length > 1 ? labels.sessions : labels.session} ${named}`;
  const when = [label, times].filter((part) => part !== '').join(', ');
  return [when, sessions].filter((part) => part !== '').join(': ');
}
