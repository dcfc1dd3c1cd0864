/** The slide master and the master of the notes pages: what every slide inherits. */
import { officeLanguage } from '../shared/language.js';
import { CONTENT, emu, NOTES, SLIDE } from './geometry.js';
import { LAYOUTS } from './layouts.js';
import { lineOf } from './measure.js';
import { numbers, ornament, placeholder, shapeTree } from './shapes.js';
import {
  BODY,
  background,
  foot,
  IDX,
  prompt,
  type Style,
  slideNumber,
  slot,
  TITLE,
} from './slots.js';
import { el, fill, part } from './xml.js';

const COLOUR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** `slideMaster1.xml`; its relationships are the layouts in order, then the theme. */
export function masterPart(tag: string): string {
  const count = numbers();
  const lang = officeLanguage(tag);
  return part(
    'p:sldMaster',
    {},
    el(
      'p:cSld',
      {},
      background('bg1'),
      shapeTree(
        ornament(count, 'accent1', { x: 0, y: 0, width: 10, height: SLIDE.height }),
        slot(count, 'Title Placeholder', { type: 'title' }, CONTENT.title, TITLE, prompt('Title')),
        slot(
          count,
          'Text Placeholder',
          { type: 'body', idx: IDX.body },
          CONTENT.body,
          BODY,
          prompt('Text'),
        ),
        ...foot(count, 'accent5'),
      ),
    ),
    el('p:clrMap', COLOUR_MAP),
    el(
      'p:sldLayoutIdLst',
      {},
      ...LAYOUTS.map((_, index) =>
        el('p:sldLayoutId', { id: 2147483649 + index, 'r:id': `rId${index + 1}` }),
      ),
    ),
    el('p:hf', { hdr: false, dt: false }),
    el(
      'p:txStyles',
      {},
      el('p:titleStyle', {}, level('a:lvl1pPr', 0, TITLE, '+mj-lt', lang)),
      el('p:bodyStyle', {}, ...levels(BODY, lang)),
      el('p:otherStyle', {}, level('a:lvl1pPr', 0, { size: 18, colour: 'tx1' }, '+mn-lt', lang)),
    ),
  );
}

const BULLETS = ['•', '–', '▪'];

function levels(style: Style, lang: string): string[] {
  return Array.from({ length: 9 }, (_, index) => {
    const step = 26;
    const size = Math.max(14, style.size - 2 * index);
    const bullet = [
      el('a:buClr', {}, el('a:schemeClr', { val: 'accent2' })),
      el('a:buFont', { typeface: '+mj-lt' }),
      el('a:buChar', { char: BULLETS[index % BULLETS.length]! }),
    ];
    const given = { ...style, size };
    return level(`a:lvl${index + 1}pPr`, step * (index + 1), given, '+mn-lt', lang, bullet, -step);
  });
}

function level(
  name: string,
  left: number,
  style: Style,
  font: string,
  lang: string,
  bullet: string[] = [el('a:buNone')],
  indent = 0,
): string {
  return el(
    name,
    {
      marL: emu(left),
      indent: emu(indent),
      algn: 'l',
      defTabSz: 914400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    el('a:lnSpc', {}, el('a:spcPct', { val: lineOf(style.size) * 100000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: bullet.length > 1 ? 900 : 0 })),
    ...bullet,
    el(
      'a:defRPr',
      { lang, sz: style.size * 100, b: style.bold ?? false, kern: 1200 },
      fill(style.colour),
      el('a:latin', { typeface: font }),
      el('a:ea', { typeface: font.replace('lt', 'ea') }),
      el('a:cs', { typeface: font.replace('lt', 'cs') }),
    ),
  );
}

/** `notesMaster1.xml`; its one relationship is a theme. */
export function notesMasterPart(tag: string): string {
  const count = numbers();
  const lang = officeLanguage(tag);
  const text: Style = { size: 12, colour: 'tx1', shrinks: true };
  return part(
    'p:notesMaster',
    {},
    el(
      'p:cSld',
      {},
      background('bg1'),
      shapeTree(
        placeholder(count, 'Slide Image Placeholder', { type: 'sldImg', idx: 2 }, '', NOTES.slide),
        slot(
          count,
          'Notes Placeholder',
          { type: 'body', size: 'quarter', idx: 3 },
          NOTES.text,
          text,
          prompt('Notes'),
        ),
        slot(
          count,
          'Slide Number Placeholder',
          { type: 'sldNum', size: 'quarter', idx: 5 },
          NOTES.number,
          { size: 10, colour: 'accent5', align: 'r' },
          slideNumber('en-GB'),
        ),
      ),
    ),
    el('p:clrMap', COLOUR_MAP),
    el('p:notesStyle', {}, level('a:lvl1pPr', 0, text, '+mn-lt', lang)),
  );
}
