/** `pensum new session`: a session's file with its activities, and its place in the agenda. */

import { sumMinutes } from '../curriculum/agenda.js';
import { inTrackOrder } from '../curriculum/coverage.js';
import { allSessions, limit, trackOf } from '../curriculum/lookup.js';
import type { AgendaItem, Curriculum, Module } from '../curriculum/model.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { decode } from '../source/decode.js';
import type { Choice } from './ask.js';
import { addToAgenda, setNumber } from './edit-agenda.js';
import type { NewSessionFlags } from './new.js';
import { sharedOption } from './new-module.js';
import { openReadable } from './open-curriculum.js';
import { applyChanges, type Changes, fillScaffold, tellWritten } from './scaffold.js';
import { findTarget } from './targets.js';
import { freshId, line, minutesUpTo, type Values, valuesFrom } from './values.js';

type PlannedItem = Extract<AgendaItem, { kind: 'session' }>;

/** Gives exit code 0. Throws a Failure when a value is missing or wrong, or a file is in the way. */
export async function newSession(io: Io, flags: NewSessionFlags): Promise<number> {
  const { curriculum, root } = openReadable(io, flags.curriculum);
  const values = valuesFrom(io);
  values.require({ '--module': flags.module, '--id': flags.id });
  const module = await chooseModule(curriculum, values, flags.module);
  const planned = plannedItems(module).filter((item) => item.session === undefined);
  const id = await chooseId(module, planned, values, flags.id);
  const plan = planned.find((item) => item.id === id);
  values.require({
    '--title': flags.title ?? plan?.title,
    '--minutes': flags.minutes ?? plan?.minutes,
  });
  const title = await values.text('--title', flags.title, {
    message: 'Title',
    validate: line,
    ...(plan ? { suggestion: plan.title, optional: true } : {}),
  });
  const minutes = Number(
    await values.text('--minutes', flags.minutes?.toString(), {
      message: 'Minutes',
      validate: (answer) =>
        Number(answer) < 5 ? 'Expected 5 minutes or more.' : minutesUpTo(1_440)(answer),
      suggestion: String(plan?.minutes ?? 60),
      optional: plan?.minutes !== undefined,
    }),
  );
  const outcomes = await values.some('--outcomes', flags.outcomes, {
    message: 'Which outcomes does it serve?',
    choices: module.outcomes
      .filter((outcome) => outcome.id !== '')
      .map((outcome) => ({ name: `${outcome.text} (${outcome.id})`, value: outcome.id })),
    fallback: [],
    least: 0,
  });
  const name = fileName(module, id, plan);
  const filled = fillScaffold('session', { id, title, minutes, outcomes, ...shares(minutes) });
  const path = module.folder === '' ? name : `${module.folder}/${name}`;
  const changes: Changes = {
    create: { [path]: filled['session.md'] ?? '' },
    replace: agendaChange(curriculum, module, id, minutes, plan),
  };
  const written = applyChanges(io, root, curriculum.folder, changes);
  const option = sharedOption(flags);
  tellWritten(io, root, written, [
    `pensum${option} check ${module.id}/${id}`,
    `pensum${option} export ${module.id}/${id}`,
  ]);
  return 0;
}

async function chooseModule(
  curriculum: Curriculum,
  values: Values,
  given: string | undefined,
): Promise<Module> {
  if (curriculum.modules.length === 0) {
    throw new Failure('The curriculum has no module yet', '"pensum new module" writes one.');
  }
  const wanted = given === undefined ? undefined : findTarget(curriculum, given).module.id;
  const id = await values.one('--module', wanted, {
    message: 'Which module does it belong to?',
    choices: inTrackOrder(curriculum).map((module) => ({
      name: `${module.id} ${module.title}`,
      value: module.id,
    })),
  });
  return findTarget(curriculum, id).module;
}

/** A session that the agenda waits for, or a new one. */
async function chooseId(
  module: Module,
  planned: readonly PlannedItem[],
  values: Values,
  given: string | undefined,
): Promise<string> {
  if (given === undefined && values.asker && planned.length > 0) {
    const choices: Choice<string>[] = [
      ...planned.map((item) => ({ name: `${item.title} (${item.id}, planned)`, value: item.id })),
      { name: 'Another one', value: '' },
    ];
    const chosen = await values.asker.one('Which session?', choices);
    if (chosen !== '') return chosen;
  }
  return values.text('--id', given, {
    message: 'Id of the session, such as cluster-mapping',
    validate: freshId(allSessions(module).map((session) => session.id)),
  });
}

function plannedItems(module: Module): PlannedItem[] {
  return module.agenda.flatMap((day) =>
    day.items.filter((item): item is PlannedItem => item.kind === 'session'),
  );
}

/** `3-cluster-mapping.md`, numbered by its place in the agenda as the other files are. */
function fileName(module: Module, id: string, plan: PlannedItem | undefined): string {
  const sessions = plannedItems(module);
  const position = plan === undefined ? sessions.length + 1 : sessions.indexOf(plan) + 1;
  return `${position}-${id}.md`;
}

/** The descriptor with the session in its agenda and the module's minutes following, where they must. */
function agendaChange(
  curriculum: Curriculum,
  module: Module,
  id: string,
  minutes: number,
  plan: PlannedItem | undefined,
): Record<string, string> {
  const path = module.folder === '' ? 'module.yaml' : `${module.folder}/module.yaml`;
  const entry = curriculum.folder.files.get(path);
  if (entry === undefined) return {};
  // As it was read, with its byte order mark if it has one.
  const decoded = decode(entry);
  const before = decoded.file.text;
  let text = before;
  if (plan === undefined) {
    const day = module.agenda[module.agenda.length - 1];
    const last = day?.items[day.items.length - 1];
    const length = day && sumMinutes(day.items.map((item) => item.minutes));
    const shortest = limit(curriculum, trackOf(curriculum, module), 'shortest-break');
    const pauses = last !== undefined && last.kind !== 'break' && last.kind !== 'lunch';
    text = addToAgenda(text, {
      session: id,
      newDay: length !== undefined && length + minutes > 9 * 60,
      ...(pauses ? { breakBefore: Math.max(15, shortest) } : {}),
    });
  }
  const others = plannedItems(module).filter((item) => item !== plan);
  const sum = sumMinutes([minutes, ...others.map((item) => item.minutes)]);
  const open = others.some((item) => item.session === undefined);
  const wrong =
    sum !== undefined && (open ? sum > (module.minutes ?? sum) : sum !== module.minutes);
  if (wrong && module.minutes !== undefined) text = setNumber(text, ['minutes'], sum);
  return text === before ? {} : { [path]: text };
}

/** Minutes of the scaffold's activities; they sum to the session's. */
function shares(minutes: number): Record<string, number> {
  const opening = Math.max(1, Math.min(10, Math.round(minutes * 0.1)));
  const closing = Math.max(1, Math.min(5, Math.round(minutes * 0.1)));
  const debrief = Math.max(1, Math.min(15, Math.round(minutes * 0.15)));
  const teaching = Math.max(1, Math.min(20, Math.round(minutes * 0.25)));
  return {
    opening,
    closing,
    debrief,
    teaching,
    practice: minutes - opening - closing - debrief - teaching,
  };
}
