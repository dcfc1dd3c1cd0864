/** `pensum new module`: the descriptor of a draft module in the folder where its track lives. */

import { limit } from '../curriculum/lookup.js';
import type { Curriculum, Track } from '../curriculum/model.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { countOf } from '../reporters/pretty.js';
import { visible } from '../reporters/visible.js';
import { parentOf } from '../source/folder.js';
import { moduleIdPattern } from '../source/slug.js';
import type { Choice, Validate } from './ask.js';
import type { NewModuleFlags } from './new.js';
import { openReadable, prefixOf } from './open-curriculum.js';
import { planDays } from './plan-days.js';
import { applyChanges, fillScaffold, tellWritten } from './scaffold.js';
import { line, minutesUpTo, type Values, valuesFrom } from './values.js';

/** Gives exit code 0. Throws a Failure when a value is missing or wrong, or a file is in the way. */
export async function newModule(io: Io, flags: NewModuleFlags): Promise<number> {
  const opened = openReadable(io, flags.curriculum);
  const { curriculum, root } = opened;
  const values = valuesFrom(io);
  const trackAudiences = curriculum.tracks.find(({ id }) => id === flags.track)?.audiences ?? [];
  const audiencesKnown =
    trackAudiences.length > 0 || Object.keys(curriculum.audiences).length === 1;
  values.require({
    ...(curriculum.tracks.length === 1 ? {} : { '--track': flags.track }),
    '--id': flags.id,
    '--title': flags.title,
    '--purpose': flags.purpose,
    ...(audiencesKnown ? {} : { '--audiences': flags.audiences }),
    ...(Object.keys(curriculum.themes).length === 1 ? {} : { '--themes': flags.themes }),
    '--minutes': flags.minutes,
  });
  const track = await chooseTrack(io, curriculum, values, flags.track);
  const id = await values.text('--id', flags.id, {
    message: 'Id of the module, such as B3',
    validate: freshModuleId(curriculum),
  });
  const title = await values.text('--title', flags.title, { message: 'Title', validate: line });
  const purpose = await values.text('--purpose', flags.purpose, {
    message: 'What is it for, in a sentence?',
    validate: line,
  });
  const levels = await values.some('--levels', flags.levels, {
    message: 'Levels',
    choices: choicesOf(curriculum.levels, track.levels),
    fallback: track.levels,
  });
  const audiences = await values.some('--audiences', flags.audiences, {
    message: 'For whom is it?',
    choices: choicesOf(curriculum.audiences),
    ...(track.audiences.length > 0 ? { fallback: track.audiences } : {}),
  });
  const themes = await values.some('--themes', flags.themes, {
    message: 'Themes',
    choices: choicesOf(curriculum.themes),
  });
  const minutes = Number(
    await values.text('--minutes', flags.minutes?.toString(), {
      message: 'Contact minutes, without breaks',
      validate: minutesUpTo(10_000),
      suggestion: '390',
    }),
  );
  const range = await values.text('--participants', flags.participants, {
    message: 'Participants, fewest and most',
    validate: (answer) => (parseRange(answer) ? undefined : 'Expected a range such as 8-24.'),
    suggestion: '8-24',
    optional: true,
  });
  const { min, max } = parseRange(range)!;
  const perTrainer = limit(curriculum, track, 'participants-per-trainer') || max;
  const trainers = flags.trainers ?? Math.ceil(max / perTrainer);
  const folder = folderFor(curriculum, track, id);
  const limits = {
    longest: limit(curriculum, track, 'minutes-without-break'),
    shortestBreak: limit(curriculum, track, 'shortest-break'),
    shortestLunch: limit(curriculum, track, 'shortest-lunch'),
  };
  const filled = fillScaffold('module', {
    ...{ id, track: track.id, title, purpose, levels, audiences, themes },
    ...{ minutes, min, max, trainers },
    today: io.now.toISOString().slice(0, 10),
    licence:
      flags.licence ?? curriculum.modules.find(({ licence }) => licence)?.licence ?? 'CC-BY-4.0',
  });
  const descriptor = `${filled['module.yaml'] ?? ''}${planDays(minutes, limits)}`;
  const create = { [`${folder}/module.yaml`]: descriptor };
  const isFull = tooMany(curriculum, track);
  const written = applyChanges(
    io,
    root,
    curriculum.folder,
    { create },
    (rule) => isFull && rule.startsWith('coverage/'),
  );
  const option = prefixOf(io, root) === '' ? '' : sharedOption(flags);
  tellWritten(io, root, written, [
    `pensum${option} new session --module ${id}`,
    `pensum${option} check ${id}`,
  ]);
  return 0;
}

async function chooseTrack(
  io: Io,
  curriculum: Curriculum,
  values: Values,
  given: string | undefined,
): Promise<Track> {
  if (curriculum.tracks.length === 0) {
    throw new Failure('The curriculum has no track that a module could belong to');
  }
  const id = await values.one('--track', given, {
    message: 'Which track does it belong to?',
    choices: curriculum.tracks.map((track) => ({
      name: `${track.title} (${declared(curriculum, track)} of ${track.modules ?? '?'} modules)`,
      value: track.id,
    })),
  });
  const track = curriculum.tracks.find((each) => each.id === id)!;
  if (tooMany(curriculum, track)) {
    const message = `The track "${track.id}" promises ${countOf(track.modules ?? 0, 'module')} and has ${declared(curriculum, track)}: with one more the check will report an error until curriculum.yaml promises it`;
    io.stderr.write(`pensum: ${visible(message)}\n`);
    if (values.asker && !(await values.asker.yes('Write it all the same?', false))) {
      throw new Failure('Nothing was written');
    }
  }
  return track;
}

function declared(curriculum: Curriculum, track: Track): number {
  return curriculum.modules.filter((module) => module.track === track.id).length;
}

function tooMany(curriculum: Curriculum, track: Track): boolean {
  return track.modules !== undefined && declared(curriculum, track) >= track.modules;
}

function freshModuleId(curriculum: Curriculum): Validate {
  const taken = curriculum.modules.map((module) => module.id.toLowerCase());
  return (answer) =>
    !moduleIdPattern.test(answer)
      ? 'Expected letters, digits and hyphens, beginning with a letter, such as B3.'
      : taken.includes(answer.toLowerCase())
        ? `There is a module "${answer}" already.`
        : undefined;
}

/** Beside the other modules of the track, else in a folder of its name. */
function folderFor(curriculum: Curriculum, track: Track, id: string): string {
  const sibling = curriculum.modules.find(
    (module) => module.track === track.id && module.folder !== '',
  );
  const parent = sibling === undefined ? track.id : parentOf(sibling.folder);
  return parent === '' ? id.toLowerCase() : `${parent}/${id.toLowerCase()}`;
}

function choicesOf(words: Record<string, string>, first: readonly string[] = []): Choice<string>[] {
  const ids = Object.keys(words);
  const ordered = [
    ...ids.filter((id) => first.includes(id)),
    ...ids.filter((id) => !first.includes(id)),
  ];
  return ordered.map((id) => ({ name: `${words[id]} (${id})`, value: id }));
}

function parseRange(text: string): { min: number; max: number } | undefined {
  const match = /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/.exec(text);
  if (!match) return undefined;
  const [min, max] = [Number(match[1]), Number(match[2])];
  return min >= 1 && min <= max ? { min, max } : undefined;
}

/** ` -C folder` where the person gave it. */
export function sharedOption(flags: { curriculum?: string }): string {
  return flags.curriculum === undefined ? '' : ` -C "${flags.curriculum}"`;
}
