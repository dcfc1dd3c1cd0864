/** Entries of the bibliography: complete enough to be found in a library. */

import { cleanItem } from '../../citations/csl-item.js';
import type { Reference } from '../../curriculum/model.js';
import type { Rule } from '../rule.js';

export const entry: Rule = {
  id: 'references/entry',
  scope: 'curriculum',
  summary:
    'Every reference has an author, editor or organisation, a year, and what it appeared in.',
  why: 'A work without its author or its journal cannot be found by those who want to read it.',
  severity: 'error',
  *check(curriculum) {
    for (const reference of curriculum.references) {
      const absent = absentParts(reference);
      if (absent.length === 0 || reference.at.broken()) continue;
      yield {
        message: `The reference "${reference.id}" has no ${absent.join(' and no ')}`,
        at: reference.at.value('id'),
      };
    }
  },
  fails: [
    {
      title: 'a book without an author',
      files: {
        'references.yaml': [
          ['id: kolb1984', 'id: «kolb1984»'],
          ['    author: [{ family: Kolb, given: David A. }]\n', ''],
        ],
      },
      message: 'The reference "kolb1984" has no author, editor or organisation',
    },
    {
      title: 'a book without a year that can be read',
      files: {
        'references.yaml': [
          ['id: kolb1984', 'id: «kolb1984»'],
          ['[[1984]]', '[[soon]]'],
        ],
      },
      message: 'The reference "kolb1984" has no year',
    },
    {
      title: 'an article without its journal',
      files: {
        'references.yaml': [
          ['id: kolb1984', 'id: «kolb1984»'],
          ['type: book', 'type: article-journal'],
        ],
      },
      message:
        'The reference "kolb1984" has no container-title (the journal or book that it is in)',
    },
  ],
  passes: [
    {
      title: 'a report of an organisation',
      files: {
        'references.yaml': [
          ['type: book', 'type: report'],
          ['[{ family: Kolb, given: David A. }]', '[{ literal: Harbour Board }]'],
        ],
      },
    },
    {
      title: 'a web page without a year, but with the day on which it was read',
      files: {
        'references.yaml': [
          ['type: book', 'type: webpage'],
          ['issued: { date-parts: [[1984]] }', 'accessed: 2026-02-01'],
        ],
      },
    },
  ],
};

const inContainers = /^(article-(journal|magazine|newspaper)|chapter|paper-conference|entry.*)$/;

/** What must be there and is not; what the schema asks for is reported by it. */
function absentParts(reference: Reference): string[] {
  const { type } = reference.item;
  const clean = cleanItem({ ...reference.item, id: reference.id });
  const kind = typeof type === 'string' ? type : '';
  const absent: string[] = [];
  const by = clean.author ?? clean.editor ?? clean.translator;
  if (by === undefined) absent.push('author, editor or organisation');
  const undated = /^(webpage|post.*)$/.test(kind) && clean.accessed !== undefined;
  if (clean.issued === undefined && !undated) absent.push('year');
  if (inContainers.test(kind) && clean['container-title'] === undefined) {
    absent.push('container-title (the journal or book that it is in)');
  }
  return absent;
}
