/** Carries an export out: plan, build, render and write one document after the other, and say what became of each. */

import { resolve } from 'node:path';
import type { Curriculum } from '../curriculum/model.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { didYouMean } from '../diagnostic/nearest.js';
import { readTemplates, type Template } from '../documents/index.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { loadTemplates } from '../edge/read-templates.js';
import { languages } from '../languages/index.js';
import { formats } from '../renderers/index.js';
import { countOf } from '../reporters/pretty.js';
import { visible } from '../reporters/visible.js';
import { rules } from '../rules/index.js';
import { check } from '../rules/run.js';
import type { ExportFlags } from './export.js';
import { writeJobs } from './export-jobs.js';
import { type Job, type Plan, planExport } from './export-plan.js';
import { chosenTheme } from './export-theme.js';
import { prepareFolder } from './export-write.js';
import { openReadable } from './open-curriculum.js';
import { filesOfModule, findTarget } from './targets.js';

/** Runs the export. Gives 0, 1 or 2 as its help says. Throws a Failure before anything is written where the wish itself is wrong. */
export async function runExport(io: Io, names: string[], flags: ExportFlags): Promise<number> {
  const opened = openReadable(io, flags.curriculum);
  const { curriculum } = opened;
  const texts = loadTemplates();
  const look = chosenTheme(io, opened, texts, flags.theme);
  const templates = readTemplates(texts, curriculum);
  for (const finding of templates.findings) say(io, `${finding.at.file.path}: ${finding.message}`);
  const plan = planExport(curriculum, {
    targets: names.map((name) => findTarget(curriculum, name)),
    templates: chosenTemplates(templates.templates, flags.document),
    formats: formats.filter((format) => flags.format?.includes(format.id) ?? true),
    languages: chosenLanguages(curriculum, flags.language),
    notes: flags.notes,
  });
  const modules = [...new Set(plan.jobs.map((job) => job.module))];
  warnAboutParticipants(io, modules, flags.participants);
  for (const sentence of plan.skipped) say(io, sentence);
  sayUntranslated(io, curriculum, plan);
  const out = resolve(io.cwd, flags.out);
  if (plan.jobs.length > 0) prepareFolder(io, opened, out, modules);
  const result = await writeJobs({ io, curriculum, texts, look, flags, out }, plan);
  for (const sentence of [...plan.refused, ...result.problems]) say(io, sentence);
  const erroneous = tellErrors(io, curriculum, plan, rulesOn(curriculum));
  if (plan.jobs.length > 0) {
    const counts = [
      `${countOf(result.written, 'file')} written`,
      ...(result.unchanged > 0 ? [`${result.unchanged} unchanged`] : []),
      ...(result.failed > 0 ? [`${result.failed} failed`] : []),
    ];
    say(io, `${counts.join(', ')} in ${flags.out}`);
  } else if (plan.refused.length === 0) say(io, 'There is nothing to write yet');
  if (result.failed > 0) return 2;
  const faults = [...templates.findings, ...plan.refused, ...result.problems];
  return erroneous || faults.length > 0 ? 1 : 0;
}

function chosenTemplates(all: readonly Template[], ids: readonly string[] | undefined): Template[] {
  const known = all.map((template) => template.id);
  for (const id of ids ?? []) {
    if (!known.includes(id)) {
      throw new Failure(`There is no document "${id}"`, didYouMean(id, known));
    }
  }
  return all.filter((template) => ids?.includes(template.id) ?? true);
}

function chosenLanguages(curriculum: Curriculum, wanted: readonly string[] | undefined): string[] {
  const [source = 'en'] = curriculum.languages;
  for (const language of wanted ?? []) {
    if (!curriculum.languages.includes(language)) {
      throw new Failure(
        `The curriculum has no language "${language}"`,
        didYouMean(language, curriculum.languages),
      );
    }
    if (language !== source && !Object.hasOwn(languages, language)) {
      throw new Failure(
        `pensum has no words in "${language}" for documents`,
        `It has them in ${Object.keys(languages).join(', ')}.`,
      );
    }
  }
  return wanted === undefined ? [source] : [...new Set(wanted)];
}

/** Another language than the source's gives its words around a text that is not translated. */
function sayUntranslated(io: Io, curriculum: Curriculum, plan: Plan): void {
  const [source = 'en'] = curriculum.languages;
  const others = new Set(plan.jobs.map((job) => job.language).filter((tag) => tag !== source));
  for (const tag of others) {
    say(
      io,
      `Translations are not read by this version: in "${tag}" the headings are, the text is in "${source}"`,
    );
  }
}

function warnAboutParticipants(io: Io, modules: Job['module'][], wanted: number | undefined): void {
  if (wanted === undefined) return;
  for (const { id, participants } of modules) {
    const { min = 1, max = Number.POSITIVE_INFINITY } = participants;
    if (wanted < min || wanted > max) {
      const range = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
      say(io, `${id} is made for ${range} participants, not for ${wanted}`);
    }
  }
}

function rulesOn(curriculum: Curriculum): Diagnostic[] {
  return check(curriculum, rules).filter((diagnostic) => diagnostic.severity === 'error');
}

/** Names the exported modules that have errors. */
function tellErrors(io: Io, curriculum: Curriculum, plan: Plan, errors: Diagnostic[]): boolean {
  const modules = new Set(plan.jobs.map((job) => job.module));
  let any = false;
  for (const module of modules) {
    const isOwn = filesOfModule(curriculum, module);
    const count = errors.filter((error) => isOwn(error.file)).length;
    if (count === 0) continue;
    any = true;
    say(io, `${module.id} has ${countOf(count, 'error')}; "pensum check ${module.id}" shows them`);
  }
  return any;
}

function say(io: Io, sentence: string): void {
  io.stderr.write(`pensum: ${visible(sentence)}\n`);
}
