/** Handouts: named where they are given out, printed once to copy, and in no document of participants. */

import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/renderers/text/index.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { curriculumOf, treeOf } from '../support/documents.js';

const card = ':::handout[Role of the mate]\nYou hold the rope and say nothing.\n:::\n';
const session = exampleCurriculum['m1/1-knots.md'] ?? '';
const tool = exampleCurriculum['tools/knot-card.md'] ?? '';

function printed(kind: string, files: Record<string, string>): string {
  const curriculum = curriculumOf({ ...exampleCurriculum, ...files });
  return renderText(treeOf(curriculum, { target: 'M1', kind }));
}

const times = (text: string, words: string) => text.split(words).length - 1;

describe('a handout of a session', () => {
  const files = { 'm1/1-knots.md': `${session}\n${card}` };

  it('is named with its page where it is given out, and printed once, among the masters', () => {
    const pack = printed('trainer-pack', files);
    expect(times(pack, 'You hold the rope')).toBe(1);
    expect(pack.indexOf('You hold the rope')).toBeGreaterThan(pack.indexOf('Handout masters'));
    expect(pack).toMatch(/Handout 1\.1: Role of the mate.* \(page /);
  });

  it('stands in no workbook and on no slide', () => {
    for (const kind of ['participant-workbook', 'slide-outline']) {
      const text = printed(kind, files);
      expect(times(text, 'Role of the mate') + times(text, 'hold the rope')).toBe(0);
    }
  });

  it('is printed at its place while the masters are withheld', () => {
    const pack = printed('trainer-pack', { 'm1/1-knots.md': `${session}\n${card}\n:::\n` });
    expect(times(pack, 'You hold the rope')).toBe(1);
    expect(pack).not.toMatch(/Handout[^\n]*\(page/);
  });
});

describe('a handout of a tool', () => {
  it('is printed in its tool sheet, also where the activity leaves the worksheet out', () => {
    const files = {
      'tools/knot-card.md': `${tool}\n${card}`,
      'm1/1-knots.md': session.replace(
        'tools: [knot-card]',
        'tools: [{ id: knot-card, worksheet: false }]',
      ),
    };
    const pack = printed('trainer-pack', files);
    expect(times(pack, 'You hold the rope')).toBe(1);
    expect(pack).toMatch(/^.*Handout 1\.1: Role of the mate.* \(page /m);
    expect(pack).toMatch(/::: worksheet Handout 1\.1: Role of the mate/);
    expect(printed('participant-workbook', files)).not.toContain('Role of the mate');
  });
});
