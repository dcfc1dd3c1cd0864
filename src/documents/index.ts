/** Curriculum + template → document: the tree that every renderer prints. */

import { type Citations, createCitations } from '../citations/citations.js';
import type { CslItem } from '../citations/csl-item.js';
import { sessionStart } from '../curriculum/agenda.js';
import { participantsOf } from '../curriculum/groups.js';
import { hasBlockErrors } from '../curriculum/lookup.js';
import type { Curriculum, Session } from '../curriculum/model.js';
import { labelsFor } from '../languages/index.js';
import { fill } from '../languages/labels.js';
import type { Block, Document } from '../nodes/document.js';
import { parseMarkdown } from '../source/markdown.js';
import type { Book, PublicContext, TrainerContext } from './context.js';
import { frame } from './frame.js';
import { createMarkdown } from './markdown.js';
import { publicView } from './public-view.js';
import type { DocumentRequest } from './request.js';
import { sections, sessionSections } from './sections/index.js';
import { anchorsOf, wordsOf } from './tree.js';

export type { DocumentRequest } from './request.js';
export { readTemplates, type Template } from './template.js';

/**
 * Builds the tree of one document. `texts` are the package's templates by their path under
 * `templates/` (the citation style and its locales are among them). Pure: the same input gives
 * the same tree.
 */
export function buildDocument(
  curriculum: Curriculum,
  request: DocumentRequest,
  texts: Readonly<Record<string, string>>,
): Document {
  // Built twice: what the first run cites, anchors and says decides links, references and glossary.
  const record = recorder();
  const pictures: Book['pictures'] = new Map();
  const draft = build(curriculum, request, {
    citations: record.citations,
    footnotes: {},
    anchors: { has: () => true },
    pictures,
    words: '',
  });
  const items = curriculum.references.filter(({ id }) => record.cited.has(id));
  const citations = citationsFor(
    items.map(({ item, id }) => ({ ...item, id })),
    request,
    texts,
  );
  citations.include(items.map(({ id }) => id));
  const footnotes: Book['footnotes'] = {};
  const blocks = build(curriculum, request, {
    citations,
    footnotes,
    anchors: anchorsOf(draft),
    pictures,
    words: wordsOf(draft),
  });
  return frame(curriculum, request, blocks, footnotes);
}

function build(curriculum: Curriculum, request: DocumentRequest, book: Book): Block[] {
  const { template, module, session, language } = request;
  const labels = labelsFor(language);
  const sessions = session ? [session] : module.sessions;
  const view = publicView(curriculum, module, sessions);
  const first = session ? sessionStart(module, session) : module.agenda[0]?.start;
  const context: PublicContext = {
    view,
    labels,
    language,
    shift: request.start === undefined || first === undefined ? 0 : request.start - first,
    single: session !== undefined,
    book,
    markdown: createMarkdown(curriculum, book),
  };
  const forTrainer = template.audience === 'trainer' && request.notes;
  const trainer: TrainerContext | undefined = forTrainer
    ? {
        ...context,
        curriculum,
        module,
        sessions,
        participants: participantsOf(module, request.participants),
        trainers: module.trainers ?? 1,
        handouts: !hasBlockErrors(curriculum, module),
      }
    : undefined;
  return template.parts.flatMap((part): Block[] => {
    if (part.kind === 'text') return ownText(part.text, context);
    if (part.kind === 'section') {
      const section = sections.find(({ id }) => id === part.id);
      if (!section || (section.moduleOnly && context.single)) return [];
      if (section.audience === 'everyone') return section.build(context);
      return trainer ? section.build(trainer) : [];
    }
    return view.sessions.flatMap((shown, index) => {
      const full = sessions[index] as Session;
      return part.ids.flatMap((id): Block[] => {
        const section = sessionSections.find((candidate) => candidate.id === id);
        if (!section) return [];
        if (section.audience === 'trainer')
          return trainer ? section.build(trainer, full, shown) : [];
        return section.build(context, shown, trainer && { context: trainer, session: full });
      });
    });
  });
}

/** A template's own Markdown, with the module's names filled in. Its headings keep their level. */
function ownText(
  text: Readonly<Record<string, string>>,
  { view, language, markdown, single }: PublicContext,
): Block[] {
  const source = text[language] ?? text['*'] ?? text.en ?? Object.values(text)[0] ?? '';
  const filled = fill(source, {
    module: view.id,
    title: single ? (view.sessions[0]?.title ?? view.title) : view.title,
    programme: view.programme,
  });
  const file = { path: 'templates/text.md', text: filled, lineStarts: [0] };
  const own = { file, definitions: new Map(), footnotes: new Map(), blockErrors: false };
  return markdown.blocks(parseMarkdown(filled).children, own, { asWritten: true, worksheet: true });
}

function citationsFor(
  items: readonly CslItem[],
  { language }: DocumentRequest,
  texts: Readonly<Record<string, string>>,
): Citations {
  const base = language.split('-')[0] ?? 'en';
  const locale = texts[`citations/locale-${base}.xml`] ?? texts['citations/locale-en.xml'] ?? '';
  return createCitations(items, {
    language,
    style: texts['citations/author-date.csl'] ?? '',
    locale,
  });
}

/** Stands in for citations while it is not yet known what is cited. */
function recorder(): { citations: Citations; cited: Set<string> } {
  const cited = new Set<string>();
  const add = (ids: readonly string[]) => {
    for (const id of ids) cited.add(id);
  };
  return {
    cited,
    citations: {
      cite(cluster) {
        add(cluster.map(({ id }) => id));
        return [];
      },
      include: add,
      entry(id) {
        cited.add(id);
        return [];
      },
      bibliography: () => [...cited].map((id) => ({ id: `ref-${id}`, children: [] })),
    },
  };
}
