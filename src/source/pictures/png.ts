/** Reads a PNG by its chunks, proves that its pixels are all there, and writes it again with nothing else. */

import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { BrokenPicture, checkPixels, joinBytes, type Picture } from './picture.js';
import { decodeRows, passesOf, type Raster } from './png-pixels.js';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Pixel bytes before compression; a 16-bit picture reaches it before 50 megapixels. */
const mostRawBytes = 200 * 1024 * 1024;
/** Chunks that change how pixels look, with their only length in bytes. */
const keptSizes = new Map([
  ['gAMA', 4],
  ['cHRM', 32],
  ['sRGB', 1],
  ['pHYs', 9],
]);
const depths: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Chunks {
  header: Uint8Array;
  kept: Uint8Array[];
  palette: Uint8Array | undefined;
  transparency: Uint8Array | undefined;
  data: Uint8Array;
}

/**
 * The picture with IHDR, PLTE, tRNS, IDAT, IEND and gAMA, cHRM, sRGB, pHYs only.
 *
 * Interlaced pictures and those with a transparent colour or palette are written anew as plain
 * 8-bit ones (palette kept where nothing is transparent): programs often get these wrong.
 */
export function readPng(bytes: Uint8Array): Picture {
  const chunks = readChunks(bytes);
  const raster = rasterOf(chunks.header);
  checkPalette(raster, chunks);
  const { pixels, used } = inflate(raster, chunks.data);
  const awkward = raster.interlaced || chunks.transparency !== undefined;
  const parts = awkward
    ? rewrite(raster, pixels, chunks)
    : [
        chunk('IHDR', chunks.header),
        ...chunks.kept,
        ...(chunks.palette === undefined ? [] : [chunk('PLTE', chunks.palette)]),
        chunk('IDAT', chunks.data.subarray(0, used)),
      ];
  const clean = joinBytes([signature, ...parts, chunk('IEND', new Uint8Array(0))]);
  return { format: 'png', bytes: clean, width: raster.width, height: raster.height };
}

function readChunks(bytes: Uint8Array): Chunks {
  if (signature.some((byte, index) => bytes[index] !== byte)) {
    throw damaged('its first eight bytes are not those of a PNG');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  const kept: Uint8Array[] = [];
  const data: Uint8Array[] = [];
  let afterData = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) {
      throw damaged('it ends before its last chunk (IEND)');
    }
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type) || length > bytes.length - at - 12) {
      throw damaged('a chunk is cut off or has an impossible length');
    }
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      throw damaged(`the checksum of its ${type} chunk does not match`);
    }
    if (at === 8 && type !== 'IHDR') {
      throw damaged(`it begins with ${type} instead of IHDR`);
    }
    at += 12 + length;
    if (type === 'IEND') {
      break;
    }
    if (type === 'IDAT') {
      if (afterData) {
        throw damaged('its pixels (IDAT) are not in one run');
      }
      data.push(body);
      continue;
    }
    afterData = data.length > 0;
    if (type === 'IHDR' || type === 'PLTE' || type === 'tRNS') {
      if (found.has(type) || afterData) {
        throw damaged(`its ${type} chunk is repeated or stands in the wrong place`);
      }
      found.set(type, body);
    } else if (keptSizes.has(type)) {
      if (keptSizes.get(type) === length && !found.has(type) && !afterData && !found.has('PLTE')) {
        found.set(type, body);
        kept.push(chunk(type, body));
      }
    } else if (/^[A-Z]/.test(type)) {
      throw damaged(`it needs the unknown chunk ${type}`);
    }
  }
  return {
    header: found.get('IHDR')!,
    kept,
    palette: found.get('PLTE'),
    transparency: found.get('tRNS'),
    data: joinBytes(data),
  };
}

function rasterOf(header: Uint8Array): Raster {
  if (header.length !== 13) {
    throw damaged('its header (IHDR) has the wrong length');
  }
  const view = new DataView(header.buffer, header.byteOffset, 13);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const [depth, colour, compression, filter, interlace] = header.subarray(8);
  if (!depths[colour!]?.includes(depth!) || compression !== 0 || filter !== 0 || interlace! > 1) {
    throw damaged(`its header names no kind of PNG (depth ${depth}, colour type ${colour})`);
  }
  checkPixels(width, height);
  return {
    width,
    height,
    depth: depth!,
    colour: colour!,
    samples: samples[colour!]!,
    interlaced: interlace === 1,
  };
}

/** Proves palette and transparency; drops them where the colour type has no use for them. */
function checkPalette(raster: Raster, chunks: Chunks): void {
  const { palette, transparency } = chunks;
  if (raster.colour === 3) {
    if (palette === undefined || palette.length === 0 || palette.length % 3 !== 0) {
      throw damaged('it has a palette type but no valid palette (PLTE)');
    }
    if (palette.length > 3 * 2 ** raster.depth) {
      throw damaged('its palette (PLTE) has more colours than its depth allows');
    }
  } else {
    chunks.palette = undefined;
  }
  if (transparency === undefined) {
    return;
  }
  if (raster.colour === 4 || raster.colour === 6) {
    chunks.transparency = undefined;
    return;
  }
  const right =
    raster.colour === 3
      ? transparency.length > 0 && transparency.length <= palette!.length / 3
      : transparency.length === (raster.colour === 0 ? 2 : 6);
  if (!right) {
    throw damaged('its transparency (tRNS) has the wrong length');
  }
}

/** Unpacks all rows and proves their number and filters; `used` is the length of the stream in bytes. */
function inflate(raster: Raster, data: Uint8Array): { pixels: Uint8Array; used: number } {
  const passes = passesOf(raster);
  const expected = passes.reduce((sum, pass) => sum + pass.height * (1 + pass.rowBytes), 0);
  if (expected > mostRawBytes) {
    throw new BrokenPicture(
      `needs ${Math.round(expected / 1024 / 1024)} MiB when unpacked; at most 200 MiB are read`,
      'Save it with 8 bits a channel, or scale it down.',
    );
  }
  let pixels: Uint8Array;
  let used: number;
  try {
    // With `info`, the engine also tells how many bytes it read: what follows them is not pixels.
    const result = inflateSync(data, { info: true, maxOutputLength: expected }) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    pixels = result.buffer;
    used = result.engine.bytesWritten;
  } catch {
    throw damaged('its pixels (IDAT) cannot be unpacked to the size that its header states');
  }
  if (pixels.length !== expected) {
    throw damaged(`it has ${pixels.length} bytes of pixels, expected ${expected}`);
  }
  let at = 0;
  for (const pass of passes) {
    for (let row = 0; row < pass.height; row += 1) {
      if (pixels[at]! > 4) {
        throw damaged('a row of its pixels has an unknown filter');
      }
      at += 1 + pass.rowBytes;
    }
  }
  return { pixels, used };
}

/** The same picture as chunks of a plain 8-bit PNG. */
function rewrite(raster: Raster, pixels: Uint8Array, chunks: Chunks): Uint8Array[] {
  const rows = decodeRows(raster, pixels, chunks.palette, chunks.transparency);
  const header = Uint8Array.from(chunks.header);
  header.set([8, rows.colour, 0, 0, 0], 8);
  const keepsPalette = rows.colour === 3 && chunks.palette !== undefined;
  return [
    chunk('IHDR', header),
    ...chunks.kept,
    ...(keepsPalette ? [chunk('PLTE', chunks.palette!)] : []),
    chunk('IDAT', deflateSync(rows.colour === 3 ? rows.bytes : filterRows(rows, raster.width))),
  ];
}

/** Writes each row as differences to the pixel on its left, which packs a photo far better. */
function filterRows(rows: { colour: number; bytes: Uint8Array }, width: number): Uint8Array {
  const step = samples[rows.colour]!;
  const stride = 1 + width * step;
  const { bytes } = rows;
  for (let start = 0; start < bytes.length; start += stride) {
    bytes[start] = 1;
    for (let at = start + stride - 1; at > start + step; at -= 1) {
      bytes[at]! -= bytes[at - step]!;
    }
  }
  return bytes;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  bytes.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(body, 8);
  view.setUint32(body.length + 8, crc32(bytes.subarray(4, body.length + 8)));
  return bytes;
}

function damaged(what: string): BrokenPicture {
  return new BrokenPicture(
    `is a damaged PNG: ${what}`,
    'Export it again from the program that made it.',
  );
}
