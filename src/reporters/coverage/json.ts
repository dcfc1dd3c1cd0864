/** Coverage for programs: the data as they are. */

import { toJson } from '../json.js';
import type { CoverageReport } from './reporter.js';

export const jsonCoverage: CoverageReport = (coverage) => toJson(coverage);
