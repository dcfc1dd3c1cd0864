/** Turns bibliography entries, which come from strangers, into what the citation processor can be given. */

import { guard } from './guard.js';

/** An entry as CSL-YAML and CSL-JSON have it. Only `id` is relied on; the rest is checked here. */
export interface CslItem {
  id: string;
  type?: string;
  [field: string]: unknown;
}

const types = new Set([
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter'],
  ...['dataset', 'document', 'manuscript', 'paper-conference', 'report', 'speech', 'thesis'],
  ...['webpage', 'post', 'post-weblog', 'entry', 'entry-encyclopedia', 'pamphlet', 'graphic'],
]);
const texts = [
  ...['container-title', 'collection-title', 'publisher', 'publisher-place', 'genre'],
  ...['event-title', 'volume', 'issue', 'page', 'edition', 'number', 'collection-number'],
];
const people = ['author', 'editor', 'translator', 'container-author', 'collection-editor'];
const nameParts = [
  ...['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'],
];
/** Characters. */
const longestText = 2000;
const mostPeople = 200;

/** An entry with known fields only, of the right types, without markup other than `<i>` in titles. */
export function cleanItem(item: CslItem): Record<string, unknown> {
  const clean: Record<string, unknown> = {
    id: item.id,
    type: typeof item.type === 'string' && types.has(item.type) ? item.type : 'document',
  };
  for (const field of ['title', 'title-short']) {
    put(clean, field, titleOf(item[field]));
  }
  for (const field of texts) {
    put(clean, field, field.endsWith('-title') ? titleOf(item[field]) : textOf(item[field]));
  }
  for (const field of people) {
    put(clean, field, peopleOf(item[field]));
  }
  for (const field of ['issued', 'accessed']) {
    put(clean, field, dateOf(item[field]));
  }
  put(clean, 'DOI', guardOf(doiOf(item)));
  put(clean, 'URL', guardOf(urlOf(item)));
  return clean;
}

/** Where an entry can be read: the address and how it is printed. */
export function addressOf(item: CslItem): { shown: string; url: string } | undefined {
  const doi = doiOf(item);
  if (doi !== undefined) {
    const escaped = encodeURI(doi).replace(/[#?]/g, encodeURIComponent);
    return { shown: `https://doi.org/${doi}`, url: `https://doi.org/${escaped}` };
  }
  const url = urlOf(item);
  return url === undefined ? undefined : { shown: url, url: new URL(url).href };
}

function put(target: Record<string, unknown>, field: string, value: unknown): void {
  if (value !== undefined) {
    target[field] = value;
  }
}

/** One line of text; numbers count as text. */
function lineOf(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string') {
    return undefined;
  }
  const line = text
    .slice(0, longestText)
    .replace(/[\s\p{Cc}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim();
  return line === '' ? undefined : line;
}

function guardOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : guard(text);
}

/** Text without tags and entities. */
function textOf(value: unknown): string | undefined {
  const line = lineOf(value);
  const text = line === undefined ? '' : entities(line.replace(tag, '')).trim();
  return text === '' ? undefined : guard(text);
}

const tag = /<\/?[a-z][^<>]*>/gi;

/** As `textOf`, but `<i>` and `<em>` stay as emphasis where they are paired. */
function titleOf(value: unknown): string | undefined {
  const line = lineOf(value);
  if (line === undefined) {
    return undefined;
  }
  const pieces = line.split(/<(?:i|em)>([^<>]*)<\/(?:i|em)>/i);
  const title = pieces
    .map((piece, index) => {
      const text = guard(entities(piece.replace(tag, '')));
      return index % 2 === 1 && text.trim() !== '' ? `<i>${text}</i>` : text;
    })
    .join('')
    .trim();
  return title === '' ? undefined : title;
}

function entities(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
  return text
    .replace(/&(lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name]!)
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function peopleOf(value: unknown): Record<string, string>[] | undefined {
  if (!Array.isArray(value)) {
    const literal = textOf(value);
    return literal === undefined ? undefined : [{ literal }];
  }
  const list: Record<string, string>[] = [];
  for (const entry of value.slice(0, mostPeople)) {
    const name: Record<string, string> = {};
    if (typeof entry === 'object' && entry !== null) {
      for (const part of nameParts) {
        put(name, part, textOf((entry as Record<string, unknown>)[part]));
      }
    } else {
      put(name, 'literal', textOf(entry));
    }
    if (name.family === undefined && name.literal === undefined && name.given !== undefined) {
      name.literal = name.given;
      delete name.given;
    }
    if (name.family !== undefined || name.literal !== undefined) {
      list.push(name);
    }
  }
  return list.length === 0 ? undefined : list;
}

/** A date from date-parts, `{ year, month, day }`, a list of these, `2013`, or `2013-05-03`. */
function dateOf(value: unknown): { 'date-parts': number[][] } | undefined {
  if (typeof value === 'object' && value !== null && 'date-parts' in value) {
    const parts = value['date-parts'];
    const ranges = Array.isArray(parts) ? parts.slice(0, 2).map(partsOf) : [];
    const whole = ranges.filter((range) => range !== undefined);
    return whole.length === 0 ? undefined : { 'date-parts': whole };
  }
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'object' && first !== null) {
    const { year, month, day, raw, literal } = first as Record<string, unknown>;
    return year === undefined ? dateOf(raw ?? literal) : wrap(partsOf([year, month, day]));
  }
  const text = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T/~?])/.exec(lineOf(first) ?? '');
  return text === null ? undefined : wrap(partsOf(text.slice(1)));
}

function wrap(parts: number[] | undefined): { 'date-parts': number[][] } | undefined {
  return parts === undefined ? undefined : { 'date-parts': [parts] };
}

/** Year, month and day as far as they make sense; undefined without a year. */
function partsOf(value: unknown): number[] | undefined {
  const [year, month, day] = (Array.isArray(value) ? value : []).map((part) =>
    part === null || part === undefined || part === '' ? Number.NaN : Number(part),
  );
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) {
    return undefined;
  }
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) {
    return [year];
  }
  const known = day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31;
  return known ? [year, month, day] : [year, month];
}

function doiOf(item: CslItem): string | undefined {
  const text = lineOf(item.DOI ?? item.doi)?.replace(
    /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i,
    '',
  );
  return text !== undefined && /^10\.\d{4,9}\/\S+$/.test(text) ? text : undefined;
}

function urlOf(item: CslItem): string | undefined {
  const text = lineOf(item.URL ?? item.url);
  return text !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(text) && URL.canParse(text)
    ? text
    : undefined;
}
