/** Coverage as one page for a wall: a card for each module, in A3 landscape, or longer where that is needed. */

import type { Coverage, Served } from '../../curriculum/coverage.js';
import { headlineOf, missingOf } from './headline.js';
import { header, legend } from './map/frame.js';
import { groupsOf } from './map/groups.js';
import { fill } from './map/ink.js';
import { layOut } from './map/layout.js';
import { fontFamily } from './map/text-width.js';
import type { CoverageReport } from './reporter.js';
import { el, lines, type Markup, short } from './xml.js';

export const svgCoverage: CoverageReport = (coverage) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${mapOf(coverage).markup}\n`;

/** Millimetres: A3 landscape, and the white around the map. */
const sheet = { width: 420, height: 297, margin: 10 };

/** The map as one `svg` element that measures itself in millimetres. */
export function mapOf(coverage: Coverage): Markup {
  const lang = otherLanguage(coverage);
  const { margin } = sheet;
  const width = sheet.width - 2 * margin;
  const above = header(coverage, width, lang);
  const below = legend(coverage, width);
  const top = margin + above.height + 4;
  const room = sheet.height - top - below.height - margin - 4;
  const cards = layOut(groupsOf(coverage), width, room, {
    longest: Math.max(0, ...coverage.perModule.map((module) => module.minutes ?? 0)),
    titles: {
      levels: titlesOf(coverage.levels),
      audiences: titlesOf(coverage.audiences),
      themes: titlesOf(coverage.themes),
    },
    lang,
  });
  const height = top + cards.height + 4 + below.height + margin;
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${sheet.width}mm`,
      height: `${short(height)}mm`,
      viewBox: `0 0 ${sheet.width} ${short(height)}`,
      role: 'img',
      lang: 'en',
      'aria-labelledby': 'map-title map-desc',
      'font-family': fontFamily,
      class: 'map',
    },
    lines([
      el('title', { id: 'map-title', lang }, coverage.title || 'Curriculum'),
      el('desc', { id: 'map-desc' }, description(coverage)),
      el('rect', { width: sheet.width, height, ...fill('paper') }),
      ...above.draw(margin, margin),
      ...cards.draw(margin, top),
      ...below.draw(margin, height - margin - below.height),
    ]),
    '\n',
  );
}

/** The curriculum's language where it is not the one of the map's own words. */
export function otherLanguage({ language }: Coverage): string | undefined {
  return language === undefined || /^en(-|$)/i.test(language) ? undefined : language;
}

function description(coverage: Coverage): string {
  const missing = missingOf(coverage).map(({ who, text }) => `${who}: ${text}`);
  return [
    `${headlineOf(coverage)}.`,
    missing.length === 0 ? 'Nothing is missing.' : `Missing: ${missing.join('; ')}.`,
  ].join(' ');
}

function titlesOf(words: readonly Served[]): ReadonlyMap<string, string> {
  return new Map(words.map(({ id, title }) => [id, title]));
}
