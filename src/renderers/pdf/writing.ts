/** Lays out room to write: ruled lines and labelled fields. */
import type { Field, Lines } from '../../nodes/document.js';
import { spareRoom } from '../../nodes/room.js';
import type { Context } from './context.js';
import { inlinePieces, plainText } from './inline.js';
import { baseline, breakLines, lineStrips } from './lines.js';
import type { Painter } from './painter.js';
import { aboveRule, entryOf, labelOf } from './purpose.js';
import { type Strip, strip } from './strip.js';
import { tag } from './tags.js';

/** A field's line is at least this share of the width; else it stands under its label. */
const LEAST_FIELD = 0.35;
/** Points. */
const RULE = 0.6;

export function writingStrips(block: Lines, context: Context): Strip[] {
  const { theme } = context;
  const count = Math.max(0, Math.floor(block.count));
  const place = tag('P', context.tag);
  return Array.from({ length: count }, (_, index) => {
    const spoken = labelOf(context.purpose, block.name, count > 1 ? `${index + 1}/${count}` : '');
    return ruled({ ...context, tag: place }, spoken, {
      hold: count > 1 && (index === 0 || index === count - 2) ? 2 : 0,
      after: index === count - 1 ? theme.space.around : 0,
    });
  });
}

/** Room for a line of handwriting with a rule at `lift` points above its foot. */
function ruled(context: Context, spoken: string, rest: Partial<Strip>, lift = 0): Strip {
  const { theme, left, width } = context;
  const own = strip(
    theme.space.writingLine,
    (painter, x, y) => {
      toWrite(painter, context, spoken, x + left, y + own.height - lift, width, own.height - lift);
    },
    rest,
  );
  own.tighten = (share) => {
    own.height = theme.space.writingLine - spareRoom(theme).line * share;
  };
  return own;
}

/** A rule of so many points' length, and the field above it where the document can be filled in. */
function toWrite(
  painter: Painter,
  context: Context,
  spoken: string,
  x: number,
  y: number,
  length: number,
  room: number,
): void {
  const look = { colour: context.theme.colours.writing, width: RULE };
  painter.artifact(() => painter.rule(x, y, x + length, y, look));
  const place = tag('Form', context.tag, { eachPage: true });
  painter.entry(place, entryOf('line', spoken, context), aboveRule(x, y, length, room));
}

export function fieldStrips(block: Field, context: Context): Strip[] {
  const { theme, base, left, width } = context;
  const place = tag('P', context.tag);
  const inside = { ...context, tag: place };
  const spoken = labelOf(context.purpose, plainText(block.label));
  const pieces = inlinePieces(block.label, base, place, context);
  const lines = breakLines(pieces, width);
  const last = lines[lines.length - 1]!;
  const beside = last.width <= width * (1 - LEAST_FIELD);
  const start = beside && last.width > 0 ? last.width + base.size * 0.6 : 0;
  const text = base.size * base.line;
  let drop = Math.max(0, theme.space.writingLine - text);
  const label = lineStrips(lines, { ...context, style: { ...base, before: 0, after: 0 } });
  const end = label[label.length - 1]!;
  const { draw } = end;
  if (beside) {
    end.height += drop;
    end.draw = (painter, x, y) => {
      draw(painter, x, y + drop);
      const at = y + drop + baseline(base) + 2;
      toWrite(
        painter,
        inside,
        spoken,
        x + left + start,
        at,
        width - start,
        theme.space.writingLine,
      );
    };
    end.tighten = (share) => {
      end.height -= drop;
      drop = Math.max(0, theme.space.writingLine - spareRoom(theme).line * share - text);
      end.height += drop;
    };
    end.after = base.after * 1.2;
    return label;
  }
  for (const each of label) each.hold = 2;
  return [...label, ruled(inside, spoken, { after: base.after * 1.2 }, 2)];
}
