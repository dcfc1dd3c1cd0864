/** Licence and credits: who made this, under which terms it may be used, and what it builds on. */

import { fill } from '../../languages/labels.js';
import type { Block, Inline } from '../../nodes/document.js';
import { bullets, heading, paragraph, type Section, text } from '../context.js';

export const licence: Section = {
  id: 'licence',
  audience: 'everyone',
  build({ labels, view }) {
    const lines: Block[] = [];
    if (view.authors.length > 0)
      lines.push(paragraph(`${labels.authors}: ${view.authors.join(', ')}.`));
    if (view.licence !== undefined) {
      const [before = '', after = ''] = fill(labels.licenceText, { licence: '\u0000' }).split(
        '\u0000',
      );
      lines.push(paragraph([...text(before), licenceName(view.licence), ...text(after)]));
    }
    const credits = view.credits.map((credit): Inline[] => {
      const title = credit.title ?? credit.url ?? '';
      const name: Inline[] =
        credit.url === undefined
          ? text(title)
          : [{ type: 'link', url: credit.url, children: text(title) }];
      const more = [
        credit.licence,
        credit.changes && `${labels.changes}: ${credit.changes}`,
      ].filter((part) => part);
      return [...name, ...text(more.length > 0 ? ` (${more.join('; ')})` : '')];
    });
    if (credits.length > 0) lines.push(paragraph(`${labels.basedOn}:`), ...bullets(credits));
    lines.push(paragraph(labels.fonts, 'small'));
    return [heading(1, labels.licenceAndCredits), ...lines];
  },
};

/** The SPDX id; a Creative Commons licence leads to its text. */
export function licenceName(id: string): Inline {
  const match = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(id);
  if (!match) return { type: 'text', value: id };
  const [, terms = '', version] = match;
  return {
    type: 'link',
    url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
    children: text(`CC ${terms} ${version}`),
  };
}
