/** Every format of a check, the default first. To add one: its file, and one line here. */

import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './report.js';

export const reporters: readonly Reporter[] = [pretty, json];
