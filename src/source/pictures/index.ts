/** Tells by content whether a file is a picture that can be printed, and cleans it of all that is not seen. */

import { readJpeg } from './jpeg.js';
import { BrokenPicture, largestFile, type Picture, type PictureResult } from './picture.js';
import { readPng } from './png.js';
import { readSvg } from './svg.js';

export type { Picture, PictureProblem, PictureResult } from './picture.js';

const extensions: Record<Picture['format'], readonly string[]> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe'],
  svg: ['svg'],
};
const names: Record<Picture['format'], string> = { png: 'a PNG', jpeg: 'a JPEG', svg: 'an SVG' };
const accepted = 'expected PNG, JPEG or SVG';

/**
 * Checks and cleans a picture. Pure, and never throws.
 *
 * The result holds nothing but what is drawn: text, time, EXIF, XMP, colour profiles, thumbnails,
 * comments, scripts, links and bytes after the end are gone. A JPEG that is stored turned (EXIF
 * orientation) is refused, because Word, LibreOffice and PDF viewers disagree about it.
 *
 * @param path used for its extension and, as its last part, in messages
 * @param bytes the file, at most 20 MiB (SVG: 1 MiB) and 50 megapixels
 */
export function readPicture(path: string, bytes: Uint8Array): PictureResult {
  const file = path.slice(path.lastIndexOf('/') + 1);
  try {
    if (bytes.length > largestFile) {
      const found = (bytes.length / 1024 / 1024).toFixed(1);
      throw new BrokenPicture(`is ${found} MiB; pictures of at most 20 MiB are read`);
    }
    const format = formatOf(bytes);
    checkExtension(file, format);
    if (format === 'svg') {
      return { ok: true, ...readSvg(bytes) };
    }
    const picture = format === 'png' ? readPng(bytes) : readJpeg(bytes);
    return { ok: true, picture, dropped: [] };
  } catch (error) {
    if (!(error instanceof BrokenPicture)) {
      throw error;
    }
    const problem = `${file} ${error.message}`;
    return error.hint === undefined
      ? { ok: false, problem }
      : { ok: false, problem, hint: error.hint };
  }
}

function checkExtension(file: string, format: Picture['format']): void {
  const dot = file.lastIndexOf('.');
  const extension = dot < 0 ? '' : file.slice(dot + 1).toLowerCase();
  if (!extensions[format].includes(extension)) {
    const stem = dot < 0 ? file : file.slice(0, dot);
    throw new BrokenPicture(`is ${names[format]}: rename it to ${stem}.${extensions[format][0]}`);
  }
}

/** The format by the first bytes, or an exception that names what was found. */
function formatOf(bytes: Uint8Array): Picture['format'] {
  if (bytes.length === 0) {
    throw new BrokenPicture(`is empty; ${accepted}`);
  }
  const start = latin1(bytes.subarray(0, 16));
  if (start.startsWith('\x89PNG')) {
    return 'png';
  }
  if (start.startsWith('\xff\xd8')) {
    return 'jpeg';
  }
  const head = latin1(bytes.subarray(0, 4096));
  const known = knownFormat(start, head);
  if (known !== undefined) {
    throw new BrokenPicture(`is ${known}; ${accepted}`);
  }
  if (/^(\xef\xbb\xbf)?\s*</.test(head) && /<([\w-]+:)?svg[\s>/]/.test(svgSearch(bytes))) {
    return 'svg';
  }
  if (/^(\xef\xbb\xbf)?\s*</.test(head)) {
    throw new BrokenPicture(`is an XML file without a drawing; ${accepted}`);
  }
  throw new BrokenPicture(`is not a picture that is known here; ${accepted}`);
}

/** The root element may come late: after a licence in a comment, for example. */
function svgSearch(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, 65_536));
}

function knownFormat(start: string, head: string): string | undefined {
  if (/^GIF8[79]a/.test(start)) {
    return 'a GIF';
  }
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) {
    return 'a WebP';
  }
  if (/^[\s\S]{4}ftyp(avif|avis)/.test(start)) {
    return 'an AVIF';
  }
  if (/^[\s\S]{4}ftyp(heic|heix|mif1|msf1)/.test(start)) {
    return 'a HEIC';
  }
  if (/^%PDF-/.test(start)) {
    return 'a PDF';
  }
  if (/^(II\*\0|MM\0\*)/.test(start)) {
    return 'a TIFF';
  }
  if (/^BM[\s\S]{4}\0\0\0\0/.test(start)) {
    return 'a BMP';
  }
  if (start.startsWith('\x1f\x8b')) {
    return 'compressed (gzip, as .svgz is)';
  }
  if (/^(\xff\xfe|\xfe\xff)/.test(start)) {
    return 'a UTF-16 text';
  }
  return /^(\xef\xbb\xbf)?\s*(<!doctype html|<html)/i.test(head) ? 'a web page (HTML)' : undefined;
}

/** One character a byte, so that signatures can be written as patterns. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
