/** `pensum` alone: asks what a person wants to do, and does it by the command that they could have typed. */

import { allSessions, findModule } from '../curriculum/lookup.js';
import type { Curriculum, Module } from '../curriculum/model.js';
import { readTemplates } from '../documents/index.js';
import type { Io } from '../edge/io.js';
import { loadTemplates } from '../edge/read-templates.js';
import { labelsFor } from '../languages/index.js';
import { formats } from '../renderers/index.js';
import { type Status, statuses } from '../source/vocabulary.js';
import { type Asker, askerAt, type Choice } from './ask.js';
import { paletteFor, type SharedOptions } from './context.js';
import { curriculumFolder, openReadable } from './open-curriculum.js';

const everything = '';

/** Asks, then runs the command through `run`. Gives its exit code; 0 when the person quits. */
export async function runMenu(
  io: Io,
  shared: SharedOptions,
  run: (argv: string[]) => Promise<number>,
): Promise<number> {
  const asker = askerAt(io);
  const here = shared.curriculum !== undefined || curriculumFolder(io) !== undefined;
  if (!here) io.stdout.write('There is no curriculum in this folder yet.\n');
  const choice = await asker.one('What do you want to do?', [
    ...(here ? withCurriculum : []),
    { name: 'Write a new curriculum', value: 'new curriculum' },
    { name: 'Quit', value: 'quit' },
  ]);
  if (choice === 'quit') return 0;
  const argv = choice.split(' ');
  if (choice === 'check --as') {
    const status = await asker.one<Status>(
      'Judge as which status?',
      statuses.map((value) => ({ name: value, value })),
    );
    argv.push(status);
  }
  if (choice === 'export') {
    argv.push(...(await askExport(asker, openReadable(io, shared.curriculum).curriculum)));
  }
  const options = shared.curriculum === undefined ? [] : ['-C', shared.curriculum];
  const command = [...options, ...argv];
  const { quiet } = paletteFor(io, io.stdout, shared);
  io.stdout.write(`${quiet(`pensum ${command.map(quoted).join(' ')}`)}\n\n`);
  const colours = shared.color === undefined ? [] : [shared.color ? '--color' : '--no-color'];
  return run([...command, ...colours, ...(shared.debug ? ['--debug'] : [])]);
}

const withCurriculum: readonly Choice<string>[] = [
  { name: 'Check the curriculum', value: 'check' },
  { name: 'See what is promised and what is there', value: 'coverage' },
  { name: 'Print documents for a training', value: 'export' },
  { name: 'Ask what stands between the modules and a status', value: 'check --as' },
  { name: 'Write a new session', value: 'new session' },
  { name: 'Write a new module', value: 'new module' },
  { name: 'Write a new tool', value: 'new tool' },
];

async function askExport(asker: Asker, curriculum: Curriculum): Promise<string[]> {
  const target = await askTarget(asker, curriculum);
  const { templates } = readTemplates(loadTemplates(), curriculum);
  const kinds = await asker.some(
    'Which documents?',
    templates.map(({ id, title }) => ({
      name: labelsFor('en').documents[id] ?? title['*'] ?? title.en ?? id,
      value: id,
      checked: true,
    })),
  );
  const files = await asker.some(
    'In which formats?',
    formats.map(({ id, title }) => ({ name: title, value: id, checked: true })),
  );
  const module = findModule(curriculum, target.split('/')[0] ?? '');
  const participants = await asker.text(
    "For how many participants? (Enter: the module's maximum)",
    (answer) => (answer === '' || /^[1-9]\d{0,3}$/.test(answer) ? undefined : 'Expected a number.'),
    module?.participants.max?.toString(),
  );
  const start = await asker.text('When does it start? (Enter: as the agenda says)', (answer) =>
    answer === '' || /^([01]?\d|2[0-3]):[0-5]\d$/.test(answer)
      ? undefined
      : 'Expected a time such as 09:00.',
  );
  return [
    ...(target === everything ? [] : [target]),
    ...(kinds.length === templates.length ? [] : ['--document', kinds.join(',')]),
    ...(files.length === formats.length ? [] : ['--format', files.join(',')]),
    ...(participants === '' ? [] : ['--participants', participants]),
    ...(start === '' ? [] : ['--start', start]),
  ];
}

async function askTarget(asker: Asker, curriculum: Curriculum): Promise<string> {
  const written = curriculum.modules.filter((module) => module.sessions.length > 0);
  const id = await asker.one('Of which module?', [
    ...written.map((module) => ({ name: `${module.id} ${module.title}`, value: module.id })),
    { name: 'All modules', value: everything },
  ]);
  const module = written.find((each) => each.id === id);
  return module === undefined ? everything : asker.one('All of it?', sessionChoices(module));
}

function sessionChoices(module: Module): Choice<string>[] {
  return [
    { name: 'The whole module', value: module.id },
    ...allSessions(module).map((session) => ({
      name: `Only the session "${session.title}"`,
      value: `${module.id}/${session.id}`,
    })),
  ];
}

function quoted(word: string): string {
  return /^[\w./:,=-]+$/.test(word) ? word : `"${word}"`;
}
