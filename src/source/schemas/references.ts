/** The shape of `references.yaml`: CSL-YAML. Its many fields are CSL's, not ours: only what pensum uses is looked at. */

import { z } from 'zod';
import { expected, list, referenceKey, text } from '../schema-values.js';

const people = 'a list of { family, given }, or of { literal } for an organisation';
const types = ['book', 'article-journal', 'chapter', 'report', 'thesis', 'webpage'];

const referenceEntry = z
  .looseObject(
    {
      id: referenceKey.optional().describe('Key by which texts cite it, such as porter1998.'),
      type: text
        .optional()
        .describe('What it is, as CSL calls it: book, article-journal, chapter, report and more.')
        .meta({ examples: types }),
      title: z
        .union([text, z.number()], expected('a text'))
        .optional()
        .describe('Title of the work.'),
    },
    expected('a reference: a mapping with id, type, title and more'),
  )
  // For editors: fields of CSL that documents print. The reader takes every field as it is.
  .meta({
    offers: {
      author: `Authors: ${people}.`,
      editor: `Editors: ${people}.`,
      translator: `Translators: ${people}.`,
      issued: 'When it came out: { date-parts: [[1998, 11, 23]] }, as far as it is known.',
      accessed: 'When it was read on the web: { date-parts: [[2026, 11, 23]] }.',
      'container-title': 'Title of the journal, book or site that it stands in.',
      'collection-title': 'Title of the series.',
      publisher: 'Publisher.',
      'publisher-place': 'Where the publisher is.',
      volume: 'Volume, of a journal or a work.',
      issue: 'Issue of a journal.',
      page: 'Pages, such as 77-90.',
      edition: 'Edition, where it is not the first.',
      genre: 'Kind of report or thesis.',
      number: 'Number of a report.',
      DOI: 'Digital object identifier, such as 10.1000/182.',
      URL: 'Address on the web.',
    },
  });

export const referencesSchema = list(referenceEntry, 'references');
