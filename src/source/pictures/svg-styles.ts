/** Resolves the simple style sheets that drawing programs write (`.cls-1{fill:#fff}`) into attributes. */

import { BrokenPicture } from './picture.js';
import { isProperty, safeValue } from './svg-attributes.js';
import type { SvgElement } from './svg-tree.js';

interface Rule {
  element: string | undefined;
  id: string | undefined;
  classes: string[];
  weight: number;
  declarations: Map<string, string>;
}

/** Rules × elements that are compared at most, so that a hostile sheet cannot take minutes. */
const mostComparisons = 4_000_000;
/** Characters. */
const longestSelector = 200;
const longestSheet = 200_000;

/**
 * Puts the declarations of style sheets and `style` attributes into presentation attributes.
 *
 * Read are selectors made of one element, classes and an id (`.a`, `rect.a`, `#a`, `*`), in lists.
 * Rules for states (`:hover`) and at-rules are passed over, as nothing of them shows on paper.
 * @throws BrokenPicture for any other selector, since the picture would look wrong without a word
 */
export function applyStyles(root: SvgElement, css: string): void {
  if (css.length > longestSheet) {
    throw new BrokenPicture('has more than 200,000 characters of style sheets');
  }
  const rules = rulesOf(css);
  const elements = [...elementsOf(root)];
  if (rules.length * elements.length > mostComparisons) {
    throw new BrokenPicture('has more style rules than can be applied to its elements');
  }
  for (const element of elements) {
    const { attributes, name } = element;
    const classes = new Set((attributes.get('class') ?? '').split(/\s+/));
    for (const rule of rules) {
      if (
        (rule.element === undefined || rule.element === name) &&
        (rule.id === undefined || rule.id === attributes.get('id')) &&
        rule.classes.every((item) => classes.has(item))
      ) {
        set(attributes, rule.declarations);
      }
    }
    set(attributes, declarationsOf(attributes.get('style') ?? ''));
    attributes.delete('style');
    attributes.delete('class');
  }
}

/** An element and all below it, in document order. */
export function* elementsOf(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) {
    if (typeof child !== 'string') {
      yield* elementsOf(child);
    }
  }
}

function set(attributes: Map<string, string>, declarations: Map<string, string>): void {
  for (const [name, value] of declarations) {
    attributes.set(name, value);
  }
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const text = withoutComments(css).replace(/<!--|-->/g, ' ');
  let at = 0;
  while (at < text.length) {
    const brace = text.indexOf('{', at);
    const semicolon = text.indexOf(';', at);
    const prelude = text.slice(at, brace < 0 ? undefined : brace).trim();
    if (prelude.startsWith('@') && semicolon >= 0 && (brace < 0 || semicolon < brace)) {
      at = semicolon + 1;
      continue;
    }
    if (brace < 0) {
      break;
    }
    const end = blockEnd(text, brace);
    if (!prelude.startsWith('@')) {
      const declarations = declarationsOf(text.slice(brace + 1, end));
      for (const selector of prelude.split(',')) {
        const rule = ruleOf(selector.trim(), declarations);
        if (rule !== undefined) {
          rules.push(rule);
        }
      }
    }
    at = end + 1;
  }
  return rules.sort((a, b) => a.weight - b.weight);
}

/** The offset of the brace that closes the one at `start`, or the end of the text. */
function blockEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') {
      depth += 1;
    } else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  return text.length;
}

function ruleOf(selector: string, declarations: Map<string, string>): Rule | undefined {
  if (selector === '' || declarations.size === 0 || /:(?!root$)/.test(selector)) {
    return undefined;
  }
  const plain = selector
    .slice(0, longestSelector + 1)
    .replace(/^(\*|svg\|)(?=.)/, '')
    .replace(/^:root$/, 'svg');
  const parts = /^([A-Za-z]+|\*)?((?:\.[\w-]+)*)(?:(#[\w-]+)((?:\.[\w-]+)*))?$/.exec(plain);
  if (parts === null || plain.length > longestSelector) {
    const found = selector.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 60);
    throw new BrokenPicture(
      `has the style rule “${found}”; expected single elements, classes or ids as selectors`,
      'Export it with presentation attributes instead of CSS.',
    );
  }
  const classes = `${parts[2]}${parts[4] ?? ''}`.split('.').filter((item) => item !== '');
  const element = parts[1] === '*' ? undefined : parts[1];
  const id = parts[3]?.slice(1);
  const weight = (id === undefined ? 0 : 10_000) + classes.length * 10 + (element ? 1 : 0);
  return { element, id, classes, weight, declarations };
}

/** The known properties of `fill: red; stroke: none`; a later one wins, values unknown here do not. */
function declarationsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of withoutComments(text).split(';')) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = part.slice(colon + 1).replace(/!\s*important\s*$/i, '');
    if (isProperty(name) && safeValue(name, value) !== undefined) {
      found.set(name, value.trim());
    }
  }
  return found;
}

/** An open comment runs to the end. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('/*', at);
    if (start < 0) {
      return kept + text.slice(at);
    }
    kept += `${text.slice(at, start)} `;
    const end = text.indexOf('*/', start + 2);
    if (end < 0) {
      return kept;
    }
    at = end + 2;
  }
}
