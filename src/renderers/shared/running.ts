/** The texts of running header and footer: the theme's where it has its own, else the document's. */
import type { Document } from '../../nodes/document.js';
import type { RunningTexts, Theme } from '../../nodes/theme.js';

/** What stands between two facts; it goes with a fact that is not known. */
const BETWEEN = ' · ';

/** Filled in, but for `{page}` and `{pages}`, which only the renderer knows. */
export function runningTexts(
  document: Document,
  theme: Theme,
): { header: RunningTexts; footer: RunningTexts } {
  const { names, properties } = document;
  const [title, kind] = document.header;
  const values: Record<string, string> = {
    title,
    document: kind,
    programme: properties.subject,
    version: names?.version ?? properties.version,
    status: names?.status ?? properties.status,
    language: names?.language ?? '',
    edition: names?.edition ?? '',
  };
  const filled = ({ left, centre, right }: RunningTexts): RunningTexts => ({
    left: fill(left, values),
    centre: fill(centre, values),
    right: fill(right, values),
  });
  return {
    header: theme.header ? filled(theme.header) : { left: title, centre: '', right: kind },
    footer: theme.footer
      ? filled(theme.footer)
      : { left: document.footer, centre: '', right: document.pageLabel },
  };
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  const known = (part: string): boolean => {
    const names = [...part.matchAll(/\{([a-z]+)\}/g)].map((match) => match[1] ?? '');
    return names.length === 0 || names.some((name) => values[name] !== '');
  };
  return text
    .split(BETWEEN)
    .filter(known)
    .join(BETWEEN)
    .replace(/\{([a-z]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? values[name]! : whole,
    );
}
