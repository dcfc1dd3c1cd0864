/** Lets through only addresses that are safe to click and that do not spoil the file. */

/** An address that office programs can open, or nothing: one malformed address spoils the whole file. */
export function address(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
}
