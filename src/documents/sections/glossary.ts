/** The glossary's terms that this document uses. */

import type { PublicContext, Section } from '../context.js';
import { heading, paragraph, text } from '../context.js';

export const glossary: Section = {
  id: 'glossary',
  audience: 'everyone',
  build(context) {
    const items = usedTerms(context).map(({ term, definition }) => ({
      term: text(term),
      definition: [paragraph(definition)],
    }));
    return items.length === 0
      ? []
      : [heading(1, context.labels.glossary), { type: 'terms', items }];
  },
};

/** Terms whose words stand in the document, capitals and a plural or genitive ending apart. */
function usedTerms({ view, book, labels }: PublicContext) {
  const words = ` ${book.words.toLocaleLowerCase(labels.tag).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return view.glossary.filter(({ term }) => {
    const wanted = term
      .toLocaleLowerCase(labels.tag)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (wanted === '') return false;
    const stem = wanted.replace(/y$/, '');
    return (
      ['', 's', 'es', 'y', 'ies', 'en', 'er', 'ar', 'ne', 'na'].some((ending) =>
        words.includes(` ${stem}${ending} `),
      ) || words.includes(` ${wanted} `)
    );
  });
}
