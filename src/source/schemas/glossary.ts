/** The shape of `glossary.yaml`. */

import { list, object, text } from '../schema-values.js';
import { snippet } from './for-editors.js';

export const glossarySchema = list(
  object(
    {
      term: text.optional().describe('The term, as it stands in texts.'),
      definition: text.optional().describe('What it means, in words that a newcomer can use.'),
    },
    'a term: a mapping with term and definition',
  ).meta(snippet('term', 'A term with its definition', { term: '', definition: '' })),
  'terms',
);
