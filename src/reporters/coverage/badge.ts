/** Coverage as a badge: a small picture for the top of a README. */

import type { Coverage } from '../../curriculum/coverage.js';
import { shortHeadlineOf } from './headline.js';
import { fontFamily, widthOf } from './map/text-width.js';
import type { CoverageReport } from './reporter.js';
import { el, lines, type Markup } from './xml.js';

export const badgeCoverage: CoverageReport = (coverage) => `${badgeOf(coverage).markup}\n`;

/** Pixels. */
const size = 11;
const height = 20;
const pad = 6;

function badgeOf(coverage: Coverage): Markup {
  const subject = 'curriculum';
  const words = shortHeadlineOf(coverage);
  const left = Math.ceil(widthOf(subject, size)) + 2 * pad;
  const right = Math.ceil(widthOf(words, size)) + 2 * pad;
  const label = `${subject}: ${words}`;
  const half = (text: string, x: number, width: number, ground: string): Markup[] => [
    el('rect', { x, width, height, fill: ground }),
    el('text', { x: x + width / 2, y: 14, 'text-anchor': 'middle', fill: '#ffffff' }, text),
  ];
  return el(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width: left + right, height },
      ...{ viewBox: `0 0 ${left + right} ${height}`, role: 'img', 'aria-label': label },
      ...{ 'font-family': fontFamily, 'font-size': size },
    },
    lines([
      el('title', {}, label),
      ...half(subject, 0, left, '#3b4148'),
      ...half(words, left, right, ground(coverage)),
    ]),
    '\n',
  );
}

/** Green for all, brown for some, red for none; white words are readable on each. */
function ground({ modules }: Coverage): string {
  if (modules.complete === 0) return '#a3180d';
  return modules.complete >= modules.promised ? '#1b6632' : '#8a5200';
}
