/** Small pictures, made by code where they can be, that the tests of pictures share. */

import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import type { Picture } from '../../../src/source/pictures/picture.js';

const decode = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** 16 × 8 pixels, baseline, with a JFIF header. */
export const colourJpeg = decode(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAE2H/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AJNtLaCtGrBqm6f/2Q==',
);
/** The same, progressive. */
export const progressiveJpeg = decode(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAACBP/aAAwDAQACEAMQAAABkFT/AP/EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAqr/xAAWEQADAAAAAAAAAAAAAAAAAAAAAhP/2gAIAQMBAT8Box//xAAWEQADAAAAAAAAAAAAAAAAAAAAAhP/2gAIAQIBAT8Bkp//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAY/Aj//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAE/IT//2gAMAwEAAgADAAAAEAf/xAAVEQEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAwEBPxCz/8QAFREBAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQIBAT8Qi//EABUQAQEAAAAAAAAAAAAAAAAAAABx/9oACAEBAAE/EKU//9k=',
);
/** 8 × 8 pixels, grey. */
export const greyJpeg = decode(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AH//Z',
);
/** 8 × 8 pixels, CMYK with an Adobe segment. */
export const cmykJpeg = decode(
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0wQmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk/8AAFAgACAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvAMTTTAP/9k=',
);

export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
export const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** Whether bytes hold a word, in any way that a plain search would find. */
export function holds(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes).includes(word);
}

export function pngChunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(body, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return new Uint8Array(bytes);
}

export interface PngParts {
  width: number;
  height: number;
  depth: number;
  colour: number;
  interlace?: 0 | 1;
  /** Rows as they stand in the file, each with its filter byte. */
  rows: Uint8Array;
  /** Between IHDR and IDAT. */
  before?: Uint8Array[];
  /** Between IDAT and IEND. */
  after?: Uint8Array[];
}

export function png(parts: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(parts.width, 0);
  header.writeUInt32BE(parts.height, 4);
  header.set([parts.depth, parts.colour, 0, 0, parts.interlace ?? 0], 8);
  return joined(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', header),
    ...(parts.before ?? []),
    pngChunk('IDAT', deflateSync(parts.rows)),
    ...(parts.after ?? []),
    pngChunk('IEND', new Uint8Array(0)),
  );
}

/** Three by two pixels in RGB. */
export const smallPng: PngParts = {
  width: 3,
  height: 2,
  depth: 8,
  colour: 2,
  rows: Uint8Array.of(0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 9, 9, 9, 8, 8, 8, 7, 7, 7),
};

/** A JPEG segment. */
export function segment(code: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return joined(Uint8Array.of(0xff, code, length >> 8, length & 255), body);
}

/** Puts segments after the start of a JPEG. */
export function withSegments(jpeg: Uint8Array, ...segments: Uint8Array[]): Uint8Array {
  return joined(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

export const svg = (inside: string, attributes = 'width="60" height="40"'): Uint8Array =>
  utf8(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );

/** Embeds a picture as the PDF renderer does; throws when pdfkit cannot. Returns the PDF's size. */
export async function embed(picture: Picture): Promise<number> {
  const document = new PDFDocument({ compress: false });
  let size = 0;
  document.on('data', (part: Uint8Array) => {
    size += part.length;
  });
  const end = new Promise((resolve) => document.on('end', resolve));
  if (picture.format === 'svg') {
    SVGtoPDF(document, new TextDecoder().decode(picture.bytes), 0, 0, { assumePt: true });
  } else {
    document.image(Buffer.from(picture.bytes), 0, 0, { width: 100 });
  }
  document.end();
  await end;
  return size;
}
