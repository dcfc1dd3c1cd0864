/** Colours by meaning; without colours the same text stays readable. */

import colours from 'picocolors';

export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  /** Gutters, rule ids, hints. */
  quiet(text: string): string;
}

export function palette(coloured: boolean): Palette {
  const { red, yellow, blue, green, bold, dim } = colours.createColors(coloured);
  return { error: red, warning: yellow, info: blue, good: green, strong: bold, quiet: dim };
}
