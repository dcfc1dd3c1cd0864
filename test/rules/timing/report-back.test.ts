/** What `timing/report-back` says is what trying out every number of people says. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitIntoGroups } from '../../../src/curriculum/groups.js';
import { check } from '../../../src/rules/run.js';
import { reportBack } from '../../../src/rules/timing/report-back.js';
import { curriculumOf } from '../../curriculum/reading.js';

describe('timing/report-back', () => {
  it('asks for the minutes of the largest number of groups, to the minute', () => {
    const cases = fc.record({
      min: fc.integer({ min: 1, max: 40 }),
      more: fc.integer({ min: 0, max: 40 }),
      size: fc.integer({ min: 2, max: 20 }),
      minutes: fc.integer({ min: 1, max: 60 }),
      // In tenths of a minute.
      tenths: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(cases, ({ min, more, size, minutes, tenths }) => {
        const curriculum = curriculumOf({
          'm1/module.yaml': [['min: 4, max: 12', `min: ${min}, max: ${min + more}`]],
          'm1/1-knots.md': [
            ['form: pairs', `form: groups\nsize: ${size}`],
            [
              'minutes: 10, text: Compare',
              `minutes: ${minutes}, text: Compare, per-group: ${tenths / 10}`,
            ],
          ],
        });
        const counts = Array.from(
          { length: more + 1 },
          (_, n) => splitIntoGroups(min + n, size)?.length ?? 0,
        );
        const needed = Math.ceil((Math.max(...counts) * tenths) / 10);
        const [found] = check({ ...curriculum, findings: [] }, [reportBack]);
        const [, asked] = /at least (\d+):/.exec(found?.message ?? '') ?? [];
        expect(asked).toBe(needed > minutes ? String(needed) : undefined);
        if (!found) return;
        const [, people, groups] = /: (\d+) .* make (\d+)/.exec(found.message) ?? [];
        expect(splitIntoGroups(Number(people), size)?.length).toBe(Number(groups));
        expect(Number(groups)).toBe(Math.max(...counts));
      }),
      { numRuns: 100 },
    );
  });
});
