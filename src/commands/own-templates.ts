/** Findings about a curriculum's own templates, read only where it brings any. */

import type { Curriculum } from '../curriculum/model.js';

/** The curriculum with these findings among its own. */
export async function withTemplateFindings(curriculum: Curriculum): Promise<Curriculum> {
  const own = [...curriculum.folder.files.keys()].some((path) => path.startsWith('templates/'));
  if (!own) return curriculum;
  const { readTemplates } = await import('../documents/template.js');
  const { findings } = readTemplates({}, curriculum);
  return { ...curriculum, findings: [...curriculum.findings, ...findings] };
}
