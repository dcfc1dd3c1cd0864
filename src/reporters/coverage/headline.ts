/** The coverage in one line: every format says it in the same words. */

import type { Coverage } from '../../curriculum/coverage.js';
import { type Missing, wholeText } from '../../curriculum/coverage-missing.js';
import { countOf } from '../pretty.js';

/** `8 of 8 modules declared, 1 of 8 complete`. */
export function headlineOf({ modules }: Coverage): string {
  const { promised, declared, complete } = modules;
  return `${declared} of ${countOf(promised, 'module')} declared, ${complete} of ${promised} complete`;
}

/** `1 of 8 complete`. */
export function shortHeadlineOf({ modules }: Coverage): string {
  return `${modules.complete} of ${modules.promised} complete`;
}

/** Everything that is missing, with the name of whom it concerns: the curriculum first. */
export function missingOf(coverage: Coverage): { who: string; text: string }[] {
  return [...coverage.missing, ...coverage.perModule.flatMap((module) => module.missing)].map(
    (missing) => ({ who: whoOf(missing), text: wholeText(missing) }),
  );
}

/** `B1`, or `audience public-local`. */
export function whoOf({ about, of }: Missing): string {
  return about === 'module' ? of : `${about} ${of}`;
}
