/** The shape of every YAML text, in zod: what the reader accepts and what messages call "expected". */

import { z } from 'zod';
import {
  basedOn,
  choice,
  count,
  date,
  expected,
  flag,
  id,
  language,
  licence,
  limits,
  list,
  map,
  minutes,
  moduleId,
  object,
  orText,
  percent,
  referenceKey,
  text,
  time,
  version,
  whole,
  words,
} from './schema-values.js';
import {
  activityKinds,
  assessmentTypes,
  bloomLevels,
  groupForms,
  quantityUnits,
  statuses,
} from './vocabulary.js';

export const curriculumSchema = object(
  {
    title: text.optional(),
    languages: list(language, 'language tags').optional(),
    tracks: list(
      object(
        {
          id: id.optional(),
          title: text.optional(),
          modules: whole(0, 10_000, 'the number of its modules').optional(),
          levels: list(id, 'levels').optional(),
          languages: list(language, 'language tags').optional(),
          audiences: list(id, 'audiences').optional(),
          limits: limits.optional(),
          pilots: object(
            { deliveries: count.optional(), countries: count.optional() },
            'a mapping with deliveries and countries',
          ).optional(),
        },
        'a track: a mapping with id, title, modules, levels and languages',
      ),
      'tracks',
    ).optional(),
    levels: words.optional(),
    audiences: words.optional(),
    themes: words.optional(),
    methods: map(
      object(
        { title: text, lecture: flag.optional() },
        'a method: a mapping with title and lecture',
      ),
      'a mapping of ids to methods',
    ).optional(),
    limits: limits.optional(),
    rules: map(
      choice(['error', 'warning', 'info', 'off']),
      'a mapping of rule ids to severities',
    ).optional(),
  },
  'a mapping with title, languages, tracks and more',
);

const agendaItem = object(
  {
    session: id.optional(),
    title: text.optional(),
    minutes: minutes.optional(),
    break: minutes.optional(),
    lunch: minutes.optional(),
    other: text.optional(),
  },
  'an item of the agenda: session, break, lunch or other',
).superRefine((item, context) => {
  const kinds = (['session', 'break', 'lunch', 'other'] as const).filter(
    (k) => item[k] !== undefined,
  );
  const problem =
    kinds.length !== 1
      ? 'expected exactly one of session, break, lunch and other'
      : item.other !== undefined && item.minutes === undefined
        ? 'expected "minutes" beside "other"'
        : (item.break ?? item.lunch) !== undefined && (item.minutes ?? item.title) !== undefined
          ? 'expected nothing beside "break" or "lunch"'
          : undefined;
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

export const moduleSchema = object(
  {
    id: moduleId.optional(),
    track: id.optional(),
    title: text.optional(),
    purpose: text.optional(),
    levels: list(id, 'levels').optional(),
    audiences: list(id, 'audiences').optional(),
    themes: list(id, 'themes').optional(),
    minutes: minutes.optional(),
    'self-study': minutes.optional(),
    ects: z
      .number(expected('ECTS credits as a number'))
      .min(0.5, expected('0.5 ECTS or more'))
      .max(300, expected('at most 300 ECTS'))
      .optional(),
    eqf: whole(1, 8, 'an EQF level from 1 to 8').optional(),
    participants: object(
      { min: count.optional(), max: count.optional() },
      'a mapping with min and max',
    )
      .refine(
        (range) => range.min === undefined || range.max === undefined || range.min <= range.max,
        expected('min to be at most max'),
      )
      .optional(),
    trainers: count.optional(),
    prerequisites: list(moduleId, 'module ids').optional(),
    status: choice(statuses).optional(),
    version: version.optional(),
    edition: date.optional(),
    licence: licence.optional(),
    authors: list(text, 'names').optional(),
    'based-on': basedOn.optional(),
    'pre-reading': list(referenceKey, 'reference keys').optional(),
    outcomes: list(
      object(
        { id: id.optional(), level: choice(bloomLevels).optional(), text: text.optional() },
        'an outcome: a mapping with id, level and text',
      ),
      'outcomes',
    ).optional(),
    assessments: list(
      object(
        {
          id: id.optional(),
          title: text.optional(),
          type: choice(assessmentTypes).optional(),
          level: choice(bloomLevels).optional(),
          outcomes: list(id, 'outcome ids').optional(),
          session: id.optional(),
          activity: z
            .string(expected('session/activity'))
            .regex(
              /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/,
              expected('session/activity, such as gallery-walk/hang-the-sheets'),
            )
            .optional(),
          shared: flag.optional(),
          criteria: list(
            orText(
              object(
                {
                  criterion: text,
                  below: text.optional(),
                  meets: text.optional(),
                  exceeds: text.optional(),
                },
                'a criterion: a text, or a mapping with criterion, below, meets and exceeds',
              ),
              'a criterion: a text, or a mapping with criterion, below, meets and exceeds',
            ),
            'criteria',
          ).optional(),
        },
        'an assessment: a mapping with id, title, type, level and outcomes',
      ),
      'assessments',
    ).optional(),
    agenda: list(
      object(
        {
          day: count.optional(),
          start: time.optional(),
          items: list(agendaItem, 'items').optional(),
        },
        'a day: a mapping with day, start and items',
      ),
      'days',
    ).optional(),
  },
  'a mapping with id, track, title and more',
);

export const sessionSchema = object(
  {
    id: id.optional(),
    title: text.optional(),
    minutes: minutes.optional(),
    'key-messages': list(text, 'texts').optional(),
    room: text.optional(),
    preparation: list(text, 'texts').optional(),
    attachments: list(text, 'paths of files').optional(),
    'based-on': basedOn.optional(),
  },
  'a mapping with id, title and minutes',
);

export const activitySchema = object(
  {
    id: id.optional(),
    kind: choice(activityKinds).optional(),
    method: id.optional(),
    form: choice(groupForms).optional(),
    size: whole(2, 1_000, 'the number of people in a group, 2 or more').optional(),
    minutes: minutes.optional(),
    outcomes: list(id, 'outcome ids').optional(),
    tools: list(
      orText(
        object(
          { id, worksheet: flag.optional() },
          'a tool: its id, or a mapping with id and worksheet',
        ),
        'a tool: its id, or a mapping with id and worksheet',
      ),
      'tools',
    ).optional(),
    materials: list(
      object(
        {
          name: text.optional(),
          per: choice(quantityUnits).optional(),
          quantity: count.optional(),
          pages: count.optional(),
          spare: percent.optional(),
        },
        'a material: a mapping with name, per and quantity',
      ),
      'materials',
    ).optional(),
    steps: list(
      object(
        {
          minutes: minutes.optional(),
          text: text.optional(),
          'per-group': z
            .number(expected('minutes for each group'))
            .positive(expected('minutes for each group, above 0'))
            .max(1_000, expected('at most 1000 minutes for each group'))
            .optional(),
        },
        'a step: a mapping with minutes and text',
      ),
      'steps',
    ).optional(),
    optional: flag.optional(),
    shortest: minutes.optional(),
    debrief: z.literal('included', expected('the word "included"')).optional(),
  },
  'a mapping with kind, method, minutes and more',
);

export const toolSchema = object(
  {
    title: text.optional(),
    purpose: text.optional(),
    minutes: minutes.optional(),
    source: text.optional(),
    group: object(
      { min: count.optional(), max: count.optional() },
      'a mapping with min and max',
    ).optional(),
    'based-on': basedOn.optional(),
  },
  'a mapping with title, purpose, minutes and source',
);

export const glossarySchema = list(
  object(
    { term: text.optional(), definition: text.optional() },
    'a term: a mapping with term and definition',
  ),
  'terms',
);

/** One entry of CSL-YAML. Its many fields are CSL's, not ours: only what pensum uses is looked at. */
const referenceEntry = z.looseObject(
  {
    id: referenceKey.optional(),
    type: text.optional(),
    title: z.union([text, z.number()], expected('a text')).optional(),
  },
  expected('a reference: a mapping with id, type, title and more'),
);
export const referencesSchema = list(referenceEntry, 'references');
