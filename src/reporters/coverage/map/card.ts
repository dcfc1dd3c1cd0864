/** A module as a card: what it is, how long it takes, what participants will be able to do, and what is missing. */

import type { ModuleCoverage, OutcomeCoverage } from '../../../curriculum/coverage.js';
import { wholeText } from '../../../curriculum/coverage-missing.js';
import { cleaned, el, lines, type Markup, short } from '../xml.js';
import { type Block, paragraph, stack, text } from './blocks.js';
import { facts } from './facts.js';
import { fill, stroke } from './ink.js';
import { missingRows, outcomeRow } from './outcomes.js';
import { tick } from './shapes.js';
import type { CardStyle } from './style.js';
import { widthOf } from './text-width.js';
import { clipped, wrap } from './wrap.js';

export interface Card {
  /** Millimetres that it needs. */
  height: number;
  /** At its upper left corner, stretched to `height`; `accent` is the colour of its track. */
  draw(x: number, y: number, height: number, accent: string): Markup;
}

/** A card that is `width` millimetres wide. */
export function cardOf(module: ModuleCoverage, width: number, style: CardStyle): Card {
  const { scale } = style;
  const pad = 3 * scale;
  const inner = width - 2 * pad - scale;
  const rows = module.outcomes.map((outcome) => outcomeRow(outcome, inner, style));
  const upper = (extra: number) =>
    stack(
      [head(module, inner, style), facts(module, inner, style), stack(rows, scale + extra)].filter(
        ({ height }) => height > 0,
      ),
      2 * scale,
    );
  const lower = missingRows(module.missing, inner, style);
  // Room to spare goes between the outcomes, but they stay together.
  const spread = (spare: number) => Math.min(1.8 * scale, spare / Math.max(1, rows.length - 1));
  const needed = upper(0).height + lower.height + 2 * pad + 3 * scale;
  return {
    height: needed,
    draw: (x, y, height, accent) =>
      el(
        'g',
        { 'data-module': module.id },
        lines([
          el('title', { lang: style.lang }, summaryOf(module)),
          el('rect', {
            ...{ x, y, width, height },
            ...{ ...fill('card'), stroke: accent, 'stroke-width': 0.35 },
          }),
          el('rect', { x, y, width: scale, height, fill: accent }),
          ...upper(spread(height - needed)).draw(x + pad + scale, y + pad),
          el('path', {
            d: `M${short(x + pad + scale)} ${short(y + height - pad - lower.height - scale)}h${short(inner)}`,
            ...stroke('soft', 0.3),
          }),
          ...lower.draw(x + pad + scale, y + height - pad - lower.height),
        ]),
      ),
  };
}

/** Id and status, and the title under them. */
function head(module: ModuleCoverage, width: number, style: CardStyle): Block {
  const { scale, most, lang } = style;
  const size = 2.7 * scale;
  const status = clipped(
    module.complete ? `${module.status}, complete` : module.status,
    width,
    size,
  );
  const pill = widthOf(status, size) + 3 * scale + (module.complete ? 3.4 * scale : 0);
  const id = clipped(module.id, Math.max(width * 0.3, width - pill - 2 * scale), 5.2 * scale);
  const beyond = widthOf(id, 5.2 * scale) + 3 * scale;
  const look = { size: 4.1 * scale, bold: true, lang };
  const room = width - beyond - pill - 2 * scale;
  const fits = widthOf(cleaned(module.title).trim(), look.size) <= room;
  // The words stand in the middle of what the tick leaves.
  const middle = (pill - (module.complete ? 3.4 * scale : 0)) / 2;
  const sign: Block = {
    height: 5.6 * scale,
    draw: (x, y) => [
      text(id, x, y - 0.4 * scale, { size: 5.2 * scale, bold: true }),
      ...(fits ? [text(cleaned(module.title).trim(), x + beyond, y + 0.55 * scale, look)] : []),
      el('rect', {
        ...{ x: x + width - pill, y, width: pill, height: 4.6 * scale, rx: 2.3 * scale },
        ...stroke(module.complete ? 'done' : 'line', module.complete ? 0.5 : 0.3),
      }),
      ...(module.complete
        ? [tick(x + width - pill + 3 * scale, y + 2.3 * scale, 2.8 * scale)]
        : []),
      text(status, x + width - middle, y + 0.5 * scale, {
        ...{ size, anchor: 'middle', bold: module.complete },
        ink: module.complete ? 'done' : 'ink',
      }),
    ],
  };
  const title = fits ? [] : wrap(module.title, width, look.size, Math.min(most, 3));
  return title.length === 0 ? sign : stack([sign, paragraph(title, look)], 0.6 * scale);
}

/** The whole card in words, for pointing at it on a screen. */
function summaryOf(module: ModuleCoverage): string {
  const done = (outcome: OutcomeCoverage) =>
    (['taught', 'practised', 'assessed'] as const)
      .map((what) => (outcome[what].length > 0 ? what : `not ${what}`))
      .join(', ');
  const sentences = [
    `${module.id} ${module.title}: ${module.status}, ${module.complete ? 'complete' : 'not complete'}`,
    ...module.outcomes.map(
      (outcome) =>
        `${outcome.id} (${outcome.level ?? 'no level'}, ${done(outcome)}): ${outcome.text}`,
    ),
    ...module.missing.map((missing) => `Missing: ${wholeText(missing)}`),
  ];
  return sentences.join('. ');
}
