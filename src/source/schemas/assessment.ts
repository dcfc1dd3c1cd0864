/** The shape of an assessment in `module.yaml`. */

import { z } from 'zod';
import { choice, expected, flag, id, list, object, orText, text } from '../schema-values.js';
import { assessmentTypes, bloomLevels } from '../vocabulary.js';
import { snippet } from './for-editors.js';
import { assessmentMeanings, bloomMeanings } from './meanings.js';

const criterion = object(
  {
    criterion: text.describe('What is looked at, in a word or two.'),
    below: text.optional().describe('What work looks like that is not yet good enough.'),
    meets: text.optional().describe('What work looks like that is good enough.'),
    exceeds: text.optional().describe('What work looks like that is better than needed.'),
  },
  'a criterion: a text, or a mapping with criterion, below, meets and exceeds',
).meta(
  snippet('criterion', 'A criterion with its three levels of performance', {
    criterion: '',
    below: '',
    meets: '',
    exceeds: '',
  }),
);

export const assessment = object(
  {
    id: id.optional().describe('Id of the assessment.'),
    title: text.optional().describe('Title of the assessment.'),
    type: choice(assessmentTypes, assessmentMeanings).optional().describe('How it is assessed.'),
    level: choice(bloomLevels, bloomMeanings)
      .optional()
      .describe("Level that it asks for, in Bloom's revised taxonomy."),
    outcomes: list(id, 'outcome ids')
      .optional()
      .describe('Ids of the outcomes of this module that it shows.'),
    session: id
      .optional()
      .describe('Id of the session in which it takes place; or name an activity instead.'),
    activity: z
      .string(expected('session/activity'))
      .regex(
        /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/,
        expected('session/activity, such as gallery-walk/hang-the-sheets'),
      )
      .optional()
      .describe('The activity in which it takes place: session/activity.'),
    shared: flag
      .optional()
      .describe("Whether participants see title and criteria; otherwise they are the trainer's."),
    criteria: list(
      orText(
        criterion,
        'a criterion: a text, or a mapping with criterion, below, meets and exceeds',
      ),
      'criteria',
    )
      .optional()
      .describe('What is looked at: texts, or mappings with three levels of performance.'),
  },
  'an assessment: a mapping with id, title, type, level and outcomes',
).meta(
  snippet('assessment', 'An assessment with one criterion', {
    id: '',
    title: '',
    type: 'product',
    level: 'apply',
    outcomes: [''],
    session: '',
    shared: true,
    criteria: [{ criterion: '', below: '', meets: '', exceeds: '' }],
  }),
);
