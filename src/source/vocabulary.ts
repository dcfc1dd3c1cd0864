/** The words that the source format itself fixes; a curriculum's own levels, audiences and themes are in its file. */

export const statuses = [
  'draft',
  'reviewed',
  'pilot-ready',
  'piloted',
  'released',
  'retired',
] as const;
export type Status = (typeof statuses)[number];

/** Bloom's levels as revised by Anderson & Krathwohl (2001), lowest first. */
export const bloomLevels = [
  'remember',
  'understand',
  'apply',
  'analyse',
  'evaluate',
  'create',
] as const;
export type BloomLevel = (typeof bloomLevels)[number];

export const activityKinds = [
  'opening',
  'teaching',
  'practice',
  'debrief',
  'closing',
  'energiser',
  'buffer',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const groupForms = [
  'individual',
  'pairs',
  'trios',
  'groups',
  'plenary',
  'fishbowl',
] as const;
export type GroupForm = (typeof groupForms)[number];

export const assessmentTypes = [
  'product',
  'observation',
  'test',
  'presentation',
  'self-assessment',
  'peer-assessment',
] as const;
export type AssessmentType = (typeof assessmentTypes)[number];

export const quantityUnits = ['participant', 'pair', 'group', 'trainer', 'room'] as const;
export type QuantityUnit = (typeof quantityUnits)[number];

/** Built-in methods; `lecture` says whether participants mostly listen. */
export const builtInMethods: Readonly<Record<string, { title: string; lecture: boolean }>> = {
  lecture: { title: 'Lecture', lecture: true },
  demonstration: { title: 'Demonstration', lecture: false },
  discussion: { title: 'Discussion', lecture: false },
  case: { title: 'Case study', lecture: false },
  exercise: { title: 'Exercise', lecture: false },
  'role-play': { title: 'Role play', lecture: false },
  simulation: { title: 'Simulation', lecture: false },
  'world-cafe': { title: 'World Café', lecture: false },
  'peer-consultation': { title: 'Peer consultation', lecture: false },
  'gallery-walk': { title: 'Gallery walk', lecture: false },
  reflection: { title: 'Reflection', lecture: false },
  'field-visit': { title: 'Field visit', lecture: false },
  presentation: { title: 'Presentation', lecture: false },
  test: { title: 'Test', lecture: false },
};

/** Limits of rules: minutes, per cent where the name says share, and their defaults. */
export const defaultLimits = {
  'minutes-without-break': 90,
  'shortest-break': 10,
  'shortest-lunch': 45,
  'lecture-minutes': 20,
  'lecture-share-session': 50,
  'lecture-share-module': 33,
  'buffer-share': 10,
  'outcomes-min': 4,
  'outcomes-max': 6,
  'demanding-outcomes': 0,
  'participants-per-trainer': 15,
  'ects-hours-min': 25,
  'ects-hours-max': 30,
  'slide-words': 30,
  'actual-off-plan': 20,
} as const;
export type LimitName = keyof typeof defaultLimits;
export type Limits = Readonly<Record<LimitName, number>>;
