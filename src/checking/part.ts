/** Checks one part of a curriculum by itself: a module with what it uses, or what all modules share. */

import { assembleShared, withModules } from '../curriculum/assemble.js';
import { moduleOfFile } from '../curriculum/lookup.js';
import type { Curriculum, Uses } from '../curriculum/model.js';
import { type Outline, outlineOf } from '../curriculum/outline.js';
import { usesOfModule } from '../curriculum/uses.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { type PlainException, plainExceptions } from '../rules/exceptions/settle.js';
import type { CheckOptions, Rule } from '../rules/rule.js';
import { judge } from '../rules/run.js';
import type { Folder } from '../source/folder.js';
import { moduleFolders, readModule, readShared } from '../source/read-curriculum.js';
import type { Memo } from '../source/read-file.js';

export interface Wanted {
  rules: readonly Rule[];
  options: CheckOptions;
  memo?: Memo | undefined;
}

/** What checking a part gave; plain data that can be stored, and sent between threads. */
export interface PartResult {
  diagnostics: Diagnostic[];
  exceptions: PlainException[];
}

/** A module's result, with what the others need to know of it. */
export interface ModuleResult extends PartResult {
  /** Absent where its `module.yaml` could not be read. */
  outline?: Outline;
  uses?: Uses;
}

/** What modules share, read once for all of them. */
export function shared(folder: Folder, memo?: Memo): Curriculum {
  return assembleShared(readShared(folder, memo));
}

/** Checks the module in a folder that has a `module.yaml`. */
export function checkModule(
  around: Curriculum,
  path: string,
  { rules, options, memo }: Wanted,
): ModuleResult {
  const { source, findings, exceptions } = readModule(around.folder, path, { memo });
  const own = { ...around, findings, exceptions };
  const curriculum = withModules(own, [source], 'module');
  const diagnostics = judge(curriculum, rules, options, around.findings);
  const [module] = curriculum.modules;
  return {
    diagnostics,
    exceptions: plainExceptions(exceptions),
    ...(module && {
      outline: outlineOf(curriculum, module),
      uses: usesOfModule(curriculum, module),
    }),
  };
}

/** Checks what modules share and what they promise together; `uses` by the folder of the module. */
export function checkShared(
  around: Curriculum,
  uses: ReadonlyMap<string, Uses>,
  { rules, options, memo }: Wanted,
): PartResult & { settings: Curriculum['rules'] } {
  const sources = moduleFolders(around.folder).map(
    (path) => readModule(around.folder, path, { memo, sessions: false }).source,
  );
  // What is found in a `module.yaml` itself is told with its module.
  const withOutlines = withModules({ ...around, uses }, sources, 'shared');
  const findings = withOutlines.findings.filter(
    (finding) =>
      around.findings.includes(finding) || !moduleOfFile(withOutlines, finding.at.file.path),
  );
  const curriculum = { ...withOutlines, findings };
  return {
    diagnostics: judge(curriculum, rules, options),
    exceptions: plainExceptions(around.exceptions),
    settings: around.rules,
  };
}
