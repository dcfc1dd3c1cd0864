/** Headers of tables: the first row names the columns, on paper and aloud. */

import type { Table } from 'mdast';
import { nodesOf } from '../../curriculum/links.js';
import { span } from '../../diagnostic/source-file.js';
import { plainText, rangeOf } from '../../source/markdown.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';

export const tableHeader: Rule = {
  id: 'accessibility/table-header',
  summary:
    'The first row of a table names its columns; only its first cell, the corner of a cross table, may be empty.',
  why: 'A number that is read aloud without the name of its column means nothing.',
  severity: 'warning',
  scope: 'both',
  *check(curriculum) {
    for (const { text, passages } of textsOf(curriculum)) {
      for (const node of nodesOf(passages)) {
        if (node.type !== 'table') continue;
        const message = problemOf(node);
        const [start, end] = rangeOf(node.children[0] ?? node);
        if (message) yield { message, at: span(text.file, start, end) };
      }
    }
  },
  fails: [
    {
      title: 'a table without a header',
      files: { 'm1/1-knots.md': [['| knot | it held |', '«|  |  |»']] },
      message: 'The first row of this table is empty, expected a name for each column',
    },
    {
      title: 'a column without a name in a tool',
      files: {
        'tools/knot-card.md': [
          [
            'Hand out',
            '«| knot | strength |  |»\n|---|---|---|\n| bowline | 70 | wet |\n\nHand out',
          ],
        ],
      },
      message: 'Column 3 of this table has no name in its first row',
    },
    {
      title: 'rows that are longer than the header',
      files: {
        'm1/1-knots.md': [['- Slow hands', '«| knot |»\n| --- |\n| bowline | 70 | wet |']],
      },
      message: 'Columns 2 and 3 of this table have no name in its first row',
    },
  ],
  passes: [
    {
      title: 'a cross table with an empty corner',
      files: {
        'm1/1-knots.md': [['| knot | it held |', '|  | it held |']],
      },
    },
    {
      title: 'a column that is named by a picture',
      files: {
        'm1/1-knots.md': [['| knot | it held |', '| knot | ![it held](tick.svg) |']],
      },
    },
  ],
};

function problemOf(table: Table): string | undefined {
  const [header, ...rows] = table.children;
  const named = (header?.children ?? []).map((cell) => plainText(cell).trim() !== '');
  if (!named.includes(true)) {
    return 'The first row of this table is empty, expected a name for each column';
  }
  const width = rows.reduce((most, row) => Math.max(most, row.children.length), named.length);
  const nameless: number[] = [];
  for (let column = 2; column <= width; column++) if (!named[column - 1]) nameless.push(column);
  const last = nameless.pop();
  if (last === undefined) return undefined;
  return nameless.length === 0
    ? `Column ${last} of this table has no name in its first row`
    : `Columns ${nameless.join(', ')} and ${last} of this table have no name in its first row`;
}
