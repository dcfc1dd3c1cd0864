/** Builds every paragraph, so that indents, page breaks and what stays together agree everywhere. */
import { AlignmentType, type IParagraphOptions, Paragraph, type XmlComponent } from 'docx';
import type { Context, Opening, Piece } from './context.js';
import { LIST_STYLES } from './list-styles.js';
import { twips } from './measure.js';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/**
 * A paragraph where `context` stands. It takes the context's opening, alignment and indent (list
 * styles bring their own); `options` win over all of them.
 */
export function paragraph(
  context: Context,
  children: readonly XmlComponent[],
  options: IParagraphOptions = {},
): Paragraph {
  const style = options.style ?? context.style;
  const keepNext = options.keepNext ?? (context.keep === 'all' || undefined);
  const keepLines = options.keepLines ?? (context.keep !== undefined || undefined);
  const align = context.align && context.align !== 'left' ? context.align : undefined;
  return new Paragraph({
    ...(align ? { alignment: ALIGNMENTS[align] } : {}),
    ...(context.indent === ownIndent(style, context) ? {} : { indent: { left: context.indent } }),
    ...options,
    style,
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(keepLines === undefined ? {} : { keepLines }),
    ...opening(context.opening, style, context, options),
    children: children as IParagraphOptions['children'],
  } as IParagraphOptions);
}

/** Indent that a style brings by itself: inside lists, as much as their depth. */
function ownIndent(style: string, context: Context): number {
  if (!style.startsWith('ListContinue')) return 0;
  return twips(context.shared.theme.space.indent) * Math.min(context.level, LIST_STYLES);
}

function opening(
  start: Opening | undefined,
  style: string,
  context: Context,
  options: IParagraphOptions,
): Pick<IParagraphOptions, 'pageBreakBefore' | 'spacing'> {
  if (!start) return {};
  const own = context.shared.spaceBefore.get(style) ?? 0;
  if (start.newPage) {
    const flush = own > 0 ? { spacing: { ...options.spacing, before: 0 } } : {};
    return { pageBreakBefore: true, ...flush };
  }
  if (start.before === undefined || start.before <= own) return {};
  return { spacing: { ...options.spacing, before: start.before } };
}

/** A paragraph without height: Word joins tables that nothing separates. */
export function spacer(context: Context): Paragraph {
  return paragraph({ ...context, indent: 0 }, [], { style: 'Spacer' });
}

/** The spacer that a table needs before it when something has to stand between, or a page break. */
export function tableOpening(context: Context): Paragraph[] {
  if (!context.opening) return [];
  return [spacer({ ...context, keep: 'all' })];
}

/** The same pieces; the last paragraph, if they end with one, has `after` twips below. */
export function endingWith(pieces: readonly Piece[], after: number): Piece[] {
  const last = pieces.at(-1);
  if (!(last instanceof Paragraph)) return [...pieces];
  return [...pieces.slice(0, -1), last.with({ spacing: { ...spacingOf(last), after } })];
}

function spacingOf(piece: Paragraph): IParagraphOptions['spacing'] {
  return piece.options.spacing;
}
