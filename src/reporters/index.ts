/** Every format of a check, the default first. To add one: its file, and one line here. */

import { compact } from './compact.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import type { Reporter } from './report.js';
import { sarif } from './sarif.js';

export const reporters: readonly Reporter[] = [pretty, compact, json, sarif, github, gitlab, junit];
