/** What a rule is: one data object that says what it checks, why it matters, and shows it by examples. */

import type { Curriculum } from '../curriculum/model.js';
import type { Finding, Severity } from '../diagnostic/diagnostic.js';
import type { LimitName, Status } from '../source/vocabulary.js';

export interface CheckOptions {
  /** Judge every module as if it had this status. */
  as?: Status;
}

/**
 * A change to the example curriculum (see `example-curriculum.ts`). Each file maps to a whole new
 * text, to `null` (the file is deleted), or to pairs of a text in it and what stands in its place.
 * In a failing example `«` and `»` surround what is reported; they are not part of the text.
 */
export type ExampleFiles = Record<string, string | null | readonly (readonly [string, string])[]>;

export interface FailingExample {
  /** What is wrong in it, in a few words. */
  title: string;
  files: ExampleFiles;
  /** The message, whole. */
  message: string;
  /** Severity where it differs from the rule's own. */
  severity?: Severity;
}

export interface PassingExample {
  title: string;
  files: ExampleFiles;
}

export interface Rule {
  /** `group/name`. */
  id: string;
  /** One sentence: what must hold. */
  summary: string;
  /** Why it matters to people in the room. */
  why: string;
  severity: Severity;
  /** An error in modules that are released or retired. */
  rises?: true;
  /** Some of what it finds is only absent: a warning in a draft. */
  lenient?: true;
  /**
   * What it needs to see. `module` (where nothing is said): one module with its sessions, and what
   * modules share. `curriculum`: what modules share and every `module.yaml`, but no session. `both`:
   * it looks at each module by itself and at shared texts by themselves, and compares nothing.
   */
  scope?: 'module' | 'curriculum' | 'both';
  /** Limits in `curriculum.yaml` that move it. */
  limits?: readonly LimitName[];
  /** Some of what it finds has one right answer, and comes with a fix. */
  fixes?: true;
  /** It can be neither tuned nor switched off. */
  fixed?: boolean;
  /**
   * Findings about the curriculum. Absent where reading finds them: these carry the rule's id
   * among `Curriculum.findings`. Modules have the status as which they are judged.
   */
  check?: (curriculum: Curriculum, options: CheckOptions) => Iterable<Omit<Finding, 'rule'>>;
  fails: readonly FailingExample[];
  passes: readonly PassingExample[];
}
