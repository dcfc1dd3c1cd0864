/** What of a check is told: of the files that were asked about, without what the baseline knows. */

import type { FolderResult } from '../checking/check-folder.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Io } from '../edge/io.js';
import { countOf } from '../reporters/pretty.js';
import { rules as allRules } from '../rules/index.js';
import type { Folder } from '../source/folder.js';
import { textFiles } from '../source/read-curriculum.js';
import { statuses } from '../source/vocabulary.js';
import type { CheckFlags } from './check.js';
import { withoutBaseline } from './check-baseline.js';
import type { Ask } from './check-round.js';
import { textReader } from './open-curriculum.js';
import { fileFilter } from './targets.js';

/** What was asked for, made plain. */
export interface Asked extends Ask {
  paths: readonly string[];
  flags: CheckFlags;
}

/** Which files were asked about, and what was found before the baseline is taken out. */
export function look(
  io: Io,
  { root, rules, options, paths }: Asked,
  folder: Folder,
  result: FolderResult,
) {
  const files = textFiles(folder);
  const included = fileFilter(io, { root, outlines: result.outlines, files }, paths);
  const ran = new Set(rules.map(({ id }) => id));
  const known = new Set(allRules.map(({ id }) => id));
  const found = {
    ...{ root, rules, diagnostics: result.diagnostics, settings: result.settings },
    read: textReader(folder),
    // Another status asks for other things; and what no rule asks any more is solved.
    judged: (rule: string, file: string) =>
      options.as === undefined && included(file) && (ran.has(rule) || !known.has(rule)),
  };
  return { found, included, files: files.filter(included).length };
}

export interface Judged {
  diagnostics: Diagnostic[];
  errors: number;
  warnings: number;
  files: number;
  notJudged: string[];
}

/** What is reported of a result: of the files that were asked about, without what the baseline knows. */
export function judgedOf(io: Io, asked: Asked, folder: Folder, result: FolderResult): Judged {
  const { flags } = asked;
  const { found, included, files } = look(io, asked, folder, result);
  const left = flags.baseline ? withoutBaseline(io, found) : undefined;
  const diagnostics = (left?.diagnostics ?? result.diagnostics).filter(({ file }) =>
    included(file),
  );
  const known = (left?.known ?? []).filter(({ file }) => included(file)).length;
  const shown = flags.quiet
    ? diagnostics.filter(({ severity }) => severity === 'error')
    : diagnostics;
  const count = (wanted: string) =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    diagnostics: shown,
    errors: count('error'),
    warnings: count('warning'),
    files,
    notJudged: unjudged(flags, diagnostics.length - shown.length, known),
  };
}

/** What a silent report must not be taken for. */
function unjudged(flags: CheckFlags, hidden: number, known: number): string[] {
  const sentences: string[] = [];
  if (flags.as && statuses.indexOf(flags.as) >= statuses.indexOf('piloted')) {
    sentences.push(
      `"${flags.as}" also asks for pilots and complete translations, which this version does not read.`,
    );
  }
  if (hidden > 0) sentences.push(`${hidden} warnings and notes are left out by --quiet.`);
  if (known > 0) sentences.push(`${countOf(known, 'problem')} in the baseline left out.`);
  return sentences;
}
