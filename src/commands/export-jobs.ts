/** Builds, renders and writes the documents of an export, one after the other, and counts what became of each. */

import { join, relative, sep } from 'node:path';
import type { Curriculum } from '../curriculum/model.js';
import { buildDocument } from '../documents/index.js';
import { hashOf } from '../documents/tree.js';
import { Failure, Interrupted, systemReason } from '../edge/failure.js';
import { loadFonts } from '../edge/fonts.js';
import type { Io } from '../edge/io.js';
import { createRasteriser } from '../edge/rasterise.js';
import { buildId } from '../edge/version.js';
import type { Document } from '../nodes/document.js';
import type { Resources } from '../renderers/index.js';
import { visible } from '../reporters/visible.js';
import type { LoadedTheme } from '../themes/index.js';
import type { ExportFlags } from './export.js';
import type { Job, Plan } from './export-plan.js';
import { attachmentsOf, writeOutput } from './export-write.js';
import { type Progress, progressOn } from './progress.js';
import { openRendered } from './rendered.js';

export interface Run {
  io: Io;
  curriculum: Curriculum;
  texts: Record<string, string>;
  look: LoadedTheme;
  flags: ExportFlags;
  /** Absolute path of the output folder. */
  out: string;
}

export interface Result {
  written: number;
  unchanged: number;
  failed: number;
  problems: string[];
}

/** Writes what the plan holds. Throws a Failure where no file can be written, and Interrupted. */
export async function writeJobs(run: Run, plan: Plan): Promise<Result> {
  const { io, curriculum, out } = run;
  const result: Result = { written: 0, unchanged: 0, failed: 0, problems: [] };
  if (plan.jobs.length === 0) return result;
  const progress = progressOn(io.stderr);
  const rendered = openRendered(io.disk, out);
  const built = new Map<string, Built>();
  const lookHash = hashOf(run.look);
  let resources: Promise<Resources> | undefined;
  try {
    for (const [index, job] of plan.jobs.entries()) {
      await untilInterruptsAreSeen(io);
      progress.step(index + 1, plan.jobs.length, job.path);
      const { document, hash } = buildJob(run, job, built);
      const source = `${job.format.id} ${buildId()} ${lookHash} ${hash}`;
      if (rendered.isCurrent(job.path, source)) {
        tell(run, progress, result, join(out, job.path), 'unchanged');
        continue;
      }
      resources ??= loadResources(run.look);
      const bytes = await job.format
        .render(document, await resources)
        .catch((error: unknown) => failedRender(error, job, run.flags));
      await untilInterruptsAreSeen(io);
      if (bytes instanceof Uint8Array) {
        if (put(run, progress, result, join(out, job.path), bytes)) {
          rendered.note(job.path, source, bytes);
        }
      } else {
        result.failed++;
        result.problems.push(bytes);
      }
    }
    for (const job of trainerPacks(plan.jobs)) {
      const sessions = job.session ? [job.session] : job.module.sessions;
      const attached = attachmentsOf(curriculum, job.module, sessions);
      result.problems.push(...attached.problems);
      for (const { path, bytes } of attached.files) {
        put(run, progress, result, join(out, job.module.id, path), bytes);
      }
    }
  } finally {
    progress.clear();
    rendered.save();
  }
  return { ...result, problems: [...new Set(result.problems)] };
}

async function loadResources({ theme, fonts: own }: LoadedTheme): Promise<Resources> {
  const fonts = { ...(await loadFonts()), ...own };
  return { theme, fonts, rasterise: createRasteriser(fonts) };
}

interface Built {
  document: Document;
  /** Of the tree. */
  hash: string;
}

/** The tree of a job's document; formats of the same document share it. */
function buildJob(
  { io, curriculum, flags, texts }: Run,
  job: Job,
  built: Map<string, Built>,
): Built {
  const key = job.path.slice(0, -job.format.extension.length);
  const known = built.get(key);
  if (known) return known;
  const document = buildDocument(
    curriculum,
    {
      template: job.template,
      module: job.module,
      ...(job.session ? { session: job.session } : {}),
      language: job.language,
      ...(flags.participants === undefined ? {} : { participants: flags.participants }),
      ...(flags.start === undefined ? {} : { start: flags.start }),
      notes: job.notes,
      ...sourceDate(io.env.SOURCE_DATE_EPOCH),
    },
    texts,
  );
  const result = { document, hash: hashOf(document) };
  built.set(key, result);
  return result;
}

/** The date of a module without an edition, where the environment sets one (seconds since 1970). */
function sourceDate(epoch: string | undefined): { date?: string } {
  if (epoch === undefined || !/^\d{1,11}$/.test(epoch)) return {};
  return { date: new Date(Number(epoch) * 1000).toISOString().slice(0, 10) };
}

/** One document's fault is told, and the others are written. */
function failedRender(error: unknown, job: Job, flags: ExportFlags): string {
  if (flags.debug || error instanceof Failure) throw error;
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const why = systemReason(error) ?? `this is a fault of pensum (${message}); --debug shows where`;
  return `${job.path} was not written: ${why}`;
}

/** Whether the file stands there now. */
function put(
  run: Run,
  progress: Progress,
  result: Result,
  path: string,
  bytes: Uint8Array,
): boolean {
  const outcome = writeOutput(run.io, path, bytes);
  if ('problem' in outcome) {
    result.failed++;
    result.problems.push(outcome.problem);
    return false;
  }
  tell(run, progress, result, path, outcome.done);
  return true;
}

function tell(
  run: Run,
  progress: Progress,
  result: Result,
  path: string,
  done: 'written' | 'unchanged',
): void {
  result[done]++;
  progress.clear();
  const shown = relative(run.io.cwd, path).split(sep).join('/');
  run.io.stdout.write(`${visible(shown)}\n`);
}

/** Lets signals in between two documents: the work itself never gives way. */
async function untilInterruptsAreSeen(io: Io): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (io.interrupted.aborted) {
    throw new Interrupted(io.interrupted.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT');
  }
}

/** Once for each module and session, whatever the number of formats. */
function trainerPacks(jobs: readonly Job[]): Job[] {
  const packs = jobs.filter((job) => job.template.id === 'trainer-pack');
  return [
    ...new Map(packs.map((job) => [`${job.module.id}/${job.session?.id ?? ''}`, job])).values(),
  ];
}
