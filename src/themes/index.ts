/** Reads themes: the default one of the package, and those that people write over it. */

import type { Finding } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/nearest.js';
import { sourceFile } from '../diagnostic/source-file.js';
import { type Fonts, placeholders, type Theme } from '../nodes/theme.js';
import { decode } from '../source/decode.js';
import type { FolderEntry } from '../source/folder.js';
import type { Places } from '../source/places.js';
import { quote } from '../source/quote.js';
import { validate } from '../source/validate.js';
import { readYaml } from '../source/yaml.js';
import { contrastFindings } from './contrast.js';
import { fontsOf, logoOf, type ThemeFiles, type ThemeReading } from './files.js';
import type { FontFile } from './font-file.js';
import { mergedValues } from './merge.js';
import { calloutKinds, type ThemeValues, themeSchema } from './schema.js';
import { paperOf, pointsOf, themeOf } from './theme.js';

export { filesBeside, type ThemeFiles } from './files.js';
export { themeSchema } from './schema.js';

/** Where the default theme stands among the package's template texts. */
export const defaultThemePath = 'themes/baltic.yaml';

/** A theme with the fonts that it brings. */
export interface LoadedTheme {
  theme: Theme;
  fonts: Partial<Fonts>;
}

export type ThemeResult = LoadedTheme & {
  /** Empty, or all that is wrong: then the theme is not to be used. A warning leaves it usable. */
  findings: Finding[];
};

/** Least width and height of the text on a page, in points: 90 and 120 mm. */
const leastText = { width: 255, height: 340 };

/** The values of the default theme. Throws an Error when the package's own file is wrong. */
function defaultValues(texts: Readonly<Record<string, string>>): ThemeValues {
  const yaml = readYaml(sourceFile(defaultThemePath, texts[defaultThemePath] ?? ''));
  const { value, findings } = validate(themeSchema, 'theme', yaml.data, yaml.places);
  const wrong = [...yaml.findings, ...findings][0];
  if (!value || wrong) {
    throw new Error(`The built-in ${defaultThemePath} is wrong: ${wrong?.message ?? 'empty'}`);
  }
  return value;
}

/** The default theme, out of the package's template texts. Throws an Error when it is wrong. */
export function defaultTheme(texts: Readonly<Record<string, string>>): LoadedTheme {
  return { theme: themeOf(defaultValues(texts)), fonts: {} };
}

/**
 * Reads a theme file. What it leaves out comes from the default theme; fonts and the logo come
 * from `files`. Everything that is wrong is one finding at its place; with an error among them
 * the theme should not be used, though it is complete.
 */
export function readTheme(
  entry: FolderEntry,
  files: ThemeFiles,
  texts: Readonly<Record<string, string>>,
): ThemeResult {
  const base = defaultValues(texts);
  const decoded = decode(entry);
  if (!decoded.ok) return { theme: themeOf(base), fonts: {}, findings: decoded.findings };
  const yaml = readYaml(decoded.file);
  const { value, places, findings } = validate(themeSchema, 'theme', yaml.data ?? {}, yaml.places);
  const own = value ?? {};
  const values = mergedValues(base, own);
  const reading: ThemeReading = {
    values,
    places,
    files,
    findings: [...yaml.findings, ...findings],
  };
  const room = checkRoom(reading);
  checkRunning(own, places, reading.findings);
  const { fonts, sans } = fontsOf(reading);
  if (sans) chooseMarks(values, places, sans, reading.findings);
  checkMarks(values, places, reading.findings);
  reading.findings.push(
    ...contrastFindings(values, places, (name, colour) =>
      mergedValues(base, { ...own, colours: { ...own.colours, [name]: colour } }),
    ),
  );
  const logo = logoOf(reading, room);
  return { theme: themeOf(values, logo), fonts, findings: reading.findings };
}

/** The text's width in points. */
function checkRoom({ values, places, findings }: ThemeReading): number {
  const { width, height } = paperOf(values.page ?? 'A4');
  const points = Object.fromEntries(
    Object.entries(values.margins ?? {}).map(([name, mm]) => [name, pointsOf(mm ?? 0)]),
  );
  const { top = 0, right = 0, bottom = 0, left = 0, header = 0, footer = 0 } = points;
  const at = places.value(places.has('margins') ? 'margins' : 'page');
  const say = (message: string) => findings.push({ rule: 'structure/theme', message, at });
  const inner = { width: width - left - right, height: height - top - bottom };
  if (inner.width < leastText.width || inner.height < leastText.height) {
    const [across, down] = [inner.width, inner.height].map((each) =>
      Math.max(0, Math.round((each * 25.4) / 72)),
    );
    say(`The margins leave ${across} × ${down} mm for text, expected 90 × 120 mm or more`);
  }
  if (header > top - 12 || footer > bottom - 12) {
    say('Header or footer reaches into the text, expected 5 mm or more between them');
  }
  return Math.max(leastText.width, inner.width);
}

/** Placeholders must be known, and the pages must keep their numbers: contents and links name them. */
function checkRunning(own: ThemeValues, places: Places, findings: Finding[]): void {
  let page = own.footer === undefined;
  for (const line of ['header', 'footer'] as const) {
    for (const [side, text] of Object.entries(own[line] ?? {})) {
      for (const [whole, name = ''] of (text ?? '').matchAll(/\{([^{}]*)\}/g)) {
        if (name === 'page') page = true;
        if ((placeholders as readonly string[]).includes(name)) continue;
        const hint = didYouMean(name, placeholders) ?? `Known: ${placeholders.join(', ')}.`;
        findings.push({
          rule: 'structure/theme',
          message: `"${quote(whole)}" is not known in "${line}.${side}"`,
          at: places.value(line, side),
          hint,
        });
      }
    }
  }
  if (page) return;
  findings.push({
    rule: 'structure/theme',
    message: 'Neither header nor footer has {page}, expected it in one of them',
    at: places.key('footer'),
    hint: 'The contents name pages by their numbers: write, for example, "right: {page} / {pages}" in quotation marks.',
  });
}

/** Plainer marks for fonts that lack the default ones. */
const plainer: Record<string, string> = { '▪': '•', '✓': '=', '−': '–', '▲': '*' };

/** A mark that the theme did not choose is replaced where its font lacks it; a chosen one is reported. */
function chooseMarks(
  values: ThemeValues,
  places: Places,
  fonts: readonly FontFile[],
  findings: Finding[],
): void {
  for (const kind of calloutKinds) {
    const look = values.callouts?.[kind];
    const mark = look?.mark;
    if (!look || !mark || fonts.every((font) => font.has(mark.codePointAt(0) ?? 0))) continue;
    const plain = plainer[mark];
    if (plain !== undefined && !places.has('callouts', kind, 'mark')) look.mark = plain;
    else {
      findings.push({
        rule: 'structure/theme',
        message: `The font has no "${mark}", the mark of "${kind}", expected one that it has`,
        at: places.value('callouts', kind, 'mark'),
      });
    }
  }
}

/** Without colour, kinds are told apart by their marks. */
function checkMarks(values: ThemeValues, places: Places, findings: Finding[]): void {
  const seen = new Map<string, string>();
  for (const kind of calloutKinds) {
    const mark = values.callouts?.[kind]?.mark ?? '';
    const other = seen.get(mark);
    seen.set(mark, kind);
    if (other === undefined) continue;
    const named = places.has('callouts', kind, 'mark') ? kind : other;
    findings.push({
      rule: 'structure/theme',
      message: `"${other}" and "${kind}" have the same mark "${mark}", expected one of its own for each`,
      at: places.value('callouts', named, 'mark'),
    });
  }
}
