/** Which modules are complete: written from the first session to the last, and without an error. */

import { allSessions, hasPlannedSessions, moduleOfFile, toolsOf } from '../curriculum/lookup.js';
import type { Curriculum } from '../curriculum/model.js';
import type { Rule } from './rule.js';
import { check } from './run.js';

/**
 * Ids of the modules that are complete in the source's language: every session of the agenda
 * exists, and nothing in the module's files or in the tools that it uses would be an error at
 * `pilot-ready`. Errors about the curriculum as a whole do not count.
 */
export function completeModules(curriculum: Curriculum, rules: readonly Rule[]): Set<string> {
  const broken = new Set(
    check(curriculum, rules, { as: 'pilot-ready' })
      .filter((diagnostic) => diagnostic.severity === 'error')
      .map((diagnostic) => diagnostic.file),
  );
  const complete = curriculum.modules.filter((module) => {
    if (module.sessions.length === 0 || hasPlannedSessions(module)) return false;
    const tools = toolsOf(curriculum, allSessions(module)).map((tool) => tool.text.file.path);
    const own = (path: string) => moduleOfFile(curriculum, path) === module;
    return ![...broken].some((path) => tools.includes(path) || own(path));
  });
  return new Set(complete.map((module) => module.id));
}
