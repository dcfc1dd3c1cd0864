/** Writes XML as text: elements whose attributes and words are always cleaned and escaped. */
import { escaped } from '../shared/xml-text.js';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Value = string | number | boolean | undefined;

/** An element. Attributes that are undefined are left out; `children` are XML already. */
export function el(
  name: string,
  attributes: Record<string, Value> = {},
  ...children: readonly string[]
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === 'boolean' ? Number(value) : escaped(String(value))}"`;
  }
  const content = children.join('');
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A part of the package whose root is an element of PresentationML. */
export function part(
  name: string,
  attributes: Record<string, Value>,
  ...children: string[]
): string {
  const namespaces = { 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS, 'xmlns:p': PRESENTATION };
  return HEAD + el(name, { ...namespaces, ...attributes }, ...children);
}

/** A fill with a colour of the theme. */
export function fill(colour: string): string {
  return el('a:solidFill', {}, el('a:schemeClr', { val: colour }));
}

/** The text of a run. */
export function words(text: string): string {
  return `<a:t>${escaped(text)}</a:t>`;
}
