/**
 * The look of the printed documents as plain data: page, type, spacing, colours. Every renderer
 * reads it, so that the PDF and the Word file of one document look like siblings.
 */
import type { CalloutKind, Picture } from './document.js';

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

/** The programme's logo. */
export interface Logo {
  picture: Picture;
  /** What it says, for those who do not see it. */
  alt: string;
  /** Points, on the cover. */
  width: number;
  /** The side of the running header on which it stands, small; absent: not there. */
  header?: 'left' | 'right';
}

/** Texts of a header or footer, with the placeholders of `placeholders`. Empty: nothing there. */
export interface RunningTexts {
  left: string;
  centre: string;
  right: string;
}

/** What a header or footer text may name, written in braces. */
export const placeholders = [
  ...(['title', 'document', 'programme', 'version', 'status', 'language', 'edition'] as const),
  ...(['page', 'pages'] as const),
] as const;

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
  logo?: Logo;
  /** Instead of the document's own header or footer. */
  header?: RunningTexts;
  footer?: RunningTexts;
}
