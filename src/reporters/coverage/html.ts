/** Coverage as one page for a browser that needs nothing else: the map, and everything in it as tables. */

import type { Coverage } from '../../curriculum/coverage.js';
import { headlineOf, missingOf } from './headline.js';
import { styleSheet } from './html-style.js';
import type { CoverageReport } from './reporter.js';
import { mapOf, otherLanguage } from './svg.js';
import { type CoverageTable, coverageTables } from './tables.js';
import { el, lines, type Markup } from './xml.js';

export const htmlCoverage: CoverageReport = (coverage) =>
  `<!DOCTYPE html>\n${page(coverage).markup}\n`;

function page(coverage: Coverage): Markup {
  const lang = otherLanguage(coverage);
  const title = coverage.title || 'Curriculum';
  const headline = headlineOf(coverage);
  return el(
    'html',
    { lang: 'en' },
    lines([
      el(
        'head',
        {},
        lines([
          el('meta', { charset: 'utf-8' }),
          el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          el('title', {}, `${title}: ${headline}`),
          el('style', {}, { markup: `\n${styleSheet()}` }),
        ]),
      ),
      el(
        'body',
        {},
        lines([
          el(
            'main',
            {},
            lines([
              el('h1', { lang }, title),
              el('p', { class: 'headline' }, headline),
              el('div', { class: 'sheet' }, mapOf(coverage)),
              missingSection(coverage),
              ...coverageTables(coverage).map((table) => tableSection(table, lang)),
              ...coverage.notJudged.map((sentence) => el('p', {}, `Not judged: ${sentence}`)),
            ]),
          ),
        ]),
      ),
    ]),
    '\n',
  );
}

function missingSection(coverage: Coverage): Markup {
  const missing = missingOf(coverage);
  return el(
    'section',
    { 'aria-labelledby': 'missing' },
    lines([
      el('h2', { id: 'missing' }, 'What is missing'),
      missing.length === 0
        ? el('p', {}, 'Nothing.')
        : el(
            'ul',
            {},
            lines(missing.map(({ who, text }) => el('li', {}, el('b', {}, who), `: ${text}`))),
          ),
    ]),
  );
}

/** A table that scrolls by itself where the window is too narrow, also by keyboard. */
function tableSection(table: CoverageTable, lang: string | undefined): Markup {
  const { id, title, heading, rows, right, own } = table;
  const look = (column: number) => ({
    class: right.includes(column) ? 'number' : undefined,
  });
  const cell = (text: string, column: number): Markup => {
    const attributes = { ...look(column), lang: own.includes(column) ? lang : undefined };
    return column === 0
      ? el('th', { scope: 'row', ...attributes }, text)
      : el('td', attributes, text);
  };
  const heads = heading.map((text, column) => el('th', { scope: 'col', ...look(column) }, text));
  const attributes = { class: 'wide', role: 'region', 'aria-labelledby': id, tabindex: 0 };
  return el(
    'div',
    attributes,
    lines([
      el(
        'table',
        {},
        lines([
          el('caption', { id }, title),
          el('thead', {}, el('tr', {}, ...heads)),
          el('tbody', {}, lines(rows.map((row) => el('tr', {}, ...row.map(cell))))),
        ]),
      ),
    ]),
  );
}
