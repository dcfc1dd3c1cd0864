/** The package's default theme, as exports use it. */

import { loadTemplates } from '../../src/edge/read-templates.js';
import { defaultTheme as loadDefault } from '../../src/themes/index.js';

export const { theme: defaultTheme } = loadDefault(loadTemplates('themes'));
