/** Parses SVG text, which comes from strangers, into a bounded tree of drawing elements. */

import { SaxesParser } from 'saxes';
import { BrokenPicture } from './picture.js';

export interface SvgElement {
  name: string;
  /** Attributes without namespace by name, and `href` also when it was `xlink:href`. */
  attributes: Map<string, string>;
  children: (SvgElement | string)[];
}

export interface SvgTree {
  root: SvgElement;
  /** The texts of all `style` elements. */
  css: string;
  /** Elements that would have drawn something but are not read. */
  dropped: Set<string>;
}

/** Bytes. */
const largest = 1024 * 1024;
const deepest = 50;
const mostElements = 20_000;
const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** Elements whose content is never rendered where it stands. */
export const definitions: ReadonlySet<string> = new Set([
  ...['defs', 'symbol', 'linearGradient', 'radialGradient', 'clipPath', 'mask', 'pattern'],
  'marker',
]);
const drawing = new Set([
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'use', 'stop', ...definitions],
]);
/** Only in these is text drawn. */
const texts = new Set(['text', 'tspan']);
/** Their content is drawn as if it stood in a group: a link, and a choice between contents. */
const groups = new Set(['a', 'switch']);
/** Left out without a word: nothing is seen of them on paper. */
const unseen = new Set([
  ...['title', 'desc', 'metadata', 'script', 'style', 'animate', 'animateMotion', 'set', 'view'],
  ...['animateTransform', 'animateColor', 'mpath', 'cursor', 'color-profile', 'discard'],
]);

/** Reads UTF-8 SVG of at most 1 MiB, 20,000 elements and 50 levels; refuses entities. */
export function parseSvg(bytes: Uint8Array): SvgTree {
  if (bytes.length > largest) {
    throw new BrokenPicture(
      `is ${(bytes.length / 1024 / 1024).toFixed(1)} MiB; SVG of at most 1 MiB is read`,
      'Simplify the drawing, or export it as PNG.',
    );
  }
  const tree: { root?: SvgElement; css: string; dropped: Set<string> } = {
    css: '',
    dropped: new Set(),
  };
  // One entry for each open element: undefined inside what is left out.
  const open: (SvgElement | 'style' | undefined)[] = [];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => {
    throw new BrokenPicture(`is not well-formed XML: ${plain(error.message)}`);
  });
  parser.on('xmldecl', (declaration) => {
    if (!/^(utf-?8|us-ascii)?$/i.test(declaration.encoding ?? '')) {
      throw new BrokenPicture(`is written in ${plain(declaration.encoding!)}; expected UTF-8`);
    }
  });
  parser.on('doctype', (text) => {
    // Graphviz writes one that only names the standard; only a "[" can define entities.
    if (!text.includes('[')) return;
    throw new BrokenPicture(
      'has a DOCTYPE that defines entities, which are not read',
      'Delete the line <!DOCTYPE …> (programs do not need it), or export as plain SVG.',
    );
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > mostElements || open.length >= deepest) {
      throw new BrokenPicture(
        elements > mostElements
          ? `has more than ${mostElements.toLocaleString('en')} elements`
          : `is nested more than ${deepest} levels deep`,
        'Simplify the drawing, or export it as PNG.',
      );
    }
    const above = open.at(-1);
    const parent = above === 'style' ? undefined : above;
    if (open.length > 0 && parent === undefined) {
      open.push(undefined);
      return;
    }
    if (open.length === 0 && (tag.uri !== svgNamespace || tag.local !== 'svg')) {
      throw new BrokenPicture(
        tag.local === 'svg'
          ? `has an <svg> element outside the namespace ${svgNamespace}`
          : 'is an XML file whose root is not <svg>',
        'Export it again as SVG.',
      );
    }
    const element =
      tag.uri === svgNamespace ? elementOf(tag.local, tag.attributes, parent) : undefined;
    if (element === undefined) {
      if (tag.uri === svgNamespace && tag.local === 'style') {
        open.push('style');
        return;
      }
      if (tag.uri === svgNamespace && !unseen.has(tag.local)) {
        tree.dropped.add(plain(tag.local));
      }
    } else if (parent === undefined) {
      tree.root = element;
    } else {
      parent.children.push(element);
    }
    open.push(element);
  });
  const take = (value: string): void => {
    const parent = open.at(-1);
    if (parent === 'style') {
      tree.css += value;
    } else if (parent !== undefined && texts.has(parent.name)) {
      parent.children.push(value);
    }
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined && closed !== 'style' && closed.name === 'switch') {
      closed.name = 'g';
      closed.children.splice(1);
    }
  });
  parser.write(decode(bytes)).close();
  if (tree.root === undefined) {
    throw new BrokenPicture('holds no <svg> element');
  }
  return { root: tree.root, css: tree.css, dropped: tree.dropped };
}

function elementOf(
  name: string,
  attributes: Record<string, { uri: string; local: string; prefix: string; value: string }>,
  parent: SvgElement | undefined,
): SvgElement | undefined {
  if (!drawing.has(name) && !groups.has(name)) {
    return undefined;
  }
  const kept = new Map<string, string>();
  for (const attribute of Object.values(attributes)) {
    if (attribute.uri === '' && (name !== 'a' || attribute.local !== 'href')) {
      kept.set(attribute.local, attribute.value);
    } else if (attribute.uri === xlinkNamespace && attribute.local === 'href' && name !== 'a') {
      kept.set('href', kept.get('href') ?? attribute.value);
    } else if (attribute.prefix === 'xml' && attribute.local === 'space') {
      kept.set('xml:space', attribute.value);
    }
  }
  const inText = parent !== undefined && texts.has(parent.name);
  return { name: name !== 'a' ? name : inText ? 'tspan' : 'g', attributes: kept, children: [] };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BrokenPicture('is not valid UTF-8', 'Export it again as SVG in UTF-8.');
  }
}

/** A stranger's text, fit for one line of a message. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ').slice(0, 120);
}
