/** Columns get room by what stands in them, and none starves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShares } from '../../src/nodes/columns.js';
import type { Cell, Column, Row, Table } from '../../src/nodes/document.js';

function cell(value: string): Cell {
  return { children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

function table(rows: string[][], columns: Column[] = [], look: Table['look'] = 'plain'): Table {
  const body = rows.map((cells): Row => ({ cells: cells.map(cell) }));
  return { type: 'table', columns, header: [], rows: body, look };
}

describe('columnShares', () => {
  it('follows explicit widths, with their mean where one is left out', () => {
    const columns = [{ width: 1 }, { width: 3 }, {}];
    expect(columnShares(table([['a', 'b', 'c']], columns))).toEqual([1 / 6, 3 / 6, 2 / 6]);
  });

  it('gives the column with more text more room', () => {
    const [time, activity] = columnShares(
      table([
        ['9:00', 'Welcome the participants and let everyone say what they came for'],
        ['9:15', 'Explain what a cluster is with the map of the region on the wall'],
      ]),
    );
    expect(activity).toBeGreaterThan(time! * 4);
  });

  it('gives a long word its room before it gives long texts theirs', () => {
    const long = 'many words in a row '.repeat(30);
    const [word, first] = columnShares(table([['Mācīšanāsrezultāti', long, long, long]]));
    expect(word! * 92).toBeGreaterThan(18);
    expect(first).toBeGreaterThan(word!);
  });

  it('leaves room to write in blank cells', () => {
    const blank: Cell = { children: [], blank: true };
    const shares = columnShares({
      type: 'table',
      columns: [{}, {}],
      header: [],
      rows: [{ cells: [cell('Which actors are missing in the region?'), blank] }],
      look: 'grid',
    });
    expect(shares[1]).toBeGreaterThan(0.25);
  });

  it('gives a figure less room to be written in than a sentence', () => {
    const blank: Cell = { children: [], blank: true };
    const form = (...headers: string[]): number[] =>
      columnShares({
        type: 'table',
        columns: headers.map(() => ({})),
        header: [{ cells: headers.map(cell) }],
        rows: [{ cells: [cell('open doors'), ...headers.slice(1).map(() => blank)] }],
        look: 'grid',
      });
    for (const figure of [
      'score',
      'euro',
      'share, %',
      'antal',
      'poäng',
      'punkti',
      '1',
      'K, E or A',
    ]) {
      const [, reason, narrow] = form('what', 'my reason in five words', figure);
      expect(narrow! * 2, figure).toBeLessThan(reason!);
      expect(narrow, figure).toBeGreaterThan(0.1);
    }
    const [, short, long] = form('what', 'owner', 'question to the other party');
    expect(short).toBeLessThan(long!);
    const [value, other] = columnShares({
      type: 'table',
      columns: [{}, {}],
      header: [{ cells: [cell('value captured'), cell('value captured')] }],
      rows: [{ cells: [cell('170'), cell('by whom?')] }, { cells: [blank, blank] }],
      look: 'grid',
    });
    expect(value! * 1.5).toBeLessThan(other!);
    const [, first, second] = form('what', 'score', 'euro');
    expect(first).toBeCloseTo(second!, 1);
  });

  it('keeps the labels of facts narrow', () => {
    const rows = [
      ['Purpose', 'A sentence about the purpose that fills more than a line. '.repeat(3)],
    ];
    const [label, value] = columnShares(table(rows, [], 'facts'));
    expect(label).toBeLessThan(0.35);
    expect(value).toBeGreaterThan(0.65);
  });

  it('counts the cells of the widest row, spans included', () => {
    const wide: Table = { ...table([['a', 'b']], [{}]), header: [] };
    wide.rows.push({ cells: [{ ...cell('c'), span: 3 }] });
    expect(columnShares(wide)).toHaveLength(3);
  });

  it('sums to 1 and starves no column, whatever the text', () => {
    const texts = fc.array(fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(texts, (rows) => {
        const shares = columnShares(table(rows));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.3 / shares.length / 2);
      }),
    );
  });
});
