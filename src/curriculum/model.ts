/** The curriculum as everything after reading sees it: plain values that know their place in the source. */

import type { Definition, FootnoteDefinition } from 'mdast';
import type { Finding, Severity } from '../diagnostic/diagnostic.js';
import type { SourceFile, Span } from '../diagnostic/source-file.js';
import type { Exception } from '../source/exceptions.js';
import type { Folder } from '../source/folder.js';
import type { Passage } from '../source/passages.js';
import type { Places } from '../source/places.js';
import type {
  ActivityKind,
  AssessmentType,
  BloomLevel,
  GroupForm,
  Limits,
  QuantityUnit,
  Status,
} from '../source/vocabulary.js';

/** A value that was written under a key; absent in a draft, or left out because it was wrong. */
type Maybe<T> = T | undefined;

export interface Credit {
  title?: string | undefined;
  url?: string | undefined;
  licence?: string | undefined;
  changes?: string | undefined;
}

export interface Range {
  min?: number | undefined;
  max?: number | undefined;
}

export interface Track {
  id: string;
  title: string;
  /** How many modules the track promises. */
  modules: Maybe<number>;
  levels: string[];
  languages: string[];
  audiences: string[];
  limits: Partial<Limits>;
  pilots?: { deliveries?: number | undefined; countries?: number | undefined } | undefined;
  at: Places;
}

export interface Outcome {
  id: string;
  level: Maybe<BloomLevel>;
  text: string;
  at: Places;
}

export interface Criterion {
  criterion: string;
  below?: string | undefined;
  meets?: string | undefined;
  exceeds?: string | undefined;
}

export interface Assessment {
  id: string;
  title: string;
  type: Maybe<AssessmentType>;
  level: Maybe<BloomLevel>;
  /** Outcome ids. */
  outcomes: string[];
  /** Id of the session in which it takes place; taken from `activity` where only that is given. */
  session: Maybe<string>;
  /** Id of the activity within the session. */
  activity: Maybe<string>;
  shared: boolean;
  criteria: Criterion[];
  at: Places;
}

export interface Material {
  name: string;
  per: Maybe<QuantityUnit>;
  quantity: Maybe<number>;
  /** Printed pages of one piece. */
  pages: Maybe<number>;
  /** Per cent added before rounding up. */
  spare: number;
  at: Places;
}

export interface Step {
  minutes: Maybe<number>;
  text: string;
  /** Minutes that each group takes in this step. */
  perGroup: Maybe<number>;
  at: Places;
}

export interface ToolUse {
  id: string;
  /** Its worksheet is printed where the activity stands. */
  worksheet: boolean;
  at: Span;
}

export interface Activity {
  id: string;
  title: string;
  /** The heading's words. */
  headingAt: Span;
  /** False while the block `yaml activity` is absent or unreadable. */
  described: boolean;
  kind: Maybe<ActivityKind>;
  method: Maybe<string>;
  form: Maybe<GroupForm>;
  /** People in a group: given, or 2 and 3 for pairs and trios. */
  size: Maybe<number>;
  minutes: Maybe<number>;
  outcomes: string[];
  tools: ToolUse[];
  materials: Material[];
  steps: Step[];
  optional: boolean;
  /** Minutes to which it may be cut. */
  shortest: Maybe<number>;
  debriefIncluded: boolean;
  passages: Passage[];
  at: Places;
}

/** A Markdown file's text together with what its references lead to. */
export interface TextOf {
  file: SourceFile;
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** While true, nothing of it is given to participants. */
  blockErrors: boolean;
}

export interface Session {
  id: string;
  title: string;
  minutes: Maybe<number>;
  keyMessages: string[];
  room: Maybe<string>;
  preparation: string[];
  /** Paths as written, relative to the session's file. */
  attachments: string[];
  basedOn: Credit[];
  opening: Passage[];
  activities: Activity[];
  text: TextOf;
  at: Places;
}

export type AgendaItem =
  | {
      kind: 'session';
      id: string;
      /** As planned in the agenda; the file's own where it exists. */
      title: string;
      minutes: Maybe<number>;
      /** Absent while the session is only planned. */
      session?: Session | undefined;
      /** What the agenda itself says, also where a file exists. */
      planned?: { title?: string | undefined; minutes?: number | undefined };
      at: Places;
    }
  | { kind: 'break' | 'lunch'; minutes: number; at: Places }
  | { kind: 'other'; title: string; minutes: number; at: Places };

export interface Day {
  day: number;
  /** Minutes after midnight. */
  start: Maybe<number>;
  items: AgendaItem[];
  at: Places;
}

export interface Module {
  id: string;
  /** Its folder, relative to the curriculum; empty for the curriculum's own folder. */
  folder: string;
  /** Id of its track. */
  track: string;
  title: string;
  purpose: Maybe<string>;
  levels: string[];
  audiences: string[];
  themes: string[];
  /** Contact minutes. */
  minutes: Maybe<number>;
  /** Minutes. */
  selfStudy: Maybe<number>;
  ects: Maybe<number>;
  eqf: Maybe<number>;
  participants: Range;
  trainers: Maybe<number>;
  prerequisites: string[];
  /** `draft` where none is written. */
  status: Status;
  version: Maybe<string>;
  /** ISO 8601 date. */
  edition: Maybe<string>;
  licence: Maybe<string>;
  authors: string[];
  basedOn: Credit[];
  preReading: string[];
  outcomes: Outcome[];
  assessments: Assessment[];
  agenda: Day[];
  /** Written sessions in the order of the agenda. */
  sessions: Session[];
  /** Sessions that no agenda names. */
  orphans: Session[];
  /** Session files that exist but could not be read, so that nothing is known of them. */
  unreadable: string[];
  at: Places;
}

export interface Tool {
  id: string;
  title: string;
  purpose: Maybe<string>;
  minutes: Maybe<number>;
  /** A citation, or `own`. */
  source: Maybe<string>;
  group: Range;
  basedOn: Credit[];
  passages: Passage[];
  text: TextOf;
  at: Places;
}

export interface Reference {
  id: string;
  /** The entry as CSL-JSON. */
  item: Record<string, unknown>;
  at: Places;
}

export interface Term {
  term: string;
  definition: string;
  at: Places;
}

/** What the sessions of a module use of the curriculum around them. */
export interface Uses {
  /** Ids of tools. */
  tools: string[];
  /** Files that their links, pictures and attachments name. */
  files: string[];
  /** File names of targets that were not found. */
  dead: string[];
  /** A session could not be read, so that what it uses is not known. */
  unknown: boolean;
}

export interface Curriculum {
  /**
   * `all`; or a part that is judged by itself: one `module` with what it may use, or what is
   * `shared`, with every module but without its sessions.
   */
  part: 'all' | 'module' | 'shared';
  /** In the part `shared`: what the sessions that are not read use, by the folder of their module. */
  uses: ReadonlyMap<string, Uses>;
  title: string;
  /** BCP 47; the first is the source's. */
  languages: string[];
  tracks: Track[];
  levels: Record<string, string>;
  audiences: Record<string, string>;
  themes: Record<string, string>;
  methods: Record<string, { title: string; lecture: boolean }>;
  limits: Partial<Limits>;
  rules: Record<string, Severity | 'off'>;
  /** Path of the theme of its documents, as seen from the curriculum's folder. */
  theme: Maybe<string>;
  modules: Module[];
  tools: Tool[];
  references: Reference[];
  glossary: Term[];
  /** Everything that was found while reading. */
  findings: Finding[];
  /** Reasoned exceptions from rules. */
  exceptions: Exception[];
  folder: Folder;
  /** `curriculum.yaml`. */
  at: Places;
}
