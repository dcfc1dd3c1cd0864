/** A text that remembers where it came from, so that every later step can name file, line and column. */

/** One text file of a curriculum, decoded. */
export interface SourceFile {
  /** Relative to the curriculum's folder, with `/` between the parts on every system. */
  readonly path: string;
  /** Without a byte order mark. Line ends are as the author wrote them. */
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

/** A range of characters of one file: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: both from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

export function sourceFile(path: string, text: string): SourceFile {
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  return { path, text, lineStarts };
}

/** Line and column of an offset; an offset outside the text counts as its nearest end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const at = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (file.lineStarts[low] ?? 0) + 1 };
}

/** A span whose ends lie inside the file and in order. */
export function span(file: SourceFile, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, file.text.length));
  return { file, start: from, end: Math.max(from, Math.min(end, file.text.length)) };
}

/** The line on which an offset stands, without its line end. */
export function lineSpan(file: SourceFile, offset: number): Span {
  const { line } = positionAt(file, offset);
  const start = file.lineStarts[line - 1] ?? 0;
  let end = file.lineStarts[line] ?? file.text.length;
  while (end > start && (file.text[end - 1] === '\n' || file.text[end - 1] === '\r')) end--;
  return span(file, start, end);
}

/** The text under a span. */
export function textOf(at: Span): string {
  return at.file.text.slice(at.start, at.end);
}
