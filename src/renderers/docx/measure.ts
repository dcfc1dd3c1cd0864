/** Converts the theme's points into the units of WordprocessingML. */
import { type ISpacingProperties, LineRuleType } from 'docx';
import type { TextStyle } from '../../nodes/theme.js';

/** Natural line height of Source Sans 3 as a multiple of its size: Word counts line spacing in it. */
export const NATURAL_LINE = 1.424;

/** Points → twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points → half points (font sizes). */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points → eighths of a point (border widths; Word allows 1/4 to 12 points). */
export function eighths(points: number): number {
  return Math.min(96, Math.max(2, Math.round(points * 8)));
}

/** A line height as a multiple of the font size → 240ths of the font's natural line. */
export function lineSpacing(multiple: number): number {
  return Math.round((multiple / NATURAL_LINE) * 240);
}

/** `#rrggbb` → `RRGGBB`. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** Spacing of a theme style; the line grows with what stands on it, so pictures are never cut. */
export function spacing(style: TextStyle): ISpacingProperties {
  return {
    before: twips(style.before),
    after: twips(style.after),
    line: lineSpacing(style.line),
    lineRule: LineRuleType.AUTO,
  };
}

/** Twips that content keeps, however deep it is nested: Word accepts no width below zero. */
const LEAST = 240;

/** The width that is left, in twips, when a margin or padding is taken off. */
export function narrowed(width: number, by: number): number {
  return Math.max(LEAST, width - by);
}
