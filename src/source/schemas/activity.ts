/** The shape of the block `yaml activity` under a heading of a session. */

import { z } from 'zod';
import {
  choice,
  count,
  expected,
  flag,
  id,
  list,
  minutes,
  object,
  orText,
  percent,
  text,
  whole,
} from '../schema-values.js';
import { activityKinds, groupForms, quantityUnits } from '../vocabulary.js';
import { from, snippet } from './for-editors.js';
import { activityMeanings, formMeanings, unitMeanings } from './meanings.js';

const tool = object(
  {
    id: from('tools', id).describe('Id of the tool: the name of its file in tools/.'),
    worksheet: flag
      .optional()
      .describe('Whether its worksheet comes into the workbook here; true where nothing is said.'),
  },
  'a tool: its id, or a mapping with id and worksheet',
);

const material = object(
  {
    name: text.optional().describe('What it is, as it is said when things are packed.'),
    per: choice(quantityUnits, unitMeanings).optional().describe('For each of whom or what.'),
    quantity: count.optional().describe('How many for each.'),
    pages: count.optional().describe('Printed pages of one piece.'),
    spare: percent.optional().describe('Per cent that is added before rounding up.'),
  },
  'a material: a mapping with name, per and quantity',
).meta(
  snippet('material', 'A material with its quantity', { name: '', per: 'group', quantity: 1 }),
);

const step = object(
  {
    minutes: minutes.optional().describe('Whole minutes of the step.'),
    text: text.optional().describe('What happens in it.'),
    'per-group': z
      .number(expected('minutes for each group'))
      .positive(expected('minutes for each group, above 0'))
      .max(1_000, expected('at most 1000 minutes for each group'))
      .optional()
      .describe('Minutes that each group takes in it; they must fit at the most groups.'),
  },
  'a step: a mapping with minutes and text',
).meta(snippet('step', 'A step with its minutes', { minutes: 5, text: '' }));

export const activitySchema = object(
  {
    id: id.optional().describe('Id of the activity; where none is given, the slug of its heading.'),
    kind: choice(activityKinds, activityMeanings)
      .optional()
      .describe('What the activity is in the session.'),
    method: from('methods', id)
      .optional()
      .describe('How it is done: a built-in method, or one of those in curriculum.yaml.'),
    form: choice(groupForms, formMeanings).optional().describe('How people work together.'),
    size: whole(2, 1_000, 'the number of people in a group, 2 or more')
      .optional()
      .describe('People in a group, 2 or more. Pairs and trios know theirs.'),
    minutes: minutes.optional().describe('Whole minutes of the activity.'),
    outcomes: list(id, 'outcome ids')
      .optional()
      .describe('Ids of the outcomes of the module that it serves.'),
    tools: list(
      from('tools', orText(tool, 'a tool: its id, or a mapping with id and worksheet')),
      'tools',
    )
      .optional()
      .describe('Tools that it uses: ids, or mappings with id and worksheet.'),
    materials: list(material, 'materials')
      .optional()
      .describe('What is needed, with its quantities.'),
    steps: list(step, 'steps')
      .optional()
      .describe('The steps of the activity; their minutes sum to its minutes.'),
    optional: flag.optional().describe('Whether it may be left out when time is short.'),
    shortest: minutes.optional().describe('Whole minutes to which it may be cut.'),
    debrief: z
      .literal('included', expected('the word "included"'))
      .optional()
      .describe('"included" on a practice: its minutes include the debrief.'),
  },
  'a mapping with kind, method, minutes and more',
);
