/** Turns the values of a theme, complete and checked, into the theme that renderers read. */

import type { Logo, RunningTexts, TextStyle, Theme } from '../nodes/theme.js';
import {
  type ColourName,
  calloutKinds,
  colourNames,
  papers,
  type StyleName,
  type ThemeValues,
} from './schema.js';

/** Twentieths of a point: what Word counts lengths in. */
const twip = 20;

/** Millimetres → points, to the next twentieth. */
export function pointsOf(millimetres: number): number {
  return Math.round(((millimetres * 72) / 25.4) * twip) / twip;
}

/** Throws an Error that names what is absent: the default theme leaves nothing out. */
export function themeOf(values: ThemeValues, logo?: Logo): Theme {
  const { page, margins = {}, space = {}, callouts = {} } = values;
  const colour = (name: ColourName) =>
    needed(values.colours?.[name], `colours.${name}`).toLowerCase();
  const margin = (name: keyof typeof margins) => pointsOf(needed(margins[name], `margins.${name}`));
  const gap = (name: keyof typeof space) => needed(space[name], `space.${name}`);
  const style = (name: StyleName): TextStyle => {
    const given = values.scale?.[name];
    const look = typeof given === 'object' ? given : {};
    const number = (key: 'size' | 'line' | 'before' | 'after') =>
      needed(look[key], `scale.${name}.${key}`);
    return {
      size: number('size'),
      line: number('line'),
      before: number('before'),
      after: number('after'),
      colour: colour(look.colour ?? 'text'),
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
    };
  };
  // Hundredths of a point.
  const writingLine = Math.round((gap('writing-line') * 7200) / 25.4) / 100;
  const named = Object.fromEntries(colourNames.map((name) => [name, colour(name)]));
  const looks = calloutKinds.map((kind) => {
    const look = needed(callouts[kind], `callouts.${kind}`);
    const ink = colour(needed(look.colour, `callouts.${kind}.colour`));
    const bar = {
      style: needed(look.bar, `callouts.${kind}.bar`),
      width: needed(look.width, `callouts.${kind}.width`),
      colour: ink,
    };
    const tint = needed(look.tint, `callouts.${kind}.tint`).toLowerCase();
    return [kind, { bar, tint, colour: ink, mark: needed(look.mark, `callouts.${kind}.mark`) }];
  });
  return {
    page: {
      ...paperOf(needed(page, 'page')),
      margin: {
        top: margin('top'),
        right: margin('right'),
        bottom: margin('bottom'),
        left: margin('left'),
      },
      header: margin('header'),
      footer: margin('footer'),
    },
    text: {
      body: style('body'),
      lead: style('lead'),
      meta: style('meta'),
      small: style('small'),
      headings: [
        style('heading-1'),
        style('heading-2'),
        style('heading-3'),
        style('heading-4'),
        style('heading-5'),
        style('heading-6'),
      ],
      table: style('table'),
      tableHeader: style('table-header'),
      caption: style('caption'),
      credit: style('credit'),
      code: style('code'),
      footnote: style('footnote'),
      furniture: style('furniture'),
      calloutTitle: style('callout-title'),
      slideTitle: style('slide-title'),
      slideBody: style('slide-body'),
      label: style('label'),
      worksheetTitle: style('worksheet-title'),
      contents: [style('contents-1'), style('contents-2'), style('contents-3')],
      cover: {
        overline: style('cover-overline'),
        title: style('cover-title'),
        subtitle: style('cover-subtitle'),
        lead: style('cover-lead'),
        facts: style('cover-facts'),
        notes: style('cover-notes'),
      },
    },
    colours: {
      text: named.text!,
      muted: named.muted!,
      accent: named.accent!,
      accentTint: named['accent-tint']!,
      warm: named.warm!,
      warmTint: named['warm-tint']!,
      rule: named.rule!,
      writing: named.writing!,
      link: named.link!,
      codeTint: named['code-tint']!,
    },
    space: {
      indent: gap('indent'),
      item: gap('item'),
      box: gap('box'),
      around: gap('around'),
      cellX: gap('cell-x'),
      cellY: gap('cell-y'),
      writingLine,
      // Two lines of handwriting.
      blankCell: 2 * writingLine,
      hanging: gap('hanging'),
    },
    callouts: Object.fromEntries(looks) as Theme['callouts'],
    ...(logo ? { logo } : {}),
    ...(values.header ? { header: running(values.header) } : {}),
    ...(values.footer ? { footer: running(values.footer) } : {}),
  };
}

/** Width and height of the paper in points. */
export function paperOf(page: NonNullable<ThemeValues['page']>): {
  width: number;
  height: number;
} {
  if (typeof page === 'string') return papers[page];
  return { width: pointsOf(page.width), height: pointsOf(page.height) };
}

function running({ left, centre, right }: NonNullable<ThemeValues['header']>): RunningTexts {
  return { left: left ?? '', centre: centre ?? '', right: right ?? '' };
}

function needed<T>(value: T | undefined, path: string): T {
  if (value === undefined) throw new Error(`The default theme lacks ${path}`);
  return value;
}
