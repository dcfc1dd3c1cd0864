/** Passages of a session or tool as the trainer sees them: prose, marked notes, slides and worksheets at their place. */

import type { Session } from '../curriculum/model.js';
import { fill } from '../languages/labels.js';
import type { Block, CalloutKind } from '../nodes/document.js';
import type { MarkedBlock, Passage } from '../source/passages.js';
import type { TrainerContext } from './context.js';
import { type PublicSession, slidesOf } from './public-view.js';

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
      return [
        {
          type: 'worksheet',
          label: sheet
            ? fill(context.labels.worksheetTitle, { number: sheet.number })
            : context.labels.worksheet,
          title: context.markdown.inlines(passage.title, session.text),
          children: context.markdown.blocks(passage.children, session.text, { worksheet: true }),
        },
      ];
    }
    return [noteBlock(context, passage, session.text)];
  });
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
  text: Session['text'],
): Block {
  const words = context.labels[passage.name as 'questions'];
  const own = context.markdown
    .inlines(passage.title, text)
    .map((inline) => ('value' in inline ? inline.value : ''))
    .join('');
  return {
    type: 'callout',
    kind: callouts[passage.name] ?? 'info',
    title: own === '' ? words : `${words}: ${own}`,
    children: context.markdown.blocks(passage.children, text),
  };
}
