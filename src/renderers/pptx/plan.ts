/**
 * Decides which slides there are: one for each chapter, one for each slide of the tree, and some
 * for what stands between them. What a trainer says becomes the notes of the slide before.
 */
import type { Block, Document, Heading, Inline } from '../../nodes/document.js';

export interface PlannedSlide {
  kind: 'section' | 'content';
  /** Above the title of a section: "Session 1". */
  overline: string;
  title: Inline[];
  /** What trainers call the slide: "Slide 1.4". */
  label: string;
  blocks: Block[];
  notes: Block[];
  /** Anchors that lead to this slide. */
  anchors: string[];
}

export interface PlannedSection {
  title: string;
  slides: PlannedSlide[];
}

/** Text of a section slide longer than this many characters is content, and gets a slide. */
const SHORT = 160;

/** The slides of `document` after its title slide, chapter by chapter. */
export function planned(document: Document): PlannedSection[] {
  const sections: PlannedSection[] = [];
  let chapter: Block[] = [];
  let heading: Heading | undefined;
  const close = (): void => {
    if (!heading && chapter.length === 0) return;
    const title = heading ? wordsOf(heading.children) : document.cover.title;
    sections.push({ title, slides: slidesOf(heading, chapter, document.cover.title) });
  };
  for (const block of document.blocks.flatMap(ungrouped)) {
    if (block.type === 'heading' && block.depth === 1) {
      close();
      heading = block;
      chapter = [];
    } else chapter.push(block);
  }
  close();
  return sections.filter(({ slides }) => slides.length > 0);
}

function ungrouped(block: Block): Block[] {
  if (block.type === 'group') return block.children.flatMap(ungrouped);
  return block.type === 'pageBreak' || block.type === 'thematicBreak' ? [] : [block];
}

function slidesOf(
  heading: Heading | undefined,
  blocks: readonly Block[],
  deckTitle: string,
): PlannedSlide[] {
  const { facts, rest } = begun(blocks);
  const [first, ...others] = rest;
  const slides: PlannedSlide[] = [];
  let remaining = rest;
  if (heading) {
    const opening = openingOf(heading, facts, first, deckTitle);
    if (opening) slides.push(opening);
    if (first?.type === 'slide' && opening?.label) remaining = others;
  }
  const loose = looseSlides(heading?.children ?? [{ type: 'text', value: deckTitle }]);
  for (const block of remaining) {
    const last = slides.at(-1);
    if (block.type === 'slide' || block.type === 'worksheet') {
      slides.push({
        ...empty('content'),
        title: block.title,
        label: block.label,
        blocks: block.children,
        anchors: anchorsIn([block]),
      });
      loose.end();
    } else if (last && !loose.open() && isSaid(block)) last.notes.push(block);
    else loose.add(block, slides);
  }
  const start = slides[0];
  if (heading && start) {
    if (heading.id !== undefined) start.anchors.push(heading.id);
    if (start.kind === 'content') start.blocks = [...facts, ...start.blocks];
  }
  return slides;
}

/** Facts of the chapter stand right under its heading: day, time, minutes. */
function begun(blocks: readonly Block[]): { facts: Block[]; rest: Block[] } {
  const end = blocks.findIndex((block) => block.type !== 'paragraph' || block.look !== 'meta');
  const count = end === -1 ? blocks.length : end;
  return { facts: blocks.slice(0, count), rest: blocks.slice(count) };
}

/**
 * The slide that opens a chapter. A first slide that only repeats the chapter's title is this
 * slide. There is none where the first thing of the chapter shows the heading anyway.
 */
function openingOf(
  heading: Heading,
  facts: Block[],
  first: Block | undefined,
  deckTitle: string,
): PlannedSlide | undefined {
  const name = wordsOf(heading.children);
  const base = { ...empty('section'), title: heading.children, blocks: facts };
  if (first?.type !== 'slide') {
    return first === undefined || isSaid(first) ? base : undefined;
  }
  const title = wordsOf(first.title);
  const repeats = title !== '' && (name.includes(title) || title === deckTitle);
  const short =
    first.children.every((block) => block.type === 'paragraph') &&
    blockWords(first.children).length <= SHORT;
  if (repeats && short) {
    return {
      ...base,
      title: first.title,
      overline: without(name, title),
      label: first.label,
      blocks: [...first.children, ...facts],
      anchors: anchorsIn([first]),
    };
  }
  return name === title ? undefined : base;
}

/** "Session 1: What is a cluster?" without "What is a cluster?" is "Session 1". */
function without(name: string, title: string): string {
  return name.replace(title, '').replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '');
}

/** Collects blocks between slides on slides of their own, which headings begin. */
function looseSlides(title: Inline[]): {
  open(): boolean;
  end(): void;
  add(block: Block, slides: PlannedSlide[]): void;
} {
  let current: PlannedSlide | undefined;
  return {
    open: () => current !== undefined,
    end: () => {
      current = undefined;
    },
    add(block, slides) {
      const names = block.type === 'heading' ? block.children : undefined;
      if (!current || (names && current.blocks.length > 0)) {
        current = { ...empty('content'), title: names ?? title };
        slides.push(current);
        if (names) {
          current.anchors.push(...anchorsIn([block]));
          return;
        }
      }
      current.blocks.push(block);
      current.anchors.push(...anchorsIn([block]));
    },
  };
}

function empty(kind: PlannedSlide['kind']): PlannedSlide {
  return { kind, overline: '', title: [], label: '', blocks: [], notes: [], anchors: [] };
}

/** Facts and passages for the trainer: said while the slide is up, not shown. */
function isSaid(block: Block): boolean {
  if (block.type === 'callout') return block.kind !== 'info' && block.kind !== 'caution';
  return block.type === 'paragraph' && block.look === 'meta';
}

/** Anchors of blocks and of everything inside them. */
function anchorsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(anchorsIn);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  const own = 'id' in value && typeof value.id === 'string' && !isReference(value);
  return [...(own ? [value.id as string] : []), ...Object.values(value).flatMap(anchorsIn)];
}

function isReference(value: object): boolean {
  return 'type' in value && value.type === 'footnoteReference';
}

/** The words of inlines, without looks. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return ' ';
      if ('children' in inline) return wordsOf(inline.children);
      return 'value' in inline ? inline.value : '';
    })
    .join('')
    .trim();
}

function blockWords(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? wordsOf(block.children) : ''))
    .join(' ');
}
