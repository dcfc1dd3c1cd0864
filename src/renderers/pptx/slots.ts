/** The empty placeholders of which masters and layouts are made. */
import { type Box, FOOT } from './geometry.js';
import { type Numbers, type Placeholder, placeholder } from './shapes.js';
import { el, fill, words } from './xml.js';

/** Placeholders beyond those that every layout shares. */
export const IDX = {
  body: 1,
  overline: 13,
  lead: 14,
  facts: 15,
  notes: 16,
  footer: 11,
  number: 12,
};

/** How a placeholder's text looks. */
export interface Style {
  size: number;
  colour: string;
  bold?: boolean;
  align?: 'l' | 'r';
  anchor?: 't' | 'b' | 'ctr';
  /** Text that does not fit although it was measured becomes smaller. */
  shrinks?: boolean;
}

/** An empty placeholder of a layout with the style of its first level. */
export function slot(
  count: Numbers,
  name: string,
  ph: Placeholder,
  box: Box,
  style: Style,
  text: string,
): string {
  const fit = style.shrinks ? el('a:normAutofit') : el('a:noAutofit');
  const properties = el('a:bodyPr', { ...INSETS, anchor: style.anchor ?? 't' }, fit);
  const level = el(
    'a:lvl1pPr',
    { marL: 0, indent: 0, algn: style.align ?? 'l' },
    el('a:buNone'),
    el(
      'a:defRPr',
      { sz: style.size * 100, b: style.bold ?? false },
      fill(style.colour),
      el('a:latin', { typeface: '+mn-lt' }),
    ),
  );
  return placeholder(count, name, ph, text, box, el('a:lstStyle', {}, level), properties);
}

const INSETS = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
const FOOTER: Placeholder = { type: 'ftr', size: 'quarter', idx: IDX.footer };
const NUMBER: Placeholder = { type: 'sldNum', size: 'quarter', idx: IDX.number };
/** Texts of masters and layouts are in English, as PowerPoint's own names of placeholders are. */
export function prompt(text: string): string {
  return el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: 'en-GB' }), words(text)));
}

/** The number of the slide, as a field. */
export function slideNumber(lang: string, shown = '‹#›'): string {
  const id = '{6F1C6C2E-6B1E-4B5C-9C55-0C7B8C5F0A01}';
  const field = el('a:fld', { id, type: 'slidenum' }, el('a:rPr', { lang }), words(shown));
  return el('a:p', {}, field, el('a:endParaRPr', { lang }));
}

/** Footer and slide number, as masters and layouts show them. */
export function foot(count: Numbers, colour: string): string[] {
  return [
    slot(
      count,
      'Footer Placeholder',
      FOOTER,
      FOOT.footer,
      { size: 12, colour, anchor: 'b' },
      prompt('Footer'),
    ),
    slot(
      count,
      'Slide Number Placeholder',
      NUMBER,
      FOOT.number,
      { size: 12, colour, align: 'r', anchor: 'b' },
      slideNumber('en-GB'),
    ),
  ];
}

/** Styles of a content slide's title and text. */
export const TITLE: Style = { size: 32, colour: 'tx2', bold: true, anchor: 'b', shrinks: true };
export const BODY: Style = { size: 24, colour: 'tx1', shrinks: true };

/** A ground in a colour of the theme. */
export function background(colour: string): string {
  return el('p:bg', {}, el('p:bgPr', {}, fill(colour), el('a:effectLst')));
}
