/**
 * Decides how wide a table's columns are, once for all renderers, so that the same table has
 * the same proportions on paper and in Word.
 */
import { type Writing, writingUnder } from './blank-columns.js';
import type { Block, Cell, Inline, Row, Table } from './document.js';

/**
 * Average characters that a line of table text holds across a worksheet, which is a little narrower
 * than the page: what fits there fits everywhere.
 */
const LINE = 87;
/** Room for the padding left and right of a cell, in characters. */
const PADDING = 3.5;
/** A longer word may be broken; it does not push other columns aside. */
const LONGEST_WORD = 20;
const BREAKABLE_WORD = 14;
/** Text beyond this many characters in one cell does not widen its column further. */
const LONGEST_TEXT = 260;
/** A picture or ruled lines need about this many characters. */
const WIDE = 32;
/** Letters of a row header and of a header row are bold. */
const BOLD = 1.06;
/** Widths of letters in average characters, as Source Sans has them; the others have 1. */
const WIDTHS = new Map(
  (
    [
      ["ijlI.,:;!'’| ", 0.52],
      ['tfr()[]-', 0.7],
      ['sczvxy', 0.92],
      ['bdhnopquöøņ+=×÷', 1.12],
      ['ABCDEFGHJKLNOPQRSTUVXYZŪĢĶÅÄÖØŅ', 1.22],
      ['wMWæÆ@…—', 1.58],
      ['m%', 1.68],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

interface Need {
  /** Longest word, in characters: below this the column breaks words. */
  least: number;
  /** Longest line, in characters: above this the column gains nothing. */
  most: number;
  /** How much text the column has to set, in characters. */
  weight: number;
  /** Figures are written here: slack goes to others. */
  figure: boolean;
}

/**
 * Shares of the table's width, one a column, that sum to 1.
 *
 * Explicit widths win: columns without one get the mean of those that have one. Without any,
 * each column gets room for its longest word, and the rest goes by the amount of text.
 * The result has as many entries as the table has columns, counting the widest row where it
 * is wider than `table.columns`.
 */
export function columnShares(table: Table): number[] {
  const count = columnCount(table);
  const widths = Array.from({ length: count }, (_, index) => table.columns[index]?.width ?? 0);
  const explicit = widths.filter((width) => width > 0);
  if (explicit.length > 0) {
    const mean = explicit.reduce((sum, width) => sum + width, 0) / explicit.length;
    return normalised(widths.map((width) => (width > 0 ? width : mean)));
  }
  return normalised(fromContent(columnNeeds(table, count), table.look === 'facts'));
}

/** Number of columns: the declared ones, or those of the widest row if it has more. */
function columnCount(table: Table): number {
  let count = Math.max(1, table.columns.length);
  for (const row of [...table.header, ...table.rows]) {
    const cells = row.cells.reduce((sum, cell) => sum + Math.max(1, cell.span ?? 1), 0);
    count = Math.max(count, cells);
  }
  return count;
}

function fromContent(needs: Need[], facts: boolean): number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const most = needs.reduce((sum, need) => sum + need.most, 0);
  if (least >= LINE) return needs.map((need) => need.least);
  if (facts && needs.length === 2) {
    const label = Math.min(needs[0]!.most, Math.max(needs[0]!.least, LINE * 0.32));
    return [Math.max(label, LINE * 0.18), LINE - label];
  }
  if (most <= LINE) return spread(needs, most);
  const weight = needs.reduce((sum, need) => sum + need.weight, 0);
  const shares = needs.map((need) => need.least + ((LINE - least) * need.weight) / weight);
  return givenBack(shares, needs);
}

/** Everything fits on one line: the slack is shared, half by content, half evenly. */
function spread(needs: Need[], most: number): number[] {
  const slack = LINE - most;
  const texts = needs.filter(({ figure }) => !figure).length;
  const even = (need: Need): number => {
    if (texts === 0) return slack / needs.length / 2;
    return need.figure ? 0 : slack / texts / 2;
  };
  return needs.map((need) => need.most + (slack * need.most) / most / 2 + even(need));
}

/** Width that a column cannot use goes to the columns that still can. */
function givenBack(shares: number[], needs: Need[]): number[] {
  let current = shares;
  for (let round = 0; round < needs.length; round += 1) {
    const spare = current.reduce((sum, w, i) => sum + Math.max(0, w - needs[i]!.most), 0);
    const short = current.map((w, i) => Math.max(0, needs[i]!.most - w));
    const shortfall = short.reduce((sum, w) => sum + w, 0);
    if (spare < 0.01 || shortfall < 0.01) break;
    const given = Math.min(1, spare / shortfall);
    current = current.map((w, i) => Math.min(w, needs[i]!.most) + short[i]! * given);
  }
  return current;
}

function columnNeeds(table: Table, count: number): Need[] {
  const least = Array.from({ length: count }, () => PADDING + 2);
  const most = Array.from({ length: count }, () => PADDING + 2);
  const total = Array.from({ length: count }, () => 0);
  const longest = Array.from({ length: count }, () => 0);
  const writing = writingIn(table, count);
  const visit = (row: Row, isHeader: boolean): void => {
    let column = 0;
    for (const cell of row.cells) {
      const bold = isHeader || (column === 0 && table.headerColumn) ? BOLD : 1;
      const span = Math.max(1, cell.span ?? 1);
      if (span === 1) {
        const lines = cellLines(cell);
        const size = Math.min(
          LONGEST_TEXT,
          lines.reduce((sum, line) => sum + length(line), 0),
        );
        for (const line of lines) {
          // A header may take two lines above figures.
          const lines = isHeader && writing[column]?.figure ? 2 : 1;
          most[column] = Math.max(most[column]!, (length(line) * bold) / lines + PADDING);
          least[column] = Math.max(least[column]!, longestWord(line) * bold + PADDING);
        }
        if (cell.blank) {
          const room = writing[column]?.room ?? WIDE;
          most[column] = Math.max(most[column]!, room + PADDING);
          total[column] = total[column]! + room;
        }
        total[column] = total[column]! + size;
        longest[column] = Math.max(longest[column]!, size);
      }
      column += span;
    }
  };
  for (const row of table.header) visit(row, true);
  for (const row of table.rows) visit(row, false);
  const rows = Math.max(1, table.header.length + table.rows.length);
  return least.map((word, column) => ({
    least: word,
    most: Math.max(most[column]!, word),
    weight: 2 + total[column]! / rows + longest[column]! / 2,
    figure: writing[column]?.figure ?? false,
  }));
}

/** What is written in each column's blank cells; undefined where it has none. */
function writingIn(table: Table, count: number): (Writing | undefined)[] {
  const cells = (rows: Row[], column: number): Cell[] =>
    rows.flatMap((row) => {
      let at = 0;
      return row.cells.filter((cell) => {
        const own = at === column && (cell.span ?? 1) <= 1;
        at += Math.max(1, cell.span ?? 1);
        return own;
      });
    });
  return Array.from({ length: count }, (_, column) => {
    const body = cells(table.rows, column);
    if (!body.some(({ blank }) => blank)) return undefined;
    const given = body.filter(({ blank }) => !blank).flatMap(cellLines);
    const header = cells(table.header, column).flatMap(cellLines).join(' ');
    return writingUnder(header, length(header), given);
  });
}

/** Lines of a cell: one a block or list item, and one after each hard break. */
function cellLines(cell: Cell): string[] {
  return cell.children.flatMap(blockLines);
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'field':
      return inlineText(block.type === 'field' ? block.label : block.children).split('\n');
    case 'code':
      return block.value.split('\n');
    case 'list':
      return block.items.flatMap((item) =>
        item.children.flatMap(blockLines).map((line) => `xxx${line}`),
      );
    case 'quote':
    case 'callout':
    case 'group':
      return block.children.flatMap(blockLines);
    case 'slide':
    case 'worksheet':
      return [`${block.label} ${inlineText(block.title)}`, ...block.children.flatMap(blockLines)];
    case 'terms':
      return block.items.flatMap((item) => [
        inlineText(item.term),
        ...item.definition.flatMap(blockLines),
      ]);
    case 'references':
      return block.entries.map((entry) => inlineText(entry.children));
    case 'table':
      return [...block.header, ...block.rows].map((row) => row.cells.flatMap(cellLines).join('xx'));
    case 'figure':
    case 'lines':
      return ['x'.repeat(WIDE)];
    case 'pageBreak':
    case 'thematicBreak':
      return [];
  }
}

function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'inlineCode':
          return inline.value;
        case 'break':
          return '\n';
        case 'pageReference':
          return '000';
        case 'footnoteReference':
          return '0';
        default:
          return inlineText(inline.children);
      }
    })
    .join('');
}

/** Length in average characters: an `i` is narrower than an `m`. */
function length(text: string): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS.get(character) ?? 1;
  return sum;
}

function longestWord(line: string): number {
  let longest = 0;
  for (const word of line.split(/[ \t\n\u200b]+|(?<=[-–—/])/)) {
    const size = length(word);
    longest = Math.max(longest, size > LONGEST_WORD ? BREAKABLE_WORD : size);
  }
  return longest;
}

function normalised(widths: number[]): number[] {
  const floor = Math.min(0.05, 0.5 / widths.length);
  const sum = widths.reduce((total, width) => total + width, 0);
  const bounded = widths.map((width) => Math.max(floor, width / sum));
  const total = bounded.reduce((all, width) => all + width, 0);
  return bounded.map((width) => width / total);
}
