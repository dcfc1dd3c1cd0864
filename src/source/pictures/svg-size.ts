/** Settles how large a drawing is: width, height and viewBox, from whichever of them are given. */

import { BrokenPicture } from './picture.js';

/** CSS pixels in one of each unit. */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};
/** CSS pixels: more than 20 metres. */
const largest = 100_000;

export interface SvgSize {
  /** CSS pixels. */
  width: number;
  height: number;
  viewBox: [x: number, y: number, width: number, height: number];
}

/**
 * The natural size. Per cents are of the viewBox; a missing side follows the viewBox's shape.
 * @throws BrokenPicture when neither width and height nor a viewBox say how large it is
 */
export function sizeOf(attributes: ReadonlyMap<string, string>): SvgSize {
  const box = viewBoxOf(attributes.get('viewBox'));
  let width = lengthOf(attributes.get('width'), box?.[2]);
  let height = lengthOf(attributes.get('height'), box?.[3]);
  if (box !== undefined) {
    if (width === undefined) {
      width = height === undefined ? box[2] : (height * box[2]) / box[3];
    }
    height ??= (width * box[3]) / box[2];
  }
  if (width === undefined || height === undefined) {
    throw new BrokenPicture(
      'does not say how large it is; expected width and height, or a viewBox',
      'Add for example viewBox="0 0 600 400" to its <svg> element.',
    );
  }
  if (!(width > 0 && height > 0 && width <= largest && height <= largest)) {
    throw new BrokenPicture(
      `is ${round(width)} × ${round(height)} pixels; expected more than 0 and at most ${largest}`,
    );
  }
  return {
    width: round(width),
    height: round(height),
    viewBox: box ?? [0, 0, round(width), round(height)],
  };
}

function viewBoxOf(value: string | undefined): SvgSize['viewBox'] | undefined {
  const numbers = value
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (numbers?.length !== 4 || !numbers.every(Number.isFinite)) {
    return undefined;
  }
  const [x, y, width, height] = numbers as SvgSize['viewBox'];
  return width > 0 && height > 0 ? [x, y, width, height] : undefined;
}

function lengthOf(value: string | undefined, whole: number | undefined): number | undefined {
  const parts = /^\s*(\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)\s*(?:([a-z]+|%)\s*)?$/i.exec(
    value ?? '',
  );
  if (parts === null) {
    return undefined;
  }
  const unit = (parts[2] ?? '').toLowerCase();
  if (unit === '%') {
    return whole === undefined ? undefined : (Number(parts[1]) * whole) / 100;
  }
  return Object.hasOwn(units, unit) ? Number(parts[1]) * units[unit]! : undefined;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
