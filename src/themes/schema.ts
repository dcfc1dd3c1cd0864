/** The shape of a theme file: page, colours, type, fonts, logo, header and footer, all optional. */

import { z } from 'zod';
import { choice, expected, flag, object, text } from '../source/schema-values.js';

/** The paper sizes that have a name, in points. */
export const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const;

/** Colours by the names that a theme gives them. */
export const colourNames = [
  ...([
    'text',
    'muted',
    'accent',
    'accent-tint',
    'warm',
    'warm-tint',
    'answers',
    'online',
  ] as const),
  ...(['link', 'code-tint', 'rule', 'writing'] as const),
] as const;
export type ColourName = (typeof colourNames)[number];
/** Those that text may have. */
export const inkNames = ['text', 'muted', 'accent', 'warm', 'answers', 'online', 'link'] as const;
export type InkName = (typeof inkNames)[number];

export const calloutKinds = [
  ...(['notes', 'questions', 'answers', 'problems', 'cut', 'online', 'caution', 'info'] as const),
] as const;

/** Least sizes in points: what is read at length or in bad light may not be smaller. */
const least = { body: 11, lead: 11, 'slide-body': 11, table: 9, 'table-header': 9 } as const;
const otherwise = 8;

export const styleNames = [
  ...(['body', 'lead', 'meta', 'small'] as const),
  ...(['heading-1', 'heading-2', 'heading-3', 'heading-4', 'heading-5', 'heading-6'] as const),
  ...(['table', 'table-header', 'caption', 'credit', 'code', 'footnote', 'furniture'] as const),
  ...(['callout-title', 'slide-title', 'slide-body', 'label', 'worksheet-title'] as const),
  ...(['contents-1', 'contents-2', 'contents-3'] as const),
  ...(['cover-overline', 'cover-title', 'cover-subtitle'] as const),
  ...(['cover-lead', 'cover-facts', 'cover-notes'] as const),
] as const;
export type StyleName = (typeof styleNames)[number];

const between = (min: number, max: number, unit: string) => {
  const what = expected(`${unit} from ${min} to ${max}`);
  return z.number(what).min(min, what).max(max, what);
};
const millimetres = (min: number, max: number) => between(min, max, 'millimetres');
const points = (min: number, max: number) => between(min, max, 'points');

const colour = z
  .string(expected('a colour such as "#0b3c5d"'))
  .regex(/^#[0-9a-fA-F]{6}$/, expected('a colour such as "#0b3c5d", in quotation marks'));
const ink = choice(inkNames, {
  text: 'The ink of plain text.',
  muted: 'The ink of facts and captions.',
  accent: 'The colour of headings.',
  warm: 'The colour of worksheets and cautions.',
  answers: 'The colour of expected answers.',
  online: 'The colour of what is done online.',
  link: 'The colour of links.',
});
const keyed = <K extends string, T extends z.ZodType>(keys: readonly K[], each: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, each(key)])) as Record<K, T>;

function style(name: StyleName) {
  const size = points(name in least ? least[name as keyof typeof least] : otherwise, 72);
  const more = object(
    {
      size: size.optional().describe('Size in points.'),
      line: between(1, 3, 'a multiple of the size')
        .optional()
        .describe('Height of a line, as a multiple of the size.'),
      before: points(0, 144).optional().describe('Points of space above.'),
      after: points(0, 144).optional().describe('Points of space below.'),
      colour: ink.optional().describe('One of the colours, by its name.'),
      bold: flag.optional().describe('Bold or not.'),
      italic: flag.optional().describe('Italic or not.'),
    },
    'a size in points, or a mapping with size, line, before, after, colour, bold and italic',
  );
  return z
    .union([size, more], expected('a size in points, or a mapping with size and more'))
    .optional()
    .describe(`Type of "${name}": a size in points, or a mapping with more to say.`);
}

const file = (what: string) => text.optional().describe(`${what}, in the folder of the theme.`);
const family = z
  .string(expected('the name of the font family'))
  .regex(/^[^\p{C}<>&"',;]{1,31}$/u, expected('a name of at most 31 letters'))
  .optional()
  .describe('Name of the family, as Word shows it.');
const running = (what: string) =>
  object(
    {
      left: text.optional().describe(`At the left of the ${what}.`),
      centre: text.optional().describe(`In the middle of the ${what}.`),
      right: text.optional().describe(`At the right of the ${what}.`),
    },
    'a mapping with left, centre and right',
  )
    .optional()
    .describe(
      `The ${what} of every page but the cover. It replaces that of the documents; {title}, {document}, {version}, {status}, {language}, {edition}, {programme}, {page} and {pages} are filled in.`,
    );
const margin = (where: string) =>
  millimetres(5, 100).optional().describe(`Millimetres of margin ${where}.`);
const fromEdge = (edge: string) =>
  millimetres(4, 100).optional().describe(`Millimetres from the ${edge} edge to its line of text.`);
const space = (what: string) => points(0, 72).optional().describe(`${what}, in points.`);

const callout = object(
  {
    bar: choice(['solid', 'double', 'dashed', 'dotted'], {
      solid: 'One line.',
      double: 'Two lines.',
      dashed: 'Dashes.',
      dotted: 'Dots.',
    })
      .optional()
      .describe('The bar left of the passage.'),
    width: points(1, 9).optional().describe('Width of the bar, in points.'),
    colour: ink.optional().describe('Colour of bar, mark and title, by its name.'),
    tint: colour.optional().describe('Ground of the passage.'),
    mark: z
      .string(expected('one character'))
      .regex(/^[^\p{C}\p{Z}\p{M}]$/u, expected('one character'))
      .optional()
      .describe('The character before the title.'),
  },
  'a mapping with bar, width, colour, tint and mark',
);

export const themeSchema = object(
  {
    name: text.optional().describe('Name of the theme.'),
    page: z
      .union(
        [
          choice(['A4', 'Letter'], {
            A4: '210 × 297 mm.',
            Letter: '8.5 × 11 inches.',
          }),
          object(
            {
              width: millimetres(100, 500).describe('Width in millimetres.'),
              height: millimetres(140, 700).describe('Height in millimetres.'),
            },
            'a mapping with width and height',
          ),
        ],
        expected('A4, Letter, or a mapping with width and height in millimetres'),
      )
      .optional()
      .describe('The paper: A4, Letter, or width and height in millimetres.'),
    margins: object(
      {
        top: margin('above the text'),
        right: margin('at the right'),
        bottom: margin('below the text'),
        left: margin('at the left'),
        header: fromEdge('upper'),
        footer: fromEdge('lower'),
      },
      'a mapping with top, right, bottom, left, header and footer',
    )
      .optional()
      .describe('Margins in millimetres.'),
    colours: object(
      keyed(colourNames, (name) => colour.optional().describe(`The colour "${name}".`)),
      'a mapping of names to colours',
    )
      .optional()
      .describe('Colours, by what they are for. A tint that is left out is made of its colour.'),
    fonts: object(
      {
        sans: object(
          {
            family,
            regular: file('TrueType file of the upright style'),
            bold: file('TrueType file of the bold style'),
            italic: file('TrueType file of the italic style'),
            'bold-italic': file('TrueType file of the bold italic style'),
          },
          'a mapping with family, regular, bold, italic and bold-italic',
        )
          .optional()
          .describe('The font of all text.'),
        mono: object(
          { family, regular: file('TrueType file') },
          'a mapping with family and regular',
        )
          .optional()
          .describe('The font of code; all its characters are equally wide.'),
      },
      'a mapping with sans and mono',
    )
      .optional()
      .describe('Fonts of your own, as TrueType files beside the theme.'),
    logo: object(
      {
        file: file('PNG, JPEG or SVG picture'),
        alt: text.optional().describe('What the logo says, for those who do not see it.'),
        width: millimetres(5, 150).optional().describe('Width on the cover, in millimetres.'),
        header: choice(['left', 'right'], {
          left: 'Before the text at the left.',
          right: 'After the text at the right.',
        })
          .optional()
          .describe('The side of the header on which the logo stands, small; absent: not there.'),
      },
      'a mapping with file, alt, width and header',
    )
      .optional()
      .describe('The logo: on the cover, and in the header where that is wanted.'),
    header: running('header'),
    footer: running('footer'),
    scale: object(keyed(styleNames, style), 'a mapping of styles to sizes')
      .optional()
      .describe('Type: sizes, line heights and spaces.'),
    space: object(
      {
        indent: space('Indent of list items and quotes'),
        item: space('Between the items of a tight list'),
        box: space('Padding of passages, slides and worksheets'),
        around: space('Above and below boxes, tables and figures'),
        'cell-x': space('Padding of cells, left and right'),
        'cell-y': space('Padding of cells, above and below'),
        hanging: space('Hanging indent of references'),
        'writing-line': millimetres(6, 20)
          .optional()
          .describe('Millimetres between two lines to write on.'),
      },
      'a mapping of spaces',
    )
      .optional()
      .describe('Spaces in points; "writing-line" in millimetres.'),
    callouts: object(
      keyed(calloutKinds, (kind) => callout.optional().describe(`Passages of the kind "${kind}".`)),
      'a mapping of kinds of passages',
    )
      .optional()
      .describe('How marked passages are told apart, in colour and in black and white.'),
  },
  'a mapping with name, page, colours and more',
);

/** What a theme file says. */
export type ThemeValues = z.output<typeof themeSchema>;
