/** Every format of the coverage, the default first. To add one: its file, and its lines here. */

import type { CoverageReporter } from './reporter.js';

export const coverageReporters: readonly CoverageReporter[] = [
  {
    id: 'pretty',
    summary: 'for people at a terminal: tables',
    load: async () => (await import('./pretty.js')).prettyCoverage,
  },
  {
    id: 'json',
    summary: 'for programs: everything as one object',
    load: async () => (await import('./json.js')).jsonCoverage,
  },
  {
    id: 'markdown',
    summary: 'for the summary of a job on GitHub',
    load: async () => (await import('./markdown.js')).markdownCoverage,
  },
  {
    id: 'html',
    summary: 'one page for a browser, with the map and the tables',
    load: async () => (await import('./html.js')).htmlCoverage,
  },
  {
    id: 'svg',
    summary: 'a map of the curriculum on one page, for a wall',
    load: async () => (await import('./svg.js')).svgCoverage,
  },
  {
    id: 'badge',
    summary: 'a small picture that says how much is complete',
    load: async () => (await import('./badge.js')).badgeCoverage,
  },
];
