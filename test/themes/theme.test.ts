/** Theme files: what they change, what they leave alone, and how each slip is told. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/diagnostic/source-file.js';
import { loadTemplates } from '../../src/edge/read-templates.js';
import { folderOf } from '../../src/source/folder.js';
import { filesBeside, readTheme } from '../../src/themes/index.js';
import { defaultTheme } from '../support/theme.js';
import { madeFont, wholeAlphabet } from './made-font.js';

const texts = loadTemplates('themes');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="192" height="96"/>';
const font = madeFont({ letters: `${wholeAlphabet}▪✓−▲`, map: 4 });

function read(text: string, files: Record<string, string | Uint8Array> = {}) {
  const folder = folderOf({ 'themes/our.yaml': text, 'themes/logo.svg': svg, ...files });
  const entry = folder.files.get('themes/our.yaml')!;
  return readTheme(entry, filesBeside(folder, entry.path), texts);
}

function told(text: string, files: Record<string, string | Uint8Array> = {}): string[] {
  return read(text, files).findings.map(({ at, message, hint }) => {
    const { line, column } = positionAt(at.file, at.start);
    return `${line}:${column} ${message}${hint === undefined ? '' : ` | ${hint}`}`;
  });
}

/** All four styles from one file. */
const sans = (file: string) =>
  `fonts: { sans: { family: Skerry, regular: ${file}, bold: ${file}, italic: ${file}, bold-italic: ${file} } }\n`;

describe('a theme', () => {
  it('that says nothing is the default one', () => {
    expect(read('').theme).toEqual(defaultTheme);
    expect(read('').findings).toEqual([]);
  });

  it('changes what it names and nothing else', () => {
    const { theme, findings } = read('page: Letter\nscale: { body: 12 }\n');
    expect(findings).toEqual([]);
    expect(theme).toEqual({
      ...defaultTheme,
      page: { ...defaultTheme.page, width: 612, height: 792 },
      text: { ...defaultTheme.text, body: { ...defaultTheme.text.body, size: 12 } },
    });
  });

  it('counts margins in millimetres and gives them to a twentieth of a point', () => {
    const { page } = read(
      'page: { width: 210, height: 210 }\nmargins: { left: 20, top: 25.4 }\n',
    ).theme;
    expect(page).toMatchObject({ width: 595.3, height: 595.3, margin: { left: 56.7, top: 72 } });
  });

  it('gives its accent to headings, links, tints and the bars of callouts', () => {
    const { theme, findings } = read("colours: { accent: '#7A1F3D' }\n");
    expect(findings).toEqual([]);
    expect(theme.text.headings[0].colour).toBe('#7a1f3d');
    expect(theme.colours.link).toBe('#7a1f3d');
    expect(theme.callouts.notes.bar.colour).toBe('#7a1f3d');
    // Reddish where they were bluish.
    for (const tint of [theme.colours.accentTint, theme.callouts.notes.tint]) {
      expect(Number.parseInt(tint.slice(1, 3), 16)).toBeGreaterThan(
        Number.parseInt(tint.slice(5), 16),
      );
    }
    expect(theme.callouts.caution).toEqual(defaultTheme.callouts.caution);
  });

  it('brings its logo and its fonts', () => {
    const files = { 'themes/own.ttf': font };
    const result = read(
      `${sans('./own.ttf')}logo: { file: logo.svg, alt: Skerry, header: right }\n`,
      files,
    );
    expect(result.findings).toEqual([]);
    expect(result.theme.logo).toMatchObject({ alt: 'Skerry', width: 144, header: 'right' });
    expect(result.fonts.sans).toMatchObject({ family: 'Skerry', bold: font });
    expect(result.fonts.mono).toBeUndefined();
  });

  it('gets plainer marks where its font lacks the default ones', () => {
    const { theme, findings } = read(sans('own.ttf'), {
      'themes/own.ttf': madeFont({ letters: wholeAlphabet, map: 4 }),
    });
    expect(findings).toEqual([]);
    expect(theme.callouts.notes.mark).toBe('•');
    expect(theme.callouts.caution.mark).toBe('*');
  });
});

describe('a slip', () => {
  it.each([
    [
      "colours: { acent: '#112233' }",
      '1:12 The key "acent" is not known in "colours" | Did you mean "accent"?',
    ],
    [
      'colours: { accent: blue }',
      '1:20 "colours.accent" is "blue", expected a colour such as "#0b3c5d", in quotation marks',
    ],
    ['scale: { body: 10 }', '1:16 "scale.body" is 10, expected points from 11 to 72'],
    ['scale:\n  table: { size: 8 }', '2:18 "scale.table.size" is 8, expected points from 9 to 72'],
    [
      'page: A5',
      '1:7 "page" is "A5", expected A4, Letter, or a mapping with width and height in millimetres',
    ],
    ['logo: { file: logo.svg }', '1:1 "alt" is missing in "logo"'],
    ['logo: { file: no.svg, alt: X }', '1:15 The file "no.svg" does not exist beside the theme'],
    [
      'margins: { left: 90, right: 90 }',
      '1:10 The margins leave 30 × 241 mm for text, expected 90 × 120 mm or more',
    ],
    [
      'margins: { header: 40 }',
      '1:10 Header or footer reaches into the text, expected 5 mm or more between them',
    ],
    [
      "colours: { writing: '#cccccc' }",
      '1:21 "writing" (#cccccc) on white (#ffffff) has a contrast of 1.6:1, expected 3:1 or more | The nearest colour that passes is #949494.',
    ],
    [
      "callouts: { info: { tint: '#336699' } }",
      '1:27 "text" (#1f2933) on the tint of info (#336699) has a contrast of 2.46:1, expected 4.5:1 or more | The nearest colour that passes is #d1dde8.',
    ],
  ])('in %s is told at its place', (text, said) => {
    expect(told(text)).toEqual([said]);
  });

  it.each([
    '../logo.svg',
    '/etc/passwd',
    'C:\\logo.svg',
    'https://example.org/a.svg',
    'a/../b.svg',
  ])('leads nowhere outside: %s', (path) => {
    const said = told(`logo: { file: '${path}', alt: X }`, { 'logo.svg': svg });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('is not a path inside the folder of the theme');
  });

  it('names the letters that a font lacks', () => {
    const letters = wholeAlphabet.replace(/[ģŅ]/g, '');
    const said = told(sans('own.ttf'), { 'themes/own.ttf': madeFont({ letters, map: 12 }) });
    expect(said).toHaveLength(4);
    expect(said[0]).toContain('"own.ttf" has no ģ Ņ, expected every letter of the languages');
  });

  it('of figures that differ in width is a warning', () => {
    const narrow = madeFont({ letters: `${wholeAlphabet}▪✓−▲`, map: 4, narrowOne: true });
    const { findings } = read(sans('own.ttf'), { 'themes/own.ttf': narrow });
    expect(findings.map(({ severity }) => severity)).toEqual(new Array(4).fill('warning'));
  });

  it('in a colour is mended by the colour that its message names', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((n) => `#${n.toString(16).padStart(6, '0')}`);
    const name = fc.constantFrom('text', 'muted', 'accent', 'warm', 'answers', 'link', 'writing');
    let mended = 0;
    fc.assert(
      fc.property(name, hex, (colour, value) => {
        const [said] = told(`colours: { ${colour}: '${value}' }`);
        const better = /passes is (#[0-9a-f]{6})/.exec(said ?? '')?.[1];
        if (said === undefined) return;
        mended += 1;
        expect(told(`colours: { ${colour}: '${better}' }`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(mended).toBeGreaterThan(10);
  });
});

it('the made-up brand of the tests is right', () => {
  const at = (name: string) =>
    readFileSync(new URL(`../fixtures/brand/${name}`, import.meta.url), 'utf8');
  expect(told(at('skerry.yaml'), { 'themes/logo.svg': at('logo.svg') })).toEqual([]);
});
