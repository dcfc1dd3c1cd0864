/** Turns inline nodes into runs: emphasis, links, fields and notes, each in its language. */
import {
  FootnoteReferenceRun,
  type IRunOptions,
  NoBreakHyphen,
  Run,
  SoftHyphen,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Block, Inline, Text } from '../../nodes/document.js';
import { address } from '../shared/address.js';
import { officeLanguage } from '../shared/language.js';
import { clean } from '../shared/xml-text.js';
import { bookmark } from './bookmarks.js';
import { type Context, next } from './context.js';
import { ExternalLink, field, internalLink } from './xml.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** Formatting that is inherited by everything inside. */
export type Format = Writable<
  Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'superScript'>
>;

/** Runs of `inlines`. With `plain`, links and notes are left out: for the contents. */
export function runs(
  inlines: readonly Inline[],
  context: Context,
  format: Format = {},
  plain = false,
): XmlComponent[] {
  return inlines.flatMap((inline) => run(inline, context, format, plain));
}

/** A run of plain text in the document's language. */
export function textRun(value: string, context: Context, format: Format = {}): TextRun {
  return written({ type: 'text', value }, context, format);
}

/** Run properties that every run carries: its language. */
export function base(context: Context, language?: string): Pick<IRunOptions, 'language'> {
  return { language: { value: language ? officeLanguage(language) : context.shared.language } };
}

function run(inline: Inline, context: Context, format: Format, plain: boolean): XmlComponent[] {
  switch (inline.type) {
    case 'text':
      return [written(inline, context, format)];
    case 'inlineCode':
      return [textRun(inline.value, context, { ...format, style: 'InlineCode' })];
    case 'emphasis':
      return runs(inline.children, context, { ...format, italics: !format.italics }, plain);
    case 'strong':
      return runs(inline.children, context, { ...format, bold: true }, plain);
    case 'delete':
      return runs(inline.children, context, { ...format, strike: true }, plain);
    case 'break':
      if (plain) return [textRun(' ', context, format)];
      return [new Run({ ...base(context), ...format, break: 1 })];
    case 'link':
      return link(inline, context, format, plain);
    case 'pageReference':
      return plain ? [] : pageReference(inline.anchor, context, format);
    case 'footnoteReference':
      return plain ? [] : noteReference(inline.id, context, format);
  }
}

function written(text: Text, context: Context, format: Format): TextRun {
  const children = clean(text.value)
    .split(/([\u00ad\u2011])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\u00ad' ? new SoftHyphen() : part === '\u2011' ? new NoBreakHyphen() : part,
    );
  return new TextRun({ ...base(context, text.language), ...format, children });
}

function link(
  node: Extract<Inline, { type: 'link' }>,
  context: Context,
  format: Format,
  plain: boolean,
): XmlComponent[] {
  const styled = (): XmlComponent[] =>
    runs(node.children, context, { ...format, style: 'Hyperlink' }, plain);
  if (plain) return runs(node.children, context, format, plain);
  if (node.url.startsWith('#')) {
    const target = context.shared.survey.bookmarks.get(node.url.slice(1));
    return target
      ? [internalLink(target, node.title, styled())]
      : runs(node.children, context, format);
  }
  const url = address(node.url);
  if (url === undefined) return runs(node.children, context, format);
  return [new ExternalLink(`Link${next(context, 'link')}`, url, node.title, styled())];
}

function pageReference(anchor: string, context: Context, format: Format): XmlComponent[] {
  const target = context.shared.survey.bookmarks.get(anchor);
  if (target === undefined) return [];
  return pageField(target, context.shared.pageNumbers.get(anchor), context, format);
}

/** The page of a bookmark: a field that Word keeps right, showing `page` until then. */
export function pageField(
  bookmarkName: string,
  page: number | undefined,
  context: Context,
  format: Format,
): Run[] {
  const result = page === undefined ? [] : [textRun(String(page), context, format)];
  const instruction = ` PAGEREF ${bookmarkName} \\h `;
  return field(instruction, result, { ...base(context), ...format }, page === undefined);
}

/**
 * Word cannot refer to one note twice. The first reference is the note; later ones repeat its
 * number by a NOTEREF field. Notes cannot hold notes either: one that is referred to from a
 * note only is set in brackets there.
 */
function noteReference(id: string, context: Context, format: Format): XmlComponent[] {
  const { survey, noted, footnotes } = context.shared;
  const number = survey.notes.get(id);
  const name = `_Note${number}`;
  if (number !== undefined && (noted.has(id) || context.notes.length > 0)) {
    const properties = { ...base(context), style: 'FootnoteReference' };
    const result = new TextRun({ ...properties, text: String(number) });
    return field(` NOTEREF ${name} \\h `, [result], properties);
  }
  if (number !== undefined) {
    noted.add(id);
    return bookmark(name, context, [new FootnoteReferenceRun(number)]);
  }
  if (!Object.hasOwn(footnotes, id) || context.notes.includes(id)) return [];
  const inner = { ...context, notes: [...context.notes, id] };
  return [
    textRun(' (', context, format),
    ...runs(sentences(footnotes[id] ?? []), inner, format),
    textRun(')', context, format),
  ];
}

/** The text of paragraphs, however they are nested, one after the other. */
function sentences(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [...block.children, { type: 'text', value: ' ' }];
      case 'list':
        return block.items.flatMap((item) => sentences(item.children));
      case 'quote':
      case 'callout':
      case 'group':
        return sentences(block.children);
      default:
        return [];
    }
  });
}
