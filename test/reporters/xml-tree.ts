/** Pages and pictures read as XML, by a parser that forgives nothing. */

import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its words and those of everything in it. */
  text: string;
}

/** The root element. Throws where the text is not well-formed. */
export function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => {
    for (const element of open) element.text += words;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [root] = top.children;
  if (!root) throw new Error('There is no element');
  return root;
}

/** The element and all elements in it, in the order of the text. */
export function* all(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* all(child);
}

export function named(element: Element, name: string): Element[] {
  return [...all(element)].filter((each) => each.name === name);
}

/** Elements by their names, counted. */
export function census(element: Element): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of all(element)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
