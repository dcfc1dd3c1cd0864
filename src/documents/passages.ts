/** Passages of a session or tool as the trainer sees them: prose, marked notes, slides and worksheets at their place. */

import type { Session } from '../curriculum/model.js';
import { fill } from '../languages/labels.js';
import type { Block, CalloutKind, Inline, Worksheet } from '../nodes/document.js';
import type { MarkedBlock, Passage } from '../source/passages.js';
import { anchors } from './anchors.js';
import { type TrainerContext, text } from './context.js';
import { type Handout, type PublicSession, slidesOf } from './public-view.js';

const callouts: Partial<Record<MarkedBlock['name'], CalloutKind>> = {
  questions: 'questions',
  answers: 'answers',
  problems: 'problems',
  cut: 'cut',
  online: 'online',
};

export function passageBlocks(
  context: TrainerContext,
  session: Session,
  view: PublicSession,
  passages: readonly Passage[],
): Block[] {
  const slides = slidesOf(session);
  return passages.flatMap((passage): Block[] => {
    if (passage.type === 'prose') return context.markdown.blocks(passage.children, session.text);
    if (passage.name === 'slide') {
      const number = view.slides[slides.indexOf(passage)]?.number ?? '';
      return [slideBlock(context, passage, session, number)];
    }
    if (passage.name === 'workbook') {
      const sheet = view.handouts.find((handout) => handout.children === passage.children);
      return [sheetBlock(context, passage, session.text, sheet?.number)];
    }
    if (passage.name === 'handout') return givenBlocks(context, passage, session, view);
    return [noteBlock(context, passage, session.text)];
  });
}

/** A worksheet or a handout at its place, with room to write. */
export function sheetBlock(
  context: TrainerContext,
  passage: MarkedBlock,
  source: Session['text'],
  number: string | undefined,
): Worksheet {
  const { labels } = context;
  const [word, numbered] =
    passage.name === 'handout'
      ? [labels.handout, labels.handoutTitle]
      : [labels.worksheet, labels.worksheetTitle];
  return {
    type: 'worksheet',
    label: number === undefined ? word : fill(numbered, { number }),
    title: context.markdown.inlines(passage.title, source),
    children: context.markdown.blocks(passage.children, source, { worksheet: true }),
  };
}

function givenBlocks(
  context: TrainerContext,
  passage: MarkedBlock,
  session: Session,
  view: PublicSession,
): Block[] {
  const sheet = view.given.find((handout) => handout.children === passage.children);
  return sheet && context.handouts
    ? [handoutLine(context, sheet)]
    : [sheetBlock(context, passage, session.text, sheet?.number)];
}

/** A handout is named where it is given out, and printed once, ready to copy. */
export function handoutLine(context: TrainerContext, sheet: Handout): Block {
  const { labels } = context;
  const anchor = anchors.given(sheet.number);
  const [before = '', after = ''] = labels.onPage.split('{page}');
  const children: Inline[] = [
    {
      type: 'link',
      url: `#${anchor}`,
      children: [
        ...text(`${fill(labels.handoutTitle, { number: sheet.number })}: `),
        ...context.markdown.inlines(sheet.title, sheet.text),
      ],
    },
    ...text(` (${before}`),
    { type: 'pageReference', anchor },
    ...text(`${after})`),
  ];
  return { type: 'paragraph', look: 'meta', children };
}

function slideBlock(
  context: TrainerContext,
  passage: MarkedBlock,
  session: Session,
  number: string,
): Block {
  return {
    type: 'slide',
    label: fill(context.labels.slideTitle, { number }),
    title: context.markdown.inlines(passage.title, session.text),
    children: context.markdown.blocks(passage.children, session.text),
  };
}

/** Questions, answers, problems and the like, under their own title or the language's word. */
export function noteBlock(
  context: TrainerContext,
  passage: MarkedBlock,
  source: Session['text'],
): Block {
  const words = context.labels[passage.name as 'questions'];
  const own = context.markdown
    .inlines(passage.title, source)
    .map((inline) => ('value' in inline ? inline.value : ''))
    .join('');
  return {
    type: 'callout',
    kind: callouts[passage.name] ?? 'info',
    title: own === '' ? words : `${words}: ${own}`,
    children: context.markdown.blocks(passage.children, source),
  };
}
