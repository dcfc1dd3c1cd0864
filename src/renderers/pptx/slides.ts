/** Writes the slides and the pages of notes. */
import type { DeckSlide, Slot } from './deck.js';
import { NOTES } from './geometry.js';
import { LAYOUTS } from './layouts.js';
import { type Ruler, textHeight } from './measure.js';
import type { Media } from './media.js';
import type { Placed } from './place.js';
import type { Relationships } from './relationships.js';
import {
  type Numbers,
  numbers,
  picture,
  placeholder,
  shapeTree,
  textBox,
  writingLines,
} from './shapes.js';
import { IDX, slideNumber } from './slots.js';
import { tableFrame } from './table-xml.js';
import { paragraphs, type TextPlace } from './text-xml.js';
import { el, part, words } from './xml.js';

/** What is the same on all slides. */
export interface Writing {
  language: string;
  mono: string;
  ruler: Ruler;
  media: Media;
  /** After the slide's name at its foot. */
  footer: string;
  slideOf(anchor: string): number | undefined;
}

/** `slide<number>.xml`; `relationships` gets the layout first. */
export function slidePart(
  slide: DeckSlide,
  number: number,
  relationships: Relationships,
  writing: Writing,
): string {
  const count = numbers();
  const text: TextPlace = { ...writing, relationships, jumps: true };
  relationships.to(
    'slideLayout',
    `../slideLayouts/slideLayout${LAYOUTS.indexOf(slide.layout) + 1}.xml`,
  );
  return part(
    'p:sld',
    {},
    el(
      'p:cSld',
      {},
      shapeTree(
        ...slide.slots.map((slot) => filled(slot, count, text)),
        ...slide.placed.map((item) => shape(item, count, text, writing.media)),
        ...(slide.layout === 'title' ? [] : foot(slide, number, count, writing)),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

function filled(slot: Slot, count: Numbers, text: TextPlace): string {
  return placeholder(count, slot.name, slot.ph, paragraphs(slot.paras, slot.size, text), slot.box);
}

function shape(item: Placed, count: Numbers, text: TextPlace, media: Media): string {
  switch (item.kind) {
    case 'text':
      return textBox(count, item.paras, item.size, item.box, text);
    case 'table':
      return tableFrame(count, item, text);
    case 'lines':
      return writingLines(count, item.count, item.box);
    case 'figure': {
      const { image, svg } = media.pathsOf(item.figure.picture);
      const to = (path: string): string => text.relationships.to('image', `../media/${path}`);
      return picture(count, item.figure.alt, item.box, to(image), svg && to(svg));
    }
  }
}

/** The slide's name in the trainer's documents, the deck's title, and the number. */
function foot(slide: DeckSlide, number: number, count: Numbers, writing: Writing): string[] {
  const lang = writing.language;
  // A label without a number names no slide.
  const label = /\p{N}/u.test(slide.label) ? slide.label : '';
  const said = [label, writing.footer].filter((part) => part.trim() !== '').join('  ·  ');
  const line = el(
    'a:p',
    {},
    el('a:r', {}, el('a:rPr', { lang }), words(said)),
    el('a:endParaRPr', { lang }),
  );
  return [
    ...(said === ''
      ? []
      : [placeholder(count, 'Footer', { type: 'ftr', size: 'quarter', idx: IDX.footer }, line)]),
    placeholder(
      count,
      'Slide Number',
      { type: 'sldNum', size: 'quarter', idx: IDX.number },
      slideNumber(lang, String(number)),
    ),
  ];
}

const NOTE_SIZES = [12, 11, 10, 9, 8];

/** `notesSlide<…>.xml` of slide `number`. */
export function notesPart(
  slide: DeckSlide,
  number: number,
  relationships: Relationships,
  writing: Writing,
): string {
  const count = numbers();
  relationships.to('notesMaster', '../notesMasters/notesMaster1.xml');
  relationships.to('slide', `../slides/slide${number}.xml`);
  const text: TextPlace = { ...writing, relationships, jumps: false };
  const size =
    NOTE_SIZES.find((one) => {
      return textHeight(writing.ruler, slide.notes, one, NOTES.text.width) <= NOTES.text.height;
    }) ?? NOTE_SIZES.at(-1)!;
  return part(
    'p:notes',
    {},
    el(
      'p:cSld',
      {},
      shapeTree(
        placeholder(count, 'Slide Image', { type: 'sldImg' }, ''),
        placeholder(count, 'Notes', { type: 'body', idx: 1 }, paragraphs(slide.notes, size, text)),
        placeholder(
          count,
          'Slide Number',
          { type: 'sldNum', size: 'quarter', idx: 5 },
          slideNumber(writing.language, String(number)),
        ),
      ),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}
