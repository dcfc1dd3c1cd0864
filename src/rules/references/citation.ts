/** Citations: each names an entry of the bibliography that was there when the module was edited. */

import { cleanItem } from '../../citations/csl-item.js';
import type { Curriculum, Reference } from '../../curriculum/model.js';
import { didYouMean } from '../../diagnostic/nearest.js';
import type { Rule } from '../rule.js';
import { citationsOf } from './citations.js';

export const citation: Rule = {
  id: 'references/citation',
  scope: 'both',
  summary: 'Every work that is cited stands in references.yaml.',
  why: 'Participants who want to read on find a key in brackets where the book should be.',
  severity: 'error',
  *check(curriculum) {
    const known = curriculum.references.map((reference) => reference.id);
    if (isUnread(curriculum) || known.includes('')) return;
    for (const { id, at } of citationsOf(curriculum)) {
      if (known.includes(id)) continue;
      const hint = didYouMean(id, known);
      yield {
        message: `The reference "${id}" is not in references.yaml`,
        at,
        ...(hint ? { hint } : {}),
      };
    }
  },
  fails: [
    {
      title: 'a misspelt key in a text',
      files: { 'm1/1-knots.md': [['[@kolb1984, p. 21]', '[«@kolb1985», p. 21]']] },
      message: 'The reference "kolb1985" is not in references.yaml',
    },
    {
      title: 'an unknown key in a block',
      files: { 'm1/1-knots.md': [['Slow hands', 'As «@ashley1944» says']] },
      message: 'The reference "ashley1944" is not in references.yaml',
    },
    {
      title: 'an unknown key in the pre-reading',
      files: { 'm1/module.yaml': [['trainers: 1', 'trainers: 1\npre-reading: [«ashley1944»]']] },
      message: 'The reference "ashley1944" is not in references.yaml',
    },
    {
      title: 'an unknown source of a tool',
      files: { 'tools/knot-card.md': [['source: own', 'source: "[«@ashley1944», p. 3]"']] },
      message: 'The reference "ashley1944" is not in references.yaml',
    },
  ],
  passes: [
    {
      title: 'an address and code, which cite nothing',
      files: { 'm1/1-knots.md': [['Slow hands', 'Write to ropes@example.org or type `@rope`']] },
    },
    {
      title: 'a bibliography that cannot be read, which is reported as such',
      files: { 'references.yaml': 'references: [\n' },
    },
  ],
};

/** The bibliography is there, but nothing of it could be read, or not every entry. */
function isUnread(curriculum: Curriculum): boolean {
  return curriculum.findings.some(
    (finding) =>
      finding.at.file.path === 'references.yaml' &&
      (curriculum.references.length === 0 || finding.message.includes('a reference: a mapping')),
  );
}

export const newerThanEdition: Rule = {
  id: 'references/newer-than-edition',
  scope: 'both',
  summary: 'No reference is newer than the edition of the module that cites it.',
  why: 'A module that cites a later work was changed after the date on its cover.',
  severity: 'info',
  *check(curriculum) {
    const byId = new Map(curriculum.references.map((reference) => [reference.id, reference]));
    const seen = new Set<string>();
    for (const { id, at, module } of citationsOf(curriculum)) {
      const key = `${module?.id} ${id}`;
      const reference = byId.get(id);
      if (!module?.edition || !reference || seen.has(key)) continue;
      seen.add(key);
      const year = yearOf(reference);
      if (year === undefined || year <= Number(module.edition.slice(0, 4))) continue;
      yield {
        message: `"${id}" is of ${year}, later than the edition of ${module.id}: ${module.edition}`,
        at,
        hint: 'Update "edition", or check the year of the reference.',
      };
    }
  },
  fails: [
    {
      title: 'a work of a later year',
      files: {
        'references.yaml': [['[[1984]]', '[[2027]]']],
        'm1/1-knots.md': [['[@kolb1984, p. 21]', '[«@kolb1984», p. 21]']],
      },
      message: '"kolb1984" is of 2027, later than the edition of M1: 2026-03-01',
    },
  ],
  passes: [{ title: 'an older work', files: {} }],
};

function yearOf(reference: Reference): number | undefined {
  const { issued } = cleanItem({ ...reference.item, id: reference.id });
  return (issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0]?.[0];
}
