/** Where a tool is named: in the tools of activities, in relative links, and in lists of attachments. */

import type { Definition } from 'mdast';
import { placed } from '../curriculum/gaps.js';
import { type LinkAt, linksOf, passagesOf } from '../curriculum/links.js';
import { allSessions } from '../curriculum/lookup.js';
import type { Curriculum, Session, TextOf } from '../curriculum/model.js';
import { isExternal, resolveFile } from '../curriculum/resources.js';
import { type Span, span, textOf } from '../diagnostic/source-file.js';
import { parseMarkdown, rangeOf } from '../source/markdown.js';
import type { Passage } from '../source/passages.js';
import { type Place, type Places, plainly } from './place.js';

/** The file of a tool, relative to the curriculum. */
export function toolFile(id: string): string {
  return `tools/${id}.md`;
}

/** The tool itself is a file; its name is no place in a text. */
export function toolPlaces(curriculum: Curriculum, id: string): Places {
  const sessions = curriculum.modules.flatMap(allSessions);
  const uses = sessions.flatMap(({ activities }) =>
    activities.flatMap(({ tools }) => tools.filter((tool) => tool.id === id)),
  );
  const links = [
    ...sessions.flatMap((session) => [
      ...linked(curriculum, id, session.text, [...passagesOf(session), ...headings(session)]),
      ...attached(curriculum, id, session),
    ]),
    ...curriculum.tools.flatMap((tool) => linked(curriculum, id, tool.text, tool.passages)),
  ];
  return {
    defined: curriculum.tools.filter((tool) => tool.id === id).length,
    places: [...uses.map(({ at }) => plainly(at, id)), ...links],
  };
}

/** The headings of a session's activities, which its passages leave out. */
function headings({ activities }: Session): Passage[] {
  return activities.flatMap(({ headingAt }) => {
    const words = textOf(headingAt);
    if (!words.includes('](') && !words.includes('][')) return [];
    const { children } = parseMarkdown(words, headingAt.start);
    return [{ type: 'prose' as const, children }];
  });
}

function linked(
  curriculum: Curriculum,
  id: string,
  text: TextOf,
  passages: readonly Passage[],
): Place[] {
  const direct = linksOf(text, passages).filter(({ node }) => !node.type.endsWith('Reference'));
  const defined = [...text.definitions.values()].map((definition) => urlOf(text, definition));
  return [...direct, ...defined].flatMap(({ url, at }) =>
    leadsTo(curriculum, text.file.path, url, id) ? [nameIn(at, url, id)] : [],
  );
}

/** The target of a reference's definition, also where nothing refers to it. */
function urlOf({ file }: TextOf, definition: Definition): Pick<LinkAt, 'url' | 'at'> {
  const [start, end] = rangeOf(definition);
  const { url } = definition;
  const found = file.text.slice(start, end).indexOf(url, definition.label?.length ?? 0);
  const from = start + Math.max(found, 0);
  return { url, at: span(file, from, found === -1 ? end : from + url.length) };
}

function attached(curriculum: Curriculum, id: string, { at, attachments, text }: Session): Place[] {
  return placed(at, ['attachments'], attachments).flatMap(({ value, at: item }) => {
    if (!leadsTo(curriculum, text.file.path, value, id)) return [];
    if (!value.endsWith(`${id}.md`)) return [plainly(item, id)];
    const before = value.slice(0, value.length - `${id}.md`.length);
    return [{ at: item, word: value, put: (other: string) => `${before}${other}.md` }];
  });
}

function leadsTo(curriculum: Curriculum, from: string, url: string, id: string): boolean {
  if (isExternal(url) || url.startsWith('#')) return false;
  const found = resolveFile(curriculum, from, url);
  return found.ok && found.path === toolFile(id);
}

/** The file's name in a target; what stands before and after it stays. */
function nameIn(at: Span, url: string, id: string): Place {
  const path = url.replace(/[#?].*$/s, '');
  const from = path.lastIndexOf('/') + 1;
  // The name may hold `%20`, where the id is one that should not be.
  const name = path.slice(from).replace(/\.md$/, '');
  if (textOf(at) !== url || !path.endsWith('.md')) return plainly(at, id);
  const start = at.start + from;
  return { at: span(at.file, start, start + name.length), word: name, put: (other) => other };
}
