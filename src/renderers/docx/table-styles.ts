/**
 * What Word's style sheet holds beside paragraph and character styles: the defaults of the
 * document, three looks of tables, the frame of a slide and one box a callout kind. The docx
 * library has no words for table styles, so these are XML.
 */
import { ImportedXmlComponent } from 'docx';
import type { CalloutKind } from '../../nodes/document.js';
import type { CalloutLook, Theme } from '../../nodes/theme.js';
import { escaped } from '../shared/xml-text.js';
import { eighths, halfPoints, hex, twips } from './measure.js';

const BARS = { solid: 'single', double: 'double', dashed: 'dashed', dotted: 'dotted' } as const;

interface Line {
  style: string;
  points: number;
  colour: string;
}
type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';
const SIDES: Side[] = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** The table style of a callout. */
export function calloutStyle(kind: CalloutKind): string {
  return `Callout${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** The defaults of every paragraph, table and run. `language` is Word's name of it. */
export function defaults(theme: Theme, family: string, language: string): ImportedXmlComponent[] {
  const size = halfPoints(theme.text.body.size);
  const fonts = ['ascii', 'hAnsi', 'cs', 'eastAsia'].map((set) => `w:${set}="${escaped(family)}"`);
  const run =
    `<w:rFonts ${fonts.join(' ')}/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"/>`;
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault>` +
      `<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>`,
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">` +
      `<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
      `<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
      `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>` +
      `<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>` +
      `</w:tblPr></w:style>`,
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>` +
      `<w:uiPriority w:val="99"/><w:semiHidden/></w:style>`,
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));
}

/** All table styles. */
export function tableStyles(theme: Theme): ImportedXmlComponent[] {
  const { colours, space } = theme;
  const cell = { x: space.cellX, y: space.cellY };
  const box = { x: space.box, y: space.box * 0.7 };
  const thin: Line = { style: 'single', points: 0.75, colour: colours.rule };
  const strong: Line = { style: 'single', points: 1, colour: colours.accent };
  const ruled: Line = { style: 'single', points: 0.75, colour: colours.writing };
  const none = { x: 0, y: 0 };
  const all = Object.fromEntries(SIDES.map((side) => [side, thin]));
  const head = borders({ bottom: strong }) + shaded(colours.accentTint);
  const kinds = Object.keys(theme.callouts) as CalloutKind[];
  return [
    tableStyle(
      'TablePlain',
      'Table Plain',
      { top: strong, bottom: thin, insideH: thin },
      cell,
      '',
      [conditional('firstRow', head)],
    ),
    tableStyle('TableGrid', 'Table Grid', all, cell, '', [
      conditional('firstRow', shaded(colours.accentTint)),
      conditional('firstCol', shaded(colours.accentTint)),
    ]),
    tableStyle('TableFacts', 'Table Facts', {}, { x: 0, y: 2 }, '', []),
    tableStyle(
      'SlideFrame',
      'Slide Frame',
      {
        top: { ...strong, points: 1.5 },
        left: { ...strong, points: 1.5 },
        bottom: { ...strong, points: 1.5 },
        right: { ...strong, points: 1.5 },
      },
      { x: space.box * 1.5, y: space.box },
      '',
      [],
    ),
    tableStyle('WritingLines', 'Writing Lines', { bottom: ruled, insideH: ruled }, none, '', []),
    ...kinds.map((kind) => {
      const look = theme.callouts[kind];
      const name = calloutStyle(kind).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
      return tableStyle(calloutStyle(kind), name, { left: bar(look) }, box, shaded(look.tint), []);
    }),
  ].map((xml) => ImportedXmlComponent.fromXmlString(xml));
}

/** Word counts a double line as its two strokes and the gap, and draws each of equal width. */
function bar(look: CalloutLook): Line {
  const { style, width, colour } = look.bar;
  return { style: BARS[style], points: style === 'double' ? width / 3 : width, colour };
}

function tableStyle(
  id: string,
  name: string,
  lines: Partial<Record<Side, Line>>,
  padding: { x: number; y: number },
  cellProperties: string,
  conditions: string[],
): string {
  const margin = (side: string, points: number): string =>
    `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>` +
    borders(lines, 'w:tblBorders') +
    `<w:tblCellMar>${margin('top', padding.y)}${margin('left', padding.x)}` +
    `${margin('bottom', padding.y)}${margin('right', padding.x)}</w:tblCellMar></w:tblPr>` +
    (cellProperties ? `<w:tcPr>${cellProperties}</w:tcPr>` : '') +
    `${conditions.join('')}</w:style>`
  );
}

function conditional(part: 'firstRow' | 'firstCol', cell: string): string {
  return `<w:tblStylePr w:type="${part}"><w:tcPr>${cell}</w:tcPr></w:tblStylePr>`;
}

function borders(lines: Partial<Record<Side, Line>>, element = 'w:tcBorders'): string {
  const sides = SIDES.map((side) => {
    const line = lines[side];
    if (!line) return '';
    const size = eighths(line.points);
    return `<w:${side} w:val="${line.style}" w:sz="${size}" w:space="0" w:color="${hex(line.colour)}"/>`;
  }).join('');
  return sides ? `<${element}>${sides}</${element}>` : '';
}

function shaded(colour: string): string {
  return `<w:shd w:val="clear" w:color="auto" w:fill="${hex(colour)}"/>`;
}
