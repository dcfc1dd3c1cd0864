/** What blocks need to know about their surroundings while they are laid out. */
import type { Block, Heading, Picture } from '../../nodes/document.js';
import type { TextStyle, Theme } from '../../nodes/theme.js';
import type { Faces } from './face.js';
import type { Purpose } from './purpose.js';
import type { Strip } from './strip.js';
import type { Tag } from './tags.js';

/** Footnotes in the order of their first reference. */
export interface Notes {
  /** Number and structure element of a note; undefined when the document has no such note. */
  refer(id: string): { number: number; tag: Tag } | undefined;
}

export interface Context {
  theme: Theme;
  faces: Faces;
  /** Points from the left edge of the page body or cell, and the width that text may use. */
  left: number;
  width: number;
  /** Style of paragraphs here. */
  base: TextStyle;
  /** Where the blocks stand; headings and spaces are smaller in all places but the body. */
  place: 'body' | 'box' | 'cell' | 'slide' | 'note';
  /** Depth of lists around. */
  lists: number;
  /** The structure element around. */
  tag: Tag;
  /** What room to write here is for; none in documents that are not filled in on the screen. */
  purpose?: Purpose;
  /** Height of a page's body in points; nothing unbreakable is higher. */
  pageHeight: number;
  notes: Notes;
  /** Anchors and outline titles of the headings that the outline lists. */
  marks: ReadonlyMap<Heading, Mark>;
  /** Structure level of a heading, called in reading order. */
  level(depth: number): number;
  /** All pictures met so far. */
  pictures: Set<Picture>;
  /** Page of an anchor as far as it is known from the layout before. */
  pageOf(anchor: string): string;
  /** Lays out blocks; they call it for their children. */
  flow(blocks: Block[], context: Context): Strip[];
}

export interface Mark {
  anchor: string;
  title: string;
  depth: number;
}
