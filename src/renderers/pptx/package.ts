/** Packs the parts into a file that has the same bytes every time. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { el, HEAD } from './xml.js';

/** The earliest date that a zip entry can bear. */
const ZIP_DATE = '1980-01-01T00:00:00';
/** Parts that are compressed already. */
const COMPRESSED = /\.(png|jpe?g)$/;
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const ML = `${OFFICE}presentationml.`;

const TYPES: readonly [path: RegExp, type: string][] = [
  [/^ppt\/presentation\.xml$/, `${ML}presentation.main+xml`],
  [/^ppt\/slides\//, `${ML}slide+xml`],
  [/^ppt\/slideLayouts\//, `${ML}slideLayout+xml`],
  [/^ppt\/slideMasters\//, `${ML}slideMaster+xml`],
  [/^ppt\/notesMasters\//, `${ML}notesMaster+xml`],
  [/^ppt\/notesSlides\//, `${ML}notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${ML}presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${ML}viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${ML}tableStyles+xml`],
  [/^ppt\/theme\//, `${OFFICE}theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE}extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${OFFICE}custom-properties+xml`],
];
const EXTENSIONS: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The file. Parts keep the order in which they were added, after the list of their types. */
export function packed(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const all = new Map([['[Content_Types].xml', contentTypes([...parts.keys()])], ...parts]);
  const entries: Zippable = {};
  for (const [path, content] of all) {
    const level = COMPRESSED.test(path) ? 0 : 6;
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = [bytes, { level, mtime: ZIP_DATE, os: 0 }];
  }
  return zipSync(entries);
}

function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    if (path.endsWith('.rels')) return [];
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type ? [el('Override', { PartName: `/${path}`, ContentType: type })] : [];
  });
  const defaults = Object.entries(EXTENSIONS).map(([extension, type]) =>
    el('Default', { Extension: extension, ContentType: type }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return HEAD + el('Types', { xmlns }, ...defaults, ...overrides);
}
