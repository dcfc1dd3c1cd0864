/** The plain facts of a module on its card: for whom it is, and how much of it there is. */

import type { ModuleCoverage } from '../../../curriculum/coverage.js';
import { el } from '../xml.js';
import { type Block, beside, leading, paragraph, stack, text } from './blocks.js';
import { fill, stroke } from './ink.js';
import type { CardStyle } from './style.js';
import { widthOf } from './text-width.js';
import { clipped, wrap } from './wrap.js';

/**
 * Levels, audiences, themes, minutes, sessions: a word on the left, what there is on its right. On
 * a wide card the short ones stand in two columns.
 */
export function facts(module: ModuleCoverage, width: number, style: CardStyle): Block {
  const { scale } = style;
  const left = 14 * scale;
  const half = width >= 95 * scale ? (width - 4 * scale) / 2 : undefined;
  const row = (label: string, block: Block | undefined): Block[] => {
    const name = paragraph([label], { size: 2.7 * scale, ink: 'quiet' });
    return block === undefined
      ? []
      : [
          beside([
            { left: 0, block: name },
            { left, block },
          ]),
        ];
  };
  const room = half ?? width;
  const level = row('Level', named(module, 'levels', room - left, style));
  const theme = row('Theme', named(module, 'themes', room - left, style));
  const audience = row('For', named(module, 'audiences', width - left, style));
  const time = row('Time', minutesBar(module.minutes, room - left, style));
  const sessions = row('Sessions', sessionBoxes(module.sessions, room - left, style));
  const gap = 0.5 * scale;
  if (half === undefined) {
    return stack([...level, ...audience, ...theme, ...time, ...sessions], gap);
  }
  const columns = beside([
    { left: 0, block: stack([...level, ...theme], gap) },
    { left: half + 4 * scale, block: stack([...time, ...sessions], gap) },
  ]);
  return stack([...(columns.height > 0 ? [columns] : []), ...audience], gap);
}

/** Titles of the vocabulary; ids where those would take too many lines. The legend tells both. */
function named(
  module: ModuleCoverage,
  kind: 'levels' | 'audiences' | 'themes',
  width: number,
  { scale, most, titles, lang }: CardStyle,
): Block | undefined {
  const size = 2.7 * scale;
  const few = most >= 4 ? 4 : 2;
  if (module[kind].length === 0) return undefined;
  const whole = wrap(
    module[kind].map((id) => titles[kind].get(id) ?? id).join(' · '),
    width,
    size,
    few + 1,
  );
  const shown = whole.length <= few ? whole : wrap(module[kind].join(' · '), width, size, few);
  return paragraph(shown, { size, lang });
}

/** A bar as long as the module is, on the scale that all cards share. */
function minutesBar(
  minutes: number | undefined,
  width: number,
  { scale, longest }: CardStyle,
): Block | undefined {
  if (minutes === undefined) return undefined;
  const size = 2.7 * scale;
  const words = clipped(`${minutes} min`, width, size);
  const room = Math.max(0, width - widthOf('00000 min', size) - 2 * scale);
  const bar = longest > 0 ? (room * Math.min(minutes, longest)) / longest : 0;
  const box = { height: 2 * scale, rx: 0.4 * scale };
  return {
    height: size * leading,
    draw: (x, y) => [
      el('rect', { x, y: y + 0.8 * scale, width: room, ...box, ...fill('soft') }),
      el('rect', { x, y: y + 0.8 * scale, width: bar, ...box, ...fill('ink') }),
      text(words, x + width, y, { size, anchor: 'end' }),
    ],
  };
}

/** A box for each planned session, full where it is written; words alone where there are many. */
function sessionBoxes(
  { planned, written, unwritten }: ModuleCoverage['sessions'],
  width: number,
  { scale }: CardStyle,
): Block | undefined {
  if (planned === 0) return undefined;
  const size = 2.7 * scale;
  const words = `${written} of ${planned} written`;
  const step = 3 * scale;
  const boxes = planned * step + widthOf(words, size) + scale <= width ? planned : 0;
  return {
    height: size * leading,
    draw: (x, y) => [
      ...[...Array(boxes).keys()].map((index) =>
        el('rect', {
          ...{ x: x + index * step + 0.15, y: y + 0.7 * scale },
          ...{ width: 2.2 * scale, height: 2.2 * scale },
          ...(index < planned - unwritten.length ? fill('ink') : stroke('missing', 0.3)),
        }),
      ),
      text(clipped(words, width, size), x + boxes * step + (boxes > 0 ? scale : 0), y, { size }),
    ],
  };
}
