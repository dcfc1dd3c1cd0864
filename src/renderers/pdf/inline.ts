/** Turns inline nodes into words with their styles, ready to be broken into lines. */
import type { Inline } from '../../nodes/document.js';
import type { TextStyle } from '../../nodes/theme.js';
import { printable } from './characters.js';
import type { Context } from './context.js';
import { type Face, faceOf } from './face.js';
import type { Target } from './painter.js';
import { type Tag, tag } from './tags.js';

/** How a piece of text is shown. Pieces that share the object are shown in one go. */
export interface Look {
  face: Face;
  /** Points. */
  size: number;
  colour: string;
  /** Points above the baseline. */
  rise: number;
  tag: Tag;
  underline?: boolean;
  strike?: boolean;
  link?: Target;
  /** Shows the page number of this anchor. */
  page?: string;
  /** The footnote that a reference calls, and its place in the structure. */
  noteId?: string;
  note?: Tag;
}

/** A piece of text in one look; `\n` in it is a hard line break. */
export interface Piece {
  text: string;
  look: Look;
}

interface Marks {
  bold: boolean;
  italic: boolean;
  strike: boolean;
  code: boolean;
  link?: Target;
}

/** Pieces of inline nodes in the style of their block. */
export function inlinePieces(
  inlines: Inline[],
  style: TextStyle,
  parent: Tag,
  context: Context,
): Piece[] {
  const pieces: Piece[] = [];
  const marks = { bold: style.bold ?? false, italic: style.italic ?? false };
  visit(inlines, { ...marks, strike: false, code: false }, parent);
  return pieces;

  function look(marks: Marks, tag: Tag, rest: Partial<Look> = {}): Look {
    const { faces, theme } = context;
    return {
      face: marks.code ? faces.mono : faceOf(faces, marks.bold, marks.italic),
      size: marks.code ? style.size * 0.92 : style.size,
      colour: marks.link ? theme.colours.link : style.colour,
      rise: 0,
      tag,
      strike: marks.strike,
      link: marks.link,
      underline: marks.link !== undefined && !marks.link.url.startsWith('#'),
      ...rest,
    };
  }

  function visit(nodes: Inline[], marks: Marks, place: Tag): void {
    const current = look(marks, place);
    for (const node of nodes) {
      switch (node.type) {
        case 'text': {
          const own = node.language
            ? look(marks, tag('Span', place, { language: node.language }))
            : current;
          pieces.push({ text: printable(node.value, own.face), look: own });
          break;
        }
        case 'inlineCode': {
          const own = look({ ...marks, code: true }, tag('Code', place));
          pieces.push({ text: printable(node.value, own.face), look: own });
          break;
        }
        case 'break':
          pieces.push({ text: '\n', look: current });
          break;
        case 'emphasis':
          visit(node.children, { ...marks, italic: !marks.italic }, place);
          break;
        case 'strong':
          visit(node.children, { ...marks, bold: true }, place);
          break;
        case 'delete':
          visit(node.children, { ...marks, strike: true }, place);
          break;
        case 'link': {
          const title = node.title || plainText(node.children) || node.url;
          const inside = tag('Link', place, { eachPage: true });
          visit(node.children, { ...marks, link: { url: node.url, title } }, inside);
          break;
        }
        case 'pageReference':
          pieces.push(pageReference(node.anchor, marks, place));
          break;
        case 'footnoteReference':
          pieces.push(...footnoteReference(node.id, marks, place));
          break;
      }
    }
  }

  function pageReference(anchor: string, marks: Marks, place: Tag): Piece {
    const text = context.pageOf(anchor);
    const link = marks.link ?? { url: `#${anchor}`, title: '' };
    const inside = marks.link ? place : tag('Link', place, { eachPage: true });
    return {
      text,
      look: { ...look(marks, inside), page: anchor, link },
    };
  }

  function footnoteReference(id: string, marks: Marks, place: Tag): Piece[] {
    const note = context.notes.refer(id);
    if (!note) return [];
    const first = note.tag.parent === undefined;
    if (first) note.tag.parent = place;
    const label = String(note.number);
    const link = { url: `#${noteAnchor(id)}`, title: label };
    const inside = tag('Link', tag('Reference', place), { eachPage: true });
    return [
      {
        text: label,
        look: {
          ...look({ ...marks, strike: false, link }, inside),
          size: style.size * 0.66,
          rise: style.size * 0.34,
          underline: false,
          noteId: id,
          note: first ? note.tag : undefined,
        },
      },
    ];
  }
}

/** The anchor of a footnote's text. It cannot clash with an anchor of the document. */
export function noteAnchor(id: string): string {
  return ` note ${id}`;
}

/** The words of inline nodes, without marks. */
export function plainText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'inlineCode':
          return inline.value;
        case 'break':
          return ' ';
        case 'pageReference':
        case 'footnoteReference':
          return '';
        default:
          return plainText(inline.children);
      }
    })
    .join('');
}
