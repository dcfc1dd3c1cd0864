/**
 * Word's paragraph styles, from the theme: built-in names where Word has one, so
 * that navigation, contents and a reader's own template work as they do in any Word file.
 */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  LeaderType,
  LineRuleType,
  ShadingType,
  TabStopType,
} from 'docx';
import type { CalloutKind } from '../../nodes/document.js';
import type { RunningTexts, TextStyle, Theme } from '../../nodes/theme.js';
import { type } from './character-styles.js';
import { listStyles } from './list-styles.js';
import { ABOVE_TITLE, coverLogo, headerLogo } from './logo.js';
import { eighths, hex, spacing, twips } from './measure.js';

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;

/** Padding around code, in points. */
export const CODE_PADDING = 5;

/** The paragraph style of a callout's title. */
export function calloutTitleStyle(kind: CalloutKind): string {
  return `CalloutTitle${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** All paragraph styles. `fonts` are family names; `textWidth` is in points. */
export function paragraphStyles(theme: Theme, mono: string): IParagraphStyleOptions[] {
  const { text, colours, space, page } = theme;
  const width = page.width - page.margin.left - page.margin.right;
  const style = (
    id: string,
    name: string,
    look: TextStyle,
    paragraph: Paragraph = {},
    more: Partial<IParagraphStyleOptions> = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...type(look), ...more.run },
    paragraph: { spacing: spacing(look), ...paragraph },
    ...(more.next ? { next: more.next } : {}),
  });
  const tabs = (texts: RunningTexts | undefined): Paragraph => ({
    ...(texts?.centre ? { tabStops: [centreTab(width)] } : {}),
    rightTabStop: twips(width),
  });
  const cover = text.cover;
  const logo = coverLogo(theme);
  // A line lower than the font's own cuts off pictures in LibreOffice.
  const unclipped = { ...text.furniture, line: 1.424 };
  return [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      run: type(text.body),
      paragraph: { spacing: spacing(text.body) },
    },
    style('Title', 'Title', cover.title, { keepNext: true }, { next: 'Subtitle' }),
    style('Subtitle', 'Subtitle', cover.subtitle),
    style('CoverBar', 'Cover Bar', text.body, {
      spacing: {
        before: 0,
        after: 0,
        line: twips(page.height),
        lineRule: LineRuleType.EXACT,
      },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.accent) },
    }),
    ...(logo ? [style('CoverLogo', 'Cover Logo', { ...text.body, line: 1.424, after: 0 })] : []),
    style('CoverOverline', 'Cover Overline', {
      ...cover.overline,
      before: Math.round(page.height * ABOVE_TITLE - (logo?.height ?? 0)),
    }),
    style('CoverLead', 'Cover Lead', cover.lead),
    style('CoverFacts', 'Cover Facts', cover.facts),
    style('CoverLabel', 'Cover Label', { ...cover.facts, bold: true, colour: colours.muted }),
    style('CoverNotes', 'Cover Notes', cover.notes),
    ...text.headings.map((look, index) =>
      style(
        `Heading${index + 1}`,
        `heading ${index + 1}`,
        look,
        { keepNext: true, keepLines: true, outlineLevel: index },
        { next: 'Normal' },
      ),
    ),
    style('TOCHeading', 'TOC Heading', text.headings[0], { keepNext: true }),
    ...text.contents.map((look, index) =>
      style(`TOC${index + 1}`, `toc ${index + 1}`, look, {
        indent: { left: twips(space.indent * index * 0.8) },
      }),
    ),
    style('Lead', 'Lead', text.lead),
    style('Meta', 'Meta', text.meta),
    style('Small', 'Small', text.small),
    style(
      'Quote',
      'Quote',
      { ...text.body, colour: colours.muted },
      {
        indent: { left: twips(space.indent), right: twips(space.indent) },
        border: {
          left: {
            style: BorderStyle.SINGLE,
            size: eighths(2),
            color: hex(colours.rule),
            space: 8,
          },
        },
      },
    ),
    style(
      'Code',
      'Code',
      text.code,
      {
        keepLines: true,
        ...band(colours.codeTint, CODE_PADDING),
        alignment: AlignmentType.LEFT,
      },
      { run: { font: mono, noProof: true } },
    ),
    style('Caption', 'caption', text.caption, { keepLines: true }),
    style('Credit', 'Credit', text.credit),
    style('Figure', 'Figure', { ...text.body, line: 1.424, before: space.around, after: 4 }),
    style('TableText', 'Table Text', { ...text.table, after: 2 }),
    style('TableHeading', 'Table Heading', { ...text.tableHeader, after: 2 }, { keepNext: true }),
    style('RowHeading', 'Row Heading', { ...text.table, after: 2, bold: true }),
    style('FactsLabel', 'Facts Label', {
      ...text.table,
      after: 2,
      bold: true,
      colour: colours.muted,
    }),
    style('FootnoteText', 'footnote text', text.footnote),
    style(
      'CoverRule',
      'Cover Rule',
      { ...text.small, line: 0.5, after: 18 },
      {
        indent: { right: twips(width - 50) },
        border: {
          bottom: {
            style: BorderStyle.SINGLE,
            size: eighths(3),
            color: hex(colours.warm),
            space: 1,
          },
        },
      },
    ),
    style('Header', 'header', headerLogo(theme) ? unclipped : text.furniture, {
      ...tabs(theme.header),
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          size: eighths(0.5),
          color: hex(colours.rule),
          space: 5,
        },
      },
    }),
    style('Footer', 'footer', text.furniture, tabs(theme.footer)),
    style('SlideLabel', 'Slide Label', text.label),
    style('SlideTitle', 'Slide Title', text.slideTitle, { keepLines: true }),
    style('SlideText', 'Slide Text', text.slideBody),
    style('CalloutTitle', 'Callout Title', text.calloutTitle, { keepLines: true }),
    ...calloutTitles(theme),
    worksheetTitle(theme, style),
    style(
      'WorksheetEnd',
      'Worksheet End',
      { ...text.small, line: 0.5, before: 12, after: 16 },
      {
        border: {
          top: { style: BorderStyle.SINGLE, size: eighths(1), color: hex(colours.warm), space: 1 },
        },
      },
    ),
    style('WritingLine', 'Writing Line', { ...text.body, line: 1.424, before: 0, after: 0 }),
    style('Field', 'Field', { ...text.body, before: 12, after: 6 }, { keepLines: true }),
    style('Term', 'Term', { ...text.body, after: 1, bold: true }, { keepNext: true }),
    style('Definition', 'Definition', text.body, { indent: { left: twips(space.indent) } }),
    style('Bibliography', 'Bibliography', text.body, {
      indent: { left: twips(space.hanging), hanging: twips(space.hanging) },
      keepLines: true,
    }),
    style(
      'ThematicBreak',
      'Thematic Break',
      { ...text.small, line: 0.6, before: 4, after: 14 },
      {
        indent: { left: twips(width * 0.42), right: twips(width * 0.42) },
        border: {
          bottom: {
            style: BorderStyle.SINGLE,
            size: eighths(0.75),
            color: hex(colours.rule),
            space: 1,
          },
        },
      },
    ),
    {
      id: 'Spacer',
      name: 'Spacer',
      basedOn: 'Normal',
      run: { size: 4 },
      paragraph: { spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT } },
    },
    ...listStyles(theme),
  ];
}

/** A coloured ground with some padding; the text stays in from the margins by as much. */
function band(fill: string, padding: number): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: eighths(0.5), color: hex(fill), space: padding };
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(fill) },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: twips(padding), right: twips(padding) },
  };
}

function worksheetTitle(
  { text, colours, space }: Theme,
  style: (id: string, name: string, look: TextStyle, more: Paragraph) => IParagraphStyleOptions,
): IParagraphStyleOptions {
  const ground = band(colours.warmTint, 7);
  const line = { style: BorderStyle.SINGLE, size: eighths(2), color: hex(colours.warm), space: 7 };
  const look = { ...text.worksheetTitle, line: 1.4, before: space.around * 2, after: space.around };
  return style('WorksheetTitle', 'Worksheet Title', look, {
    ...ground,
    border: { ...ground.border, top: line },
    keepNext: true,
    keepLines: true,
  });
}

function calloutTitles(theme: Theme): IParagraphStyleOptions[] {
  return (Object.keys(theme.callouts) as CalloutKind[]).map((kind) => {
    const id = calloutTitleStyle(kind);
    return {
      id,
      name: id.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
      basedOn: 'CalloutTitle',
      run: { color: hex(theme.callouts[kind].colour) },
    };
  });
}

/** In the middle of a header or footer. `width` in points. */
function centreTab(width: number) {
  return { type: TabStopType.CENTER, position: twips(width / 2) };
}

/** Dots between an entry of the contents and its page number. `width` in twips. */
export function contentsTab(width: number) {
  return { type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT };
}
