/** Answers that were copied into the worksheet of a real exercise, and the same worksheet as it should be. */

import { describe, expect, it } from 'vitest';
import { withChanges } from '../../../src/rules/example-curriculum.js';
import { answerRepeat } from '../../../src/rules/separation/answer-repeat.js';
import { findingsOf } from '../accessibility/fixing.js';

const given = [
  '| Food | 3,600 | 48,000 |',
  '| Boats | 2,160 | 14,400 |',
  '| Wood | 2,400 | 60,000 |',
] as const;
const answers = `Shares are sector jobs divided by all jobs, here and there.

| sector | here | country | quotient |
| --- | --- | --- | --- |
| Food (done for them) | 3.00 % | 2.00 % | 1.5 |
| Boats | 1.80 % | 0.60 % | 3.0 |
| Wood | 2.00 % | 2.50 % | 0.8 |

1. Cluster: place, field and links are there; no one organises it.
2. Boats first is the usual choice: the highest quotient and over two thousand jobs.`;

function worksheet(filled: readonly string[], below = '::lines{count=3}') {
  const rows = given.map((row, index) => `${row} ${filled[index] ?? ' |  |  |'}`);
  return withChanges({
    'm1/1-knots.md': [
      [
        ':::workbook[My knots]\n| knot | it held |\n| --- | --- |\n|  |  |\n',
        `:::answers\n${answers}\n:::\n\n:::workbook[Quotients]\n| sector | jobs here | jobs in the country | here | country | quotient |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n${below}\n`,
      ],
    ],
  });
}

const example = '3.0 | 2.0 | 1.5 |';
const boats = '1.80 % | 0.60 % | 3.0 |';
const wood = '2.00 % | 2.50 % | 0.8 |';

describe('separation/answer-repeat', () => {
  it('accepts a worksheet with a first row that is worked, and with a second one', () => {
    expect(findingsOf(worksheet([example]), answerRepeat)).toEqual([]);
    expect(findingsOf(worksheet([example, boats]), answerRepeat)).toEqual([]);
  });

  it('reports the table that was handed out with all its answers, once', () => {
    const found = findingsOf(worksheet([example, boats, wood]), answerRepeat);
    expect(found.map(({ message }) => message)).toEqual([
      'The worksheet "Quotients" repeats 2 expected answers',
    ]);
  });

  it.each([
    'Place, field and links are there; no one organises it.',
    '- **Cluster**: place, field and links are there; no one organises it',
    '> Boats first is the usual choice: the highest quotient and over two thousand jobs.',
    '| no. | word | because |\n| --- | --- | --- |\n| 1 | cluster | place, field and links are there; no one organises it |',
  ])('finds the answer in %j', (below) => {
    expect(findingsOf(worksheet([], below), answerRepeat)).toHaveLength(1);
  });

  it.each([
    'Shares are sector jobs divided by all jobs in the area.',
    'Is it true that place, field and links are there; no one organises it, or not?',
    '| no. | word | because |\n| --- | --- | --- |\n| 1 |  | place, field and links are there; no one organises it |',
    '### An example\n\n- Place, field and links are there; no one organises it.',
  ])('is silent about %j', (below) => {
    expect(findingsOf(worksheet([], below), answerRepeat)).toEqual([]);
  });
});
