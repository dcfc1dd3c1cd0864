/** Follows `url(#id)` and `href="#id"`: no cycles, no explosions, nothing kept that is never drawn. */

import { BrokenPicture } from './picture.js';
import { referenceOf } from './svg-attributes.js';
import { elementsOf } from './svg-styles.js';
import { definitions, type SvgElement } from './svg-tree.js';

/** Elements that are drawn when every reference is followed. */
const mostDrawn = 100_000;
/** Levels of elements and references within each other. */
const deepest = 200;
const referring = [
  ...['href', 'fill', 'stroke', 'clip-path', 'mask', 'marker-start', 'marker-mid', 'marker-end'],
];

/**
 * Removes references to nothing, refuses cycles and drawings that grow without bound, drops
 * definitions that nothing uses, and gives the used ids plain names in document order.
 */
export function settleReferences(root: SvgElement): void {
  const byId = new Map<string, SvgElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) {
      byId.set(id, element);
    }
  }
  removeBroken(root, byId);
  checkGrowth(root, byId);
  const used = reach(root, byId);
  prune(root, used);
  rename(root, byId);
}

/** The elements that an element's own attributes name. */
function* targetsOf(element: SvgElement, byId: Map<string, SvgElement>): Generator<SvgElement> {
  for (const name of referring) {
    const value = element.attributes.get(name);
    const id = value === undefined ? undefined : referenceOf(name, value);
    const target = id === undefined ? undefined : byId.get(id);
    if (target !== undefined) {
      yield target;
    }
  }
}

function removeBroken(element: SvgElement, byId: Map<string, SvgElement>): void {
  for (const name of referring) {
    const value = element.attributes.get(name);
    const id = value === undefined ? undefined : referenceOf(name, value);
    if (value !== undefined && (name === 'href' || id !== undefined) && !byId.has(id ?? '')) {
      element.attributes.delete(name);
      if (name === 'fill' || name === 'stroke') {
        element.attributes.set(name, 'none');
      }
    }
  }
  element.children = element.children.filter((child) => {
    if (typeof child !== 'string') {
      removeBroken(child, byId);
      return child.name !== 'use' || child.attributes.has('href');
    }
    return true;
  });
}

/** Counts what is drawn, each element once for every way that leads to it. */
function checkGrowth(root: SvgElement, byId: Map<string, SvgElement>): void {
  const known = new Map<SvgElement, { drawn: number; height: number } | 'open'>();
  const measure = (element: SvgElement, depth: number): { drawn: number; height: number } => {
    const before = known.get(element);
    if (before === 'open') {
      throw new BrokenPicture(
        'refers to itself: a use, pattern, mask or gradient is inside itself',
      );
    }
    if (before !== undefined) {
      return before;
    }
    known.set(element, 'open');
    let drawn = 1;
    let height = 0;
    const next = [...element.children, ...targetsOf(element, byId)];
    for (const child of next) {
      if (typeof child !== 'string') {
        const inner = depth > deepest ? { drawn: 0, height: deepest } : measure(child, depth + 1);
        drawn += inner.drawn;
        height = Math.max(height, inner.height);
      }
    }
    if (height >= deepest || drawn > mostDrawn) {
      throw new BrokenPicture(
        height >= deepest
          ? `has references more than ${deepest} levels deep`
          : `draws more than ${mostDrawn.toLocaleString('en')} elements through references`,
        'Simplify the drawing, or export it as PNG.',
      );
    }
    const result = { drawn, height: height + 1 };
    known.set(element, result);
    return result;
  };
  measure(root, 0);
  for (const element of byId.values()) {
    measure(element, 0);
  }
}

/** All elements that are drawn, or that something drawn refers to, with what is inside them. */
function reach(root: SvgElement, byId: Map<string, SvgElement>): Set<SvgElement> {
  const reached = new Set<SvgElement>();
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (reached.has(element)) {
      continue;
    }
    reached.add(element);
    waiting.push(...targetsOf(element, byId));
    for (const child of element.children) {
      if (typeof child !== 'string' && !definitions.has(child.name)) {
        waiting.push(child);
      }
    }
  }
  return reached;
}

/** Drops what was not reached, unless something below it was. Returns whether the element stays. */
function prune(element: SvgElement, used: Set<SvgElement>): boolean {
  const drawn = used.has(element);
  element.children = element.children.filter((child) => {
    if (typeof child === 'string') {
      return drawn;
    }
    return prune(child, used);
  });
  return drawn || element.children.length > 0;
}

function rename(root: SvgElement, byId: Map<string, SvgElement>): void {
  const wanted = new Set<SvgElement>();
  for (const element of elementsOf(root)) {
    for (const target of targetsOf(element, byId)) {
      wanted.add(target);
    }
  }
  const names = new Map<string, string>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    element.attributes.delete('id');
    if (id !== undefined && wanted.has(element)) {
      names.set(id, `s${names.size + 1}`);
      element.attributes.set('id', names.get(id)!);
    }
  }
  for (const element of elementsOf(root)) {
    for (const name of referring) {
      const value = element.attributes.get(name);
      const id = value === undefined ? undefined : referenceOf(name, value);
      if (id !== undefined) {
        const target = names.get(id)!;
        element.attributes.set(name, name === 'href' ? `#${target}` : `url(#${target})`);
      }
    }
  }
}
