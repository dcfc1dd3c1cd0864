/** The shape of `module.yaml`: what a module is for, and how its days run. */

import { z } from 'zod';
import {
  basedOn,
  choice,
  count,
  date,
  expected,
  id,
  licence,
  list,
  minutes,
  moduleId,
  object,
  referenceKey,
  text,
  version,
  whole,
} from '../schema-values.js';
import { bloomLevels, statuses } from '../vocabulary.js';
import { agendaDay } from './agenda.js';
import { assessment } from './assessment.js';
import { from, snippet } from './for-editors.js';
import { bloomMeanings, statusMeanings } from './meanings.js';

const outcome = object(
  {
    id: id.optional().describe('Id of the outcome, by which activities and assessments name it.'),
    level: choice(bloomLevels, bloomMeanings)
      .optional()
      .describe("Level of what participants can do, in Bloom's revised taxonomy."),
    text: text
      .optional()
      .describe('What participants can do afterwards. Begins with a verb that can be observed.'),
  },
  'an outcome: a mapping with id, level and text',
).meta(
  snippet('outcome', 'An outcome with id, level and text', { id: '', level: 'apply', text: '' }),
);

export const moduleSchema = object(
  {
    id: moduleId
      .optional()
      .describe('Id of the module, such as B1: letters, digits and hyphens, a letter first.'),
    track: from('tracks', id).optional().describe('Id of the track that it belongs to.'),
    title: text.optional().describe('Title of the module.'),
    purpose: text
      .optional()
      .describe('What the module is for, said to participants in a few sentences.'),
    levels: list(from('levels', id), 'levels')
      .optional()
      .describe('Levels that the module covers, of those in curriculum.yaml.'),
    audiences: list(from('audiences', id), 'audiences')
      .optional()
      .describe('For whom the module is, of those in curriculum.yaml.'),
    themes: list(from('themes', id), 'themes')
      .optional()
      .describe('What the module is about, of the themes in curriculum.yaml.'),
    minutes: minutes
      .optional()
      .describe('Contact time in whole minutes, without breaks: the sum of its sessions.'),
    'self-study': minutes
      .optional()
      .describe('Minutes of work of each participant outside the room.'),
    ects: z
      .number(expected('ECTS credits as a number'))
      .min(0.5, expected('0.5 ECTS or more'))
      .max(300, expected('at most 300 ECTS'))
      .optional()
      .describe('ECTS credits.'),
    eqf: whole(1, 8, 'an EQF level from 1 to 8')
      .optional()
      .describe('Level in the European Qualifications Framework, 1 to 8.'),
    participants: object(
      {
        min: count.optional().describe('The fewest with whom the module works.'),
        max: count.optional().describe('The most with whom it works.'),
      },
      'a mapping with min and max',
    )
      .refine(
        (range) => range.min === undefined || range.max === undefined || range.min <= range.max,
        expected('min to be at most max'),
      )
      .optional()
      .describe('How many participants it is made for; quantities are worked out for the most.'),
    trainers: count.optional().describe('How many trainers it needs.'),
    prerequisites: list(from('modules', moduleId), 'module ids')
      .optional()
      .describe('Ids of modules that participants have taken before.'),
    status: choice(statuses, statusMeanings).optional().describe('How far the module has come.'),
    version: version
      .optional()
      .describe('Version in quotation marks, such as "0.3.0" (Semantic Versioning).')
      .meta({ examples: ['0.1.0'] }),
    edition: date
      .optional()
      .describe('Date of this edition, such as 2026-11-23; documents print it.'),
    licence: licence
      .optional()
      .describe('Licence as an SPDX id, such as CC-BY-4.0.')
      .meta({ examples: ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'] }),
    authors: list(text, 'names').optional().describe('Names of the authors.'),
    'based-on': basedOn.optional(),
    'pre-reading': list(from('references', referenceKey), 'reference keys')
      .optional()
      .describe('What participants read before: keys of references.yaml.'),
    outcomes: list(outcome, 'outcomes')
      .optional()
      .describe('What participants can do afterwards: four to six of them.'),
    assessments: list(assessment, 'assessments')
      .optional()
      .describe('How trainer and participants see whether the outcomes were reached.'),
    agenda: list(agendaDay, 'days')
      .optional()
      .describe('The days with their sessions and breaks, in order.'),
  },
  'a mapping with id, track, title and more',
);
