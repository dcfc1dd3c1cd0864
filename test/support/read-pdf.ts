/** Reads PDF files with a reader that is not ours, and byte by byte, for a search that misses nothing. */

import { constants, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Every place of a PDF file in which a word can stand, by name. */
export async function pdfPlaces(bytes: Uint8Array): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  const annotations: unknown[] = [];
  const structure: unknown[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    );
    annotations.push(await page.getAnnotations());
    structure.push(await page.getStructTree());
  }
  const { info, metadata } = await file.getMetadata();
  places.set('text', pages.join('\n'));
  places.set('outline', said(await file.getOutline()));
  places.set('annotations', said(annotations));
  places.set('structure', said(structure));
  places.set('information', said(info));
  places.set('metadata', metadata ? metadata.getRaw() : '');
  places.set('attachments', said(await file.getAttachments()));
  places.set('destinations', said(await file.getDestinations()));
  await file.destroy();
  for (const [name, text] of Object.entries(bytePlaces(bytes))) places.set(name, text);
  return places;
}

/** The bytes of the file and of its unpacked streams, read as characters in three ways. */
export function bytePlaces(file: Uint8Array): Record<string, string> {
  const raw = [latin1(file), ...streamsOf(file).map(latin1)];
  return {
    bytes: raw.join('\n'),
    'bytes as UTF-16': raw.map((text) => text.replaceAll('\0', '')).join('\n'),
    'bytes in hexadecimal': raw.map(fromHex).join('\n'),
  };
}

function said(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** Every stream of the file, unpacked where it is packed. */
function streamsOf(bytes: Uint8Array): Uint8Array[] {
  const file = Buffer.from(bytes);
  const found: Uint8Array[] = [];
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at)) {
    const start = at + 'stream\n'.length;
    const end = file.indexOf('endstream', start);
    if (end === -1) break;
    const content = file.subarray(start, end);
    try {
      found.push(inflateSync(content, { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      found.push(content);
    }
    at = end + 'endstream'.length;
  }
  return found;
}

/** What the hexadecimal strings of a text say. */
function fromHex(text: string): string {
  return [...text.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)]
    .map(([, hex]) => Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex').toString('latin1'))
    .join('\n')
    .replaceAll('\0', '');
}
