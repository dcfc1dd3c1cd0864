/** What every part of the Word renderer needs to know about where it stands. */
import type { Paragraph, Table } from 'docx';
import type { Block, Heading, Picture, Worksheet } from '../../nodes/document.js';
import type { Theme } from '../../nodes/theme.js';
import type { Survey } from './survey.js';
import type { Element } from './xml.js';

/** A block in Word: paragraphs, tables, and content controls around them. */
export type Piece = Paragraph | Table | Element;

/** Hands out numbers from 1, separately for each kind of thing. */
export interface Counters {
  bookmark: number;
  control: number;
  drawing: number;
  link: number;
  list: number;
}

/** What is the same everywhere in one rendering. */
export interface Shared {
  theme: Theme;
  survey: Survey;
  /** Family of the body text. */
  family: string;
  /** Word's name of the document's language. */
  language: string;
  footnotes: Record<string, Block[]>;
  headingBookmarks: Map<Heading, string>;
  /** PNG pictures for readers that do not show SVG. */
  fallbacks: Map<Picture, Uint8Array>;
  counters: Counters;
  /** Bookmarks that have been written: a name may stand only once in the file. */
  written: Set<string>;
  /** Space above, in twips, of paragraph styles that have some. */
  spaceBefore: Map<string, number>;
  /** Page of each anchor, as far as it is known. */
  pageNumbers: ReadonlyMap<string, number>;
  /** Worksheets that give up room to write. */
  tightened: ReadonlySet<Worksheet>;
  /** Notes whose first reference has been written. */
  noted: Set<string>;
}

/** How the first paragraph of a block starts, because of what stands before the block. */
export interface Opening {
  /** On a new page. */
  newPage?: boolean;
  /** At least this much space above, in twips. */
  before?: number;
}

export interface Context {
  shared: Shared;
  /** Room for text, in twips. */
  width: number;
  /** Distance of the text from the left edge of that room, in twips: lists, quotes. */
  indent: number;
  /** Depth of lists around this place. */
  level: number;
  /** Style of a plain paragraph here. */
  style: string;
  /** Alignment of paragraphs: the column's, inside a table. */
  align?: 'left' | 'center' | 'right';
  /** Stay on one page: with the next block too, or only within the block. */
  keep?: 'all' | 'inner';
  opening?: Opening;
  /** Inside a footnote, the ids of it and of the notes around it. */
  notes: readonly string[];
}

/** The next number of a kind. */
export function next(context: Context, kind: keyof Counters): number {
  context.shared.counters[kind] += 1;
  return context.shared.counters[kind];
}

/** A context for blocks that follow the first: its opening has been used up. */
export function opened(context: Context): Context {
  const { opening: _, ...rest } = context;
  return rest;
}
