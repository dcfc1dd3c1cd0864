/** What is filled in: tick boxes, fields and ruled lines, as Word's content controls. */
import {
  HeightRule,
  Run,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
  type XmlComponent,
} from 'docx';
import type { Field, Lines } from '../../nodes/document.js';
import { limited } from '../shared/xml-text.js';
import { type Context, next, opened, type Piece } from './context.js';
import { base, runs, textRun } from './inlines.js';
import { twips } from './measure.js';
import { paragraph, tableOpening } from './paragraphs.js';
import { Element, tab } from './xml.js';

const TICKED = '\u2611';
const UNTICKED = '\u2610';
/** Word refuses longer names of content controls. */
const LONGEST_NAME = 64;
/** En spaces: what an empty field shows, wide enough to click on. */
const EMPTY = '\u2002\u2002\u2002';

/** A box that is ticked by a click. */
export function tickBox(checked: boolean, context: Context): XmlComponent {
  const box = new Element('w14:checkbox', {}, [
    new Element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
    state('checkedState', TICKED, context),
    state('uncheckedState', UNTICKED, context),
  ]);
  return control(context, undefined, [box], [textRun(checked ? TICKED : UNTICKED, context)]);
}

function state(name: string, glyph: string, context: Context): Element {
  const code = glyph.codePointAt(0)!.toString(16).toUpperCase();
  return new Element(`w14:${name}`, { 'w14:val': code, 'w14:font': context.shared.family });
}

/** A label, and a ruled line to its right that can be typed on. */
export function field(node: Field, context: Context): Piece {
  const label = runs(node.label, context);
  const blank = new Run({ ...base(context), style: 'RoomToWrite', children: [EMPTY] });
  const name = plainText(node.label);
  const input = control(
    context,
    name,
    [new Element('w:showingPlcHdr'), new Element('w:text')],
    [blank],
  );
  return paragraph(
    context,
    [...label, textRun(' ', context), input, tab({ ...base(context), style: 'RoomToWrite' })],
    {
      style: 'Field',
      tabStops: [{ type: TabStopType.RIGHT, position: context.indent + context.width }],
    },
  );
}

/**
 * Ruled lines: rows of a table in one content control that bears their name. Paragraphs with a
 * border below would do in Word, but others join equal borders and draw the last line only.
 */
export function lines(node: Lines, context: Context): Piece[] {
  const count = Math.max(1, Math.round(node.count));
  const height = { value: twips(context.shared.theme.space.writingLine), rule: HeightRule.ATLEAST };
  const place = { ...opened(context), indent: 0 };
  const { width } = context;
  const rows = Array.from({ length: count }, (_, index) => {
    const keep = index < count - 1 && context.keep ? { keep: 'all' as const } : {};
    const cell = paragraph({ ...place, ...keep }, [], { style: 'WritingLine' });
    const children = [
      new TableCell({ children: [cell], width: { size: width, type: WidthType.DXA } }),
    ];
    return new TableRow({ height, cantSplit: true, children });
  });
  const ruled = new Table({
    rows,
    style: 'WritingLines',
    layout: TableLayoutType.FIXED,
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    indent: { size: context.indent, type: WidthType.DXA },
  });
  return [...tableOpening(context), control(context, node.name, [], [ruled])];
}

function control(
  context: Context,
  name: string | undefined,
  kind: Element[],
  content: XmlComponent[],
): Element {
  const title = name ? limited(name, LONGEST_NAME).trim() : '';
  return new Element('w:sdt', {}, [
    new Element('w:sdtPr', {}, [
      ...(title ? [new Element('w:alias', { 'w:val': title })] : []),
      new Element('w:id', { 'w:val': next(context, 'control') }),
      ...kind,
    ]),
    new Element('w:sdtContent', {}, content),
  ]);
}

function plainText(inlines: Field['label']): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return plainText(inline.children);
      return 'value' in inline ? inline.value : '';
    })
    .join('');
}
