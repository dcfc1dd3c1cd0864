/**
 * How high text will be. Only letters' widths count, no kerning, so that estimates err towards too
 * high. Where the font is missing, Arial takes its place: a tenth wider, but its lines are a fifth
 * lower, so that what fits in Source Sans fits in Arial too.
 */
import type { Fonts } from '../../nodes/theme.js';
import { type Advances, advancesOf } from './advances.js';
import type { Look, Para, Run } from './content.js';

/** Height of a line as a share of the font's natural one: large text stands closer. */
export function lineOf(size: number): number {
  return size < 20 ? 0.96 : 0.92;
}
/** Smallest text of a slide's body, in points; captions and notes at its foot may be smaller. */
export const SMALLEST = 14;
/** Programs do not break lines where we do, to the last point. */
const SAFETY = 1.02;
const FIXED: Partial<Record<Look, number>> = { caption: 14, credit: 12, note: 12 };
/** Of a raised number: its size as a share. */
export const RAISED = 0.67;

export interface Ruler {
  /** Points that the paragraph takes in that many points of width, with no space above. */
  height(para: Para, base: number, width: number): number;
  /** Points that the paragraph's longest line would take if nothing broke it. */
  width(para: Para, base: number): number;
}

/** A ruler for text in these fonts. */
export function rulerOf(fonts: Fonts): Ruler {
  const regular = advancesOf(fonts.sans.regular);
  const bold = advancesOf(fonts.sans.bold);
  const mono = advancesOf(fonts.mono.regular);
  const face = (run: Run, heavy: boolean): Advances =>
    run.mono ? mono : run.bold || heavy ? bold : regular;
  const walk = (para: Para, size: number, room: number): { lines: number; widest: number } => {
    const heavy = isBold(para.look);
    let lines = 1;
    let widest = 0;
    let line = 0;
    let word = 0;
    const commit = (): void => {
      if (line + word > room && line > 0) {
        lines += 1;
        line = 0;
      }
      if (word > room) lines += Math.ceil(word / room) - 1;
      line += word > room ? word % room : word;
      word = 0;
      widest = Math.max(widest, line);
    };
    for (const run of para.runs) {
      const scale = size * SAFETY * (run.raised ? RAISED : 1);
      const advances = face(run, heavy);
      for (const character of run.page ? '000' : run.text) {
        if (character === '\n') {
          commit();
          lines += 1;
          line = 0;
        } else if (character === ' ') {
          commit();
          line += advances.of(32) * scale;
        } else if (character === '\u200b') commit();
        else {
          word += advances.of(character.codePointAt(0) ?? 0) * scale;
          if (character === '-' || character === '–' || character === '—') commit();
        }
      }
    }
    commit();
    return { lines, widest };
  };
  const natural = Math.max(regular.line, bold.line);
  return {
    height(para, base, width) {
      const size = sizeOf(para, base);
      const room = Math.max(size, width - indentOf(para, base).left);
      return walk(para, size, room).lines * size * natural * lineOf(size);
    },
    width(para, base) {
      const { widest } = walk(para, sizeOf(para, base), Number.POSITIVE_INFINITY);
      return widest + indentOf(para, base).left;
    },
  };
}

/** Whether the look itself is bold. */
export function isBold(look: Look): boolean {
  return ['title', 'heading', 'tableHeader', 'caption'].includes(look);
}

/** Size of the paragraph's text where the slide's is `base`, in points. */
export function sizeOf(para: Para, base: number): number {
  const fixed = FIXED[para.look];
  if (fixed !== undefined) return Math.min(fixed, base);
  const least = Math.min(base, SMALLEST);
  if (para.look === 'code') return Math.max(least, Math.round(base * 0.85));
  const inside = para.level > 0 && para.look !== 'quote';
  return inside ? Math.max(least, base - 2) : base;
}

/** Distance of the text from the left edge, and of its first line from there, in points. */
export function indentOf(para: Para, base: number): { left: number; first: number } {
  const step = Math.round(base * 1.25);
  const left = step * (Math.min(para.level, 8) + (para.mark ? 1 : 0));
  return { left, first: para.mark ? -step : 0 };
}

/** Space above the paragraph, in points; the first of its kind has none. */
export function gapOf(para: Para, base: number): number {
  if (para.gap === 'none') return 0;
  return Math.round(base * (para.gap === 'item' ? 0.35 : 0.65));
}

/** Height of paragraphs one below the other, in points. */
export function textHeight(
  ruler: Ruler,
  paras: readonly Para[],
  base: number,
  width: number,
): number {
  return paras.reduce(
    (sum, para, index) =>
      sum + ruler.height(para, base, width) + (index === 0 ? 0 : gapOf(para, base)),
    0,
  );
}
