/** Lays out the cover: programme, title, kind of document, facts, and notes at the foot. */
import type { Cover, Inline, Table } from '../../nodes/document.js';
import type { TextStyle } from '../../nodes/theme.js';
import type { Context } from './context.js';
import { stack } from './fill.js';
import { inlinePieces } from './inline.js';
import { breakLines, lineStrips } from './lines.js';
import { type Strip, space, strip } from './strip.js';
import { tag } from './tags.js';

/** Share of the page above the title. */
const ABOVE = 0.16;
/** Points that the logo leaves free above the title. */
const BELOW_LOGO = 24;
/** A title that is longer than this many lines is set smaller. */
const TITLE_LINES = 3;

export function coverStrips(cover: Cover, context: Context): Strip[] {
  const { theme, pageHeight } = context;
  const styles = theme.text.cover;
  const notes = cover.notes.flatMap((note) => textStrips(note, styles.notes, context));
  const strips = [
    ...logoStrips(context),
    ...plainStrips(cover.overline, styles.overline, context),
    ...titleStrips(cover.title, context),
    ...plainStrips(cover.subtitle, styles.subtitle, context),
    accentRule(context),
    ...plainStrips(cover.lead ?? '', styles.lead, context),
    ...factStrips(cover.facts, context),
  ];
  const free = pageHeight - stack(strips).height - stack(notes).height - 24;
  if (notes.length > 0 && free > 0) strips.push(space(free));
  return [...strips, ...notes];
}

/** The room above the title, with the logo at its top where the theme has one. */
function logoStrips(context: Context): Strip[] {
  const { logo } = context.theme;
  const room = context.pageHeight * ABOVE;
  if (!logo) return [space(room)];
  const { picture, alt } = logo;
  context.pictures.add(picture);
  const ratio = picture.height / picture.width || 1;
  const width = Math.min(logo.width, context.width, (room - BELOW_LOGO) / ratio);
  const height = width * ratio;
  const figure = tag('Figure', context.tag, { alt });
  const drawn = strip(height, (painter, x, y) =>
    painter.picture(figure, picture, x + context.left, y, width, height),
  );
  return [drawn, space(room - height)];
}

function titleStrips(title: string, context: Context): Strip[] {
  let style = context.theme.text.cover.title;
  let strips = plainStrips(title, style, context);
  while (strips.length > TITLE_LINES && style.size > 22) {
    style = { ...style, size: style.size - 4 };
    strips = plainStrips(title, style, context);
  }
  return strips;
}

function plainStrips(value: string, style: TextStyle, context: Context): Strip[] {
  return value ? textStrips([{ type: 'text', value }], style, context) : [];
}

function textStrips(children: Inline[], style: TextStyle, context: Context): Strip[] {
  const pieces = inlinePieces(children, style, tag('P', context.tag), context);
  return lineStrips(breakLines(pieces, context.width), { ...context, style });
}

function accentRule({ theme, left }: Context): Strip {
  return strip(
    3,
    (painter, x, y) =>
      painter.artifact(() => painter.box(x + left, y, 54, 3, { fill: theme.colours.warm })),
    { before: 4, after: 26 },
  );
}

function factStrips(facts: Cover['facts'], context: Context): Strip[] {
  if (facts.length === 0) return [];
  const paragraph = (value: string): Table['rows'][number]['cells'][number] => ({
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  });
  const table: Table = {
    type: 'table',
    columns: [{ width: 1 }, { width: 3 }],
    header: [],
    rows: facts.map(([label, value]) => ({ cells: [paragraph(label), paragraph(value)] })),
    look: 'facts',
  };
  return context.flow([table], context);
}
