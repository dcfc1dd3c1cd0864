/** The attributes and style properties that draw, and the values that each may have. */

const number = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`;
const length = `${number}(?:px|pt|pc|mm|cm|in|em|ex|%)?`;
const list = new RegExp(`^\\s*${length}(?:[\\s,]+${length}|(?=[-+])${length})*\\s*$`, 'i');
const points = /^[\d\s.,eE+-]*$/;
const path = /^[\sMmZzLlHhVvCcSsQqTtAa\d.,eE+-]*$/;
const transform =
  /^\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,eE+-]*\)[\s,]*)+$/;
const word = /^\s*[a-z][a-z-]{0,29}\s*$/i;
const words = /^\s*[a-z][a-z-]{0,29}(?:\s+[a-z-]{1,30}){0,3}\s*$/i;
const colour =
  /^\s*(?:#[\da-f]{3,8}|[a-z]{3,24}|(?:rgb|hsl)a?\(\s*[\d.]+(?:%|deg)?(?:[\s,/]+[\d.]+%?){2,3}\s*\))\s*$/i;
const fonts = /^[\p{L}\p{N}\s,'"_-]{1,200}$/u;
const local = /^\s*url\(\s*(['"]?)#([^'"()\s]+)\1\s*\)/i;

type Kind = RegExp | 'paint' | 'reference' | readonly RegExp[];

function each(kind: Kind, names: string): [string, Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** Properties that stand in an attribute, in `style` or in a style sheet. */
const properties = new Map<string, Kind>([
  ...each('paint', 'fill stroke'),
  ...each('reference', 'clip-path mask marker-start marker-mid marker-end'),
  ...each(colour, 'color stop-color'),
  ...each(list, 'fill-opacity stroke-opacity stop-opacity opacity stroke-width stroke-dashoffset'),
  ...each(list, 'stroke-miterlimit'),
  ...each([list, word], 'stroke-dasharray font-size letter-spacing word-spacing baseline-shift'),
  ...each([list, word], 'font-weight'),
  ...each(word, 'fill-rule clip-rule stroke-linecap stroke-linejoin display visibility overflow'),
  ...each(word, 'font-style font-variant font-stretch text-anchor dominant-baseline'),
  ...each(word, 'alignment-baseline direction unicode-bidi writing-mode shape-rendering'),
  ...each(word, 'text-rendering color-interpolation vector-effect'),
  ...each(words, 'text-decoration paint-order'),
  ...each(fonts, 'font-family'),
]);

const others = new Map<string, Kind>([
  ...each(list, 'x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr dx dy rotate offset'),
  ...each(list, 'viewBox textLength markerWidth markerHeight pathLength'),
  ...each([list, word], 'refX refY orient'),
  ...each(points, 'points'),
  ...each(path, 'd'),
  ...each(transform, 'transform gradientTransform patternTransform'),
  ...each(word, 'gradientUnits spreadMethod clipPathUnits maskUnits maskContentUnits'),
  ...each(word, 'patternUnits patternContentUnits markerUnits lengthAdjust xml:space'),
  ...each(words, 'preserveAspectRatio'),
]);

/** The element that a value such as `url(#a)` or `#a` names, or undefined. */
export function referenceOf(name: string, value: string): string | undefined {
  if (name === 'href') {
    return /^\s*#(\S+)\s*$/.exec(value)?.[1];
  }
  return local.exec(value)?.[2];
}

/** Whether a property may come from `style` or a style sheet. */
export function isProperty(name: string): boolean {
  return properties.has(name);
}

/**
 * The value as it may be kept, or undefined when it draws nothing that is known.
 * References are kept as `url(#id)`, without a fallback.
 */
export function safeValue(name: string, value: string): string | undefined {
  const kind = properties.get(name) ?? others.get(name);
  if (kind === undefined) {
    return undefined;
  }
  if (kind === 'paint' || kind === 'reference') {
    const target = referenceOf(name, value);
    if (target !== undefined) {
      return `url(#${target})`;
    }
    const plain = kind === 'paint' ? colour : /^\s*none\s*$/i;
    return plain.test(value) ? value.trim() : undefined;
  }
  const patterns = kind instanceof RegExp ? [kind] : kind;
  return patterns.some((pattern) => pattern.test(value)) ? value.trim() : undefined;
}
