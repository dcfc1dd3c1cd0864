/**
 * The table of contents: linked entries, each with the number of its page as a PAGEREF field.
 *
 * Not inside of a TOC field: LibreOffice would then keep the numbers that are written here instead
 * of counting its own pages.
 */
import type { Document, Heading } from '../../nodes/document.js';
import { type Context, opened, type Piece } from './context.js';
import { base, pageField, runs } from './inlines.js';
import { contentsTab } from './paragraph-styles.js';
import { paragraph } from './paragraphs.js';
import { internalLink, tab } from './xml.js';

type Contents = NonNullable<Document['contents']>;

/** Title and entries. */
export function contents(node: Contents, context: Context): Piece[] {
  const entries = context.shared.survey.headings.filter(
    ({ heading }) => heading.depth <= node.depth && heading.children.length > 0,
  );
  if (entries.length === 0) return [];
  const title = paragraph(context, runs([{ type: 'text', value: node.title }], context), {
    style: 'TOCHeading',
  });
  const place = opened(context);
  return [title, ...entries.map(({ heading, bookmark }) => entry(heading, bookmark, place))];
}

function entry(heading: Heading, bookmark: string, context: Context): Piece {
  const text = runs(heading.children, context, {}, true);
  const known = heading.id === undefined ? undefined : context.shared.pageNumbers.get(heading.id);
  const page = pageField(bookmark, known, context, {});
  const link = internalLink(bookmark, undefined, [...text, tab(base(context)), ...page]);
  return paragraph(context, [link], {
    style: `TOC${heading.depth}`,
    tabStops: [contentsTab(context.width)],
  });
}
