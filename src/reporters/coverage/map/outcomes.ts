/** The lower half of a card: the outcomes with what is done for them, and what is missing. */

import type { OutcomeCoverage } from '../../../curriculum/coverage.js';
import { type Missing, wholeText } from '../../../curriculum/coverage-missing.js';
import { type Block, beside, leading, paragraph, stack, text } from './blocks.js';
import { type Mark, type MarkState, mark, tick, warning } from './shapes.js';
import type { CardStyle } from './style.js';
import { clipped, wrap } from './wrap.js';

/**
 * Three marks, the level in Bloom's order, and the outcome's words. On a narrow card the level
 * stands under the marks.
 */
export function outcomeRow(outcome: OutcomeCoverage, width: number, style: CardStyle): Block {
  const { scale, most, lang } = style;
  const size = 2.8 * scale;
  const kinds = ['taught', 'practised', 'assessed'] as const;
  const level = clipped(outcome.level ?? 'no level', 14 * scale, 2.4 * scale);
  const narrow = width < 95 * scale;
  const left = (narrow ? 15.5 : 26) * scale;
  const words = wrap(outcome.text, width - left, size, most);
  const marks: Block = {
    height: size * leading,
    draw: (x, y) =>
      kinds.map((kind, index) =>
        mark(
          kind,
          stateOf(outcome, kind),
          x + (1.3 + index * 3.3) * scale,
          y + 1.75 * scale,
          2.4 * scale,
        ),
      ),
  };
  const rank: Block = {
    height: size * leading * (narrow ? 2 : 1),
    draw: (x, y) => [
      text(level, x, y + (narrow ? size * leading - 0.1 * scale : 0.35 * scale), {
        size: 2.4 * scale,
        bold: true,
        ink: outcome.level === undefined ? 'missing' : 'quiet',
      }),
    ],
  };
  return beside([
    { left: 0, block: marks },
    { left: narrow ? 0 : 11 * scale, block: rank },
    { left, block: paragraph(words, { size, lang }) },
  ]);
}

function stateOf(outcome: OutcomeCoverage, kind: Mark): MarkState {
  if (outcome[kind].length > 0) return 'there';
  return kind === 'practised' && !outcome.needsPractice ? 'unneeded' : 'missing';
}

/** What is missing, each on a line of its own after a sign and a word; or that nothing is. */
export function missingRows(missing: readonly Missing[], width: number, style: CardStyle): Block {
  const { scale, most } = style;
  const size = 2.7 * scale;
  const left = 19 * scale;
  const label = (words: string, ink: 'missing' | 'done'): Block => ({
    height: size * leading,
    draw: (x, y) => [
      ink === 'missing'
        ? warning(x + 1.7 * scale, y + 1.7 * scale, 3.2 * scale)
        : tick(x + 1.7 * scale, y + 1.7 * scale, 2.8 * scale),
      text(words, x + 4.4 * scale, y, { size, bold: true, ink }),
    ],
  });
  if (missing.length === 0) return label('Nothing missing', 'done');
  const rows = missing.map((one) => {
    const whole = wrap(wholeText(one), width - left, size, 100);
    const shown = whole.length <= Math.min(most, 2) && one.kind === 'sessions' ? whole : undefined;
    return paragraph(shown ?? wrap(one.text, width - left, size, Math.max(2, most)), { size });
  });
  return beside([
    { left: 0, block: label('Missing', 'missing') },
    { left, block: stack(rows, 0.3 * scale) },
  ]);
}
