/** The signs of the map: told apart by their shape, full where something is there and hollow where it is not. */

import { el, type Markup, short } from '../xml.js';
import { fill, type Ink, stroke } from './ink.js';

export type Mark = 'taught' | 'practised' | 'assessed';

/** `unneeded`: not there, and nothing is missing by that. */
export type MarkState = 'there' | 'missing' | 'unneeded';

/**
 * A circle, a square or a diamond around a centre, full or hollow, or a dash; `size` is its width
 * in millimetres.
 */
export function mark(kind: Mark, state: MarkState, x: number, y: number, size: number): Markup {
  const r = size / 2;
  if (state === 'unneeded') {
    const line = `M${short(x - r * 0.7)} ${short(y)}h${short(r * 1.4)}`;
    return el('path', { d: line, ...stroke('quiet', size * 0.14) });
  }
  const full = state === 'there';
  const look = full ? fill('ink') : { ...stroke('missing', size * 0.11) };
  // A line takes room on both sides of itself.
  const s = full ? r : r * 0.88;
  if (kind === 'taught') return el('circle', { cx: x, cy: y, r: s, ...look });
  if (kind === 'practised') {
    const side = s * 1.8;
    return el('rect', { x: x - side / 2, y: y - side / 2, width: side, height: side, ...look });
  }
  const d = s * 1.22;
  const points = [x, y - d, x + d, y, x, y + d, x - d, y].map(short);
  return el('path', { d: `M${points.join(' ')}Z`, ...look });
}

/** A triangle with an exclamation mark. */
export function warning(x: number, y: number, size: number, ink: Ink = 'missing'): Markup {
  const r = size / 2;
  const triangle = `M${[x, y - r, x + r, y + r * 0.8, x - r, y + r * 0.8].map(short).join(' ')}Z`;
  const bar = `M${short(x)} ${short(y - r * 0.4)}V${short(y + r * 0.2)}`;
  const line = { ...stroke(ink, size * 0.09) };
  return el(
    'g',
    {},
    el('path', { d: triangle, ...line, 'stroke-linejoin': 'round' }),
    el('path', { d: bar, ...line, 'stroke-width': size * 0.12 }),
    el('circle', { cx: x, cy: y + r * 0.48, r: size * 0.065, ...fill(ink) }),
  );
}

/** A tick. */
export function tick(x: number, y: number, size: number, ink: Ink = 'done'): Markup {
  const r = size / 2;
  const points = [x - r * 0.8, y, x - r * 0.2, y + r * 0.6, x + r * 0.9, y - r * 0.7].map(short);
  return el('path', {
    d: `M${points.join(' ')}`,
    ...stroke(ink, size * 0.18),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}
