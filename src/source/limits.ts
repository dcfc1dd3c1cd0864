/** What a text may ask of a parser: nesting and runs of marks that would make it crawl are refused before parsing. */

/** Levels of lists, quotations, brackets and mappings. */
export const maxNesting = 50;
/** Marks of emphasis, links and code between two empty lines; a long table in bold has a few hundred. */
export const maxMarks = 3_000;
/** Milliseconds for one file, the last resort; an ordinary file takes one or two. */
export const maxParseTime = 20_000;

/** Offset at which YAML nests deeper than `maxNesting`, or -1. An estimate that never misses a bomb. */
export function yamlNesting(text: string): number {
  const indents: number[] = [];
  let brackets = 0;
  let offset = 0;
  for (const line of text.split('\n')) {
    const content = line.trimStart();
    if (content !== '' && !content.startsWith('#')) {
      const indent = line.length - content.length;
      while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
      indents.push(indent);
      const dashes = /^(?:[-?:][ \t]+)*/.exec(content)?.[0].replace(/[ \t]/g, '').length ?? 0;
      for (const character of content) {
        if (character === '[' || character === '{') brackets++;
        else if ((character === ']' || character === '}') && brackets > 0) brackets--;
        if (brackets > maxNesting) return offset + line.length - content.length;
      }
      if (indents.length + dashes > maxNesting) return offset + indent;
    }
    offset += line.length + 1;
  }
  return -1;
}

/** Where and why Markdown would make a parser crawl, or undefined. */
export function markdownExcess(text: string): { offset: number; message: string } | undefined {
  let offset = 0;
  let marks = 0;
  let indents: number[] = [];
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (content === '') marks = 0;
    marks += content.length - content.replace(/[*_~[\]`<!&\\]/g, '').length;
    if (marks > maxMarks) {
      return { offset, message: `A paragraph has more than ${maxMarks} marks such as * _ [ \` <` };
    }
    const containers =
      /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
    const signs = containers.replace(/[ \t\d]/g, '').length;
    if (content !== '') {
      const indent = line.length - line.trimStart().length;
      indents = indents.filter((other) => other < indent);
      indents.push(indent);
    }
    if (signs > maxNesting || indents.length > maxNesting) {
      return {
        offset,
        message: `Lists and quotations are nested more than ${maxNesting} levels deep`,
      };
    }
    offset += line.length + 1;
  }
  return undefined;
}
