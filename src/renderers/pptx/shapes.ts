/** Shapes of a slide: placeholders, texts, tables, pictures, lines, each with a number and a name. */
import type { Para } from './content.js';
import { type Box, emu } from './geometry.js';
import { paragraphs, type TextPlace } from './text-xml.js';
import { el } from './xml.js';

/** Hands out numbers for the shapes of one part. */
export interface Numbers {
  next(): number;
}

/** 1 is the tree of shapes itself. */
export function numbers(): Numbers {
  let last = 1;
  return {
    next() {
      last += 1;
      return last;
    },
  };
}

/** Which placeholder of the layout a shape fills. */
export interface Placeholder {
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'ftr' | 'sldNum' | 'sldImg';
  idx?: number;
  size?: 'quarter';
}

const DECORATIVE = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
);

/** The tree of shapes that every slide, layout and master has. */
export function shapeTree(...shapes: string[]): string {
  const zero = { x: 0, y: 0 };
  return el(
    'p:spTree',
    {},
    el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', zero),
        el('a:ext', { cx: 0, cy: 0 }),
        el('a:chOff', zero),
        el('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    ...shapes,
  );
}

/** A placeholder. Without a `box` it stands where the layout has it. */
export function placeholder(
  numbers: Numbers,
  name: string,
  ph: Placeholder,
  body: string,
  box?: Box,
  list = el('a:lstStyle'),
  bodyProperties = el('a:bodyPr'),
): string {
  const text = body === '' ? '' : el('p:txBody', {}, bodyProperties, list, body);
  const locks = {
    noGrp: true,
    ...(ph.type === 'sldImg' ? { noRot: true, noChangeAspect: true } : {}),
  };
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', named(numbers, name)),
      el('p:cNvSpPr', {}, el('a:spLocks', locks)),
      el('p:nvPr', {}, el('p:ph', { type: ph.type, sz: ph.size, idx: ph.idx })),
    ),
    box ? el('p:spPr', {}, place(box), rectangle()) : el('p:spPr'),
    text,
  );
}

/** A text that is no placeholder: captions, and what follows a table or a picture. */
export function textBox(
  numbers: Numbers,
  paras: readonly Para[],
  size: number,
  box: Box,
  place_: TextPlace,
): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', named(numbers, 'Text')),
      el('p:cNvSpPr', { txBox: true }),
      el('p:nvPr'),
    ),
    el('p:spPr', {}, place(box), rectangle(), el('a:noFill')),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: false },
        el('a:noAutofit'),
      ),
      el('a:lstStyle'),
      paragraphs(paras, size, place_),
    ),
  );
}

/** A filled rectangle or a line that says nothing. */
export function ornament(numbers: Numbers, colour: string, box: Box): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', named(numbers, 'Ornament'), DECORATIVE),
      el('p:cNvSpPr'),
      el('p:nvPr', { userDrawn: true }),
    ),
    el(
      'p:spPr',
      {},
      place(box),
      rectangle(),
      el('a:solidFill', {}, el('a:schemeClr', { val: colour })),
      el('a:ln', {}, el('a:noFill')),
    ),
  );
}

/** Room to write: `count` lines. */
export function writingLines(numbers: Numbers, count: number, box: Box): string {
  const step = box.height / count;
  return Array.from({ length: count }, (_, index) =>
    ornament(numbers, 'accent6', { ...box, y: box.y + step * (index + 1) - 1, height: 1 }),
  ).join('');
}

/** A picture. `svg` is the relationship to the drawing of which `image` is a bitmap. */
export function picture(
  numbers: Numbers,
  alt: string,
  box: Box,
  image: string,
  svg: string | undefined,
): string {
  const extension = svg
    ? el(
        'a:extLst',
        {},
        el(
          'a:ext',
          { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
          el('asvg:svgBlip', {
            'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
            'r:embed': svg,
          }),
        ),
      )
    : '';
  const decorative = alt.trim() === '';
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el(
        'p:cNvPr',
        { ...named(numbers, 'Picture'), descr: decorative ? '' : alt },
        decorative ? DECORATIVE : '',
      ),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el('a:blip', { 'r:embed': image }, extension),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el('p:spPr', {}, place(box), rectangle()),
  );
}

/** Number and name of a shape. */
export function named(numbers: Numbers, name: string): { id: number; name: string } {
  const id = numbers.next();
  return { id, name: `${name} ${id - 1}` };
}

/** Position and size; `p` for the frames of tables, `a` for everything else. */
export function place(box: Box, prefix: 'a' | 'p' = 'a'): string {
  return el(
    `${prefix}:xfrm`,
    {},
    el('a:off', { x: emu(box.x), y: emu(box.y) }),
    el('a:ext', { cx: emu(Math.max(0, box.width)), cy: emu(Math.max(0, box.height)) }),
  );
}

function rectangle(): string {
  return el('a:prstGeom', { prst: 'rect' }, el('a:avLst'));
}
