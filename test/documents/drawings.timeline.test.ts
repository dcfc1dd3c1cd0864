/** Timelines of any agenda are drawn to scale, inside their frame, and their texts never touch. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from '../../src/curriculum/agenda.js';
import {
  type TimelineDay,
  type TimelineItem,
  timeline,
} from '../../src/documents/drawings/timeline.js';
import { readSvg } from '../../src/source/pictures/svg.js';
import { type Drawn, drawn, inside, type Shape, touching } from './drawn.js';

const words = { break: 'Pārtraukums', lunch: 'Frokost' };

const title = fc.oneof(
  fc.constantFrom(
    'What is a cluster?',
    'Klyngekartlægning og samarbejdsaftaler',
    'Uzticēšanās, konflikti un apņemšanās',
    'Att ge råd om ekosystem för innovation',
    'WWWWWWWWWWWWWWWWWWWW MMMM',
    '<Ra & "b">',
  ),
  fc.string({ maxLength: 60 }).map((text) => text.replace(/[^ -~]/g, 'x')),
);

const item = fc.record({
  kind: fc.constantFrom('session', 'session', 'break', 'lunch', 'other'),
  title,
  minutes: fc.constantFrom(5, 10, 15, 20, 30, 45, 60, 75, 90, 120),
  planned: fc.boolean(),
  shown: fc.boolean(),
});

/** One to five days of at most twelve hours, none before 06:00. */
const agendas = fc
  .array(
    fc.record({
      start: fc.integer({ min: 72, max: 120 }).map((fives) => fives * 5),
      items: fc.array(item, { minLength: 1, maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((days): TimelineDay[] => {
    let number = 0;
    return days.map(({ start, items }, index) => {
      let at = start;
      const timed: TimelineItem[] = [];
      for (const { minutes, kind, title: said, planned, shown } of items) {
        if (at + minutes > start + 720) break;
        const end = at + minutes;
        timed.push(
          kind === 'session'
            ? { kind, title: said, start: at, end, number: ++number, planned, shown }
            : { kind: kind as 'other', title: said, start: at, end },
        );
        at = end;
      }
      return { label: days.length > 1 ? `${index + 1}. diena` : '', items: timed };
    });
  });

/** Points from the left for a clock time, read off the axis. */
function axisOf({ texts }: Drawn): (minutes: number) => number {
  const marks = texts.filter(({ text, area }) => /^\d\d:\d\d$/.test(text) && area.bottom < 14);
  const [first, last] = [marks[0] as Shape, marks.at(-1) as Shape];
  const minutes = ({ text }: Shape): number => {
    const [hours = 0, rest = 0] = text.split(':').map(Number);
    return hours * 60 + rest;
  };
  const x = ({ attributes }: Shape): number => Number(attributes.x);
  const scale = (x(last) - x(first)) / (minutes(last) - minutes(first));
  return (at) => x(first) + (at - minutes(first)) * scale;
}

/** The frames of the items, in the order in which they were drawn: one rectangle each. */
function framesOf({ shapes }: Drawn): Shape[] {
  return shapes.filter(
    ({ name, attributes }) =>
      name === 'rect' && attributes.height === '66' && attributes.stroke !== undefined,
  );
}

describe('a timeline', () => {
  it('stays in its frame, and no two texts touch', () => {
    fc.assert(
      fc.property(agendas, (days) => {
        const picture = timeline(days, words);
        if (!picture) throw new Error('Nothing was drawn');
        const read = drawn(picture);
        const frame = { left: 0, top: 0, right: read.width, bottom: read.height };
        const outside = read.shapes.filter(({ area }) => !inside(frame, area));
        expect(outside).toEqual([]);
        expect(touching(read.texts)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('draws every item in order and to scale', () => {
    fc.assert(
      fc.property(agendas, (days) => {
        const picture = timeline(days, words);
        if (!picture) throw new Error('Nothing was drawn');
        const read = drawn(picture);
        const x = axisOf(read);
        const items = days.flatMap((day, index) => day.items.map((one) => ({ ...one, index })));
        const frames = framesOf(read);
        expect(frames).toHaveLength(items.length);
        items.forEach(({ start, end, index }, n) => {
          const { attributes } = frames[n] as Shape;
          const left = Number(attributes.x);
          const right = left + Number(attributes.width);
          // Neighbours keep 1.2 points between them, which is taken from both alike.
          expect(left - x(start)).toBeCloseTo(0.6, 1);
          expect(x(end) - right).toBeCloseTo(0.6, 1);
          expect(Number(attributes.y)).toBe(20 + index * 76);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('keeps text at 9 points or more, and inside its block', () => {
    fc.assert(
      fc.property(agendas, (days) => {
        const picture = timeline(days, words);
        if (!picture) throw new Error('Nothing was drawn');
        const read = drawn(picture);
        const frames = framesOf(read);
        const lowest = Math.max(...frames.map(({ area }) => area.bottom));
        for (const text of read.texts) {
          expect(Number(text.attributes['font-size'])).toBeGreaterThanOrEqual(9);
          const isBlockText = text.area.top > 20 && text.area.bottom < lowest;
          const isLabel = text.attributes.x === '0';
          if (!isBlockText || isLabel) continue;
          const around = frames.some(({ area }) => inside(area, text.area));
          expect(around, text.text).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is left as it is by what cleans the drawings of strangers', () => {
    const items: TimelineItem[] = [
      { kind: 'session', number: 1, title: 'A < B & "C"', start: 540, end: 630 },
      { kind: 'break', title: 'Break', start: 630, end: 640 },
      { kind: 'other', title: 'Walk', start: 640, end: 700 },
    ];
    const picture = timeline([{ label: '', items }], words);
    if (!picture) throw new Error('Nothing was drawn');
    const cleaned = readSvg(picture.bytes);
    expect(cleaned.dropped).toEqual([]);
    expect(cleaned.picture).toMatchObject({ width: picture.width, height: picture.height });
    const kinds = (read: Drawn) => read.shapes.map(({ name, text }) => [name, text]);
    expect(kinds(drawn(cleaned.picture))).toEqual(kinds(drawn(picture)));
  });

  it('writes texts that are no XML as well as can be', () => {
    const text = 'a\u0000b\ud800c\uffff ]]> <script>';
    const items: TimelineItem[] = [{ kind: 'session', title: text, start: 540, end: 900 }];
    const read = drawn(timeline([{ label: '', items }], words) as never);
    expect(read.texts.map((one) => one.text)).toContain('a\ufffdb\ufffdc\ufffd ]]> <script>');
  });

  it('says what hatching means where a break is too narrow to say so', () => {
    const day = (minutes: number): TimelineDay[] => [
      {
        label: '',
        items: [
          { kind: 'session', number: 1, title: 'One', start: 480, end: 780 },
          { kind: 'break', title: words.break, start: 780, end: 780 + minutes },
          { kind: 'session', number: 2, title: 'Two', start: 780 + minutes, end: 1140 },
        ],
      },
    ];
    for (const minutes of [5, 60]) {
      const said = drawn(timeline(day(minutes), words) as never).texts.map(({ text }) => text);
      expect(said.filter((text) => text === words.break)).toHaveLength(1);
      expect(said).not.toContain(words.lunch);
    }
  });

  it('goes on past midnight', () => {
    const items: TimelineItem[] = [
      { kind: 'session', number: 1, title: 'Night', start: 1410, end: 1500 },
    ];
    const said = drawn(timeline([{ label: '', items }], words) as never).texts;
    expect(said.map(({ text }) => text)).toContain(`${clock(1410)}–${clock(1500)}`);
    expect(said.map(({ text }) => text)).toContain('00:30');
  });

  it('is not drawn where nobody could read it', () => {
    const one = (start: number, end: number): TimelineDay => ({
      label: 'Day',
      items: [{ kind: 'session', number: 1, title: 'One', start, end }],
    });
    expect(timeline([], words)).toBeUndefined();
    expect(timeline([one(540, 540)], words)).toBeUndefined();
    expect(timeline([one(0, 17 * 60)], words)).toBeUndefined();
    expect(timeline([one(540, Number.NaN)], words)).toBeUndefined();
    expect(timeline(Array(6).fill(one(540, 600)), words)).toBeUndefined();
    expect(timeline(Array(5).fill(one(540, 600)), words)).toBeDefined();
  });
});
