/** Reads the widths of columns off the dashes below a table's header, as Pandoc does. */

/** Below this ratio, differences are chance. */
const CLEAR = 1.5;

/**
 * Relative widths of a table's columns, from its Markdown: the number of dashes of each. Undefined
 * where the dashes say nothing: none has more than three, they are about equally many, or they
 * only fill up columns that stand below each other in the source, as formatters write them.
 */
export function widthHints(source: string): number[] | undefined {
  const [header = '', delimiter = ''] = source.split(/\r?\n/);
  const dashes = cellsOf(delimiter).map((cell) => cell.replace(/[^-]/g, '').length);
  const least = Math.min(...dashes);
  const most = Math.max(...dashes);
  if (dashes.length < 2 || least === 0 || most <= 3 || most < least * CLEAR) return undefined;
  return sameEdges(header, delimiter) ? undefined : dashes;
}

/** Whether the bars of both lines stand below each other. */
function sameEdges(header: string, delimiter: string): boolean {
  const lengths = cellsOf(header).map(({ length }) => length);
  return cellsOf(delimiter).every(({ length }, index) => length === lengths[index]);
}

/** Cells with the spaces around their text; the bars at both ends may be left out. */
function cellsOf(line: string): string[] {
  const bare = line
    .replace(/^[\s>]*\|?/, '')
    .trimEnd()
    .replace(/\|$/, '');
  return bare.split(/(?<!\\)\|/);
}
