/** What this document cites, and what participants are asked to read before. */

import { bullets, heading, type Section } from '../context.js';

export const references: Section = {
  id: 'references',
  audience: 'everyone',
  build({ labels, book }) {
    const entries = book.citations.bibliography();
    return entries.length === 0
      ? []
      : [heading(1, labels.references), { type: 'references', entries }];
  },
};

export const preReading: Section = {
  id: 'pre-reading',
  audience: 'everyone',
  moduleOnly: true,
  build({ labels, view, book }) {
    const entries = view.preReading.flatMap((id) => {
      const entry = book.citations.entry(id);
      return entry ? [entry] : [];
    });
    return entries.length === 0 ? [] : [heading(1, labels.preReading), ...bullets(entries)];
  },
};
