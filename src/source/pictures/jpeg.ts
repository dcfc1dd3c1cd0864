/** Walks a JPEG marker by marker, proves that it is whole, and writes it again without metadata. */

import { BrokenPicture, checkPixels, joinBytes, type Picture } from './picture.js';

/** JFIF 1.01, no density, no thumbnail. */
const freshJfif = Uint8Array.of(
  ...[0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0, 1, 0, 1, 0, 0],
);
const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = Uint8Array.of(0xff, 0xd9);

interface Frame {
  width: number;
  height: number;
  /** The ids of its components: one (grey), three (colour) or four (CMYK). */
  components: number[];
}

interface Walk {
  frame: Frame | undefined;
  adobe: Uint8Array | undefined;
  quantised: boolean;
  coded: boolean;
  scans: number;
  pieces: Uint8Array[];
}

/**
 * The picture with its tables, frame and scans only; of the APPn segments, Adobe's (it says how
 * colours are stored) and a JFIF header without thumbnail are written anew.
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const walk: Walk = {
    frame: undefined,
    adobe: undefined,
    quantised: false,
    coded: false,
    scans: 0,
    pieces: [],
  };
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    at = marker.end;
    if (marker.code === 0xd9) {
      break;
    }
    const length = at + 2 <= bytes.length ? (bytes[at]! << 8) | bytes[at + 1]! : 0;
    if (length < 2 || at + length > bytes.length) {
      throw damaged('a segment is cut off or has an impossible length');
    }
    const body = bytes.subarray(at + 2, at + length);
    at += length;
    takeSegment(walk, marker.code, body);
    if (marker.code === 0xda) {
      const end = scanEnd(bytes, at);
      walk.pieces.push(bytes.subarray(at, end));
      at = end;
    }
  }
  if (walk.frame === undefined || walk.scans === 0) {
    throw damaged('it holds no picture (no frame, or no scan of one)');
  }
  return {
    format: 'jpeg',
    bytes: joinBytes([startOfImage, ...headOf(walk, walk.frame), ...walk.pieces, endOfImage]),
    width: walk.frame.width,
    height: walk.frame.height,
  };
}

/** The marker at an offset; it may be preceded by fill bytes. */
function markerAt(bytes: Uint8Array, start: number): { code: number; end: number } {
  let at = start;
  if (at >= bytes.length) {
    throw damaged('it ends before its end marker (EOI)');
  }
  if (bytes[at] !== 0xff) {
    throw damaged('something stands where a marker should be');
  }
  while (bytes[at] === 0xff) {
    at += 1;
  }
  const code = bytes[at];
  if (code === undefined) {
    throw damaged('it ends before its end marker (EOI)');
  }
  return { code, end: at + 1 };
}

/** The offset of the marker that ends a scan: any but a stuffed zero and the restart markers. */
function scanEnd(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) {
      break;
    }
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) {
      return at;
    }
  }
  throw damaged('it ends before its end marker (EOI)');
}

function takeSegment(walk: Walk, code: number, body: Uint8Array): void {
  if (code === 0xe1) {
    refuseTurned(body);
  } else if (code === 0xee) {
    if (body.length >= 12 && text(body, 0, 5) === 'Adobe') {
      walk.adobe ??= body.slice(0, 12);
    }
  } else if ((code >= 0xe0 && code <= 0xef) || code === 0xfe) {
    return;
  } else if (code === 0xdb) {
    checkQuantisation(body);
    walk.quantised = true;
    walk.pieces.push(segment(code, body));
  } else if (code === 0xc4) {
    checkHuffman(body);
    walk.coded = true;
    walk.pieces.push(segment(code, body));
  } else if (code === 0xdd) {
    if (body.length !== 2) {
      throw damaged('its restart interval (DRI) has the wrong length');
    }
    walk.pieces.push(segment(code, body));
  } else if (code === 0xda) {
    checkScan(walk, body);
    walk.scans += 1;
    walk.pieces.push(segment(code, body));
  } else if (code === 0xc0 || code === 0xc1 || code === 0xc2) {
    if (walk.frame !== undefined) {
      throw damaged('it has two frames');
    }
    walk.frame = frameOf(body);
    walk.pieces.push(segment(code, body));
  } else {
    refuseKind(code);
  }
}

function refuseKind(code: number): never {
  const hint = 'Save it as a usual (baseline or progressive) JPEG.';
  if (code === 0xcc || (code >= 0xc9 && code <= 0xcf)) {
    throw new BrokenPicture('is a JPEG with arithmetic coding, which few programs read', hint);
  }
  if (code === 0xc3) {
    throw new BrokenPicture('is a lossless JPEG, which few programs read', hint);
  }
  if ((code >= 0xc5 && code <= 0xc7) || code === 0xde || code === 0xdf || code === 0xf7) {
    throw new BrokenPicture('is a hierarchical or JPEG-LS picture, which few programs read', hint);
  }
  throw damaged(`it has the unknown marker ${code.toString(16).toUpperCase().padStart(2, '0')}`);
}

function frameOf(body: Uint8Array): Frame {
  const count = body[5] ?? 0;
  if (body.length < 6 || body.length !== 6 + 3 * count || ![1, 3, 4].includes(count)) {
    throw damaged('its frame header (SOF) makes no sense');
  }
  if (body[0] !== 8) {
    throw new BrokenPicture(
      `is a JPEG with ${body[0]} bits a sample; expected 8`,
      'Save it with 8 bits a channel.',
    );
  }
  const height = (body[1]! << 8) | body[2]!;
  const width = (body[3]! << 8) | body[4]!;
  checkPixels(width, height);
  const components: number[] = [];
  for (let at = 6; at < body.length; at += 3) {
    const across = body[at + 1]! >> 4;
    const down = body[at + 1]! & 15;
    if (across < 1 || across > 4 || down < 1 || down > 4 || body[at + 2]! > 3) {
      throw damaged('its frame header (SOF) makes no sense');
    }
    components.push(body[at]!);
  }
  return { width, height, components };
}

function checkScan(walk: Walk, body: Uint8Array): void {
  const count = body[0] ?? 0;
  if (walk.frame === undefined || !walk.quantised || !walk.coded) {
    throw damaged('a scan comes before the frame or the tables that it needs');
  }
  const ids = Array.from({ length: count }, (_, index) => body[1 + 2 * index]);
  const known = ids.every((id) => id !== undefined && walk.frame!.components.includes(id));
  if (count < 1 || count > 4 || body.length !== 4 + 2 * count || !known) {
    throw damaged('a scan header (SOS) makes no sense');
  }
}

function checkQuantisation(body: Uint8Array): void {
  let at = 0;
  while (at < body.length) {
    const kind = body[at]!;
    at += 1 + (kind >> 4 === 1 ? 128 : 64);
    if (kind >> 4 > 1 || (kind & 15) > 3 || at > body.length) {
      throw damaged('a quantisation table (DQT) makes no sense');
    }
  }
}

function checkHuffman(body: Uint8Array): void {
  let at = 0;
  while (at < body.length) {
    const kind = body[at]!;
    const counts = body.subarray(at + 1, at + 17);
    const values = counts.reduce((sum, count) => sum + count, 0);
    at += 17 + values;
    if (kind >> 4 > 1 || (kind & 15) > 3 || values > 256 || at > body.length) {
      throw damaged('a Huffman table (DHT) makes no sense');
    }
  }
}

/** The segments that stand before the tables. */
function headOf(walk: Walk, frame: Frame): Uint8Array[] {
  if (walk.adobe !== undefined) {
    return [segment(0xee, walk.adobe)];
  }
  if (frame.components.length === 4) {
    throw new BrokenPicture(
      'is a CMYK JPEG that does not say how its colours are stored (no Adobe segment)',
      'Save it in RGB.',
    );
  }
  // Without any header, the component ids R, G, B mean that colours are stored as such.
  const plainRgb = String.fromCharCode(...frame.components) === 'RGB';
  return plainRgb ? [] : [freshJfif];
}

/** Refuses EXIF data that says that the picture is to be turned or mirrored. */
function refuseTurned(body: Uint8Array): void {
  const orientation = orientationOf(body);
  if (orientation > 1) {
    throw new BrokenPicture(
      `is stored turned or mirrored (EXIF orientation ${orientation}); expected an upright picture`,
      'Open it in a picture editor, turn it once around or as needed, and save it.',
    );
  }
}

/** The EXIF orientation, 1 to 8; 1 when there is none. */
function orientationOf(body: Uint8Array): number {
  if (body.length < 14 || text(body, 0, 6) !== 'Exif\0\0') {
    return 1;
  }
  const tiff = new DataView(body.buffer, body.byteOffset + 6, body.length - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, little);
  if (start + 2 > tiff.byteLength) {
    return 1;
  }
  const count = tiff.getUint16(start, little);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + 12 * index;
    if (entry + 12 > tiff.byteLength) {
      return 1;
    }
    if (tiff.getUint16(entry, little) === 0x0112) {
      const value = tiff.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

function segment(code: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return joinBytes([Uint8Array.of(0xff, code, length >> 8, length & 255), body]);
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function damaged(what: string): BrokenPicture {
  return new BrokenPicture(
    `is a damaged JPEG: ${what}`,
    'Export it again from the program that made it.',
  );
}
