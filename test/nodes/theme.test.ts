/** The look keeps what readers need: size, contrast, marks that print without colour. */
import { describe, expect, it } from 'vitest';
import { type TextStyle, defaultTheme as theme } from '../../src/nodes/theme.js';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function styles(value: object): TextStyle[] {
  if ('size' in value && 'colour' in value) return [value as TextStyle];
  return Object.values(value).flatMap((each) => (typeof each === 'object' ? styles(each) : []));
}

describe('the default theme', () => {
  it('sets body text at 11 points or more, tables at 9.5 or more', () => {
    expect(theme.text.body.size).toBeGreaterThanOrEqual(11);
    expect(theme.text.table.size).toBeGreaterThanOrEqual(9.5);
  });

  it('has AA contrast wherever text stands', () => {
    const { colours, callouts, text } = theme;
    const tints = Object.values(callouts).map(({ tint }) => tint);
    const papers = ['#ffffff', colours.accentTint, colours.warmTint, colours.codeTint, ...tints];
    const inks = [...styles(text).map(({ colour }) => colour), colours.link];
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
