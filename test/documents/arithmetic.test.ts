/** Times, quantities and sums in documents follow from what the source says, for any number of people. */

import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../src/documents/tree.js';
import type { Block, Document } from '../../src/nodes/document.js';
import { curriculumOn, fixture, treeOf, type Wish } from '../support/documents.js';

const harbour = curriculumOn(fixture('harbour'));
const pack = (wish: Partial<Wish> = {}) =>
  treeOf(harbour, { target: 'H1', kind: 'trainer-pack', ...wish });

/** All words of a node. */
function textOf(node: unknown): string {
  return [...nodesOf(node)].map((one) => (one.type === 'text' ? one.value : '')).join('');
}

/** The blocks between a heading and the next one of its depth. */
function under(document: Document, title: string): Block[] {
  const start = document.blocks.findIndex(
    (block) => block.type === 'heading' && textOf(block) === title,
  );
  if (start === -1) throw new Error(`There is no heading "${title}"`);
  const { depth } = document.blocks[start] as { depth: number };
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.depth <= depth);
  return end === -1 ? rest : rest.slice(0, end);
}

/** Rows of all tables in some blocks, as texts. */
function rows(blocks: Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.cells.map((cell) => textOf(cell))) : [],
  );
}

function materials(participants: number): Record<string, string> {
  const found = rows(under(pack({ participants }), 'Materials'));
  return Object.fromEntries(found.map(([name = '', pieces = '']) => [name, pieces]));
}

describe('the agenda', () => {
  it('adds minutes up from the start of each day', () => {
    expect(rows(under(pack(), 'Agenda')).map(([time]) => time)).toEqual([
      '09:00–09:10',
      '09:10–10:30',
      '10:30–11:30',
      '13:30–13:45',
      '13:45–14:55',
      '14:55–15:05',
    ]);
  });

  it('moves with the start that is wished for', () => {
    const times = rows(under(pack({ start: 7 * 60 + 45 }), 'Agenda')).map(([time]) => time);
    expect(times).toEqual([
      '07:45–07:55',
      '07:55–09:15',
      '09:15–10:15',
      '12:15–12:30',
      '12:30–13:40',
      '13:40–13:50',
    ]);
  });

  it('goes on after midnight', () => {
    const times = rows(under(pack({ start: 23 * 60 + 30 }), 'Agenda')).map(([time]) => time);
    expect(times.slice(0, 2)).toEqual(['23:30–23:40', '23:40–01:00']);
  });

  it('starts a single session at the time that is wished for', () => {
    const document = pack({ target: 'H1/agree-on-a-berth', start: 8 * 60 });
    expect(rows(under(document, 'Session plan')).map(([time]) => time)).toEqual([
      '08:00',
      '08:25',
      '08:55',
      '09:03',
    ]);
  });

  it('shows participants the same times', () => {
    const workbook = treeOf(harbour, { target: 'H1', kind: 'participant-workbook' });
    expect(rows(under(workbook, 'Agenda'))).toEqual(rows(under(pack(), 'Agenda')));
  });
});

describe('a session plan', () => {
  it('follows the activities from the start of the session', () => {
    const plan = rows(under(pack(), 'Session plan')).map(([time, minutes]) => [time, minutes]);
    expect(plan).toEqual([
      ['09:10', '15'],
      ['09:25', '30'],
      ['09:55', '20'],
      ['10:15', '5'],
      ['10:20', '10'],
    ]);
  });

  it('times the steps of an activity', () => {
    expect(rows(under(pack(), 'Count the hours'))).toEqual([
      ['09:25', '4', 'Read the list'],
      ['09:29', '20', 'Calculate the berth hours'],
      ['09:49', '6', 'Report back (2 min per group)'],
    ]);
  });
});

describe('what can be cut', () => {
  it('is counted from optional and shortenable activities', () => {
    expect(rows(under(pack(), 'If time is short'))).toEqual([
      ['Count the hours', 'Cut to 20 min', '10 min'],
      ['Stretch', 'Leave out', '5 min'],
      ['Room for delay', 'Leave out', '10 min'],
      ['Total', '', '25 min'],
    ]);
  });
});

describe('materials', () => {
  it('are counted for the largest group where no number is given', () => {
    const hint = textOf(under(pack(), 'Materials'));
    expect(hint).toContain('For 12 participants and 1 trainer.');
  });

  it.each([
    [
      6,
      { 'Word cards': '4', 'Flip chart': '1', 'Arrivals list': '2', 'Pens in two colours': '15' },
    ],
    [
      7,
      { 'Word cards': '4', 'Flip chart': '1', 'Arrivals list': '2', 'Pens in two colours': '18' },
    ],
    [
      8,
      { 'Word cards': '5', 'Flip chart': '1', 'Arrivals list': '2', 'Pens in two colours': '20' },
    ],
    [
      9,
      { 'Word cards': '5', 'Flip chart': '1', 'Arrivals list': '2', 'Pens in two colours': '23' },
    ],
    [
      12,
      { 'Word cards': '7', 'Flip chart': '1', 'Arrivals list': '3', 'Pens in two colours': '30' },
    ],
  ])('for %i people are rounded up after the spare', (participants, expected) => {
    expect(materials(participants)).toMatchObject(expected);
  });

  it('say how many pages to print', () => {
    const document = pack({ participants: 8 });
    // 5 cards of 2 pages, 2 lists of 3, 8 role cards of 1.
    expect(textOf(under(document, 'Materials'))).toContain('To print: 24 pages in all');
  });

  it('of one session are those of that session', () => {
    const document = pack({ target: 'H1/agree-on-a-berth', participants: 8 });
    expect(rows(under(document, 'Materials')).map(([name]) => name)).toEqual([
      'Pens in two colours',
      'Role card',
      'Stopwatch',
    ]);
  });
});

describe('groups', () => {
  it.each([
    [6, '2 groups'],
    [7, '2 groups'],
    [10, '2 groups'],
    [12, '3 groups'],
  ])('of four from %i people', (participants, expected) => {
    const [facts] = under(pack({ participants }), 'Count the hours');
    expect(textOf(facts)).toMatch(new RegExp(`Groups of 4 · ${expected}$`));
  });
});
