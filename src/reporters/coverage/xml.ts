/** Elements written as XML: the only way in which words get into the pages and pictures of the coverage. */

/** Finished markup, as opposed to words. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string;

/**
 * What XML forbids, what acts on a terminal, and what turns the direction of the text after it.
 * Line ends and tabs are spaces here.
 */
const dropped =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** The same words on one line, without control characters. */
export function cleaned(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(dropped, '').replace(/ {2,}/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * An element; attributes that are undefined are left out, and numbers are written with at most
 * two decimals.
 */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly Content[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? short(value) : escaped(cleaned(value))}"`],
  );
  const inner = content.map((part) =>
    typeof part === 'string' ? escaped(cleaned(part)) : part.markup,
  );
  const open = `<${name}${written.join('')}`;
  const markup = content.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</${name}>`;
  return { markup };
}

/** Elements one after the other, each on a line of its own. */
export function lines(parts: readonly Markup[]): Markup {
  return { markup: parts.map(({ markup }) => `\n${markup}`).join('') };
}

/** `12.5`, `3`, never `1e-7` or `-0`. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
