/** Terms with their definitions, and the bibliography with its hanging indent. */
import type { Block, References, Terms } from '../../nodes/document.js';
import { anchored } from './bookmarks.js';
import { type Context, opened, type Piece } from './context.js';
import { runs } from './inlines.js';
import { twips } from './measure.js';
import { paragraph } from './paragraphs.js';

type Blocks = (nodes: readonly Block[], context: Context) => Piece[];

/** Each term in bold on a line of its own, its definition indented below. */
export function terms(node: Terms, context: Context, blocks: Blocks): Piece[] {
  const indent = twips(context.shared.theme.space.indent);
  return node.items.flatMap((item, index) => {
    const place = index === 0 ? context : opened(context);
    const term = paragraph(place, anchored(item.id, context, runs(item.term, context)), {
      style: 'Term',
      keepNext: true,
    });
    const inner: Context = {
      ...opened(context),
      style: 'Definition',
      indent: context.indent + indent,
      width: context.width - indent,
    };
    return [term, ...blocks(item.definition, inner)];
  });
}

/** One paragraph an entry, with the bookmark that citations link to. */
export function references(node: References, context: Context): Piece[] {
  const hanging = twips(context.shared.theme.space.hanging);
  return node.entries.map((entry, index) =>
    paragraph(
      index === 0 ? context : opened(context),
      anchored(entry.id, context, runs(entry.children, context)),
      {
        style: 'Bibliography',
        ...(context.indent > 0 ? { indent: { left: context.indent + hanging, hanging } } : {}),
      },
    ),
  );
}
