/** Writes drawings as SVG: a handful of shapes in a handful of inks, text escaped. */

import type { Picture } from '../../nodes/document.js';

/** Width of a drawing in points: what an A4 page leaves between its margins. */
export const drawingWidth = 456;

/**
 * The inks, those of the theme that pensum brings. Text in `text`, `muted` and `accent` has a
 * contrast of 4.5:1 or more on `paper` and `tint`; nothing is told by colour alone.
 */
export const inks = {
  text: '#1f2933',
  muted: '#52606d',
  accent: '#0b3c5d',
  warm: '#9a4a12',
  tint: '#e8eff4',
  rule: '#c3ccd4',
  hatch: '#7b8794',
  paper: '#ffffff',
} as const;
export type Ink = keyof typeof inks;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TextLook {
  /** Points. */
  size: number;
  ink?: Ink;
  bold?: boolean;
  /** Which point of the line stands at x; its start by default. */
  anchor?: 'middle' | 'end';
  /** Reads from below upwards. */
  upright?: boolean;
}

/** A line of text whose baseline starts (or is centred, or ends) at a point. */
export function letters(value: string, x: number, y: number, look: TextLook): string {
  const attributes = [
    `x="${short(x)}" y="${short(y)}" font-size="${look.size}" fill="${inks[look.ink ?? 'text']}"`,
    look.bold ? 'font-weight="700"' : '',
    look.anchor ? `text-anchor="${look.anchor}"` : '',
    look.upright ? `transform="rotate(-90 ${short(x)} ${short(y)})"` : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escaped(value)}</text>`;
}

/** A rectangle; `dashed` only with a stroke. Stroke width in points. */
export function box(
  { x, y, width, height }: Box,
  look: { fill?: Ink; stroke?: Ink; strokeWidth?: number; dashed?: boolean },
): string {
  const size = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
  const fill = `fill="${look.fill ? inks[look.fill] : 'none'}"`;
  const stroke = look.stroke
    ? ` stroke="${inks[look.stroke]}" stroke-width="${look.strokeWidth ?? 1}"`
    : '';
  return `<rect ${size} ${fill}${stroke}${look.dashed ? ' stroke-dasharray="3 2"' : ''}/>`;
}

/** Lines, each from one point to another. */
export function strokes(
  lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[],
  ink: Ink,
  width: number,
): string {
  const d = lines.map(([x1, y1, x2, y2]) => `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`);
  if (d.length === 0) return '';
  return `<path d="${d.join('')}" fill="none" stroke="${inks[ink]}" stroke-width="${width}"/>`;
}

/** Slanted lines inside a box, `step` points apart; `crossed` also the other way. */
export function hatch(area: Box, step: number, crossed: boolean): string {
  const { x, y, width, height } = area;
  const lines: [number, number, number, number][] = [];
  for (let c = step; c < width + height; c += step) {
    const [left, right] = [Math.max(0, c - height), Math.min(width, c)];
    lines.push([x + left, y + c - left, x + right, y + c - right]);
    if (crossed) lines.push([x + width - left, y + c - left, x + width - right, y + c - right]);
  }
  return strokes(lines, 'hatch', 0.5);
}

/** The finished drawing, of a height in points. */
export function picture(shapes: readonly string[], height: number): Picture {
  // Thirds of a point keep the size in CSS pixels a whole number.
  const points = Math.ceil(height / 3) * 3;
  const size = { width: (drawingWidth * 4) / 3, height: (points * 4) / 3 };
  const head = [
    '<svg xmlns="http://www.w3.org/2000/svg"',
    `width="${size.width}" height="${size.height}" viewBox="0 0 ${drawingWidth} ${points}"`,
    `font-family="'Source Sans 3', Calibri, Arial, sans-serif">`,
  ];
  // Viewers with a dark ground would show dark text on it.
  const ground = box({ x: 0, y: 0, width: drawingWidth, height: points }, { fill: 'paper' });
  const svg = `${head.join(' ')}${ground}${shapes.join('')}</svg>`;
  return { format: 'svg', bytes: new TextEncoder().encode(svg), ...size };
}

/** At most two decimals, so that the same drawing has the same bytes everywhere. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text for XML 1.0: what the standard (2.2, Char) does not allow becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
