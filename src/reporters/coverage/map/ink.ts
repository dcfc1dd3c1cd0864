/** The colours of the map by their meaning, each with a class, so that a page around it can darken them. */

/** All texts have a contrast of at least 4.5 : 1 on paper, and white has it on the accents. */
export const inks = {
  paper: '#ffffff',
  card: '#ffffff',
  soft: '#dfe5ea',
  line: '#76808a',
  quiet: '#50575e',
  ink: '#16191c',
  done: '#1b6632',
  missing: '#a3180d',
  white: '#ffffff',
} as const;
export type Ink = keyof typeof inks;

/** The same for a page on a dark ground. What stands on an accent stays white. */
export const darkInks: Partial<Record<Ink, string>> = {
  paper: '#16191c',
  card: '#1e2226',
  soft: '#39424b',
  line: '#8b959e',
  quiet: '#b9c1c8',
  ink: '#f1f3f5',
  done: '#7fd498',
  missing: '#ff9d92',
};

/** Grounds for white words: one for each track, then again from the first. */
export const accents = ['#1f4e79', '#6a3460', '#245c4a', '#7a4310', '#40409a', '#5b5410'] as const;

export function fill(ink: Ink): { class: string; fill: string } {
  return { class: `f-${ink}`, fill: inks[ink] };
}

/** A line without a ground; `width` in millimetres. */
export function stroke(ink: Ink, width: number) {
  return { class: `s-${ink}`, fill: 'none', stroke: inks[ink], 'stroke-width': width };
}
