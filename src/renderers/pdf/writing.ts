/** Lays out room to write: ruled lines and labelled fields. */
import type { Field, Lines } from '../../nodes/document.js';
import type { Context } from './context.js';
import { inlinePieces } from './inline.js';
import { baseline, breakLines, lineStrips } from './lines.js';
import { type Strip, strip } from './strip.js';
import { tag } from './tags.js';

/** A field's line is at least this share of the width; else it stands under its label. */
const LEAST_FIELD = 0.35;
/** Points. */
const RULE = 0.6;

export function writingStrips(block: Lines, context: Context): Strip[] {
  const { theme, left, width } = context;
  const count = Math.max(0, Math.floor(block.count));
  const height = theme.space.writingLine;
  const look = { colour: theme.colours.writing, width: RULE };
  return Array.from({ length: count }, (_, index) =>
    strip(
      height,
      (painter, x, y) =>
        painter.artifact(() =>
          painter.rule(x + left, y + height, x + left + width, y + height, look),
        ),
      {
        hold: count > 1 && (index === 0 || index === count - 2) ? 2 : 0,
        after: index === count - 1 ? theme.space.around : 0,
      },
    ),
  );
}

export function fieldStrips(block: Field, context: Context): Strip[] {
  const { theme, base, left, width } = context;
  const pieces = inlinePieces(block.label, base, tag('P', context.tag), context);
  const lines = breakLines(pieces, width);
  const last = lines[lines.length - 1]!;
  const beside = last.width <= width * (1 - LEAST_FIELD);
  const start = beside && last.width > 0 ? last.width + base.size * 0.6 : 0;
  const look = { colour: theme.colours.writing, width: RULE };
  const drop = Math.max(0, theme.space.writingLine - base.size * base.line);
  const label = lineStrips(lines, { ...context, style: { ...base, before: 0, after: 0 } });
  const end = label[label.length - 1]!;
  const { draw } = end;
  if (beside) {
    end.height += drop;
    end.draw = (painter, x, y) => {
      draw(painter, x, y + drop);
      const at = y + drop + baseline(base) + 2;
      painter.artifact(() => painter.rule(x + left + start, at, x + left + width, at, look));
    };
    end.after = base.after * 1.2;
    return label;
  }
  for (const each of label) each.hold = 2;
  const line = strip(
    theme.space.writingLine,
    (painter, x, y) => {
      const at = y + theme.space.writingLine - 2;
      painter.artifact(() => painter.rule(x + left, at, x + left + width, at, look));
    },
    { after: base.after * 1.2 },
  );
  return [...label, line];
}
