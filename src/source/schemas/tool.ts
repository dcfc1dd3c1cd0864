/** The shape of the front matter of a practical tool. */

import { basedOn, count, minutes, object, text } from '../schema-values.js';

export const toolSchema = object(
  {
    title: text.optional().describe('Title of the tool.'),
    purpose: text.optional().describe('What it is for, in a sentence.'),
    minutes: minutes.optional().describe('Whole minutes that its use takes.'),
    source: text
      .optional()
      .describe('Where it comes from: a citation such as "[@porter1998]", or own.')
      .meta({ examples: ['own'] }),
    group: object(
      {
        min: count.optional().describe('The fewest people.'),
        max: count.optional().describe('The most people.'),
      },
      'a mapping with min and max',
    )
      .optional()
      .describe('With how many people it is used.'),
    'based-on': basedOn.optional(),
  },
  'a mapping with title, purpose, minutes and source',
);
