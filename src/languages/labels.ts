/** Every word that pensum itself prints in a document. A language that lacks one does not compile. */

import type {
  ActivityKind,
  AssessmentType,
  BloomLevel,
  GroupForm,
  QuantityUnit,
  Status,
} from '../source/vocabulary.js';

/** `{name}` in a text is replaced by what it names; see `fill`. */
export interface Labels {
  /** BCP 47 tag that `Intl` uses for dates, numbers, plurals and sorting. */
  tag: string;
  documents: Record<string, string>;
  /** `{page}` and `{pages}`. */
  page: string;
  contents: string;
  module: string;
  session: string;
  /** `{number}` and `{title}`. */
  sessionTitle: string;
  sessions: string;
  /** `{number}` */
  dayTitle: string;
  activity: string;
  outcome: string;
  outcomes: string;
  sessionOutcomes: string;
  method: string;
  time: string;
  minutes: string;
  materials: string;
  material: string;
  total: string;
  step: string;
  version: string;
  status: string;
  edition: string;
  language: string;
  authors: string;
  track: string;
  levels: string;
  audiences: string;
  themes: string;
  purpose: string;
  duration: string;
  contactTime: string;
  selfStudy: string;
  participants: string;
  trainers: string;
  prerequisites: string;
  none: string;
  preReading: string;
  basedOn: string;
  changes: string;
  break: string;
  lunch: string;
  descriptor: string;
  matrix: string;
  matrixHint: string;
  taught: string;
  practised: string;
  assessed: string;
  /** `{sessions}`: numbers and titles. */
  matrixAlt: string;
  /** Names of the signs in the drawn matrix; `elsewhere`: assessed, but in no session. */
  signs: Record<'taught' | 'practised' | 'assessed' | 'elsewhere', string>;
  agenda: string;
  /** `{days}`: the days with their times and sessions. */
  timelineAlt: string;
  item: string;
  planned: string;
  materialsHint: string;
  atOnce: string;
  inAll: string;
  pages: string;
  usedIn: string;
  quantityRuleTitle: string;
  /** `{n}` */
  quantityRule: Record<QuantityUnit, string>;
  /** `{pages}` */
  pagesInAll: string;
  perGroup: string;
  /** `{percent}` */
  spare: string;
  room: string;
  preparation: string;
  attachments: string;
  sessionPlan: string;
  purposeOfSession: string;
  keyMessages: string;
  shortOfTime: string;
  shortOfTimeHint: string;
  canLeaveOut: string;
  canCutTo: string;
  saves: string;
  optional: string;
  tools: string;
  toolPurpose: string;
  source: string;
  ownWork: string;
  groupSize: string;
  handouts: string;
  handoutsHint: string;
  handoutsWithheld: string;
  handout: string;
  /** `{number}` */
  handoutTitle: string;
  /** A worksheet or a handout, as the heading of a column. */
  sheet: string;
  worksheet: string;
  /** `{number}` */
  worksheetTitle: string;
  title: string;
  /** Heading of a column of page numbers. */
  onPageTitle: string;
  /** `{page}` */
  onPage: string;
  slide: string;
  /** `{number}` */
  slideTitle: string;
  speakerNotes: string;
  why: string;
  summary: string;
  sources: string;
  assessments: string;
  assessment: string;
  criteria: string;
  criterion: string;
  below: string;
  meets: string;
  exceeds: string;
  sharedWithParticipants: string;
  trainersOnly: string;
  where: string;
  evaluation: string;
  evaluationHint: string;
  evaluationScale: readonly string[];
  evaluationStatements: readonly string[];
  evaluationQuestions: readonly string[];
  pilotNotes: string;
  pilotNotesHint: string;
  plannedMinutes: string;
  actualMinutes: string;
  whatWorked: string;
  whatToChange: string;
  references: string;
  licenceAndCredits: string;
  /** `{licence}` */
  licenceText: string;
  fonts: string;
  draftWarning: string;
  selfRating: string;
  selfRatingHint: string;
  before: string;
  after: string;
  notes: string;
  glossary: string;
  actionPlan: string;
  actionPlanHint: string;
  actionPlanColumns: readonly string[];
  name: string;
  date: string;
  untranslated: string;
  questions: string;
  answers: string;
  problems: string;
  cut: string;
  online: string;
  bloom: Record<BloomLevel, string>;
  statuses: Record<Status, string>;
  kinds: Record<ActivityKind, string>;
  /** For groups without a size. */
  groupsOfAnySize: string;
  /** `{size}` */
  forms: Record<GroupForm, string>;
  methods: Record<string, string>;
  assessmentTypes: Record<AssessmentType, string>;
  /** Forms by `Intl.PluralRules` category; `{n}` is the number. */
  counts: Record<
    'minutes' | 'participants' | 'trainers' | 'pairs' | 'groups' | 'pages' | 'modules' | 'days',
    Plural
  >;
}

export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Replaces `{name}` by its value; what has no value stays as it is. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A number with its noun in the right form: never joined from pieces, because Latvian has three. */
export function counted(labels: Labels, what: keyof Labels['counts'], n: number): string {
  const forms = labels.counts[what];
  const form = forms[new Intl.PluralRules(labels.tag).select(n)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(labels.tag).format(n) });
}

/** An ISO date written out, such as 23 November 2026. */
export function longDate(labels: Labels, iso: string): string {
  const at = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(labels.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
