/** Draws the line between a drawing and a program: keeps the shapes, texts and paints of an SVG only. */

import type { Picture } from './picture.js';
import { referenceOf, safeValue } from './svg-attributes.js';
import { settleReferences } from './svg-references.js';
import { type SvgSize, sizeOf } from './svg-size.js';
import { applyStyles, elementsOf } from './svg-styles.js';
import { definitions, parseSvg, type SvgElement } from './svg-tree.js';

/**
 * The drawing, serialised anew from an allow-list. What is hidden (`display: none`,
 * `visibility: hidden`, `opacity: 0`) or defined and never used does not stay; what is covered by
 * something else or lies outside the visible part does.
 */
export function readSvg(bytes: Uint8Array): { picture: Picture; dropped: string[] } {
  const { root, css, dropped } = parseSvg(bytes);
  applyStyles(root, css);
  const size = sizeOf(root.attributes);
  for (const element of elementsOf(root)) {
    cleanAttributes(element);
  }
  dropHidden(root, true);
  settleReferences(root);
  const { width, height } = size;
  const text = serialise(root, size);
  const picture: Picture = { format: 'svg', bytes: new TextEncoder().encode(text), width, height };
  return { picture, dropped: [...dropped].sort() };
}

function cleanAttributes(element: SvgElement): void {
  const kept = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    if (name === 'id') {
      kept.set(name, value);
    } else if (name === 'href') {
      if (referenceOf(name, value) !== undefined) {
        kept.set(name, value);
      }
    } else {
      const safe = safeValue(name, value);
      if (safe !== undefined) {
        kept.set(name, safe);
      }
    }
  }
  element.attributes = kept;
}

/** Definitions are not drawn where they stand, so they do not inherit that they are hidden. */
function dropHidden(element: SvgElement, inherited: boolean): void {
  const visible = isVisible(element, inherited);
  element.children = element.children.filter((child) => {
    if (typeof child === 'string') {
      return visible;
    }
    const { attributes, name } = child;
    if (attributes.get('display') === 'none' || Number(attributes.get('opacity') ?? 1) === 0) {
      return false;
    }
    dropHidden(child, definitions.has(name) || visible);
    const holds = child.children.length > 0 || name === 'stop' || definitions.has(name);
    return holds || isVisible(child, visible);
  });
}

function isVisible(element: SvgElement, inherited: boolean): boolean {
  const value = element.attributes.get('visibility');
  return value === undefined || value === 'inherit' ? inherited : value === 'visible';
}

function serialise(root: SvgElement, size: SvgSize): string {
  const { width, height, viewBox } = size;
  const own = { width: String(width), height: String(height), viewBox: viewBox.join(' ') };
  const others = [...root.attributes].filter(([name]) => !Object.hasOwn(own, name));
  root.attributes = new Map([...Object.entries(own), ...others]);
  const namespaces =
    ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return write(root, namespaces);
}

function write(element: SvgElement, namespaces: string): string {
  let start = `<${element.name}${namespaces}`;
  for (const [name, value] of element.attributes) {
    start += ` ${name === 'href' ? 'xlink:href' : name}="${escapeXml(value)}"`;
  }
  if (element.children.length === 0) {
    return `${start}/>`;
  }
  const inside = element.children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : write(child, ''),
  );
  return `${start}>${inside.join('')}</${element.name}>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
