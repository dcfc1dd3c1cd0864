/** Turns blocks into the row of pieces that a slide or its notes hold. */
import { columnShares } from '../../nodes/columns.js';
import type { Block, Cell, Figure, List, Row, Table } from '../../nodes/document.js';
import { type Look, type Mark, type Para, type Piece, plainText, type Run } from './content.js';
import type { Footnotes } from './footnotes.js';
import { runsOf } from './inlines.js';

interface Place {
  footnotes: Footnotes;
  look: Look;
  level: number;
  /** Space above the next paragraph. */
  gap: Para['gap'];
  align?: 'left' | 'center' | 'right';
}

const BULLETS = ['•', '–', '▪'];
/** Room to write behind a label. */
const BLANK = '_'.repeat(24);

/** The pieces of `blocks`, in order. */
export function piecesOf(blocks: readonly Block[], footnotes: Footnotes): Piece[] {
  return pieces(blocks, { footnotes, look: 'plain', level: 0, gap: 'block' });
}

function pieces(blocks: readonly Block[], place: Place): Piece[] {
  return blocks.flatMap((block, index) =>
    piece(block, index === 0 ? place : { ...place, gap: place.gap === 'none' ? 'item' : 'block' }),
  );
}

function piece(block: Block, place: Place): Piece[] {
  const runs = (children: Parameters<typeof runsOf>[0]): Run[] => runsOf(children, place.footnotes);
  switch (block.type) {
    case 'heading':
      return [para(runs(block.children), { ...place, look: 'heading', gap: 'block' })];
    case 'paragraph':
      return [para(runs(block.children), { ...place, look: lookOf(block.look, place.look) })];
    case 'list':
      return list(block, place);
    case 'quote':
      return pieces(block.children, { ...place, look: 'quote', level: place.level + 1 });
    case 'code':
      return [para(code(block.value), { ...place, look: 'code' })];
    case 'table':
      return table(block, place);
    case 'figure':
      return [figure(block, place)];
    case 'callout':
      return [
        para([{ text: block.title }], { ...place, look: 'heading', gap: 'block' }),
        ...pieces(block.children, place),
      ];
    case 'slide':
    case 'worksheet':
      return [
        para([{ text: `${block.label}: ` }, ...runs(block.title)], {
          ...place,
          look: 'heading',
          gap: 'block',
        }),
        ...pieces(block.children, place),
      ];
    case 'lines':
      return [{ kind: 'lines', count: Math.max(1, block.count) }];
    case 'field':
      return [para([...runs(block.label), { text: ` ${BLANK}` }], place)];
    case 'terms':
      return block.items.flatMap((item) => [
        para(bold(runs(item.term)), { ...place, gap: 'block' }),
        ...pieces(item.definition, { ...place, level: place.level + 1, gap: 'none' }),
      ]);
    case 'references':
      return block.entries.map((entry) => para(runs(entry.children), { ...place, gap: 'block' }));
    case 'group':
      return pieces(block.children, place);
    case 'pageBreak':
    case 'thematicBreak':
      return [];
  }
}

function para(runs: Run[], place: Place, mark?: Mark): Piece {
  const { look, level, gap, align } = place;
  return {
    kind: 'para',
    para: { runs, look, level, gap, ...(align ? { align } : {}), ...(mark ? { mark } : {}) },
  };
}

function lookOf(look: 'lead' | 'meta' | 'small' | undefined, around: Look): Look {
  if (look === 'lead') return 'lead';
  return look === 'small' ? 'credit' : around;
}

function bold(runs: Run[]): Run[] {
  return runs.map((run) => ({ ...run, bold: true }));
}

function code(value: string): Run[] {
  return value
    .replace(/\t/g, '    ')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index): Run[] => [
      ...(index === 0 ? [] : [{ text: '\n', mono: true }]),
      ...(line === '' ? [] : [{ text: line, mono: true }]),
    ]);
}

function list(node: List, place: Place): Piece[] {
  return node.items.flatMap((item, index) => {
    const gap = index === 0 ? place.gap : node.spread ? 'block' : 'item';
    const mark: Mark =
      item.checked !== undefined
        ? { character: item.checked ? '☑' : '☐' }
        : node.ordered
          ? { number: (node.start ?? 1) + index }
          : { character: BULLETS[place.level % BULLETS.length]! };
    const [first, ...others] = item.children;
    const lead = first?.type === 'paragraph' ? first : undefined;
    const start = lead ? runsOf(lead.children, place.footnotes) : [];
    const inner: Place = { ...place, level: place.level + 1, gap: 'item' };
    return [para(start, { ...place, gap }, mark), ...pieces(lead ? others : item.children, inner)];
  });
}

function figure(node: Figure, place: Place): Piece {
  const caption: Para[] = [];
  const below = (runs: Run[], look: Look): void => {
    caption.push({ runs, look, level: 0, gap: 'none', align: 'center' });
  };
  if (node.caption && node.caption.length > 0) {
    below(runsOf(node.caption, place.footnotes), 'caption');
  }
  if (node.credit) below([{ text: node.credit }], 'credit');
  return { kind: 'figure', figure: node, caption };
}

/** The table with its caption before it; pictures in cells stand behind it. */
function table(node: Table, place: Place): Piece[] {
  const caption = node.caption ? runsOf(node.caption, place.footnotes) : [];
  const shares = columnShares(node);
  const figures: Piece[] = [];
  const rows = (given: readonly Row[], look: Look): ReturnType<typeof cell>['made'][][] =>
    given
      .filter((row) => row.cells.length > 0)
      .map((row) => {
        let column = 0;
        return row.cells.map((one) => {
          const align = node.columns[column]?.align;
          const named = column === 0 && (node.headerColumn === true || node.look === 'facts');
          const { made, others } = cell(one, look, named, align, place.footnotes);
          figures.push(...others);
          column += made.span;
          return made;
        });
      });
  const header = rows(node.header, 'tableHeader');
  const body = rows(node.rows, 'plain');
  const above = caption.length > 0 ? [para(caption, { ...place, level: 0, look: 'caption' })] : [];
  if (header.length + body.length === 0) return above;
  return [
    ...above,
    {
      kind: 'table',
      shares,
      header,
      rows: body,
      headerColumn: node.headerColumn === true,
      grid: node.look === 'grid',
      description: plainText(caption),
    },
    ...figures,
  ];
}

function cell(
  node: Cell,
  look: Look,
  named: boolean,
  align: 'left' | 'center' | 'right' | undefined,
  footnotes: Footnotes,
): {
  made: { paras: Para[]; span: number; blank: boolean };
  others: Piece[];
} {
  const place: Place = { footnotes, look, level: 0, gap: 'none', ...(align ? { align } : {}) };
  const flat = pieces(node.children, place).flatMap(lined);
  const paras = flat.flatMap((one) => (one.kind === 'para' ? [one.para] : []));
  return {
    made: {
      paras: named ? paras.map((one) => ({ ...one, runs: bold(one.runs) })) : paras,
      span: Math.max(1, node.span ?? 1),
      blank: node.blank === true,
    },
    others: flat.filter((one) => one.kind !== 'para'),
  };
}

/** A table as paragraphs, a row each: where no table can stand. Lines to write on are left out. */
export function lined(piece: Piece): Piece[] {
  if (piece.kind === 'lines') return [];
  if (piece.kind !== 'table') return [piece];
  return [...piece.header, ...piece.rows].map((row, index): Piece => {
    const cells = row.map((one) => joined(one.paras)).filter((runs) => runs.length > 0);
    const runs = cells.flatMap((one, at) => (at === 0 ? one : [{ text: ' | ' }, ...one]));
    const header = index < piece.header.length;
    return {
      kind: 'para',
      para: {
        runs: header ? bold(runs) : runs,
        look: 'plain',
        level: 0,
        gap: index === 0 ? 'block' : 'item',
      },
    };
  });
}

function joined(paras: readonly Para[]): Run[] {
  return paras.flatMap((one, index) => (index === 0 ? one.runs : [{ text: ' ' }, ...one.runs]));
}
