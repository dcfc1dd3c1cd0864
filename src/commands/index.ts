/** Every command, in the order in which help lists them. To add one: its file, and one line here. */

import { declareCheck } from './check.js';
import type { Declare } from './context.js';
import { declareCoverage } from './coverage.js';
import { declareExport } from './export.js';
import { declareNew } from './new.js';
import { declareRename } from './rename.js';
import { declareExplain, declareRules } from './rules.js';
import { declareSchemas } from './schemas.js';

export const commands: readonly Declare[] = [
  declareCheck,
  declareCoverage,
  declareExport,
  declareNew,
  declareRules,
  declareExplain,
  declareRename,
  declareSchemas,
];
