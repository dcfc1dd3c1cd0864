/** Handout masters: a list of every sheet to copy with its page, and the sessions' own ones, each on a new page. */

import { fill, type Labels } from '../../languages/labels.js';
import type { Block, Worksheet } from '../../nodes/document.js';
import { anchors } from '../anchors.js';
import { heading, type PublicContext, paragraph, type Section, table } from '../context.js';
import { heightOf, pageHeight } from '../height.js';
import type { Handout } from '../public-view.js';

export const handouts: Section = {
  id: 'handouts',
  audience: 'trainer',
  build(context) {
    const { labels, view, markdown } = context;
    if (!context.handouts) {
      return [
        heading(1, labels.handouts, { newPage: true }),
        {
          type: 'callout',
          kind: 'caution',
          title: labels.handouts,
          children: [paragraph(labels.handoutsWithheld)],
        },
      ];
    }
    const sheets = view.sessions.flatMap((session) =>
      [...session.given, ...session.handouts]
        .filter(({ kind }) => kind !== 'slide')
        .map((sheet) => ({ sheet, session })),
    );
    if (sheets.length === 0) return [];
    // A tool's sheet stands on a page of its own in its tool sheet: it is not printed twice.
    const own = sheets.filter(({ sheet }) => sheet.tool === undefined);
    const anchorOf = (sheet: Handout) =>
      sheet.tool === undefined || sheet.kind === 'handout'
        ? masterAnchor(sheet)
        : anchors.toolSheet(sheet.tool);
    return [
      heading(1, labels.handouts, { newPage: true }),
      paragraph(labels.handoutsHint),
      ...table(
        [labels.sheet, labels.title, labels.session, labels.onPageTitle],
        sheets.map(({ sheet, session }) => [
          sheetLabel(labels, sheet),
          [
            {
              type: 'link',
              url: `#${anchorOf(sheet)}`,
              children: markdown.inlines(sheet.title, sheet.text),
            },
          ],
          session.title,
          [{ type: 'pageReference', anchor: anchorOf(sheet) }],
        ]),
        { widths: [1.8, 4.8, 3.8, 1] },
      ),
      ...own.map(
        ({ sheet }): Block => ({
          ...worksheetBlock(context, sheet, true),
          id: masterAnchor(sheet),
        }),
      ),
    ];
  },
};

function masterAnchor(sheet: Handout): string {
  return sheet.kind === 'handout' ? anchors.given(sheet.number) : anchors.master(sheet.number);
}

function sheetLabel(labels: Labels, sheet: Handout): string {
  const pattern = sheet.kind === 'handout' ? labels.handoutTitle : labels.worksheetTitle;
  return fill(pattern, { number: sheet.number });
}

/** A worksheet with room to write. Without a page of its own, it begins on one where it is large. */
export function worksheetBlock(
  context: PublicContext,
  sheet: Handout,
  ownPage: boolean,
): Worksheet {
  const { labels, markdown } = context;
  const children = markdown.blocks(sheet.children, sheet.text, { worksheet: true });
  const newPage = ownPage || heightOf(children) > pageHeight / 2;
  return {
    type: 'worksheet',
    label: sheetLabel(labels, sheet),
    title: markdown.inlines(sheet.title, sheet.text),
    ...(newPage ? { newPage } : {}),
    children,
  };
}
