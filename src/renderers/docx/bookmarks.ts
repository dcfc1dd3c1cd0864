/** Bookmarks: each name is written once, whatever the tree says. */
import { BookmarkEnd, BookmarkStart, type XmlComponent } from 'docx';
import { type Context, next, type Piece } from './context.js';
import { Element } from './xml.js';

/** `children` inside the bookmark `name`, or just the children when the name is already used. */
export function bookmark(
  name: string | undefined,
  context: Context,
  children: XmlComponent[],
): XmlComponent[] {
  if (name === undefined || context.shared.written.has(name)) return children;
  context.shared.written.add(name);
  const id = next(context, 'bookmark');
  return [new BookmarkStart(name, id), ...children, new BookmarkEnd(id)];
}

/** The same for an anchor of the tree. */
export function anchored(
  anchor: string | undefined,
  context: Context,
  children: XmlComponent[],
): XmlComponent[] {
  if (anchor === undefined) return children;
  return bookmark(context.shared.survey.bookmarks.get(anchor), context, children);
}

/** A bookmark around whole blocks: a table without caption has no paragraph to hold it. */
export function anchoredBlocks(
  anchor: string | undefined,
  context: Context,
  pieces: Piece[],
): Piece[] {
  const name = anchor === undefined ? undefined : context.shared.survey.bookmarks.get(anchor);
  if (name === undefined || context.shared.written.has(name)) return pieces;
  context.shared.written.add(name);
  const id = next(context, 'bookmark');
  return [
    new Element('w:bookmarkStart', { 'w:name': name, 'w:id': id }),
    ...pieces,
    new Element('w:bookmarkEnd', { 'w:id': id }),
  ];
}
