/** Makes lines as high in Word as in the PDF, whatever the font: Word counts them in the font's own line. */
import type { TextStyle, Theme } from '../../nodes/theme.js';
import { NATURAL_LINE } from './measure.js';

/** The natural line of a TrueType font as a multiple of its size (OpenType `hhea`, `head`). */
export function naturalLine(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const at = (wanted: string): number => {
    for (let index = 0; index < view.getUint16(4); index += 1) {
      const entry = 12 + index * 16;
      if (String.fromCharCode(...font.subarray(entry, entry + 4)) === wanted) {
        return view.getUint32(entry + 8);
      }
    }
    throw new Error(`The font has no table "${wanted}".`);
  };
  const metrics = at('hhea');
  const [ascent, descent, gap] = [4, 6, 8].map((offset) => view.getInt16(metrics + offset));
  return (ascent! - descent! + gap!) / view.getUint16(at('head') + 18);
}

/** The theme with its line heights in terms of the default font's line, which measures are in. */
export function withOwnLines(theme: Theme, font: Uint8Array): Theme {
  const factor = NATURAL_LINE / naturalLine(font);
  if (Math.abs(factor - 1) < 0.001) return theme;
  return { ...theme, text: scaled(theme.text, factor) };
}

function scaled<T>(value: T, factor: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => scaled(each, factor)) as T;
  const style = value as Partial<TextStyle>;
  if (typeof style.line === 'number') return { ...value, line: style.line * factor };
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, scaled(each, factor)]),
  ) as T;
}
