/** Turns packed, filtered and interlaced PNG rows into plain 8-bit ones, for pictures that printers get wrong. */

/** What a PNG's header says about its pixels. `depth` is bits a sample, `samples` samples a pixel. */
export interface Raster {
  width: number;
  height: number;
  depth: number;
  /** PNG colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  colour: number;
  samples: number;
  interlaced: boolean;
}

/** One pass over the picture: where its pixels lie, and its size. */
export interface Pass {
  x: number;
  y: number;
  dx: number;
  dy: number;
  width: number;
  height: number;
  /** Bytes of a row, without the filter byte. */
  rowBytes: number;
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes in the order of their bytes; passes without pixels are left out. */
export function passesOf(raster: Raster): Pass[] {
  const grid = raster.interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return grid
    .map(([x, y, dx, dy]) => {
      const width = Math.ceil(Math.max(0, raster.width - x) / dx);
      const height = Math.ceil(Math.max(0, raster.height - y) / dy);
      const rowBytes = Math.ceil((width * raster.samples * raster.depth) / 8);
      return { x, y, dx, dy, width, height, rowBytes };
    })
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/**
 * Rows of 8-bit samples, each with filter byte 0, and the PNG colour type that they now have.
 * `filtered` holds all passes as unpacked from IDAT and is changed in place.
 */
export function decodeRows(
  raster: Raster,
  filtered: Uint8Array,
  palette: Uint8Array | undefined,
  transparency: Uint8Array | undefined,
): { colour: number; bytes: Uint8Array } {
  const opaque = transparency === undefined;
  const colour = opaque ? raster.colour : raster.colour === 0 ? 4 : 6;
  const out = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour]!;
  const stride = 1 + raster.width * out;
  const bytes = new Uint8Array(stride * raster.height);
  const pixel = new Uint16Array(raster.samples);
  const key = transparency === undefined ? [] : keyOf(transparency, raster);
  const step = Math.max(1, (raster.samples * raster.depth) >> 3);
  let at = 0;
  for (const pass of passesOf(raster)) {
    let above: Uint8Array | undefined;
    for (let row = 0; row < pass.height; row += 1) {
      const line = filtered.subarray(at + 1, at + 1 + pass.rowBytes);
      unfilter(filtered[at]!, line, above, step);
      above = line;
      at += 1 + pass.rowBytes;
      for (let column = 0; column < pass.width; column += 1) {
        for (let sample = 0; sample < raster.samples; sample += 1) {
          pixel[sample] = sampleAt(line, column * raster.samples + sample, raster.depth);
        }
        const to = (pass.y + row * pass.dy) * stride + 1 + (pass.x + column * pass.dx) * out;
        if (raster.colour === 3 && !opaque) {
          const index = pixel[0]!;
          bytes.set(palette!.subarray(3 * index, 3 * index + 3), to);
          bytes[to + 3] = transparency[index] ?? 255;
          continue;
        }
        for (let sample = 0; sample < raster.samples; sample += 1) {
          bytes[to + sample] = toEight(pixel[sample]!, raster);
        }
        if (!opaque) {
          bytes[to + out - 1] = key.every((value, sample) => pixel[sample] === value) ? 0 : 255;
        }
      }
    }
  }
  return { colour, bytes };
}

/** The transparent colour of a grey or RGB picture, one value a sample. */
function keyOf(transparency: Uint8Array, raster: Raster): number[] {
  if (raster.colour === 3) {
    return [];
  }
  const mask = 2 ** raster.depth - 1;
  return Array.from(
    { length: raster.samples },
    (_, sample) => ((transparency[2 * sample]! << 8) | transparency[2 * sample + 1]!) & mask,
  );
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) {
    return line[index]!;
  }
  if (depth === 16) {
    return (line[2 * index]! << 8) | line[2 * index + 1]!;
  }
  const bit = index * depth;
  return (line[bit >> 3]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}

/** Scales a sample to 8 bits; palette indexes stay as they are. */
function toEight(value: number, raster: Raster): number {
  if (raster.colour === 3 || raster.depth === 8) {
    return value;
  }
  return raster.depth === 16 ? value >> 8 : (value * 255) / (2 ** raster.depth - 1);
}

/** Undoes one row's filter in place; `step` is the distance to the pixel on the left, in bytes. */
function unfilter(
  filter: number,
  line: Uint8Array,
  above: Uint8Array | undefined,
  step: number,
): void {
  if (filter === 0) {
    return;
  }
  for (let index = 0; index < line.length; index += 1) {
    const left = index < step ? 0 : line[index - step]!;
    const up = above === undefined ? 0 : above[index]!;
    const corner = above === undefined || index < step ? 0 : above[index - step]!;
    line[index]! += predict(filter, left, up, corner);
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default: {
      const guess = left + up - corner;
      const toLeft = Math.abs(guess - left);
      const toUp = Math.abs(guess - up);
      const toCorner = Math.abs(guess - corner);
      if (toLeft <= toUp && toLeft <= toCorner) {
        return left;
      }
      return toUp <= toCorner ? up : corner;
    }
  }
}
