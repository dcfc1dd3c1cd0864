/** Headings → ids, as the source format defines them. */

/** Ids other than those of modules and references: lower-case kebab, at most 60 characters. */
export const idPattern = /^[a-z][a-z0-9-]{0,59}$/;
/** Ids of modules. */
export const moduleIdPattern = /^[A-Za-z][A-Za-z0-9-]{0,59}$/;

/**
 * The slug of a heading: NFKD, marks stripped, æ→ae, ø→o, ß→ss, everything else a hyphen,
 * `a-` before a leading digit, at most 60 characters. Empty when nothing is left.
 */
export function slug(heading: string): string {
  const letters = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const started = /^[0-9]/.test(letters) ? `a-${letters}` : letters;
  return started.slice(0, 60).replace(/-$/, '');
}
