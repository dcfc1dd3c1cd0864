/** Reads a drawing with an XML parser that is not ours, and its letters with the real font. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { SaxesParser } from 'saxes';
import type { Picture } from '../../src/nodes/document.js';

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Shape {
  name: string;
  attributes: Record<string, string>;
  text: string;
  area: Area;
}
export interface Drawn {
  width: number;
  height: number;
  shapes: Shape[];
  texts: Shape[];
}

/** Every element with the room that it takes, in the units of the `viewBox`. Throws on broken XML. */
export function drawn(picture: Picture): Drawn {
  const source = new TextDecoder('utf-8', { fatal: true }).decode(picture.bytes);
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const shapes: Shape[] = [];
  let size = { width: 0, height: 0 };
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, text: '' });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    if (element.name === 'svg') {
      const [x, y, width, height] = (element.attributes.viewBox ?? '').split(' ').map(Number);
      if (x !== 0 || y !== 0 || !width || !height) throw new Error('There is no viewBox');
      size = { width, height };
    } else shapes.push({ ...element, area: areaOf(element) });
  });
  parser.write(source).close();
  return { ...size, shapes, texts: shapes.filter(({ name }) => name === 'text') };
}

/** The pairs of shapes whose areas overlap, by what they are and say. */
export function touching(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((one, index) =>
    shapes
      .slice(index + 1)
      .filter((other) => overlap(one.area, other.area))
      .map((other) => `${one.name} "${one.text}", ${other.name} "${other.text}"`),
  );
}

/** Whether two areas share more than a hair. */
function overlap(a: Area, b: Area): boolean {
  const hair = 0.05;
  return (
    a.left < b.right - hair &&
    b.left < a.right - hair &&
    a.top < b.bottom - hair &&
    b.top < a.bottom - hair
  );
}

export function inside(outer: Area, inner: Area, hair = 0.05): boolean {
  return (
    inner.left >= outer.left - hair &&
    inner.right <= outer.right + hair &&
    inner.top >= outer.top - hair &&
    inner.bottom <= outer.bottom + hair
  );
}

function areaOf({ name, attributes, text }: Omit<Shape, 'area'>): Area {
  const number = (key: string): number => {
    const value = Number(attributes[key]);
    if (attributes[key] === undefined || !Number.isFinite(value)) {
      throw new Error(`A ${name} has no ${key}: ${attributes[key]}`);
    }
    return value;
  };
  const line = (Number(attributes['stroke-width'] ?? 0) || 0) / 2;
  switch (name) {
    case 'rect': {
      const [x, y] = [number('x'), number('y')];
      const [width, height] = [number('width'), number('height')];
      if (width <= 0 || height <= 0) throw new Error(`A rect is ${width} × ${height}`);
      return grown({ left: x, top: y, right: x + width, bottom: y + height }, line);
    }
    case 'circle': {
      const [x, y, r] = [number('cx'), number('cy'), number('r')];
      return { left: x - r, top: y - r, right: x + r, bottom: y + r };
    }
    case 'path': {
      const d = attributes.d ?? '';
      if (!/^[MLZ\d. -]+$/.test(d)) throw new Error(`Not absolute lines: ${d}`);
      const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
      const xs = numbers.filter((_, index) => index % 2 === 0);
      const ys = numbers.filter((_, index) => index % 2 === 1);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      return { left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
    }
    case 'text': {
      const [x, y, size] = [number('x'), number('y'), number('font-size')];
      const width = realWidth(text, size, attributes['font-weight'] === '700');
      const anchor = attributes['text-anchor'];
      const from = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
      // Capitals stand 0.7 of the size above the baseline; descenders hang 0.21 below.
      const [up, down] = [size * 0.7, size * 0.21];
      if (attributes.transform === undefined) {
        return { left: x + from, right: x + from + width, top: y - up, bottom: y + down };
      }
      if (!attributes.transform.startsWith('rotate(-90 ')) throw new Error('Turned otherwise');
      return { left: x - up, right: x + down, top: y - from - width, bottom: y - from };
    }
    default:
      throw new Error(`A drawing holds <${name}>`);
  }
}

function grown({ left, top, right, bottom }: Area, by: number): Area {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

const faces = (() => {
  const folder = '../../node_modules/@expo-google-fonts/source-sans-3/';
  const font = (path: string) =>
    readFileSync(fileURLToPath(new URL(folder + path, import.meta.url)));
  const pdf = new PDFDocument({ font: null as unknown as string });
  pdf.registerFont('regular', font('400Regular/SourceSans3_400Regular.ttf'));
  pdf.registerFont('bold', font('700Bold/SourceSans3_700Bold.ttf'));
  return pdf;
})();

/** Width of a line in Source Sans 3, by its own metrics. */
export function realWidth(text: string, size: number, bold = false): number {
  return faces
    .font(bold ? 'bold' : 'regular')
    .fontSize(size)
    .widthOfString(text);
}
