/** Numbers footnotes in the order of their first reference and lays out their texts. */
import type { Block } from '../../nodes/document.js';
import type { Context, Notes } from './context.js';
import { noteAnchor } from './inline.js';
import { baseline, breakLines } from './lines.js';
import { anchored, type Strip, space } from './strip.js';
import { type Tag, tag } from './tags.js';

export interface Footnotes extends Notes {
  /** The strips of a note, once and for all. */
  strips(id: string, context: Context): Strip[];
}

/** Points from the left edge to a note's text. */
const INDENT = 13;

export function createFootnotes(notes: Record<string, Block[]>): Footnotes {
  const known = new Map<string, { number: number; tag: Tag }>();
  const laidOut = new Map<string, Strip[]>();
  return {
    refer: (id) => {
      const found = known.get(id);
      if (found) return found;
      if (!Object.hasOwn(notes, id)) return undefined;
      const number = known.size + 1;
      const created = { number, tag: { role: 'Note', id: `note-${number}` } };
      known.set(id, created);
      return created;
    },
    strips: (id, context) => {
      const found = laidOut.get(id);
      if (found) return found;
      const { number, tag: place } = known.get(id)!;
      const strips = noteStrips(notes[id]!, number, place, context);
      anchored(strips[0]!, noteAnchor(id));
      laidOut.set(id, strips);
      return strips;
    },
  };
}

function noteStrips(blocks: Block[], number: number, place: Tag, context: Context): Strip[] {
  const style = context.theme.text.footnote;
  const inside: Context = {
    ...context,
    left: INDENT,
    width: context.width - INDENT,
    base: style,
    place: 'note',
    lists: 0,
    tag: place,
  };
  const strips = context.flow(blocks, inside);
  if (strips.length === 0) strips.push(space(style.size * style.line));
  const look = {
    face: context.faces.regular,
    size: style.size * 0.7,
    colour: style.colour,
    rise: style.size * 0.3,
    tag: tag('Lbl', place),
  };
  const [label] = breakLines([{ text: String(number), look }], INDENT);
  const first = strips[0]!;
  const { draw } = first;
  first.draw = (painter, x, y) => {
    painter.text(label!.segments, x + INDENT - 4 - label!.width, y + baseline(style));
    draw(painter, x, y);
  };
  return strips;
}
