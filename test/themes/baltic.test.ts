/** The default look keeps what readers need: size, contrast, marks that print without colour. */

import { describe, expect, it } from 'vitest';
import type { TextStyle } from '../../src/nodes/theme.js';
import { contrast } from '../../src/themes/contrast.js';
import { defaultTheme as theme } from '../support/theme.js';

function styles(value: object): TextStyle[] {
  if ('size' in value && 'colour' in value) return [value as TextStyle];
  return Object.values(value).flatMap((each) => (typeof each === 'object' ? styles(each) : []));
}

describe('the default theme', () => {
  it('sets body text at 11 points or more, tables at 9.5 or more', () => {
    expect(theme.text.body.size).toBeGreaterThanOrEqual(11);
    expect(theme.text.table.size).toBeGreaterThanOrEqual(9.5);
  });

  it('prints on A4', () => {
    expect(theme.page).toMatchObject({ width: 595.28, height: 841.89 });
  });

  it('has AA contrast wherever text stands', () => {
    const { colours, callouts, text } = theme;
    const tints = Object.values(callouts).map(({ tint }) => tint);
    const papers = ['#ffffff', colours.accentTint, colours.warmTint, colours.codeTint, ...tints];
    const inks = [...styles(text).map(({ colour }) => colour), colours.link];
    expect(inks.length).toBeGreaterThan(30);
    for (const ink of inks) {
      for (const paper of papers) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const { colour, tint } of Object.values(callouts)) {
      expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colours.writing, '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('tells callouts apart without colour', () => {
    const looks = Object.values(theme.callouts);
    const bars = looks.map(({ bar, mark }) => `${bar.style} ${bar.width} ${mark}`);
    expect(new Set(bars).size).toBe(looks.length);
    expect(new Set(looks.map(({ mark }) => mark)).size).toBe(looks.length);
  });
});

describe('contrast', () => {
  // Ratios as the W3C's own techniques and WebAIM's checker give them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s is %d', (ink, paper, ratio) => {
    expect(contrast(ink, paper)).toBeCloseTo(ratio, 1);
    expect(contrast(paper, ink)).toBe(contrast(ink, paper));
  });
});
