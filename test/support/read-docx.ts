/** Reads Word files with readers that are not ours, place by place, for a search that misses nothing. */

import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** Every place of a Word file in which a word can stand, by name. */
export async function docxPlaces(bytes: Uint8Array): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    places.set(`name of ${path}`, path);
    if (/\.(xml|rels)$/.test(path)) {
      const xml = strFromU8(content);
      places.set(`source of ${path}`, xml);
      // A word may be split over runs: without its tags it is whole again.
      places.set(`text of ${path}`, decoded(xml.replace(/<[^>]*>/g, '')));
      places.set(
        `attributes of ${path}`,
        [...xml.matchAll(/="([^"]*)"/g)].map(([, a]) => decoded(a ?? '')).join('\n'),
      );
    } else {
      places.set(`bytes of ${path}`, strFromU8(content, true));
      if (path.endsWith('.png')) places.set(`pixels of ${path}`, pngPixels(content));
    }
  }
  const buffer = Buffer.from(bytes);
  places.set('text by mammoth', (await mammoth.extractRawText({ buffer })).value);
  places.set('page by mammoth', (await mammoth.convertToHtml({ buffer })).value);
  return places;
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** The unpacked picture data of a PNG file as characters. */
export function pngPixels(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return inflateSync(Buffer.concat(data)).toString('latin1');
}
