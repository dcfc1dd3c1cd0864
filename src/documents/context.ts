/** What a section works with: the words of its language, the module's view, and the shared books of one document. */

import type { Citations } from '../citations/citations.js';
import type { Curriculum, Module, Session } from '../curriculum/model.js';
import type { pictureAt } from '../curriculum/resources.js';
import type { Labels } from '../languages/labels.js';
import type { Block, Column, Heading, Inline } from '../nodes/document.js';
import type { Markdown } from './markdown.js';
import type { PublicSession, PublicView } from './public-view.js';

/** Counts and collects over one document. */
export interface Book {
  citations: Citations;
  /** Notes that the document's text refers to, by their id. */
  footnotes: Record<string, Block[]>;
  /** Anchors that the document holds, so that a link leads somewhere or is plain text. */
  anchors: Pick<ReadonlySet<string>, 'has'>;
  /** Pictures that were read and cleaned, by the file that shows them and their source. */
  pictures: Map<string, ReturnType<typeof pictureAt>>;
  /** All words of the document as it was built before, for what depends on the whole (the glossary). */
  words: string;
}

/** For everyone: nothing in it belongs to the trainer alone. */
export interface PublicContext {
  view: PublicView;
  labels: Labels;
  /** BCP 47, of the document. */
  language: string;
  /** Minutes by which every clock time of the agenda is moved. */
  shift: number;
  /** The document is of a single session. */
  single: boolean;
  book: Book;
  /** Markdown → blocks, with links, notes and citations resolved. See `markdown.ts`. */
  markdown: Markdown;
}

/** For the trainer: the module itself, with everything. */
export interface TrainerContext extends PublicContext {
  curriculum: Curriculum;
  module: Module;
  sessions: readonly Session[];
  /** Participants to plan for; undefined when the module names no number. */
  participants: number | undefined;
  trainers: number;
  /** Worksheets may be printed: no block error stands in the module. */
  handouts: boolean;
}

/** A section: a named part of a document. Templates say which, and in which order. */
export type Section =
  | {
      id: string;
      /** Participants may see it: it is built from public fields alone. */
      audience: 'everyone';
      /** Says nothing about a single session. */
      moduleOnly?: boolean;
      build: (context: PublicContext) => Block[];
    }
  | {
      id: string;
      audience: 'trainer';
      moduleOnly?: boolean;
      build: (context: TrainerContext) => Block[];
    };

/** A part that is repeated for each session. */
export type SessionSection =
  | {
      id: string;
      audience: 'everyone';
      /** `trainer` is there in a trainer's document only, and adds what is the trainer's. */
      build: (
        context: PublicContext,
        session: PublicSession,
        trainer?: { context: TrainerContext; session: Session },
      ) => Block[];
    }
  | {
      id: string;
      audience: 'trainer';
      build: (context: TrainerContext, session: Session, view: PublicSession) => Block[];
    };

export function heading(
  depth: Heading['depth'],
  value: string | Inline[],
  more: Partial<Heading> = {},
): Heading {
  return {
    type: 'heading',
    depth,
    ...more,
    children: typeof value === 'string' ? text(value) : value,
  };
}

export function text(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

export function paragraph(value: string | Inline[], look?: 'lead' | 'meta' | 'small'): Block {
  const children = typeof value === 'string' ? text(value) : value;
  return look ? { type: 'paragraph', look, children } : { type: 'paragraph', children };
}

export function bullets(values: readonly (string | Inline[])[]): Block[] {
  if (values.length === 0) return [];
  const items = values.map((value) => ({ children: [paragraph(value)] }));
  return [{ type: 'list', ordered: false, items }];
}

/** A table of texts under a header row. `widths` are relative; a column without an `align` is set left. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (string | Inline[] | Block[])[])[],
  options: {
    widths?: readonly number[];
    align?: readonly Column['align'][];
    look?: 'plain' | 'grid' | 'facts';
    headerColumn?: boolean;
  } = {},
): Block[] {
  if (rows.length === 0) return [];
  const count = Math.max(header.length, ...rows.map((row) => row.length));
  const cell = (content: string | Inline[] | Block[]) => ({ children: asBlocks(content) });
  return [
    {
      type: 'table',
      look: options.look ?? 'plain',
      columns: Array.from({ length: count }, (_, index) => {
        const width = options.widths?.[index];
        const align = options.align?.[index];
        return { ...(width === undefined ? {} : { width }), ...(align ? { align } : {}) };
      }),
      header: header.length > 0 ? [{ cells: header.map(cell) }] : [],
      rows: rows.map((row) => ({ cells: row.map(cell) })),
      ...(options.headerColumn ? { headerColumn: true } : {}),
    },
  ];
}

const inlineTypes = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'pageReference',
  'footnoteReference',
]);

function asBlocks(content: string | Inline[] | Block[]): Block[] {
  if (typeof content === 'string') return content === '' ? [] : [paragraph(content)];
  const [first] = content;
  if (first === undefined) return [];
  return inlineTypes.has(first.type) ? [paragraph(content as Inline[])] : (content as Block[]);
}

export function strong(value: string): Inline {
  return { type: 'strong', children: text(value) };
}
