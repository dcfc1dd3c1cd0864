/**
 * Contrast as WCAG 2.1 defines it (relative luminance; success criteria 1.4.3 and 1.4.11), and the
 * findings about a theme whose text could not be read on its ground.
 */

import type { Finding } from '../diagnostic/diagnostic.js';
import type { Path, Places } from '../source/places.js';
import {
  type ColourName,
  calloutKinds,
  type InkName,
  inkNames,
  type ThemeValues,
} from './schema.js';

/** Least contrast of text (1.4.3), and of lines to write on and tick boxes (1.4.11). */
const leastText = 4.5;
const leastLine = 3;

/** Contrast ratio of two colours `#rrggbb`, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 1, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The first colour with a share (0 to 1), the second with the rest. */
export function mixed(a: string, b: string, share: number): string {
  const other = channels(b);
  const parts = channels(a).map((value, at) =>
    Math.round(value * share + (other[at] ?? 0) * (1 - share)),
  );
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour nearest to this one, on its way to `end`, that passes. */
function nearestPassing(
  colour: string,
  end: '#000000' | '#ffffff',
  passes: (tried: string) => boolean,
): string | undefined {
  for (let step = 0; step <= 255; step++) {
    const tried = mixed(end, colour, step / 255);
    if (passes(tried)) return tried;
  }
  return undefined;
}

interface Ink {
  name: string;
  colour: string;
  at: Path;
}

const white: Ink = { name: 'white', colour: '#ffffff', at: [] };

/**
 * One finding for each colour that cannot be read, at the place that the theme wrote. `remade`
 * gives the values of the same theme with another colour, because tints may follow from it.
 */
export function contrastFindings(
  values: ThemeValues,
  places: Places,
  remade: (name: InkName, colour: string) => ThemeValues,
): Finding[] {
  const findings: Finding[] = [];
  const inks = inkNames.map((name) => inkOf(values, name));
  const [body] = inks as [Ink & { name: InkName }];
  const written = (ink: Ink) => places.has(...ink.at);
  const passes = (ink: string, papers: readonly Ink[]) =>
    papers.every(({ colour }) => contrast(ink, colour) >= leastText);
  const sound = inks.filter(({ colour }) => passes(colour, [white]));
  // A tint that the theme wrote, on which a colour that it did not write is lost, is the culprit.
  const dark: Ink[] = [];
  for (const paper of papersOf(values).filter(written)) {
    const lost = (ink: Ink) => !passes(ink.colour, [paper]);
    const ink = sound.find((each) => lost(each) && (each === body || !written(each)));
    if (ink === undefined) continue;
    const better = nearestPassing(paper.colour, '#ffffff', (tried) =>
      sound.every(({ colour }) => contrast(tried, colour) >= leastText),
    );
    dark.push(paper);
    findings.push(tooLow(ink, paper, leastText, places.value(...paper.at), better));
  }
  const fair = (of: ThemeValues) => [
    white,
    ...papersOf(of).filter(({ name }) => !dark.some((paper) => paper.name === name)),
  ];
  for (const ink of inks) {
    const papers = fair(values);
    // What follows from another colour is reported there.
    const follows =
      !written(ink) && inks.some((other) => written(other) && other.colour === ink.colour);
    if (follows || passes(ink.colour, papers)) continue;
    const worst = papers.reduce((a, b) =>
      contrast(ink.colour, b.colour) < contrast(ink.colour, a.colour) ? b : a,
    );
    const better = nearestPassing(ink.colour, '#000000', (tried) =>
      passes(tried, fair(remade(ink.name, tried))),
    );
    const at = written(ink) ? ink.at : worst.at;
    findings.push(tooLow(ink, worst, leastText, places.value(...at), better));
  }
  const writing = inkOf(values, 'writing');
  if (contrast(writing.colour, white.colour) < leastLine) {
    const better = nearestPassing(
      writing.colour,
      '#000000',
      (tried) => contrast(tried, white.colour) >= leastLine,
    );
    findings.push(tooLow(writing, white, leastLine, places.value(...writing.at), better));
  }
  return findings;
}

function inkOf<N extends ColourName>({ colours }: ThemeValues, name: N): Ink & { name: N } {
  return { name, colour: colours?.[name] ?? '#000000', at: ['colours', name] };
}

/** All grounds that text stands on, but for the white of the page. */
function papersOf(values: ThemeValues): Ink[] {
  const tints = (['accent-tint', 'warm-tint', 'code-tint'] as const).map((name) =>
    inkOf(values, name),
  );
  const callouts = calloutKinds.map((kind) => ({
    name: `the tint of ${kind}`,
    colour: values.callouts?.[kind]?.tint ?? '#ffffff',
    at: ['callouts', kind, 'tint'],
  }));
  return [...tints, ...callouts];
}

function tooLow(
  ink: Ink,
  paper: Ink,
  least: number,
  at: Finding['at'],
  better: string | undefined,
): Finding {
  // Rounded down: 4.499 is not 4.5.
  const ratio = Math.floor(contrast(ink.colour, paper.colour) * 100) / 100;
  return {
    rule: 'structure/theme',
    message: `"${ink.name}" (${ink.colour}) on ${quoted(paper)} (${paper.colour}) has a contrast of ${ratio}:1, expected ${least}:1 or more`,
    at,
    ...(better === undefined ? {} : { hint: `The nearest colour that passes is ${better}.` }),
  };
}

function quoted({ name }: Ink): string {
  return / /.test(name) || name === 'white' ? name : `"${name}"`;
}

/** WCAG 2.1, "relative luminance": 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((each) => {
    const value = each / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
