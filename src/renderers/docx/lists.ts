/** Lists: Word's own numbering, one instance a list, and tick boxes that can be ticked. */
import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Block, List, ListItem } from '../../nodes/document.js';
import type { Theme } from '../../nodes/theme.js';
import { anchored } from './bookmarks.js';
import { type Context, next, opened, type Piece } from './context.js';
import { tickBox } from './forms.js';
import { base, runs } from './inlines.js';
import { listStyle } from './list-styles.js';
import { hex, narrowed, twips } from './measure.js';
import { endingWith, paragraph } from './paragraphs.js';
import { tab } from './xml.js';

/** Deepest level that Word numbers. */
const LEVELS = 9;
const BULLETS = ['•', '–', '▪'];

type Blocks = (nodes: readonly Block[], context: Context) => Piece[];

/** The numbering definitions: bullets, and numbers from 1 and from each of `starts`. */
export function numbering(theme: Theme, starts: ReadonlySet<number>): NumberingDefinition[] {
  const levels = (level: (index: number) => Partial<ILevelsOptions>): ILevelsOptions[] =>
    Array.from({ length: LEVELS }, (_, index) => ({
      level: index,
      alignment: AlignmentType.LEFT,
      style: {
        run: { color: hex(theme.colours.accent) },
        paragraph: {
          indent: {
            left: twips(theme.space.indent * (index + 1)),
            hanging: twips(theme.space.indent),
          },
        },
      },
      ...level(index),
    }));
  const numbers = (start: number): NumberingDefinition => ({
    reference: numbersFrom(start),
    levels: levels((index) => ({
      format: LevelFormat.DECIMAL,
      text: `%${index + 1}.`,
      start,
    })),
  });
  return [
    {
      reference: 'bullets',
      levels: levels((index) => ({ format: LevelFormat.BULLET, text: BULLETS[index % 3]! })),
    },
    numbers(1),
    ...[...starts].sort((a, b) => a - b).map(numbers),
  ];
}

function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

/** The pieces of a list; its items' blocks are made by `blocks`. */
export function list(node: List, context: Context, blocks: Blocks): Piece[] {
  const { theme } = context.shared;
  const after = twips(theme.text.body.after);
  const numbers = {
    reference: node.ordered ? numbersFrom(node.start ?? 1) : 'bullets',
    instance: next(context, 'list'),
  };
  const pieces = node.items.flatMap((item, index) => {
    const first = index === 0 ? context : opened(context);
    const last = index === node.items.length - 1;
    const keep = context.keep && !last ? { keep: 'all' as const } : {};
    const made = listItem(item, node, numbers, { ...first, ...keep }, blocks);
    return node.spread ? endingWith(made, after) : made;
  });
  return context.level > 0 ? pieces : endingWith(pieces, after);
}

function listItem(
  item: ListItem,
  node: List,
  numbers: { reference: string; instance: number },
  context: Context,
  blocks: Blocks,
): Piece[] {
  const level = Math.min(context.level, LEVELS - 1);
  const indent = twips(context.shared.theme.space.indent);
  const [first, ...others] = item.children;
  const lead = first?.type === 'paragraph' ? first : undefined;
  const rest = lead ? others : item.children;
  const boxed = item.checked !== undefined;
  const box =
    item.checked === undefined ? [] : [tickBox(item.checked, context), tab(base(context))];
  const text = lead ? anchored(lead.id, context, runs(lead.children, context)) : [];
  const left = context.indent + indent;
  const own = boxed || left !== indent * (level + 1);
  const start = paragraph(context, [...box, ...text], {
    style: listStyle(node.ordered ? 'ListNumber' : 'ListBullet', level),
    ...(boxed && !node.ordered
      ? { numbering: false as const }
      : { numbering: { ...numbers, level, custom: true } }),
    indent: own ? { left, hanging: indent } : undefined,
    ...(rest.length > 0 || lead?.keepWithNext ? { keepNext: true } : {}),
  });
  const inner: Context = {
    ...opened(context),
    style: listStyle('ListContinue', level),
    level: context.level + 1,
    indent: left,
    width: narrowed(context.width, indent),
  };
  return [start, ...blocks(rest, inner)];
}
