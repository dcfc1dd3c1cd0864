/**
 * What participants may see of a module, and nothing else. Documents for participants are built
 * from this view alone, so that a trainer's text cannot reach them by a slip in a section.
 */

import type { PhrasingContent, RootContent } from 'mdast';
import { allSessions, toolsOf } from '../curriculum/lookup.js';
import type {
  Credit,
  Criterion,
  Curriculum,
  Module,
  Outcome,
  Session,
  Term,
  TextOf,
} from '../curriculum/model.js';
import type { MarkedBlock, Passage } from '../source/passages.js';
import type { AssessmentType, Status } from '../source/vocabulary.js';

/** A passage of Markdown that is meant for participants, and the file whose notes and links it uses. */
export interface PublicText {
  children: RootContent[];
  text: TextOf;
}

export interface Handout extends PublicText {
  /** Number within the module, such as 2.1: the first worksheet of the second session. Slides have their own. */
  number: string;
  /** A slide that is printed in the workbook, a worksheet, or a sheet that is given out in the room. */
  kind: 'slide' | 'worksheet' | 'handout';
  title: PhrasingContent[];
  /** The tool whose sheet it is. */
  tool?: string;
}

export interface PublicSlide extends PublicText {
  /** Number within the module, such as 2.3; the generated slides before it count too. */
  number: string;
  title: PhrasingContent[];
}

export interface PublicSession {
  id: string;
  /** Place in the module's agenda, from 1. */
  number: number;
  title: string;
  minutes: number | undefined;
  /** Ids of the outcomes that its activities name, in the module's order. */
  outcomes: string[];
  keyMessages: string[];
  /** What the workbook prints: worksheets and slides. */
  handouts: Handout[];
  /** What is given out in the room and stands in no workbook: cards, roles, answers for later. */
  given: Handout[];
  slides: PublicSlide[];
  credits: Credit[];
}

export type PublicItem =
  | { kind: 'session'; id: string; title: string; minutes: number | undefined; written: boolean }
  | { kind: 'break' | 'lunch'; minutes: number }
  | { kind: 'other'; title: string; minutes: number };

export interface PublicDay {
  day: number;
  /** Minutes after midnight. */
  start: number | undefined;
  items: PublicItem[];
}

export interface PublicAssessment {
  title: string;
  type: AssessmentType | undefined;
  criteria: Criterion[];
}

export interface PublicView {
  programme: string;
  id: string;
  title: string;
  purpose: string | undefined;
  levels: string[];
  audiences: string[];
  outcomes: Pick<Outcome, 'id' | 'text' | 'level'>[];
  agenda: PublicDay[];
  preReading: string[];
  edition: string | undefined;
  version: string | undefined;
  status: Status;
  authors: string[];
  licence: string | undefined;
  credits: Credit[];
  assessments: PublicAssessment[];
  glossary: Term[];
  sessions: PublicSession[];
}

/** The view of a module, with the given sessions. */
export function publicView(
  curriculum: Curriculum,
  module: Module,
  sessions: readonly Session[],
): PublicView {
  return {
    programme: curriculum.title,
    id: module.id,
    title: module.title,
    purpose: module.purpose,
    levels: module.levels.map((id) => curriculum.levels[id] ?? id),
    audiences: module.audiences.map((id) => curriculum.audiences[id] ?? id),
    outcomes: module.outcomes.map(({ id, text, level }) => ({ id, text, level })),
    agenda: module.agenda.map((day) => ({
      day: day.day,
      start: day.start,
      items: day.items.map((item): PublicItem => {
        if (item.kind === 'session') {
          const { id, title, minutes } = item;
          return { kind: 'session', id, title, minutes, written: item.session !== undefined };
        }
        if (item.kind === 'other')
          return { kind: 'other', title: item.title, minutes: item.minutes };
        return { kind: item.kind, minutes: item.minutes };
      }),
    })),
    preReading: module.preReading,
    edition: module.edition,
    version: module.version,
    status: module.status,
    authors: module.authors,
    licence: module.licence,
    credits: [
      ...module.basedOn,
      ...sessions.flatMap((session) => session.basedOn),
      ...toolsOf(curriculum, sessions).flatMap((tool) => tool.basedOn),
    ],
    assessments: module.assessments
      .filter(
        (assessment) =>
          assessment.shared &&
          (sessions.length === allSessions(module).length ||
            sessions.some((session) => session.id === assessment.session)),
      )
      .map(({ title, type, criteria }) => ({ title, type, criteria })),
    glossary: curriculum.glossary,
    sessions: sessions.map((session) => publicSession(curriculum, module, session)),
  };
}

function publicSession(curriculum: Curriculum, module: Module, session: Session): PublicSession {
  const named = new Set(session.activities.flatMap((activity) => activity.outcomes));
  const outcomes = module.outcomes.filter((outcome) => named.has(outcome.id)).map(({ id }) => id);
  const number = allSessions(module).indexOf(session) + 1;
  const slides = slidesOf(session).map((slide, index) => ({
    title: slide.title,
    children: slide.children,
    text: session.text,
    number: `${number}.${leadingSlides(outcomes.length) + index + 1}`,
    block: slide,
  }));
  const printed = new Set<MarkedBlock>();
  const sheets: Sheet[] = sheetsOf(session.opening, session.text);
  for (const activity of session.activities) {
    // An activity names its tools before it says anything else, and its own sheets build on theirs.
    for (const use of activity.tools) {
      const tool = curriculum.tools.find((candidate) => candidate.id === use.id);
      if (!tool) continue;
      const kinds = use.worksheet ? ['worksheet', 'slide', 'handout'] : ['handout'];
      const own = sheetsOf(tool.passages, tool.text).filter(
        (sheet) => kinds.includes(sheet.kind) && !printed.has(sheet.block),
      );
      for (const { block } of own) printed.add(block);
      sheets.push(...own.map((sheet) => ({ ...sheet, tool: tool.id })));
    }
    sheets.push(...sheetsOf(activity.passages, session.text));
  }
  const counts = { worksheet: 0, handout: 0 };
  const numbered = sheets.map(
    ({ block, ...sheet }): Handout => ({
      ...sheet,
      number:
        sheet.kind === 'slide'
          ? (slides.find((slide) => slide.block === block)?.number ?? '')
          : `${number}.${++counts[sheet.kind]}`,
    }),
  );
  return {
    id: session.id,
    number,
    title: session.title,
    minutes: session.minutes,
    outcomes,
    keyMessages: session.keyMessages,
    handouts: numbered.filter(({ kind }) => kind !== 'handout'),
    given: numbered.filter(({ kind }) => kind === 'handout'),
    slides: slides.map(({ block: _, ...slide }) => slide),
    credits: session.basedOn,
  };
}

/** The slides of a session in their order; none while a block error stands in its text. */
export function slidesOf(session: Session): MarkedBlock[] {
  if (session.text.blockErrors) return [];
  const passages = [
    ...session.opening,
    ...session.activities.flatMap((activity) => activity.passages),
  ];
  return passages.filter(
    (passage): passage is MarkedBlock => passage.type === 'block' && passage.name === 'slide',
  );
}

/** Slides that are generated before a session's own: its title and, where it has any, its outcomes. */
export function leadingSlides(outcomes: number): number {
  return outcomes > 0 ? 2 : 1;
}

type Sheet = Omit<Handout, 'number'> & { block: MarkedBlock };

/** Worksheets, handouts, and slides that the workbook prints too. A text with block errors gives none. */
function sheetsOf(passages: readonly Passage[], text: TextOf): Sheet[] {
  if (text.blockErrors) return [];
  return passages.flatMap((passage): Sheet[] => {
    if (passage.type !== 'block') return [];
    const { title, children } = passage;
    if (passage.name === 'workbook')
      return [{ kind: 'worksheet', title, children, text, block: passage }];
    if (passage.name === 'handout')
      return [{ kind: 'handout', title, children, text, block: passage }];
    return passage.name === 'slide' && passage.inWorkbook
      ? [{ kind: 'slide', title, children, text, block: passage }]
      : [];
  });
}
