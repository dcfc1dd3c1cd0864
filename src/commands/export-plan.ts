/** Which documents an export writes, under which names, and which it leaves out and why. */

import { inTrackOrder } from '../curriculum/coverage.js';
import { hasBlockErrors } from '../curriculum/lookup.js';
import type { Curriculum, Module, Session } from '../curriculum/model.js';
import { toDiagnostic } from '../diagnostic/diagnostic.js';
import type { Template } from '../documents/index.js';
import { Failure } from '../edge/failure.js';
import type { Format } from '../renderers/index.js';
import { countOf } from '../reporters/pretty.js';
import { filesOfModule, type Target } from './targets.js';

export interface ExportWish {
  /** Empty: every module that has written sessions. */
  targets: readonly Target[];
  templates: readonly Template[];
  formats: readonly Format[];
  /** Language tags. */
  languages: readonly string[];
  /** False: slides are to be given away, without notes. */
  notes: boolean;
}

export interface Job {
  module: Module;
  session: Session | undefined;
  template: Template;
  format: Format;
  language: string;
  notes: boolean;
  /** Below the output folder, with `/` between the parts. */
  path: string;
}

export interface Plan {
  jobs: Job[];
  /** Sentences about what is left out though nothing is wrong. */
  skipped: string[];
  /** Sentences about what a block error keeps from participants. */
  refused: string[];
}

/** Throws a Failure when a module that was asked for by name has nothing to print. */
export function planExport(curriculum: Curriculum, wish: ExportWish): Plan {
  const skipped: string[] = [];
  const refused: string[] = [];
  const targets = wish.targets.length > 0 ? wish.targets : written(curriculum, skipped);
  for (const { module } of wish.targets) {
    if (module.sessions.length === 0) {
      throw new Failure(
        `${module.id} has no written session yet, so there is nothing to print`,
        `"pensum new session --module ${module.id}" writes one.`,
      );
    }
  }
  if (!wish.templates.some((template) => wish.formats.some(fits(template)))) {
    throw new Failure(
      `${wish.formats.map(({ id }) => id).join(', ')} is for documents that show slides`,
      'Add "--document slide-outline", or choose another format.',
    );
  }
  const jobs = targets.flatMap(({ module, session }) => {
    const blocked = hasBlockErrors(curriculum, module);
    const withheld = new Set<Template>();
    const each = wish.templates.flatMap((template) =>
      wish.languages.flatMap((language) =>
        wish.formats.filter(fits(template)).flatMap((format): Job[] => {
          const notes = wish.notes || !canGoWithoutNotes(template);
          if (blocked && (template.audience === 'everyone' || !notes)) {
            withheld.add(template);
            return [];
          }
          const path = pathOf({ module, session, template, format, language, notes });
          return [{ module, session, template, format, language, notes, path }];
        }),
      ),
    );
    if (withheld.size > 0) refused.push(refusal(curriculum, module, [...withheld]));
    return each;
  });
  return { jobs: [...new Map(jobs.map((job) => [job.path, job])).values()], skipped, refused };
}

function written(curriculum: Curriculum, skipped: string[]): Target[] {
  const empty = inTrackOrder(curriculum).filter((module) => module.sessions.length === 0);
  if (empty.length > 0) {
    const ids = empty.map((module) => module.id).join(', ');
    skipped.push(`Skipped, because no session is written yet: ${ids}`);
  }
  return inTrackOrder(curriculum)
    .filter((module) => !empty.includes(module))
    .map((module) => ({ module }));
}

/** Only slides have notes that can be left off; other documents are what they are. */
export function canGoWithoutNotes(template: Template): boolean {
  return template.audience === 'trainer' && showsSlides(template);
}

function showsSlides({ parts }: Template): boolean {
  return parts.some((part) =>
    part.kind === 'each-session'
      ? part.ids.includes('session-slides')
      : part.kind === 'section' && part.id === 'session-slides',
  );
}

/** Formats in which a document can be written. */
function fits(template: Template): (format: Format) => boolean {
  return (format) => !format.slidesOnly || showsSlides(template);
}

/** `B1/B1-cluster-mapping-slide-outline-no-notes.en.pdf` */
function pathOf(job: Omit<Job, 'path'>): string {
  const parts = [
    job.module.id,
    ...(job.session ? [job.session.id] : []),
    job.template.id,
    ...(job.notes ? [] : ['no-notes']),
  ];
  return `${job.module.id}/${parts.join('-')}.${job.language}.${job.format.extension}`;
}

function refusal(curriculum: Curriculum, module: Module, templates: readonly Template[]): string {
  const isOwn = filesOfModule(curriculum, module);
  const places = curriculum.findings
    .filter((finding) => finding.rule === 'separation/block' && isOwn(finding.at.file.path))
    .map((finding) => toDiagnostic(finding, 'error'))
    .map(({ file, line }) => `${file}:${line}`);
  const first = places.slice(0, 3).join(', ');
  const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
  const what = templates.map((template) => template.id).join(', ');
  return `${module.id}: not written for participants: ${what}. ${countOf(places.length, 'block error')} could show them trainer's text (${first}${more})`;
}
