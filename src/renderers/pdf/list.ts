/** Lays out lists: bullets, numbers and tick boxes beside the text of their items. */
import type { List, ListItem } from '../../nodes/document.js';
import type { Context } from './context.js';
import { TICK } from './forms.js';
import type { Piece } from './inline.js';
import { baseline, breakLines, textWidth } from './lines.js';
import type { Painter } from './painter.js';
import { entryOf, itemText, labelOf } from './purpose.js';
import { held, type Strip, space } from './strip.js';
import { type Tag, tag } from './tags.js';

const BULLETS = ['•', '–', '▪'];
/** Names of the bullets in the structure tree (ISO 32000-1, table 347); it has none for a dash. */
const NUMBERINGS = ['Disc', undefined, 'Square'] as const;

export function listStrips(block: List, context: Context): Strip[] {
  const { theme, base } = context;
  const bullet = Math.min(context.lists, BULLETS.length - 1);
  const unticked = block.items.every(({ checked }) => checked === undefined);
  const numbering = block.ordered ? 'Decimal' : NUMBERINGS[bullet];
  const list = tag('L', context.tag, unticked ? { numbering } : {});
  const start = block.start ?? 1;
  const label = (item: ListItem, index: number): string => {
    if (item.checked !== undefined) return '';
    if (block.ordered) return `${start + index}.`;
    return BULLETS[bullet]!;
  };
  const widest = Math.max(
    0,
    ...block.items.map((item, index) => textWidth([piece(label(item, index), list, context)])),
  );
  const least = context.place === 'cell' ? theme.space.indent * 0.72 : theme.space.indent;
  const wanted = Math.max(least, block.ordered ? widest + base.size * 0.45 : 0);
  const indent = Math.min(wanted, context.width * 0.4);
  const tight = Math.min(theme.space.item, base.after);
  const inside = block.spread ? base : { ...base, after: tight };
  const strips = block.items.flatMap((item, index) => {
    const place = tag('LI', list);
    const text = context.flow(item.children, {
      ...context,
      left: context.left + indent,
      width: context.width - indent,
      base: inside,
      lists: context.lists + 1,
      tag: tag('LBody', place),
    });
    const own = text.length > 0 ? text : [space(base.size * base.line)];
    labelled(own[0]!, item, label(item, index), tag('Lbl', place), indent, context);
    if (own.length > 1 && own.length < 4) held(own, 2);
    return own;
  });
  const first = strips[0];
  if (first && context.lists > 0) first.before = Math.max(first.before, tight);
  const last = strips[strips.length - 1];
  if (last) last.after = Math.max(last.after, base.after);
  return strips;
}

function labelled(
  first: Strip,
  item: ListItem,
  label: string,
  place: Tag,
  indent: number,
  context: Context,
): void {
  const { base, left, theme } = context;
  const { draw } = first;
  if (item.checked !== undefined) {
    const checked = item.checked;
    const field = tag('Form', place, { eachPage: true });
    const spoken = labelOf(context.purpose, itemText(item));
    first.draw = (painter, x, y) => {
      const size = base.size * 0.84;
      const top = y + baseline(base) - size * 0.88;
      const at = { x: x + left, y: top, size, colour: theme.colours.text };
      if (painter.fillable) {
        // The tick is the field's, so that it can be taken back.
        painter.artifact(() => tickBox(painter, at, false));
        const entry = entryOf('box', spoken, context, checked);
        painter.entry(field, entry, { ...at, width: size, height: size });
      } else {
        place.actual = checked ? '☑' : '☐';
        painter.mark(place, () => tickBox(painter, at, checked));
      }
      draw(painter, x, y);
    };
    return;
  }
  const [line] = breakLines([piece(label, place, context)], Number.POSITIVE_INFINITY);
  const number = /\d/.test(label);
  const offset = number ? indent - base.size * 0.45 - line!.width : indent * 0.28;
  first.draw = (painter, x, y) => {
    painter.text(line!.segments, x + left + Math.max(0, offset), y + baseline(base));
    draw(painter, x, y);
  };
}

function piece(text: string, place: Tag, { faces, base, theme }: Context): Piece {
  const number = /\d/.test(text);
  return {
    text,
    look: {
      face: faces.regular,
      size: base.size,
      colour: number ? base.colour : theme.colours.accent,
      rise: 0,
      tag: place,
    },
  };
}

/** A square of `size` points, ticked or empty. */
export function tickBox(
  painter: Painter,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
  checked: boolean,
): void {
  painter.box(x, y, size, size, { stroke: { colour, width: 0.9 }, radius: 1 });
  if (!checked) return;
  const points = TICK.map(([right, down]): [number, number] => [x + size * right, y + size * down]);
  painter.polyline(points, { colour, width: 1.5, round: true });
}
