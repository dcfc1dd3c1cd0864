/** Where a reference is named: its entry, lists of reading, and citations in texts and in YAML. */

import { parseAllDocuments, visit } from 'yaml';
import { parseCitations } from '../citations/parse-citations.js';
import { placed } from '../curriculum/gaps.js';
import { allSessions } from '../curriculum/lookup.js';
import type { Curriculum } from '../curriculum/model.js';
import { type SourceFile, type Span, span } from '../diagnostic/source-file.js';
import { citationsOf, keysIn } from '../rules/references/citations.js';
import { readFrontMatter } from '../source/front-matter.js';
import { blockOf } from './activity-block.js';
import { type Place, type Places, plainly } from './place.js';

export function citationPlaces(curriculum: Curriculum, id: string): Places {
  const entries = curriculum.references.filter((reference) => reference.id === id);
  const reading = curriculum.modules.flatMap((module) =>
    placed(module.at, ['pre-reading'], module.preReading)
      .filter(({ value }) => value === id)
      .map(({ at }) => plainly(at, id)),
  );
  return {
    defined: entries.length,
    places: [
      ...entries.map(({ at }) => plainly(at.value('id'), id)),
      ...reading,
      ...inTexts(curriculum, id),
      ...yamlOf(curriculum).flatMap((part) => inYaml(part, id)),
    ],
  };
}

/** Citations in Markdown. What stands in YAML is looked for there, where quotation marks count. */
function inTexts(curriculum: Curriculum, id: string): Place[] {
  const bodies = new Map<SourceFile, number>();
  const bodyOf = (file: SourceFile) => {
    const start = bodies.get(file) ?? readFrontMatter(file).bodyStart;
    bodies.set(file, start);
    return start;
  };
  return [...citationsOf(curriculum)]
    .filter(({ id: cited, at }) => cited === id && at.file.path.endsWith('.md'))
    .filter(({ at }) => at.start >= bodyOf(at.file))
    .map(({ at }) => citedAt(at.file, at.start, id));
}

/** The citation whose `@` stands at an offset; a key that may not stand alone is put in braces. */
function citedAt(file: SourceFile, at: number, id: string): Place {
  const braces = file.text[at + 1] === '{' ? 1 : 0;
  const start = at + 1 + braces;
  return {
    at: span(file, start, start + id.length),
    word: id,
    put: (other) => (braces || keysIn(`@${other}`)[0] === other ? other : `{${other}}`),
  };
}

/** Every part of a file that is YAML and may hold texts. */
function yamlOf(curriculum: Curriculum): Span[] {
  const whole = ({ file }: Span) => span(file, 0, file.text.length);
  const front = (file: SourceFile) => {
    const first = file.text.indexOf('\n') + 1;
    return span(file, first, readFrontMatter(file).bodyStart);
  };
  const sessions = curriculum.modules.flatMap(allSessions);
  const glossary = curriculum.glossary[0]?.at.value();
  return [
    ...curriculum.modules.map(({ at }) => whole(at.value())),
    ...(glossary ? [whole(glossary)] : []),
    ...[...sessions, ...curriculum.tools].map(({ text }) => front(text.file)),
    ...sessions.flatMap(({ activities }) => activities.flatMap((one) => blockOf(one) ?? [])),
  ];
}

/** Citations in all texts of a part of YAML. */
function inYaml({ file, start, end }: Span, id: string): Place[] {
  const parsed = parseAllDocuments(file.text.slice(start, end), { version: '1.2' });
  const document = Array.isArray(parsed) ? parsed[0] : undefined;
  const places: Place[] = [];
  if (!document) return places;
  visit(document, {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !range || !value.includes('@')) return;
      const cited = keysIn(value).filter((one) => one === id).length;
      if (cited === 0) return;
      const at = span(file, start + range[0], start + range[1]);
      const found = citedIn(at, id);
      // Escapes or folds hide a key: the whole text is the place, where the word cannot be found.
      places.push(...(found.length === cited ? found : [plainly(at, id)]));
    },
  });
  return places;
}

function citedIn({ file, start, end }: Span, id: string): Place[] {
  return parseCitations(file.text.slice(start, end)).flatMap((part) =>
    typeof part === 'string'
      ? []
      : part.items
          .filter((item) => item.id === id)
          .map((item) => citedAt(file, start + item.start, id)),
  );
}
