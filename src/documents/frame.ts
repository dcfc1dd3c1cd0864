/** What surrounds a document's sections: cover, running header and footer, properties, contents. */

import type { Curriculum } from '../curriculum/model.js';
import { labelsFor } from '../languages/index.js';
import { counted, fill, type Labels, longDate } from '../languages/labels.js';
import type { Block, Document, Inline } from '../nodes/document.js';
import { text } from './context.js';
import type { DocumentRequest } from './request.js';
import { licenceName } from './sections/licence.js';
import { hashOf, nodesOf } from './tree.js';

/** The finished document. The hash covers what is printed, so equal hashes mean equal content. */
export function frame(
  curriculum: Curriculum,
  request: DocumentRequest,
  blocks: Block[],
  footnotes: Record<string, Block[]>,
): Document {
  const { template, module, session, language } = request;
  const labels = labelsFor(language);
  const kind =
    labels.documents[template.id] ??
    template.title[language] ??
    template.title['*'] ??
    Object.values(template.title)[0] ??
    template.id;
  const title = session ? session.title : module.title;
  const hash = hashOf([kind, title, module.version, module.status, blocks, footnotes]).slice(0, 8);
  const status = labels.statuses[module.status];
  const shown = nameOfLanguage(labels, language);
  const edition = module.edition === undefined ? '' : longDate(labels, module.edition);
  const name = `${module.id} ${module.title}`;
  const minutes = session ? session.minutes : module.minutes;
  const facts: [string, string][] = [
    ...(session ? [[labels.module, name] as [string, string]] : []),
    [labels.levels, module.levels.map((id) => curriculum.levels[id] ?? id).join(', ')],
    [labels.audiences, module.audiences.map((id) => curriculum.audiences[id] ?? id).join(', ')],
    [labels.duration, minutes === undefined ? '' : counted(labels, 'minutes', minutes)],
    [labels.version, module.version ?? ''],
    [labels.status, status],
    [labels.edition, edition],
    [labels.language, shown],
    [labels.authors, module.authors.join(', ')],
  ];
  const footer = [
    module.version === undefined ? '' : `${labels.version} ${module.version}`,
    status,
    shown,
    edition,
    hash,
  ];
  nameHeadings(blocks);
  return {
    kind: template.id,
    language,
    ...(template.audience === 'everyone' ? { fillable: true } : {}),
    properties: {
      title: `${session ? `${module.id} ${session.title}` : name} – ${kind}`,
      subject: curriculum.title,
      authors: module.authors,
      keywords: [module.id, kind],
      date: module.edition ?? request.date ?? '1980-01-01',
      version: module.version ?? '',
      status,
      ...(module.licence === undefined ? {} : { licence: module.licence }),
    },
    cover: {
      overline: curriculum.title,
      title,
      subtitle: kind,
      ...(session || module.purpose === undefined ? {} : { lead: module.purpose }),
      facts: facts.filter(([, value]) => value !== ''),
      notes: notes(curriculum, request, labels),
    },
    header: [session ? `${module.id} ${session.title}` : name, kind],
    footer: footer.filter((part) => part !== '').join(' · '),
    pageLabel: labels.page,
    names: { version: module.version ?? '', status, language: shown, edition },
    ...(template.contents > 0
      ? { contents: { title: labels.contents, depth: template.contents as 1 | 2 | 3 } }
      : {}),
    blocks,
    footnotes,
  };
}

/** Gives every heading an anchor, so that contents and bookmarks can lead to it in any format. */
function nameHeadings(blocks: readonly Block[]): void {
  let count = 0;
  for (const node of nodesOf(blocks)) {
    if (node.type === 'heading') node.id ??= `heading-${++count}`;
  }
}

function notes(
  curriculum: Curriculum,
  { module, language }: DocumentRequest,
  labels: Labels,
): Inline[][] {
  const lines: Inline[][] = [];
  if (module.status === 'draft')
    lines.push([{ type: 'strong', children: text(labels.draftWarning) }]);
  const source = curriculum.languages[0] ?? 'en';
  if (language !== source) {
    lines.push(text(fill(labels.untranslated, { language: nameOfLanguage(labels, source) })));
  }
  if (module.licence !== undefined) {
    const [before = '', after = ''] = labels.licenceText.split('{licence}');
    lines.push([...text(before), licenceName(module.licence), ...text(after)]);
  }
  return lines;
}

function nameOfLanguage(labels: Labels, language: string): string {
  const name = new Intl.DisplayNames([labels.tag], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(labels.tag) + name.slice(1);
}
