/** Contact minutes → a first agenda: sessions no longer than people can sit, with breaks and lunch between them. */

export interface DayLimits {
  /** Minutes without a break; 0 for no limit. */
  longest: number;
  shortestBreak: number;
  shortestLunch: number;
}

/** Contact minutes of a full day. */
const fullDay = 390;

/** The agenda as YAML text, each session planned with its minutes; they sum to `minutes`. */
export function planDays(minutes: number, limits: DayLimits): string {
  const longest = limits.longest > 0 ? Math.min(limits.longest, 90) : 90;
  const days = Math.ceil(minutes / fullDay);
  let planned = 0;
  const lines = ['agenda:'];
  for (const [day, share] of evenly(minutes, days).entries()) {
    const sessions = evenly(share, Math.ceil(share / longest));
    lines.push(`  - day: ${day + 1}`, '    start: "09:00"', '    items:');
    for (const [index, length] of sessions.entries()) {
      planned++;
      if (index > 0) lines.push(`      - ${pause(index, sessions.length, limits)}`);
      lines.push(
        `      - { session: session-${planned}, title: Session ${planned}, minutes: ${length} }`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Lunch in the middle of a long day, breaks elsewhere. */
function pause(index: number, sessions: number, limits: DayLimits): string {
  return sessions > 2 && index === Math.ceil(sessions / 2)
    ? `lunch: ${Math.max(60, limits.shortestLunch)}`
    : `break: ${Math.max(15, limits.shortestBreak)}`;
}

/** Minutes in parts that differ by at most five, the larger first; fives stay fives. */
function evenly(total: number, parts: number): number[] {
  const unit = total % 5 === 0 && total >= parts * 5 ? 5 : 1;
  const units = total / unit;
  const small = Math.floor(units / parts);
  const larger = units % parts;
  return Array.from({ length: parts }, (_, n) => (n < larger ? small + 1 : small) * unit);
}
