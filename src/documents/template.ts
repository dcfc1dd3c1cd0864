/** Templates: which sections a document has, in which order, with texts of its own between them. */

import { z } from 'zod';
import type { Curriculum } from '../curriculum/model.js';
import type { Finding } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/nearest.js';
import { type Span, sourceFile } from '../diagnostic/source-file.js';
import { decode } from '../source/decode.js';
import type { Path } from '../source/places.js';
import { from } from '../source/schemas/for-editors.js';
import { validate } from '../source/validate.js';
import { readYaml } from '../source/yaml.js';
import { sections, sessionSections } from './sections/index.js';

export type TemplatePart =
  | { kind: 'section'; id: string }
  | { kind: 'each-session'; ids: string[] }
  /** Markdown, by language; `*` holds for every language. */
  | { kind: 'text'; text: Record<string, string> };

export interface Template {
  /** The document kind: the file's name without its ending. */
  id: string;
  /** Who may have the document. */
  audience: 'trainer' | 'everyone';
  /** Title by language; the built-in kinds take theirs from the language. */
  title: Record<string, string>;
  /** The deepest heading in the table of contents; 0 for none. */
  contents: 0 | 1 | 2 | 3;
  parts: TemplatePart[];
}

const expected = (what: string) => ({ error: `expected ${what}` });
const byLanguage = z.union(
  [z.string(), z.record(z.string(), z.string(expected('a text')))],
  expected('a text, or a mapping of languages to texts'),
);
const what = 'the name of a section, or a mapping with text or each-session';

const part = z.strictObject({
  text: byLanguage
    .optional()
    .describe(
      'Markdown of your own, for every language or by language; {title} and more are filled in.',
    ),
  'each-session': z
    .array(
      from('session-sections', z.string(expected('the name of a section'))),
      expected('a list of sections'),
    )
    .optional()
    .describe('Sections that are repeated for each session.'),
});

export const templateSchema = z.strictObject(
  {
    title: byLanguage
      .optional()
      .describe(
        'Title of the document, for every language or by language; built-in ones have theirs.',
      ),
    audience: z
      .enum(['trainer', 'everyone'], expected('trainer or everyone'))
      .meta({
        enumDescriptions: [
          'May hold what is for the trainer alone.',
          'Holds only what participants may see.',
        ],
      })
      .optional()
      .describe('Who may have the document.'),
    contents: z
      .number(expected('a number from 0 to 3'))
      .int()
      .min(0)
      .max(3, expected('a number from 0 to 3'))
      .optional()
      .describe('The deepest heading in the table of contents; 0 for none.')
      .meta({ default: 0 }),
    sections: z
      .array(
        from('sections', z.union([z.string(expected(what)), part], expected(what))).optional(),
        expected('a list of sections'),
      )
      .optional()
      .describe('What the document contains, in this order; what does not apply is left out.'),
  },
  expected('a mapping with audience and sections'),
);

/**
 * The built-in templates (`documents/*.yaml` among the package's template texts) and the
 * curriculum's own (`templates/documents/*.yaml` in its folder), which replace those of the same name.
 */
export function readTemplates(
  texts: Readonly<Record<string, string>>,
  curriculum: Curriculum,
): { templates: Template[]; findings: Finding[] } {
  const found = new Map<string, Template>();
  const findings: Finding[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const id = idOf(path, 'documents/');
    if (id === undefined) continue;
    const read = readTemplate(id, sourceFile(path, text));
    if (read.findings.length > 0) {
      throw new Error(`The built-in template ${path} is wrong: ${read.findings[0]?.message}`);
    }
    found.set(id, read.template);
  }
  for (const entry of curriculum.folder.files.values()) {
    const id = idOf(entry.path, 'templates/documents/');
    if (id === undefined) continue;
    const decoded = decode(entry);
    findings.push(...decoded.findings);
    if (!decoded.ok) continue;
    const read = readTemplate(id, decoded.file);
    findings.push(...read.findings);
    if (read.findings.length === 0) found.set(id, read.template);
  }
  return { templates: [...found.values()], findings };
}

function idOf(path: string, folder: string): string | undefined {
  const match = path.startsWith(folder)
    ? /^([a-z][a-z0-9-]*)\.yaml$/.exec(path.slice(folder.length))
    : null;
  return match?.[1];
}

function readTemplate(
  id: string,
  file: Parameters<typeof readYaml>[0],
): { template: Template; findings: Finding[] } {
  const yaml = readYaml(file);
  const { value, places, findings } = validate(
    templateSchema,
    'template',
    yaml.data ?? {},
    yaml.places,
  );
  const audience = value?.audience ?? 'trainer';
  const problems = [...yaml.findings, ...findings];
  const parts = (value?.sections ?? []).flatMap((part, index): TemplatePart[] => {
    if (part === undefined) return [];
    const at = (...path: Path) => places.value('sections', index, ...path);
    if (typeof part === 'string') {
      problems.push(...checkName(part, sections, audience, at()));
      return [{ kind: 'section', id: part }];
    }
    const result: TemplatePart[] = [];
    if (part.text !== undefined) result.push({ kind: 'text', text: languagesOf(part.text) });
    if (part['each-session']) {
      part['each-session'].forEach((name, n) => {
        problems.push(...checkName(name, sessionSections, audience, at('each-session', n)));
      });
      result.push({ kind: 'each-session', ids: part['each-session'] });
    }
    return result;
  });
  const template: Template = {
    id,
    audience,
    title: languagesOf(value?.title ?? {}),
    contents: (value?.contents ?? 0) as Template['contents'],
    parts,
  };
  return { template, findings: problems };
}

function languagesOf(value: string | Record<string, string>): Record<string, string> {
  return typeof value === 'string' ? { '*': value } : value;
}

function checkName(
  name: string,
  known: readonly { id: string; audience: string }[],
  audience: Template['audience'],
  at: Span,
): Finding[] {
  const section = known.find((candidate) => candidate.id === name);
  const allowed = known.filter(
    (candidate) => audience === 'trainer' || candidate.audience === 'everyone',
  );
  const ids = allowed.map((candidate) => candidate.id);
  if (!section) {
    const hint = didYouMean(name, ids) ?? `Known: ${ids.join(', ')}.`;
    return [
      { rule: 'structure/template', message: `The section "${name}" is not known`, at, hint },
    ];
  }
  if (allowed.includes(section)) return [];
  return [
    {
      rule: 'structure/template',
      message: `The section "${name}" is the trainer's, but this document is for everyone`,
      at,
      hint: `Sections for everyone: ${ids.join(', ')}.`,
    },
  ];
}
