/** The figures in the tables of the teaching cases follow from each other, as the texts beside them say. */

import { describe, expect, it } from 'vitest';
import { decimalsIn, numberIn, type Row, rowsOf } from './tables.js';

/** Equal to a printed figure, as far as its decimals say. */
function expectPrinted(cell: string | undefined, value: number): void {
  expect(Math.abs(numberIn(cell) - value)).toBeLessThanOrEqual(
    0.5 * 10 ** -decimalsIn(cell) * (cell?.includes('%') ? 0.01 : 1) + 1e-9,
  );
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function weighted(row: Row, weights: Record<string, number>): number {
  return sum(Object.entries(weights).map(([name, weight]) => weight * numberIn(row[name])));
}

describe('location quotients', () => {
  it('of Sundmark (B1): shares, quotients and extra jobs', () => {
    const path = 'basic/b1/2-cluster-mapping.md';
    const given = rowsOf(
      path,
      'sector | jobs in Sundmark | jobs in the country | share here, % | share in the country, % | quotient',
    );
    const answers = rowsOf(path, 'sector | here | country | LQ | extra jobs');
    expect(answers).toHaveLength(given.length);
    for (const [index, row] of given.entries()) {
      const jobs = numberIn(row['jobs in Sundmark']);
      const here = jobs / 120_000;
      const there = numberIn(row['jobs in the country']) / 2_400_000;
      expectPrinted(answers[index]?.here, here);
      expectPrinted(answers[index]?.country, there);
      // 0.625 is printed as 0.6 with the exact value behind it.
      expect(Math.abs(numberIn(answers[index]?.LQ) - here / there)).toBeLessThan(0.051);
      expectPrinted(answers[index]?.['extra jobs'], jobs - there * 120_000);
    }
  });

  it('of Amberline (A2): both regions together', () => {
    const [first, second, both] = rowsOf(
      'advanced/a2/1-five-forces.md',
      'area | jobs in the sector | all jobs | share, % | share in its country, % | location quotient',
    );
    for (const name of ['jobs in the sector', 'all jobs']) {
      expect(numberIn(first?.[name]) + numberIn(second?.[name])).toBe(numberIn(both?.[name]));
    }
    const share = (numberIn(both?.['jobs in the sector']) / numberIn(both?.['all jobs'])) * 100;
    expectPrinted(both?.['share, %'], share);
    expectPrinted(both?.['location quotient'], share / numberIn(both?.['share in its country, %']));
  });
});

describe('weighted totals', () => {
  it('of the options (A2, and the tool)', () => {
    const [service] = rowsOf(
      'advanced/a2/4-options.md',
      'option | effect | doable | both | early | total 1 | order | total 2 | order',
    );
    expectPrinted(
      service?.['total 1'],
      weighted(service ?? {}, { effect: 0.35, doable: 0.25, both: 0.2, early: 0.2 }),
    );
    expectPrinted(
      service?.['total 2'],
      weighted(service ?? {}, { effect: 0.25, doable: 0.35, both: 0.2, early: 0.2 }),
    );
    const options = rowsOf('tools/option-matrix.md', 'option | effect | doable | early | total');
    for (const row of options) {
      expectPrinted(row.total, weighted(row, { effect: 0.5, doable: 0.3, early: 0.2 }));
    }
  });

  it.each([
    ['advanced/a3/3-cluster-matching.md', ['Zilmara', 'Ellmare', 'Orvessa']],
    ['tools/partner-matching-matrix.md', ['partner M', 'partner N']],
  ])('of the partners: %s', (path, partners) => {
    const header = ['criterion', 'weight', ...partners].join(' | ');
    const rows = rowsWithScores(path, header);
    const criteria = rows.slice(0, -1);
    expect(sum(criteria.map(({ weight }) => numberIn(weight)))).toBeCloseTo(1);
    for (const partner of partners) {
      const total = sum(criteria.map((row) => numberIn(row.weight) * numberIn(row[partner])));
      expectPrinted(rows.at(-1)?.[partner], total);
    }
  });

  it('of the applications (P2), with both sets of weights', () => {
    const path = 'programme/p2/2-scoring-calibration.md';
    const scores = rowsOf(path, 'invented teaching case | A | B | C | D');
    const weights = rowsOf(path, 'criterion | weights 1 | weights 2 | A | B | C | D').slice(0, 4);
    const key = rowsOf(path, ' | A | B | C | D');
    for (const name of ['A', 'B', 'C', 'D']) {
      const own = scores.map((row) => numberIn(row[name]));
      for (const [index, set] of ['weights 1', 'weights 2'].entries()) {
        const shares = weights.map((row) => numberIn(row[set]));
        expect(sum(shares)).toBeCloseTo(1);
        expectPrinted(key[index]?.[name], sum(own.map((score, at) => score * (shares[at] ?? 0))));
      }
      expect(numberIn(key[2]?.[name])).toBe(Math.min(...own));
      const met = Math.min(...own) >= 2 && numberIn(key[0]?.[name]) >= 3;
      expect(key[3]?.[name]).toBe(met ? 'yes' : 'no');
    }
  });
});

/** The same header stands above the empty table of the worksheet; the key is the one with figures. */
function rowsWithScores(path: string, header: string): Row[] {
  const found = rowsOf(path, header);
  return found.some((row) => Object.values(row).includes('')) ? rowsOf(path, header, 1) : found;
}

describe('money and hours', () => {
  it('of the joint project (A3): the costs add up, and each model misses what it says', () => {
    const path = 'advanced/a3/5-financing.md';
    const costs = rowsOf(path, 'costs in two years | euro').map((row) => numberIn(row.euro));
    expect(sum(costs.slice(0, -1))).toBe(costs.at(-1));
    const figures = rowsOf(path, 'figure | M | G | C');
    for (const model of ['M', 'G', 'C']) {
      const of = (name: string) =>
        numberIn(figures.find(({ figure }) => figure?.includes(name))?.[model]);
      expect(of('Costs')).toBe(costs.at(-1));
      expect(of('Costs') + of('Working days') - of('Income from checks') - of('Other income')).toBe(
        of('**Missing**'),
      );
    }
  });

  it('of the support portfolio (P2): sums, and the falling share', () => {
    const rows = rowsOf('programme/p2/4-support.md', 'for | help | euro | hours');
    for (const column of ['euro', 'hours']) {
      expect(sum(rows.slice(0, -1).map((row) => numberIn(row[column])))).toBe(
        numberIn(rows.at(-1)?.[column]),
      );
    }
    const [cost, share, support] = rowsOf(
      'programme/p2/5-risk-and-exit.md',
      'invented teaching case | year 1 | year 2 | year 3',
    );
    for (const year of ['year 1', 'year 2', 'year 3']) {
      expect(numberIn(cost?.[year]) * numberIn(share?.[year])).toBe(numberIn(support?.[year]));
    }
  });

  it('of the risks (P2): likelihood times effect, highest first', () => {
    const rows = rowsOf(
      'programme/p2/5-risk-and-exit.md',
      'no. | likelihood | effect | product | answer',
    );
    const products = rows.map((row) => numberIn(row.product));
    expect(rows.map((row) => numberIn(row.likelihood) * numberIn(row.effect))).toEqual(products);
    expect([...products].sort((a, b) => b - a)).toEqual(products);
  });
});

describe('comparisons', () => {
  it('of links in a network (A1): density is links over possible links', () => {
    const rows = rowsOf('advanced/a1/2-network-and-trust.md', 'where | links | possible | density');
    for (const row of rows)
      expectPrinted(row.density, numberIn(row.links) / numberIn(row.possible));
    const together = (first: number, count: number, name: string) =>
      sum(rows.slice(first, first + count).map((row) => numberIn(row[name])));
    for (const name of ['links', 'possible']) {
      expect(together(0, 3, name)).toBe(numberIn(rows[3]?.[name]));
      expect(together(4, 3, name)).toBe(numberIn(rows[7]?.[name]));
    }
  });

  it('of five programmes (P3): three rulers give three orders', () => {
    const path = 'programme/p3/4-benchmarking.md';
    const given = rowsOf(
      path,
      'programme | public money, million euro | organisations | firms | joint projects',
    );
    const key = rowsOf(
      path,
      'programme | per 100 firms | order 1 | per million euro | order 2 | per organisation | order 3',
      0,
      [
        'programme',
        'per 100 firms',
        'order',
        'per million euro',
        'order',
        'per organisation',
        'order',
      ],
    );
    const rulers = {
      'per 100 firms': (row: Row) => numberIn(row.firms) / 100,
      'per million euro': (row: Row) => numberIn(row['public money, million euro']),
      'per organisation': (row: Row) => numberIn(row.organisations),
    };
    for (const [index, [name, ruler]] of Object.entries(rulers).entries()) {
      const values = given.map((row) => numberIn(row['joint projects']) / ruler(row));
      for (const [at, value] of values.entries()) {
        expectPrinted(key[at]?.[name], value);
        const order = 1 + values.filter((other) => other > value + 1e-9).length;
        expect(numberIn(key[at]?.[`order ${index + 1}`])).toBe(order);
      }
    }
  });

  it('of supported and other firms (P3): before, after, change', () => {
    for (const row of rowsOf(
      'programme/p3/3-evaluation-designs.md',
      'average exports per firm, thousand euro | before | after | change',
    )) {
      expect(numberIn(row.after) - numberIn(row.before)).toBe(numberIn(row.change));
    }
  });

  it('of progress (A2, and the tool): the way made over the whole way', () => {
    const way = (row: Row) =>
      (numberIn(row.now) - numberIn(row.baseline)) /
      (numberIn(row.target) - numberIn(row.baseline));
    for (const row of rowsOf(
      'advanced/a2/5-scorecard.md',
      'measure | baseline | target | now | way made | whole way | progress, %',
    ).filter((each) => each['progress, %'] !== '')) {
      expectPrinted(row['progress, %'], way(row) * 100);
    }
    for (const row of rowsOf(
      'tools/balanced-scorecard.md',
      'measure | baseline | target | now | progress',
    )) {
      expectPrinted(row.progress, way(row));
    }
  });

  it('of giving and getting (the tool of A1)', () => {
    const path = 'tools/contribution-benefit-matrix.md';
    const gives = rowsOf(path, 'member | time | knowledge | open doors | gives');
    const gets = rowsOf(path, 'member | orders | learning | standing | gets | balance');
    for (const [index, row] of gives.entries()) {
      const given = sum(['time', 'knowledge', 'open doors'].map((name) => numberIn(row[name])));
      const got = sum(
        ['orders', 'learning', 'standing'].map((name) => numberIn(gets[index]?.[name])),
      );
      expect(numberIn(row.gives)).toBe(given);
      expect(numberIn(gets[index]?.gets)).toBe(got);
      expect(numberIn(gets[index]?.balance)).toBe(got - given);
    }
  });
});
