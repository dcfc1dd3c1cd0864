/**
 * The look of the printed documents as plain data: page, type, spacing, colours. Every renderer
 * reads it, so that the PDF and the Word file of one document look like siblings.
 */
import type { CalloutKind } from './document.js';

/** Font files (TrueType) that renderers embed. `family` is the name that Word shows. */
export interface Fonts {
  sans: {
    family: string;
    regular: Uint8Array;
    bold: Uint8Array;
    italic: Uint8Array;
    boldItalic: Uint8Array;
  };
  mono: { family: string; regular: Uint8Array };
}

/** A text style. Sizes and spaces in points, `line` as a multiple of the size. */
export interface TextStyle {
  size: number;
  line: number;
  /** Space above and below; of two neighbouring spaces the larger counts. */
  before: number;
  after: number;
  /** `#rrggbb`. */
  colour: string;
  bold?: boolean;
  italic?: boolean;
}

/** How a callout kind is told apart, in colour and in black and white. */
export interface CalloutLook {
  /** Bar left of the passage: line style, width in points, colour. */
  bar: { style: 'solid' | 'double' | 'dashed' | 'dotted'; width: number; colour: string };
  /** Background, light enough for AA contrast with body text. */
  tint: string;
  /** Colour of the title and the mark, AA on the tint. */
  colour: string;
  /** One glyph before the title; the body font has it. */
  mark: string;
}

export interface Theme {
  /** Points (1/72 inch). `header` and `footer`: distance of their baselines from the paper's edge. */
  page: {
    width: number;
    height: number;
    margin: { top: number; right: number; bottom: number; left: number };
    header: number;
    footer: number;
  };
  text: {
    body: TextStyle;
    lead: TextStyle;
    meta: TextStyle;
    small: TextStyle;
    /** Headings of depth 1 to 6. */
    headings: [TextStyle, TextStyle, TextStyle, TextStyle, TextStyle, TextStyle];
    table: TextStyle;
    tableHeader: TextStyle;
    caption: TextStyle;
    credit: TextStyle;
    code: TextStyle;
    footnote: TextStyle;
    furniture: TextStyle;
    calloutTitle: TextStyle;
    slideTitle: TextStyle;
    slideBody: TextStyle;
    /** Small label on slides and worksheets ("Slide 7", "Worksheet 3"). */
    label: TextStyle;
    worksheetTitle: TextStyle;
    contents: [TextStyle, TextStyle, TextStyle];
    cover: {
      overline: TextStyle;
      title: TextStyle;
      subtitle: TextStyle;
      lead: TextStyle;
      facts: TextStyle;
      notes: TextStyle;
    };
  };
  colours: {
    text: string;
    /** Secondary text: facts, captions, furniture. AA on white. */
    muted: string;
    /** Deep Baltic blue: headings, bars, table heads. */
    accent: string;
    /** Very light accent for bands and table heads. */
    accentTint: string;
    /** Warm secondary colour: worksheets, cautions. AA on white. */
    warm: string;
    warmTint: string;
    /** Rules between table rows, under headings. */
    rule: string;
    /** Lines to write on and tick boxes: at least 3:1 on white. */
    writing: string;
    link: string;
    codeTint: string;
  };
  space: {
    /** Indent of list items and quotes. */
    indent: number;
    /** Between the items of a tight list. */
    item: number;
    /** Padding inside callouts, slides and worksheets. */
    box: number;
    /** Above and below boxes, tables and figures. */
    around: number;
    /** Cell padding. */
    cellX: number;
    cellY: number;
    /** Distance of lines to write on: 8 mm. */
    writingLine: number;
    /** Least height of a blank cell: 16 mm. */
    blankCell: number;
    /** Hanging indent of references. */
    hanging: number;
  };
  callouts: Record<CalloutKind, CalloutLook>;
}

const INK = '#1f2933';
const MUTED = '#52606d';
const BALTIC = '#0b3c5d';
const AMBER = '#9a4a12';
const GREEN = '#1f5f3a';

function style(size: number, line: number, before: number, after: number): TextStyle {
  return { size, line, before, after, colour: INK };
}

/** The look of the programme's documents: calm, wide margins, one accent. */
export const defaultTheme: Theme = {
  page: {
    width: 595.28,
    height: 841.89,
    margin: { top: 79, right: 70, bottom: 79, left: 70 },
    header: 45,
    footer: 42,
  },
  text: {
    body: style(11, 1.42, 0, 7),
    lead: { ...style(13, 1.4, 0, 10), colour: BALTIC },
    meta: { ...style(10, 1.4, 0, 7), colour: MUTED },
    small: { ...style(9, 1.4, 0, 5), colour: MUTED },
    headings: [
      { ...style(25, 1.18, 36, 16), colour: BALTIC, bold: true },
      { ...style(18, 1.22, 26, 8), colour: BALTIC, bold: true },
      { ...style(14, 1.25, 20, 6), colour: BALTIC, bold: true },
      { ...style(12, 1.3, 15, 4), colour: INK, bold: true },
      { ...style(11, 1.35, 12, 3), colour: MUTED, bold: true },
      { ...style(11, 1.35, 10, 3), colour: MUTED, italic: true },
    ],
    table: style(10, 1.36, 0, 4),
    tableHeader: { ...style(10, 1.3, 0, 4), colour: BALTIC, bold: true },
    caption: { ...style(10, 1.35, 0, 5), colour: MUTED, bold: true },
    credit: { ...style(8.5, 1.35, 0, 0), colour: MUTED },
    code: style(9.5, 1.42, 0, 7),
    footnote: style(9, 1.38, 0, 3),
    furniture: { ...style(8.5, 1.3, 0, 0), colour: MUTED },
    calloutTitle: { ...style(11, 1.35, 0, 3), bold: true },
    slideTitle: { ...style(16, 1.22, 0, 8), colour: BALTIC, bold: true },
    slideBody: style(12, 1.36, 0, 6),
    label: { ...style(9.5, 1.3, 0, 2), colour: AMBER, bold: true },
    worksheetTitle: { ...style(18, 1.22, 0, 6), colour: BALTIC, bold: true },
    contents: [
      { ...style(11, 1.4, 9, 2), colour: BALTIC, bold: true },
      style(10.5, 1.4, 0, 1.5),
      { ...style(10, 1.4, 0, 1), colour: MUTED },
    ],
    cover: {
      overline: { ...style(11.5, 1.4, 0, 14), colour: AMBER, bold: true },
      title: { ...style(34, 1.12, 0, 10), colour: BALTIC, bold: true },
      subtitle: { ...style(18, 1.3, 0, 20), colour: MUTED },
      lead: style(13, 1.45, 0, 18),
      facts: style(10.5, 1.4, 0, 3),
      notes: { ...style(9, 1.4, 0, 4), colour: MUTED },
    },
  },
  colours: {
    text: INK,
    muted: MUTED,
    accent: BALTIC,
    accentTint: '#e8eff4',
    warm: AMBER,
    warmTint: '#fbf3ea',
    rule: '#c3ccd4',
    writing: '#7b8794',
    link: '#0b5394',
    codeTint: '#f3f5f7',
  },
  space: {
    indent: 18,
    item: 3,
    box: 12,
    around: 12,
    cellX: 6,
    cellY: 4.5,
    writingLine: 22.68,
    blankCell: 45.36,
    hanging: 22,
  },
  callouts: {
    notes: look('solid', 3, BALTIC, '#eff4f8', '▪'),
    questions: look('double', 4.5, BALTIC, '#f6f8fa', '?'),
    answers: look('solid', 4.5, GREEN, '#eef6f0', '✓'),
    problems: look('dashed', 3, AMBER, '#fcf5ee', '!'),
    cut: look('dashed', 2, MUTED, '#f5f6f7', '−'),
    online: look('dotted', 3, '#14606b', '#edf5f6', '@'),
    caution: look('solid', 7, AMBER, '#fcf0e4', '▲'),
    info: look('solid', 1.5, MUTED, '#f5f6f7', 'i'),
  },
};

function look(
  style: CalloutLook['bar']['style'],
  width: number,
  colour: string,
  tint: string,
  mark: string,
): CalloutLook {
  return { bar: { style, width, colour }, tint, colour, mark };
}
