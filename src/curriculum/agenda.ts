/** Clock times: where each item of a day begins and ends, computed from its start and the minutes. */

import type { Module, Session } from './model.js';

/** `"09:30"` → minutes after midnight. */
export function parseClock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Minutes after midnight → `"09:30"`; past midnight it counts on from 00:00. */
export function clock(minutes: number): string {
  const within = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

export interface TimedItem<T> {
  item: T;
  /** Minutes after midnight; undefined after an item of unknown length. */
  start: number | undefined;
  end: number | undefined;
}

/** Things that follow each other, with their times from `start` (minutes after midnight) on. */
export function timeItems<T extends { minutes?: number | undefined }>(
  items: readonly T[],
  start: number | undefined,
): TimedItem<T>[] {
  let at = start;
  return items.map((item) => {
    const from = at;
    at = from === undefined || item.minutes === undefined ? undefined : from + item.minutes;
    return { item, start: from, end: at };
  });
}

/** When a session of the module begins (minutes after midnight), by its agenda. */
export function sessionStart(module: Module, session: Session): number | undefined {
  for (const day of module.agenda) {
    const timed = timeItems(day.items, day.start).find(
      ({ item }) => item.kind === 'session' && item.session === session,
    );
    if (timed) return timed.start;
  }
  return undefined;
}

/** The sum of minutes, or undefined when one of them is unknown. */
export function sumMinutes(minutes: Iterable<number | undefined>): number | undefined {
  let sum = 0;
  for (const part of minutes) {
    if (part === undefined) return undefined;
    sum += part;
  }
  return sum;
}
