/** Coverage as GitHub-flavoured Markdown, for the summary of a job or a comment on a change. */

import type { Coverage } from '../../curriculum/coverage.js';
import { gfmTable, plain } from './gfm.js';
import { headlineOf, missingOf } from './headline.js';
import { coverageTables } from './tables.js';

/** The whole text, with a line end at its end. */
export function markdownCoverage(coverage: Coverage): string {
  const missing = missingOf(coverage);
  const parts = [
    [`# ${plain(coverage.title) || 'Coverage'}`],
    [`\`${boxes(coverage)}\` **${headlineOf(coverage)}**`],
    ...coverageTables(coverage).flatMap(({ title, heading, rows, right }) => [
      [`## ${title}`],
      gfmTable(heading, rows, right),
    ]),
    ['## What is missing'],
    missing.length === 0
      ? ['Nothing.']
      : missing.map(({ who, text }) => `- **${plain(who)}**: ${plain(text)}`),
    ...(coverage.notJudged.length === 0 ? [] : [['## Not judged']]),
    coverage.notJudged.map((sentence) => `- ${plain(sentence)}`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A badge of text: a box for each promised module, `■` complete, `▣` declared, `□` neither; at most 20. */
function boxes({ modules }: Coverage): string {
  const { promised, declared, complete } = modules;
  const count = Math.max(1, Math.min(20, promised));
  const boxesFor = (share: number) =>
    Math.min(count, Math.floor((share * count) / Math.max(1, promised)));
  const full = boxesFor(complete);
  const begun = Math.max(full, boxesFor(declared));
  return '■'.repeat(full) + '▣'.repeat(begun - full) + '□'.repeat(count - begun);
}
