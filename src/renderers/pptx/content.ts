/**
 * What a slide holds, between the tree and the file: paragraphs, tables and pictures in a row,
 * without nesting, because a slide knows none.
 */
import type { Figure } from '../../nodes/document.js';

/** Names of the theme's colours, as `theme.ts` assigns them. */
export type Colour = 'tx1' | 'bg1' | 'tx2' | 'bg2' | 'accent2' | 'accent5' | 'accent6';

/** A stretch of text of one look. A `text` of `\n` is a hard line break. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  mono?: boolean;
  /** Set high and small: the number of a footnote. */
  raised?: boolean;
  colour?: Colour;
  /** An address outside, or `#anchor` for a slide of this deck. */
  href?: string;
  tooltip?: string;
  /** The text is the number of the slide on which this anchor stands. */
  page?: string;
  /** BCP 47, only where it differs from the document's language. */
  language?: string;
}

/** What stands before a paragraph: a bullet or tick box, or a number. */
export type Mark = { character: string } | { number: number };

export type Look =
  | 'title'
  | 'plain'
  | 'lead'
  | 'heading'
  | 'quote'
  | 'code'
  | 'caption'
  | 'credit'
  | 'note'
  | 'tableHeader';

export interface Para {
  runs: Run[];
  look: Look;
  /** Depth of indentation, from 0. */
  level: number;
  mark?: Mark;
  align?: 'left' | 'center' | 'right';
  /** Space above: none, that of an item in a tight list, or that of a block. */
  gap: 'none' | 'item' | 'block';
}

export interface TableCell {
  paras: Para[];
  /** Columns that the cell covers. */
  span: number;
  blank: boolean;
}

export type Piece =
  | { kind: 'para'; para: Para }
  | {
      kind: 'table';
      /** Widths of the columns, as shares that sum to 1. */
      shares: number[];
      header: TableCell[][];
      rows: TableCell[][];
      headerColumn: boolean;
      grid: boolean;
      /** What the table shows, for those who do not see it. */
      description: string;
    }
  | { kind: 'figure'; figure: Figure; caption: Para[] }
  /** Lines to write on. */
  | { kind: 'lines'; count: number };

export type TablePiece = Extract<Piece, { kind: 'table' }>;
export type FigurePiece = Extract<Piece, { kind: 'figure' }>;

/** The text of runs, without looks. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.text === '\n' ? ' ' : run.text)).join('');
}
