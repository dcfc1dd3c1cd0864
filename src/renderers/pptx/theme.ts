/** The theme's colours and fonts in DrawingML, so that the deck is a sibling of the other documents. */
import type { Fonts, Theme } from '../../nodes/theme.js';
import { DRAWING, el, HEAD } from './xml.js';

/**
 * `theme1.xml`. Text 2 is the accent of headings, background 2 its tint, accent 2 the warm colour,
 * accent 5 secondary text, accent 6 rules.
 */
export function themePart(theme: Theme, fonts: Fonts): string {
  const { colours, callouts } = theme;
  const scheme: [name: string, colour: string][] = [
    ['dk1', colours.text],
    ['lt1', '#ffffff'],
    ['dk2', colours.accent],
    ['lt2', colours.accentTint],
    ['accent1', colours.accent],
    ['accent2', colours.warm],
    ['accent3', callouts.answers.colour],
    ['accent4', callouts.online.colour],
    ['accent5', colours.muted],
    ['accent6', colours.rule],
    ['hlink', colours.link],
    ['folHlink', colours.muted],
  ];
  const solid = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const three = (one: string): string => one.repeat(3);
  const outline = (width: number): string => el('a:ln', { w: width }, solid);
  return (
    HEAD +
    el(
      'a:theme',
      { 'xmlns:a': DRAWING, name: 'Pensum' },
      el(
        'a:themeElements',
        {},
        el(
          'a:clrScheme',
          { name: 'Pensum' },
          ...scheme.map(([name, colour]) =>
            el(`a:${name}`, {}, el('a:srgbClr', { val: colour.replace('#', '').toUpperCase() })),
          ),
        ),
        el(
          'a:fontScheme',
          { name: 'Pensum' },
          el('a:majorFont', {}, ...typefaces(fonts.sans.family)),
          el('a:minorFont', {}, ...typefaces(fonts.sans.family)),
        ),
        el(
          'a:fmtScheme',
          { name: 'Pensum' },
          el('a:fillStyleLst', {}, three(solid)),
          el('a:lnStyleLst', {}, outline(6350), outline(12700), outline(19050)),
          el('a:effectStyleLst', {}, three(el('a:effectStyle', {}, el('a:effectLst')))),
          el('a:bgFillStyleLst', {}, three(solid)),
        ),
      ),
    )
  );
}

/** Panose names the kind of face (a humanist sans), so that a missing font is replaced by a like one. */
function typefaces(family: string): string[] {
  return [
    el('a:latin', { typeface: family, panose: '020B0503030403020204' }),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: '' }),
  ];
}
