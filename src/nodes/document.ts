/**
 * The document tree: what sections build and renderers print.
 *
 * It is mdast's vocabulary where mdast has a word for the thing, and a few nodes of our own
 * where it has none (worksheets, slides, room to write). A tree carries no trace of the
 * curriculum it came from: a renderer can print it without knowing what a module is.
 */

/** A picture that has been checked and cleaned: no metadata, no scripts, no references. */
export interface Picture {
  format: 'png' | 'jpeg' | 'svg';
  /** The cleaned file. For SVG: UTF-8 text with an explicit `viewBox`, `width` and `height`. */
  bytes: Uint8Array;
  /** Natural size in CSS pixels (1/96 inch). */
  width: number;
  height: number;
}

export interface Text {
  type: 'text';
  value: string;
  /** BCP 47, only where it differs from the document's language. */
  language?: string;
}
export interface Emphasis {
  type: 'emphasis';
  children: Inline[];
}
export interface Strong {
  type: 'strong';
  children: Inline[];
}
export interface Delete {
  type: 'delete';
  children: Inline[];
}
export interface InlineCode {
  type: 'inlineCode';
  value: string;
}
/** A hard line break. */
export interface Break {
  type: 'break';
}
export interface Link {
  type: 'link';
  /** `https:`, `http:` or `mailto:`, or `#anchor` for a place in this document. */
  url: string;
  /** Spoken description of the target, where the text alone does not say it. */
  title?: string;
  children: Inline[];
}
/** The number of the page on which the anchor stands. */
export interface PageReference {
  type: 'pageReference';
  anchor: string;
}
export interface FootnoteReference {
  type: 'footnoteReference';
  /** A key of `Document.footnotes`. */
  id: string;
}
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | PageReference
  | FootnoteReference;

export interface Heading {
  type: 'heading';
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Anchor, unique in the document. */
  id?: string;
  /** Starts on a new page. */
  newPage?: boolean;
  children: Inline[];
}
export interface Paragraph {
  type: 'paragraph';
  /** Anchor, unique in the document. */
  id?: string;
  /** `lead` introduces, `meta` states facts of the thing above it (time, method), `small` is fine print. */
  look?: 'lead' | 'meta' | 'small';
  /** Stays on the page of the block that follows. */
  keepWithNext?: boolean;
  children: Inline[];
}
export interface ListItem {
  /** A tick box before the text: ticked or not. Absent: no box. */
  checked?: boolean;
  children: Block[];
}
export interface List {
  type: 'list';
  ordered: boolean;
  /** First number of an ordered list; 1 by default. */
  start?: number;
  /** Items are set apart by space. */
  spread?: boolean;
  items: ListItem[];
}
export interface Quote {
  type: 'quote';
  children: Block[];
}
export interface Code {
  type: 'code';
  value: string;
}
export interface Cell {
  children: Block[];
  /** Columns that the cell covers; 1 by default. */
  span?: number;
  /** Room to write: the row is at least as high as two lines of handwriting (16 mm). */
  blank?: boolean;
}
export interface Row {
  cells: Cell[];
}
export interface Column {
  /** Relative width. When no column has one, widths follow the content (see `columnShares`). */
  width?: number;
  align?: 'left' | 'center' | 'right';
}
export interface Table {
  type: 'table';
  id?: string;
  /** Printed above the table. */
  caption?: Inline[];
  columns: Column[];
  /** Repeated on every page that the table reaches. Empty: the table has no header row. */
  header: Row[];
  rows: Row[];
  /** The first column names its row (row headers). */
  headerColumn?: boolean;
  /** `plain` rules between rows; `grid` rules everywhere (forms, matrices); `facts` label–value pairs without rules. */
  look: 'plain' | 'grid' | 'facts';
  /** A row may break over pages; by default it stays whole where it fits on a page. */
  rowsBreak?: boolean;
}
export interface Figure {
  type: 'figure';
  id?: string;
  picture: Picture;
  /** What the picture says, for those who do not see it. Empty: decorative. */
  alt: string;
  caption?: Inline[];
  /** Per cent of the text width; by default the natural size, at most the text width. */
  width?: number;
  /** Printed small under the caption: who made it, under which licence. */
  credit?: string;
}
export type CalloutKind =
  | 'notes'
  | 'questions'
  | 'answers'
  | 'problems'
  | 'cut'
  | 'online'
  | 'caution'
  | 'info';
/** A marked passage. Kinds differ by title, mark and bar, so that they can be told apart in black and white. */
export interface Callout {
  type: 'callout';
  kind: CalloutKind;
  /** In the document's language, for example "Expected answers". */
  title: string;
  children: Block[];
}
/** A slide as it is shown to participants, framed. */
export interface Slide {
  type: 'slide';
  id?: string;
  /** For example "Slide 7". */
  label: string;
  title: Inline[];
  children: Block[];
}
/** A worksheet or reading for participants. */
export interface Worksheet {
  type: 'worksheet';
  id?: string;
  /** For example "Worksheet 3". */
  label: string;
  title: Inline[];
  /** Starts on a new page. */
  newPage?: boolean;
  children: Block[];
}
/** Ruled lines to write on, 8 mm apart. */
export interface Lines {
  type: 'lines';
  count: number;
  /** What is written there, spoken and used as the field's name; not printed. */
  name?: string;
}
/** A label and a ruled line to write on. */
export interface Field {
  type: 'field';
  label: Inline[];
}
export interface Terms {
  type: 'terms';
  items: { id?: string; term: Inline[]; definition: Block[] }[];
}
/** Bibliography entries, hanging indent. */
export interface References {
  type: 'references';
  entries: { id: string; children: Inline[] }[];
}
/** Stays together on one page where it fits. */
export interface Group {
  type: 'group';
  children: Block[];
}
export interface PageBreak {
  type: 'pageBreak';
}
/** A change of topic. */
export interface ThematicBreak {
  type: 'thematicBreak';
}
export type Block =
  | Heading
  | Paragraph
  | List
  | Quote
  | Code
  | Table
  | Figure
  | Callout
  | Slide
  | Worksheet
  | Lines
  | Field
  | Terms
  | References
  | Group
  | PageBreak
  | ThematicBreak;

export interface Cover {
  /** Small line above the title: the programme. */
  overline: string;
  title: string;
  /** What document this is: "Trainer pack". */
  subtitle: string;
  /** One sentence under the title. */
  lead?: string;
  /** Label and value pairs: version, status, language, edition … */
  facts: [label: string, value: string][];
  /** At the foot of the cover: licence, funding, a warning such as "Draft". */
  notes: Inline[][];
}

export interface Document {
  /** The document kind's id, for example `trainer-pack`. */
  kind: string;
  /** BCP 47. */
  language: string;
  properties: {
    title: string;
    subject: string;
    authors: string[];
    keywords: string[];
    /** ISO 8601 date; the file's creation and modification date at 00:00 UTC. */
    date: string;
    version: string;
    status: string;
    licence?: string;
  };
  /** Room to write can be filled in on the screen. */
  fillable?: boolean;
  cover: Cover;
  /** Running header: left and right. */
  header: [left: string, right: string];
  /** Running footer, left; the page number stands right. The cover has neither. */
  footer: string;
  /** `{page}` and `{pages}` are replaced: "Page {page} of {pages}". */
  pageLabel: string;
  /** What a theme's header and footer may name beside, in the document's language; empty: not known. */
  names?: { version: string; status: string; language: string; edition: string };
  /** Heading of the table of contents and the deepest heading that it lists; absent: no contents. */
  contents?: { title: string; depth: 1 | 2 | 3 };
  blocks: Block[];
  footnotes: Record<string, Block[]>;
}
