/** The cover: programme, title, kind of document, facts, and fine print at the foot of the page. */
import {
  FrameAnchorType,
  HeightRule,
  HorizontalPositionAlign,
  Table,
  TableCell,
  TableRow,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import type { Cover } from '../../nodes/document.js';
import type { Context, Piece } from './context.js';
import { image } from './figures.js';
import { runs, textRun } from './inlines.js';
import { coverLogo } from './logo.js';
import { twips } from './measure.js';
import { paragraph, spacer } from './paragraphs.js';
import { frame } from './tables.js';

/** Width of the bar on the cover, in points. */
const BAR = 20;
/** Share of the text width that the labels of the facts take. */
const LABELS = 0.3;

/** The pieces of the cover; they fill the first page. */
export function cover(node: Cover, context: Context): Piece[] {
  const line = (text: string, style: string): Piece[] =>
    text.trim() === '' ? [] : [paragraph(context, [textRun(text, context)], { style })];
  return [
    bar(context),
    ...logo(context),
    ...line(node.overline, 'CoverOverline'),
    ...line(node.title, 'Title'),
    ...line(node.subtitle, 'Subtitle'),
    paragraph(context, [], { style: 'CoverRule' }),
    ...line(node.lead ?? '', 'CoverLead'),
    ...facts(node, context),
    ...notes(node, context),
    spacer(context),
  ];
}

function logo(context: Context): Piece[] {
  const found = coverLogo(context.shared.theme);
  return found ? [paragraph(context, [image(found.figure, context)], { style: 'CoverLogo' })] : [];
}

function facts(node: Cover, context: Context): Piece[] {
  if (node.facts.length === 0) return [];
  const label = Math.round(context.width * LABELS);
  const widths = [label, context.width - label];
  const rows = node.facts.map((texts) => {
    const children = texts.map(
      (text, index) =>
        new TableCell({
          children: [
            paragraph(context, [textRun(text, context)], {
              style: index === 0 ? 'CoverLabel' : 'CoverFacts',
            }),
          ],
          width: { size: widths[index]!, type: WidthType.DXA },
        }),
    );
    return new TableRow({ children, cantSplit: true });
  });
  const tableLook = { firstRow: false, firstColumn: true, noHBand: true, noVBand: true };
  return [new Table({ ...frame('TableFacts', widths, context), rows, tableLook })];
}

/** A bar of the accent colour along the left edge of the page. */
function bar(context: Context): Piece {
  const { page } = context.shared.theme;
  return paragraph(context, [], {
    style: 'CoverBar',
    frame: {
      type: 'absolute',
      position: { x: 0, y: 0 },
      width: twips(BAR),
      height: twips(page.height),
      rule: HeightRule.EXACT,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  });
}

/** Anchored to the bottom margin: Word joins neighbouring paragraphs with equal frames into one. */
function notes(node: Cover, context: Context): Piece[] {
  return node.notes.map((note) =>
    paragraph(context, runs(note, context), {
      style: 'CoverNotes',
      frame: {
        type: 'alignment',
        width: context.width,
        alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      },
    }),
  );
}
