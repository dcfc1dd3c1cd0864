/** Findings about a curriculum's own templates and theme, read only where it brings any. */

import type { Curriculum } from '../curriculum/model.js';
import type { Finding } from '../diagnostic/diagnostic.js';
import { loadTemplates } from '../edge/read-templates.js';

/** The curriculum with these findings among its own. */
export async function withTemplateFindings(curriculum: Curriculum): Promise<Curriculum> {
  const findings: Finding[] = [];
  if ([...curriculum.folder.files.keys()].some((path) => path.startsWith('templates/'))) {
    const { readTemplates } = await import('../documents/template.js');
    findings.push(...readTemplates({}, curriculum).findings);
  }
  if (curriculum.theme !== undefined) {
    const { ownTheme } = await import('../themes/own.js');
    findings.push(...(ownTheme(curriculum, loadTemplates('themes'))?.findings ?? []));
  }
  if (findings.length === 0) return curriculum;
  return { ...curriculum, findings: [...curriculum.findings, ...findings] };
}
