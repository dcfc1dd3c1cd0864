/** Clock times of a day follow from its start and the minutes of its items. */

import { describe, expect, it } from 'vitest';
import { clock, parseClock, sessionStart, timeItems } from '../../src/curriculum/agenda.js';
import { curriculumOf } from './reading.js';

describe('the clock', () => {
  it.each(['00:00', '09:30', '12:05', '23:59'])('%s is read and written alike', (time) => {
    expect(clock(parseClock(time))).toBe(time);
  });

  it('counts on from midnight', () => {
    expect(clock(24 * 60 + 30)).toBe('00:30');
  });
});

describe('a day', () => {
  it('gives each item the end of the one before it', () => {
    const times = timeItems(
      [{ minutes: 60 }, { minutes: 15 }, { minutes: 90 }],
      parseClock('09:00'),
    );
    expect(times.map(({ start, end }) => `${clock(start!)}–${clock(end!)}`)).toEqual([
      '09:00–10:00',
      '10:00–10:15',
      '10:15–11:45',
    ]);
  });

  it('knows no times after an item of unknown length', () => {
    const times = timeItems([{ minutes: undefined }, { minutes: 15 }], 540);
    expect(times.map(({ start, end }) => [start, end])).toEqual([
      [540, undefined],
      [undefined, undefined],
    ]);
  });

  it('says when a session begins', () => {
    const { modules } = curriculumOf({
      'm1/module.yaml': [
        [
          '      - session: knots',
          '      - { other: Coffee, minutes: 20 }\n      - session: knots',
        ],
      ],
    });
    const [module] = modules;
    expect(clock(sessionStart(module!, module!.sessions[0]!)!)).toBe('09:20');
  });
});
