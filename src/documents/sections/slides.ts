/** The slide outline: a session's slides, generated ones around them; notes and minutes for the trainer only. */

import { clock, sessionStart, timeItems } from '../../curriculum/agenda.js';
import { counted, fill } from '../../languages/labels.js';
import type { Block } from '../../nodes/document.js';
import {
  bullets,
  heading,
  paragraph,
  type Section,
  type SessionSection,
  text,
} from '../context.js';
import { slideNotes } from '../slide-notes.js';
import { agendaTables } from './agenda.js';

/** Slides about the module: title, why, outcomes, agenda. */
export const moduleSlides: Section = {
  id: 'module-slides',
  audience: 'everyone',
  moduleOnly: true,
  build(context) {
    const { labels, view } = context;
    const slides: [title: string, children: Block[]][] = [
      [view.title, [paragraph(view.programme)]],
    ];
    if (view.purpose !== undefined) slides.push([labels.why, [paragraph(view.purpose)]]);
    if (view.outcomes.length > 0) {
      slides.push([labels.outcomes, bullets(view.outcomes.map((outcome) => outcome.text))]);
    }
    const days = agendaTables(context);
    if (days.length > 0) slides.push([labels.agenda, days]);
    return [
      heading(1, labels.module, { newPage: true }),
      ...slides.map(
        ([title, children], index): Block => ({
          type: 'slide',
          label: fill(labels.slideTitle, { number: `0.${index + 1}` }),
          title: text(title),
          children,
        }),
      ),
    ];
  },
};

export const sessionSlides: SessionSection = {
  id: 'session-slides',
  audience: 'everyone',
  build(context, session, trainer) {
    const { labels, view, markdown } = context;
    let count = 0;
    const generated = (title: string, children: Block[]): Block => ({
      type: 'slide',
      label: fill(labels.slideTitle, { number: `${session.number}.${++count}` }),
      title: text(title),
      children,
    });
    const blocks: Block[] = [generated(session.title, [paragraph(`${view.id} ${view.title}`)])];
    const outcomes = view.outcomes.filter((outcome) => session.outcomes.includes(outcome.id));
    if (outcomes.length > 0) {
      blocks.push(
        generated(labels.sessionOutcomes, bullets(outcomes.map(({ text: said }) => said))),
      );
    }
    const notes = trainer && slideNotes(trainer.session, trainer.context.curriculum.tools);
    const from = trainer && sessionStart(trainer.context.module, trainer.session);
    session.slides.forEach((slide, index) => {
      count++;
      blocks.push({
        type: 'slide',
        label: fill(labels.slideTitle, { number: slide.number }),
        title: markdown.inlines(slide.title, slide.text),
        children: markdown.blocks(slide.children, slide.text),
      });
      const note = notes?.[index];
      if (!trainer || !note) return;
      const facts: string[] = [];
      if (note.activity) {
        const timed = timeItems(trainer.session.activities, from).find(
          ({ item }) => item === note.activity,
        );
        const start = timed?.start === undefined ? '' : clock(timed.start + context.shift);
        const { minutes } = note.activity;
        facts.push(
          [start, note.activity.title].filter((part) => part !== '').join(' '),
          minutes === undefined ? '' : counted(labels, 'minutes', minutes),
          ...note.sheets.map((title) => `${labels.worksheet}: ${title}`),
        );
      }
      const said = markdown.blocks(note.notes, trainer.session.text);
      const meta = facts.filter((fact) => fact !== '').join(' · ');
      if (meta !== '') {
        blocks.push({
          type: 'paragraph',
          look: 'meta',
          keepWithNext: said.length > 0,
          children: text(meta),
        });
      }
      if (said.length > 0) {
        blocks.push({ type: 'callout', kind: 'notes', title: labels.speakerNotes, children: said });
      }
    });
    if (session.keyMessages.length > 0) {
      blocks.push(generated(labels.summary, bullets(session.keyMessages)));
    }
    return blocks;
  },
};

/** The last slide: what was cited on slides. */
export const sourcesSlide: Section = {
  id: 'sources-slide',
  audience: 'everyone',
  build({ labels, book }) {
    const entries = book.citations.bibliography();
    if (entries.length === 0) return [];
    return [
      heading(1, labels.sources),
      {
        type: 'slide',
        label: labels.slide,
        title: text(labels.sources),
        children: [{ type: 'references', entries }],
      },
    ];
  },
};
