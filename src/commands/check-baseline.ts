/** The baseline of a check: read, taken from what was found, and written. */

import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { writeWhole } from '../edge/write-whole.js';
import { countOf } from '../reporters/pretty.js';
import {
  type Around,
  baselineFile,
  baselineText,
  problemsOf,
  readBaseline,
  type Subtracted,
  subtract,
} from '../rules/exceptions/baseline.js';

export interface Found extends Around {
  /** Absolute path of the curriculum. */
  root: string;
  diagnostics: readonly Diagnostic[];
}

/** What is left beside the baseline, where there is one. Throws a Failure when it cannot be read. */
export function withoutBaseline(io: Io, found: Found): Subtracted {
  const given = open(io, found.root);
  if (given === undefined) return { diagnostics: [...found.diagnostics], known: [], left: [] };
  return subtract(found.diagnostics, given.baseline, given, found);
}

/** Writes the first baseline, or takes out of the one that is there what is solved: it never grows. */
export function updateBaseline(io: Io, found: Found): string {
  const path = join(found.root, baselineFile);
  const given = open(io, found.root);
  const problems = given
    ? subtract(found.diagnostics, given.baseline, given, found).left
    : problemsOf(found.diagnostics, found);
  const text = baselineText(problems);
  const result = writeWhole(io.disk, path, new TextEncoder().encode(text));
  const count = countOf(problems.length, 'problem');
  return result === 'written'
    ? `${baselineFile} written: ${count}`
    : `${baselineFile} stays as it is: ${count}`;
}

function open(io: Io, root: string) {
  const bytes = io.disk.read(join(root, baselineFile));
  if (bytes === undefined) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  const baseline = readBaseline(text);
  if (baseline === undefined) {
    throw new Failure(
      `${join(root, baselineFile)} is not a baseline of pensum`,
      'Restore it from version control; or delete it and write a new one with "pensum check --update-baseline".',
    );
  }
  return { baseline, path: baselineFile, text };
}
