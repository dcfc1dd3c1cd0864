/** Chooses the theme of an export: that of the flag, else the curriculum's own, else the default one. */

import { resolve } from 'node:path';
import { type Finding, toDiagnostic } from '../diagnostic/diagnostic.js';
import { Failure, systemReason } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { type Beside, openBeside } from '../edge/read-beside.js';
import { countOf } from '../reporters/pretty.js';
import { visible } from '../reporters/visible.js';
import { defaultTheme, type LoadedTheme, readTheme } from '../themes/index.js';
import { ownTheme } from '../themes/own.js';
import { type Opened, prefixOf } from './open-curriculum.js';

/**
 * The theme with its fonts. What is wrong in it is said on the standard error stream; an error
 * there throws a Failure, because documents in another look would be taken for finished.
 */
export function chosenTheme(
  io: Io,
  { root, curriculum }: Opened,
  texts: Readonly<Record<string, string>>,
  flag: string | undefined,
): LoadedTheme {
  if (flag !== undefined) {
    const { entry, read } = opened(io, flag);
    const result = readTheme(entry, { read }, texts);
    refuseErrors(io, '', result.findings);
    return result;
  }
  const own = ownTheme(curriculum, texts);
  if (own === undefined) return defaultTheme(texts);
  refuseErrors(io, prefixOf(io, root), own.findings);
  return own.loaded ?? defaultTheme(texts);
}

function opened(io: Io, flag: string): Beside {
  try {
    return openBeside(resolve(io.cwd, flag), flag);
  } catch (error) {
    const why = systemReason(error);
    if (why === undefined) throw error;
    throw new Failure(
      `The theme ${flag} cannot be read: ${why}`,
      'Name a YAML file; docs/themes.md shows one.',
    );
  }
}

/** Says each finding with its place. Throws a Failure where one of them is an error. */
function refuseErrors(io: Io, prefix: string, findings: readonly Finding[]): void {
  const diagnostics = findings.map((finding) => toDiagnostic(finding, finding.severity ?? 'error'));
  for (const { severity, message, file, line, column, hint } of diagnostics) {
    const place = `${prefix}${file}:${line}:${column}`;
    const more = hint === undefined ? '' : ` (${hint})`;
    io.stderr.write(`pensum: ${visible(`${place}: ${severity}: ${message}${more}`)}\n`);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  throw new Failure(
    `Nothing was written, because the theme has ${countOf(errors, 'error')}`,
    'Without the theme, the documents would not look as they should.',
  );
}
