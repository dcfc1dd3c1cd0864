/** What each fixed word of the format means, in a sentence: editors show it beside the word. */

import type {
  ActivityKind,
  AssessmentType,
  BloomLevel,
  GroupForm,
  LimitName,
  QuantityUnit,
  Status,
} from '../vocabulary.js';

type Meanings<T extends string> = Readonly<Record<T, string>>;

export const statusMeanings: Meanings<Status> = {
  draft: 'Being written: what is only missing is a warning.',
  reviewed: 'Read by someone else: what is missing is an error from here on.',
  'pilot-ready': 'Complete, and ready to be held for the first time.',
  piloted: 'Held in a pilot, and changed by what was learned there.',
  released: 'Open to everyone who wants to hold it.',
  retired: 'No longer to be held; kept for the record.',
};

export const bloomMeanings: Meanings<BloomLevel> = {
  remember: 'Say or recognise what was learned: name, list, define.',
  understand: 'Make sense of it: explain, distinguish, summarise.',
  apply: 'Use it in a case: calculate, carry out, use.',
  analyse: 'Take it apart and see how the parts hang together: compare, classify, map.',
  evaluate: 'Judge it by criteria: assess, justify, choose.',
  create: 'Make something new of it: draft, design, plan.',
};

export const activityMeanings: Meanings<ActivityKind> = {
  opening: 'Begins the session.',
  teaching: 'Brings something new: its outcomes count as taught.',
  practice:
    'Participants do it themselves: its outcomes count as taught and, unless its method is a lecture, as practised.',
  debrief: 'The talk after a practice: what was seen, what follows from it.',
  closing: 'Ends the session.',
  energiser: 'Wakes people up.',
  buffer: 'Spare time that may be used up by the others.',
};

export const formMeanings: Meanings<GroupForm> = {
  individual: 'Everyone alone.',
  pairs: 'Two people each.',
  trios: 'Three people each.',
  groups: 'Groups of the size that "size" gives.',
  plenary: 'All together.',
  fishbowl: 'A few in an inner circle talk, the others listen.',
};

export const assessmentMeanings: Meanings<AssessmentType> = {
  product: 'Something that participants make and that stays.',
  observation: 'The trainer watches what participants do.',
  test: 'Questions or tasks with right and wrong answers.',
  presentation: 'Participants present to the others.',
  'self-assessment': 'Participants judge their own work.',
  'peer-assessment': 'Participants judge the work of each other.',
};

export const unitMeanings: Meanings<QuantityUnit> = {
  participant: 'One quantity for each participant.',
  pair: 'One quantity for each pair.',
  group: 'One quantity for each group.',
  trainer: 'One quantity for each trainer.',
  room: 'One quantity for the whole room.',
};

export const severityMeanings: Meanings<'error' | 'warning' | 'info' | 'off'> = {
  error: 'The check fails.',
  warning: 'Reported; the check fails only where warnings are limited.',
  info: 'Told, and never a reason to fail.',
  off: 'Not checked.',
};

export const limitMeanings: Meanings<LimitName> = {
  'minutes-without-break': 'The longest stretch without a break, in minutes.',
  'shortest-break': 'A break shorter than this does not end a stretch; minutes.',
  'shortest-lunch': 'The shortest lunch, in minutes.',
  'lecture-minutes': 'The longest lecture in one piece, in minutes.',
  'lecture-share-session': 'The most that lectures may take of a session, in per cent.',
  'lecture-share-module': 'The most that lectures may take of a module, in per cent.',
  'buffer-share': 'The least that buffers and optional activities take of a day, in per cent.',
  'outcomes-min': 'The fewest outcomes of a module.',
  'outcomes-max': 'The most outcomes of a module.',
  'demanding-outcomes': 'The least share of outcomes at analyse or above, in per cent.',
  'participants-per-trainer': 'The most participants for each trainer.',
  'ects-hours-min': 'The fewest hours of work for one ECTS credit.',
  'ects-hours-max': 'The most hours of work for one ECTS credit.',
  'slide-words': 'The most words on a slide.',
  'actual-off-plan': 'How far a delivery may take longer or shorter than planned, in per cent.',
};
