/** Numbers, colours and outlines as content streams write them. */

/** Numbers for content streams: at most three decimals. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

/** Red, green and blue from 0 to 1 of a colour written `#rrggbb`. */
export function colour(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return parts.map(number).join(' ');
}

/** A rectangle; with a radius in points, its corners are round. */
export function boxPath(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): string {
  if (radius <= 0) return `${[x, y, width, height].map(number).join(' ')} re`;
  const right = x + width;
  const bottom = y + height;
  const bend = radius * 0.4477;
  const curve = (...points: number[]): string => `${points.map(number).join(' ')} c`;
  const line = (px: number, py: number): string => `${number(px)} ${number(py)} l`;
  return [
    `${number(x + radius)} ${number(y)} m`,
    line(right - radius, y),
    curve(right - bend, y, right, y + bend, right, y + radius),
    line(right, bottom - radius),
    curve(right, bottom - bend, right - bend, bottom, right - radius, bottom),
    line(x + radius, bottom),
    curve(x + bend, bottom, x, bottom - bend, x, bottom - radius),
    line(x, y + radius),
    curve(x, y + bend, x + bend, y, x + radius, y),
    'h',
  ].join(' ');
}
