/** How a message repeats what an author wrote: on one line, not too long, no character cut in two. */

/** The text on one line, and where it has more than `most` characters (UTF-16 code units), its beginning and `…`. */
export function quote(text: string, most = 60): string {
  // A long text is cut first, because its end is never shown.
  const line = text
    .slice(0, 10 * most)
    .replace(/[ \t\r\n\u2028\u2029]+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
