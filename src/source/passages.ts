/** The text of a session or tool, cut into what it means: prose, marked blocks and activities. */

import type { Definition, FootnoteDefinition, Heading, PhrasingContent, RootContent } from 'mdast';
import type { Finding } from '../diagnostic/diagnostic.js';
import type { Span } from '../diagnostic/source-file.js';
import type { ContainerName } from './block-lines.js';
import type { YamlReading } from './yaml.js';

/** A marked block that is right. Its title may be empty only where none is asked for. */
export interface MarkedBlock {
  type: 'block';
  name: ContainerName;
  title: PhrasingContent[];
  /** `:::slide[…]{workbook}`: its text is printed in the workbook too. */
  inWorkbook: boolean;
  children: RootContent[];
  /** The opening line. */
  at: Span;
}

/** A run of trainer's text between blocks. */
export interface Prose {
  type: 'prose';
  children: RootContent[];
}

export type Passage = Prose | MarkedBlock;

/** An H2 and what stands under it. */
export interface ActivitySource {
  heading: Heading;
  /** The heading's words. */
  at: Span;
  /** The block `yaml activity`, if it is there. */
  yaml?: YamlReading;
  passages: Passage[];
}

/** What one Markdown text holds. */
export interface TextSource {
  opening: Passage[];
  activities: ActivitySource[];
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  findings: Finding[];
  /** A block error stands in the text: nothing of its module may be given to participants. */
  blockErrors: boolean;
}
