/**
 * Makes the packed file the same on every run: the docx library draws random relationship ids
 * and stamps the clock on the zip entries. Adds the parts that it cannot write.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { repair } from './repairs.js';

/** The earliest date that a zip entry can bear. */
const ZIP_DATE = '1980-01-01T00:00:00';
/** Parts that are compressed already. */
const COMPRESSED = /\.(png|jpe?g)$/;

/** The package with `more` parts, added or replaced, and no trace of when it was made. */
export function settled(packed: Uint8Array, more: Record<string, Uint8Array>): Uint8Array {
  const parts = { ...unzipSync(packed), ...more };
  repair(parts);
  for (const path of Object.keys(parts)) {
    if (path.endsWith('.rels')) settleRelationships(parts, path);
  }
  const entries: Zippable = {};
  for (const path of inOrder(Object.keys(parts))) {
    const level = COMPRESSED.test(path) ? 0 : 6;
    entries[path] = [parts[path]!, { level, mtime: ZIP_DATE, os: 0 }];
  }
  return zipSync(entries);
}

/** Readers look for the content types first, then for the relationships of the package. */
function inOrder(paths: string[]): string[] {
  const first = ['[Content_Types].xml', '_rels/.rels'];
  const others = paths.filter((path) => !first.includes(path) && !path.endsWith('/')).sort();
  return [...first.filter((path) => paths.includes(path)), ...others];
}

/** Numbers the relationships of one part in the order in which they stand. */
function settleRelationships(parts: Record<string, Uint8Array>, path: string): void {
  const source = path.replace('_rels/', '').replace(/\.rels$/, '');
  const names = new Map<string, string>();
  const relationships = strFromU8(parts[path]!).replace(/(\sId=")([^"]*)"/g, (_, start, id) => {
    const name = `rId${names.size + 1}`;
    names.set(id, name);
    return `${start}${name}"`;
  });
  parts[path] = strToU8(relationships);
  const part = parts[source];
  if (!part || names.size === 0) return;
  const text = strFromU8(part).replace(/<[^<>]*\sr:[^<>]*>/g, (tag) =>
    tag.replace(/(\sr:\w+=")([^"]*)"/g, (whole, start, id) => {
      const name = names.get(id);
      return name === undefined ? whole : `${start}${name}"`;
    }),
  );
  parts[source] = strToU8(text);
}
