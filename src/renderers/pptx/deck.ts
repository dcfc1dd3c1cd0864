/** From planned slides to finished ones: every text has its size and place, and its notes. */
import type { Block } from '../../nodes/document.js';
import { type Para, type Piece, plainText, type Run } from './content.js';
import { fitted } from './fit.js';
import type { Footnotes } from './footnotes.js';
import { type Box, CONTENT, SECTION } from './geometry.js';
import { runsOf } from './inlines.js';
import type { Layout } from './layouts.js';
import { type Ruler, textHeight } from './measure.js';
import { lined, piecesOf } from './pieces.js';
import type { Placed } from './place.js';
import type { PlannedSlide } from './plan.js';
import type { Placeholder } from './shapes.js';
import { IDX } from './slots.js';

/** The text of a placeholder. Without a box it stands where the layout has it. */
export interface Slot {
  name: string;
  ph: Placeholder;
  paras: Para[];
  size: number;
  box?: Box;
}

export interface DeckSlide {
  layout: Layout;
  /** In reading order; the title is the first or comes after a line above it. */
  slots: Slot[];
  placed: Placed[];
  /** What trainers call the slide; empty where the tree has no name for it. */
  label: string;
  notes: Para[];
  anchors: string[];
}

export interface Maker {
  ruler: Ruler;
  footnotes: Footnotes;
}

const TITLES = [32, 28, 24];
const SECTION_TITLES = [44, 40, 36, 32, 28];
/** What is no slide of the tree, such as the licence, is not shown in large letters. */
const LARGEST_ASIDE = 20;
const SECTION_TEXTS = [20, 18, 16, 14];

/** The slides that a planned one becomes: more than one where its text does not fit. */
export function deckSlides(slide: PlannedSlide, maker: Maker): DeckSlide[] {
  const title = titleRuns(slide, maker.footnotes);
  const made = slide.kind === 'section' ? section(slide, title, maker) : undefined;
  const slides = made ?? content(slide, title, maker);
  const [first] = slides;
  if (first) {
    first.anchors = slide.anchors;
    first.notes = notesOf(slide.notes, maker.footnotes);
  }
  return slides;
}

function titleRuns(slide: PlannedSlide, footnotes: Footnotes): Run[] {
  const runs = runsOf(slide.title, footnotes).map(({ href: _, tooltip: __, ...run }) => run);
  return plainText(runs).trim() === '' ? [{ text: slide.label.trim() || '–' }] : runs;
}

/** A section's slide, unless its texts are too long for one. */
function section(slide: PlannedSlide, title: Run[], maker: Maker): DeckSlide[] | undefined {
  const text = parasOf(piecesOf(slide.blocks, maker.footnotes)).map((para) => ({
    ...para,
    runs: para.runs.map(({ href: _, ...run }) => run),
  }));
  const notes = footnoteParas(maker.footnotes);
  const slots = [
    ...(slide.overline === ''
      ? []
      : [
          slot(
            'Overline',
            { type: 'body', idx: IDX.overline, size: 'quarter' },
            [titlePara([{ text: slide.overline }])],
            [18, 16, 14],
            SECTION.overline,
            maker,
          ),
        ]),
    slot('Title', { type: 'title' }, [titlePara(title)], SECTION_TITLES, SECTION.title, maker),
    ...(text.length + notes.length === 0
      ? []
      : [
          slot(
            'Text',
            { type: 'body', idx: IDX.body },
            [...text, ...notes],
            SECTION_TEXTS,
            SECTION.subtitle,
            maker,
          ),
        ]),
  ];
  const whole = slots.flatMap((one) => (one ? [one] : []));
  if (whole.length < slots.length) return undefined;
  return [
    { layout: 'secHead', slots: whole, placed: [], label: slide.label, notes: [], anchors: [] },
  ];
}

function content(slide: PlannedSlide, title: Run[], maker: Maker): DeckSlide[] {
  const { ruler, footnotes } = maker;
  const over: Piece[] =
    slide.kind === 'section' && slide.overline !== '' ? [leading([{ text: slide.overline }])] : [];
  const short = shortened(ruler, title);
  const said: Piece[] = short === title ? [] : [leading(title)];
  const pieces = [...over, ...said, ...piecesOf(slide.blocks, footnotes)];
  return contentSlides(short, slide.label, pieces, footnoteParas(footnotes), ruler);
}

/** Slides with a title and what stands below it; later ones are numbered "(2)", "(3)". */
export function contentSlides(
  title: Run[],
  label: string,
  pieces: readonly Piece[],
  notes: readonly Para[],
  ruler: Ruler,
): DeckSlide[] {
  const largest = label === '' ? LARGEST_ASIDE : undefined;
  return fitted(ruler, pieces, notes, CONTENT.body, largest).map((placed, index): DeckSlide => {
    const runs = index === 0 ? title : [...title, { text: ` (${index + 1})` }];
    const paras = [titlePara(runs)];
    const size = sizeFor(ruler, paras, TITLES, CONTENT.title) ?? TITLES.at(-1)!;
    const slots: Slot[] = [{ name: 'Title', ph: { type: 'title' }, paras, size }];
    const body = placed[0]?.kind === 'text' ? placed[0] : undefined;
    if (body) {
      const alone = placed.length === 1;
      slots.push({
        name: 'Content',
        ph: { type: 'body', idx: IDX.body },
        paras: body.paras,
        size: body.size,
        ...(alone ? {} : { box: body.box }),
      });
    }
    return {
      layout: body ? 'tx' : 'titleOnly',
      slots,
      placed: body ? placed.slice(1) : placed,
      label,
      notes: [],
      anchors: [],
    };
  });
}

/** A placeholder with its text in the largest size that fits, or nothing. */
export function slot(
  name: string,
  ph: Placeholder,
  paras: Para[],
  sizes: readonly number[],
  box: Box,
  { ruler }: Pick<Maker, 'ruler'>,
): Slot | undefined {
  const size = sizeFor(ruler, paras, sizes, box);
  return size === undefined ? undefined : { name, ph, paras, size };
}

function sizeFor(
  ruler: Ruler,
  paras: readonly Para[],
  sizes: readonly number[],
  box: Box,
): number | undefined {
  return sizes.find((size) => textHeight(ruler, paras, size, box.width) <= box.height);
}

/** The title, or as many of its words as there is room for. */
export function shortened(
  ruler: Ruler,
  title: Run[],
  sizes = TITLES,
  box: Box = CONTENT.title,
): Run[] {
  const fits = (runs: Run[]): boolean =>
    sizeFor(ruler, [titlePara([...runs, { text: ' (99)' }])], sizes, box) !== undefined;
  if (fits(title)) return title;
  const characters = [...plainText(title)];
  let count = Math.min(characters.length, 400);
  const part = (): Run[] => [{ text: `${characters.slice(0, count).join('').trimEnd()}…` }];
  while (count > 1 && !fits(part())) count = Math.floor(count * 0.9);
  return part();
}

export function titlePara(runs: Run[]): Para {
  return { runs, look: 'title', level: 0, gap: 'none' };
}

function leading(runs: Run[]): Piece {
  return { kind: 'para', para: { runs, look: 'lead', level: 0, gap: 'block' } };
}

/** The notes that were referred to, and those that they refer to, as small paragraphs. */
export function footnoteParas(footnotes: Footnotes): Para[] {
  const done = new Set<string>();
  const out: Para[] = [];
  for (let notes = footnotes.taken(); notes.length > 0; notes = footnotes.taken()) {
    for (const { id, number, blocks } of notes) {
      if (done.has(id)) continue;
      done.add(id);
      const paras = parasOf(piecesOf(blocks, footnotes));
      const [first, ...rest] = paras;
      const runs = [{ text: String(number), raised: true }, { text: ' ' }, ...(first?.runs ?? [])];
      out.push({ runs, look: 'note', level: 0, gap: 'item' });
      out.push(...rest.map((para): Para => ({ ...para, look: 'note', gap: 'item' })));
    }
  }
  return out;
}

/** What the trainer says, as paragraphs: tables row by row, pictures by their description. */
function notesOf(blocks: readonly Block[], footnotes: Footnotes): Para[] {
  const paras = blocks.flatMap((block) => {
    if (block.type === 'callout' && block.kind === 'notes') {
      return parasOf(piecesOf(block.children, footnotes));
    }
    const own = parasOf(piecesOf([block], footnotes));
    if (block.type !== 'paragraph') return own;
    return own.map((para) => ({ ...para, runs: para.runs.map((run) => ({ ...run, bold: true })) }));
  });
  return [...paras, ...footnoteParas(footnotes)];
}

/** Pieces where only text can stand. */
function parasOf(pieces: readonly Piece[]): Para[] {
  return pieces.flatMap(lined).flatMap((piece): Para[] => {
    if (piece.kind === 'para') return [piece.para];
    if (piece.kind !== 'figure') return [];
    const { alt } = piece.figure;
    const spoken: Para = { runs: [{ text: `[${alt}]` }], look: 'plain', level: 0, gap: 'block' };
    const caption = piece.caption.map(
      ({ align: _, ...para }): Para => ({ ...para, look: 'plain' }),
    );
    return alt.trim() === '' ? caption : [spoken, ...caption];
  });
}
