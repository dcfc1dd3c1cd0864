/** The layouts: title slide, section, title with content, title alone. */
import { COVER, SECTION, SLIDE } from './geometry.js';
import {
  type Numbers,
  numbers,
  ornament,
  type Placeholder,
  placeholder,
  shapeTree,
} from './shapes.js';
import { background, foot, IDX, prompt, type Style, slot, TITLE } from './slots.js';
import { el, part } from './xml.js';

/** The layouts by file number; `type` is PowerPoint's name of their kind. */
export const LAYOUTS = ['title', 'secHead', 'tx', 'titleOnly'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A layout; its one relationship is the master. */
export function layoutPart(layout: Layout): string {
  const count = numbers();
  const names = {
    title: 'Title Slide',
    secHead: 'Section Header',
    tx: 'Title and Content',
    titleOnly: 'Title Only',
  };
  const own = layout === 'title' || layout === 'secHead';
  const shapes = {
    title: () => titleShapes(count),
    secHead: () => sectionShapes(count),
    tx: () => [
      placeholder(count, 'Title', { type: 'title' }, prompt('Title')),
      placeholder(count, 'Content Placeholder', { type: 'body', idx: IDX.body }, prompt('Text')),
      ...foot(count, 'accent5'),
    ],
    titleOnly: () => [
      placeholder(count, 'Title', { type: 'title' }, prompt('Title')),
      ...foot(count, 'accent5'),
    ],
  }[layout]();
  const ground = layout === 'secHead' ? background('accent1') : '';
  return part(
    'p:sldLayout',
    { type: layout, preserve: true, showMasterSp: own ? false : undefined },
    el('p:cSld', { name: names[layout] }, ground, shapeTree(...shapes)),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

function titleShapes(count: Numbers): string[] {
  const small: Style = { size: 12, colour: 'tx1', shrinks: true };
  const body = (idx: number): Placeholder => ({ type: 'body', idx, size: 'quarter' });
  return [
    ornament(count, 'accent1', { x: 0, y: 0, width: 28, height: SLIDE.height }),
    slot(
      count,
      'Overline Placeholder',
      body(IDX.overline),
      COVER.overline,
      { size: 16, colour: 'accent2', bold: true },
      prompt('Programme'),
    ),
    slot(
      count,
      'Title',
      { type: 'ctrTitle' },
      COVER.title,
      { ...TITLE, size: 44 },
      prompt('Title'),
    ),
    ornament(count, 'accent2', COVER.rule),
    slot(
      count,
      'Subtitle',
      { type: 'subTitle', idx: IDX.body },
      COVER.subtitle,
      { size: 22, colour: 'accent5' },
      prompt('Subtitle'),
    ),
    slot(
      count,
      'Lead Placeholder',
      body(IDX.lead),
      COVER.lead,
      { ...small, size: 16 },
      prompt('Text'),
    ),
    slot(count, 'Facts Placeholder', body(IDX.facts), COVER.facts, small, prompt('Facts')),
    slot(
      count,
      'Notice Placeholder',
      body(IDX.notes),
      COVER.notes,
      { ...small, colour: 'accent5', anchor: 'b' },
      prompt('Notices'),
    ),
  ];
}

function sectionShapes(count: Numbers): string[] {
  const body = (idx: number): Placeholder => ({ type: 'body', idx, size: 'quarter' });
  return [
    slot(
      count,
      'Overline Placeholder',
      body(IDX.overline),
      SECTION.overline,
      { size: 18, colour: 'bg2', bold: true },
      prompt('Part'),
    ),
    slot(
      count,
      'Title',
      { type: 'title' },
      SECTION.title,
      { ...TITLE, size: 44, colour: 'bg1', anchor: 't' },
      prompt('Title'),
    ),
    ornament(count, 'bg2', SECTION.rule),
    slot(
      count,
      'Text Placeholder',
      { type: 'body', idx: IDX.body },
      SECTION.subtitle,
      { size: 20, colour: 'bg1', shrinks: true },
      prompt('Text'),
    ),
    ...foot(count, 'bg2'),
  ];
}
