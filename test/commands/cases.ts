/** What a person may type, and what comes of it. The list runs in this process and as a process of its own. */

import { type Files, inModules } from './world.js';

export interface Case {
  name: string;
  files: Files;
  /** Relative to the world's folder. */
  cwd?: string;
  argv: string[];
  code: number;
  stdout?: readonly string[];
  stderr?: readonly string[];
  /** Nothing at all is on standard output. */
  silent?: boolean;
}

const session = inModules['modules/m1/1-knots.md'] ?? '';
const descriptor = inModules['modules/m1/module.yaml'] ?? '';

/** The session says 65 minutes, its activities sum to 60. */
export const wrongSum: Files = {
  ...inModules,
  'modules/m1/1-knots.md': session.replace('minutes: 60', 'minutes: 65'),
  'modules/m1/module.yaml': descriptor.replace('minutes: 60', 'minutes: 65'),
};

/** A draft whose second session is planned but not written. */
export const draft: Files = {
  ...inModules,
  'modules/m1/module.yaml': `${descriptor
    .replace('status: reviewed', 'status: draft')
    .replace('minutes: 60', 'minutes: 105')}      - break: 15
      - { session: splices, title: Splices, minutes: 45 }
`,
};

export const cases: readonly Case[] = [
  {
    name: 'check finds nothing in a curriculum without problems',
    files: inModules,
    argv: ['check'],
    code: 0,
    stdout: ['No problems in 5 files\n'],
  },
  {
    name: 'check names place, rule and expectation of an error',
    files: wrongSum,
    argv: ['check', '--no-color'],
    code: 1,
    stdout: [
      "modules/m1/1-knots.md:4:10  error  The session's minutes are 65, expected 60: the sum of its activities  timing/session-sum",
      '  4 | minutes: 65\n    |          ^^\n',
      '1 error in 1 file\n',
    ],
  },
  {
    name: 'check sees a draft as unfinished, not wrong',
    files: draft,
    argv: ['check', 'M1'],
    code: 0,
    stdout: ['warning  The session "splices" has no file'],
  },
  {
    name: 'check --max-warnings turns warnings into exit code 1',
    files: draft,
    argv: ['check', '--max-warnings', '0'],
    code: 1,
    stderr: ['expected at most 0'],
  },
  {
    name: 'check --as says what stands between a draft and a status',
    files: draft,
    argv: ['check', 'm1', '--as', 'pilot-ready'],
    code: 1,
    stdout: ['error  The session "splices" has no file'],
  },
  {
    name: 'check --as never calls clean what it cannot judge',
    files: inModules,
    argv: ['check', '--as', 'released', '--rule', 'timing/session-sum'],
    code: 1,
    stdout: ['lifecycle/not-judged', 'Not judged: "released" also asks for pilots'],
  },
  {
    name: 'check --rule looks by one rule only',
    files: wrongSum,
    argv: ['check', '--rule', 'structure/id'],
    code: 0,
    stdout: ['No problems in 5 files'],
  },
  {
    name: 'check --rule still reports a file that cannot be read',
    files: { ...inModules, 'modules/glossary.yaml': 'a: [1' },
    argv: ['check', '--rule', 'timing/session-sum'],
    code: 1,
    stdout: ['modules/glossary.yaml', 'structure/yaml'],
  },
  {
    name: 'check takes a path and leaves the rest out',
    files: wrongSum,
    argv: ['check', 'modules/tools'],
    code: 0,
    stdout: ['No problems in 1 file\n'],
  },
  {
    name: 'check takes a session by its id',
    files: wrongSum,
    argv: ['check', 'M1/knots', '--format', 'json'],
    code: 1,
    stdout: ['"rule": "timing/session-sum"', '"file": "m1/1-knots.md"', '"endColumn": 12'],
  },
  {
    name: 'check names the nearest of what is misspelt',
    files: inModules,
    argv: ['check', 'M2'],
    code: 2,
    stderr: ['"M2" is neither a file or folder nor the id', 'Did you mean "M1"?'],
    silent: true,
  },
  {
    name: 'an unknown rule is wrong use',
    files: inModules,
    argv: ['check', '--rule', 'timing/sesion-sum'],
    code: 2,
    stderr: ['There is no rule "timing/sesion-sum"', 'Did you mean "timing/session-sum"?'],
    silent: true,
  },
  {
    name: 'check --fix=dry-run shows what would change',
    files: {
      ...inModules,
      'modules/m1/1-knots.md': session.replace('title: Three', 'titel: Three'),
    },
    argv: ['check', '--fix=dry-run'],
    code: 1,
    stdout: ['-titel: Three knots\n+title: Three knots\n'],
    stderr: ['1 problem in 1 file can be fixed; nothing was changed'],
  },
  {
    name: 'check --fix mends it and reports what is left',
    files: {
      ...inModules,
      'modules/m1/1-knots.md': session.replace('title: Three', 'titel: Three'),
    },
    argv: ['check', '--fix'],
    code: 0,
    stdout: ['No problems in 5 files'],
    stderr: ['1 problem in 1 file fixed'],
  },
  {
    name: 'check --fix with a word that it does not know is wrong use',
    files: inModules,
    argv: ['check', '--fix=dryrun'],
    code: 2,
    stderr: ['Did you mean "dry-run"?'],
    silent: true,
  },
  {
    name: 'check --update-baseline writes what is there',
    files: wrongSum,
    argv: ['check', '--update-baseline'],
    code: 0,
    stdout: ['pensum-baseline.json written: 1 problem\n'],
  },
  {
    name: 'a baseline that is damaged is told',
    files: { ...wrongSum, 'modules/pensum-baseline.json': '{' },
    argv: ['check'],
    code: 2,
    stderr: ['pensum-baseline.json is not a baseline of pensum', 'Restore it from version control'],
    silent: true,
  },
  {
    name: 'an exception with a reason leaves nothing to report',
    files: {
      ...wrongSum,
      'modules/m1/1-knots.md': (wrongSum['modules/m1/1-knots.md'] ?? '').replace(
        'minutes: 65',
        'minutes: 65 # pensum-allow timing/session-sum: a guest speaks',
      ),
    },
    argv: ['check'],
    code: 0,
    stdout: ['No problems in 5 files'],
  },
  {
    name: 'explain takes a rule without its group as a question',
    files: {},
    argv: ['explain', 'session-sum'],
    code: 2,
    stderr: ['There is no rule "session-sum"', 'Known: timing/session-sum.'],
    silent: true,
  },
  {
    name: 'an unknown command names the nearest',
    files: {},
    argv: ['chekc'],
    code: 2,
    stderr: ['pensum: unknown command \'chekc\'\n  hint: Did you mean "check"?\n'],
    silent: true,
  },
  {
    name: 'an unknown option names the nearest',
    files: {},
    argv: ['check', '--formt', 'json'],
    code: 2,
    stderr: ["unknown option '--formt'", 'Did you mean --format?'],
    silent: true,
  },
  {
    name: 'a wrong value says what was expected',
    files: {},
    argv: ['export', '--start', '25:00'],
    code: 2,
    stderr: ['Expected a time such as 09:00.'],
    silent: true,
  },
  {
    name: 'without a terminal pensum alone does not ask',
    files: inModules,
    argv: [],
    code: 2,
    stderr: ['Usage: pensum', 'there is no terminal to ask at'],
    silent: true,
  },
  { name: 'help is an answer', files: {}, argv: ['--help'], code: 0, stdout: ['Usage: pensum'] },
  { name: 'the version is an answer', files: {}, argv: ['--version'], code: 0, stdout: ['.'] },
  {
    name: 'no curriculum anywhere says where it looked',
    files: { 'notes.txt': '' },
    argv: ['check'],
    code: 2,
    stderr: ['No curriculum was found', 'pensum new curriculum'],
    silent: true,
  },
  {
    name: '-C names a folder that is no curriculum',
    files: inModules,
    argv: ['-C', 'modules/m1', 'check'],
    code: 2,
    stderr: ['There is no curriculum in', 'it has no curriculum.yaml'],
    silent: true,
  },
  {
    name: 'the curriculum above the current folder is found',
    files: wrongSum,
    cwd: 'modules/m1',
    argv: ['check'],
    code: 1,
    stdout: ['../m1/1-knots.md:4:10'],
  },
  {
    name: 'coverage tells promise and presence, and ends with 0',
    files: draft,
    argv: ['coverage'],
    code: 0,
    stdout: [
      'Harbour skills\n1 of 1 module declared, 0 of 1 complete',
      'Not judged: Languages',
      'M1/tie',
    ],
  },
  {
    name: 'coverage as JSON',
    files: inModules,
    argv: ['coverage', '--format', 'json'],
    code: 0,
    stdout: ['"complete": true', '"taught": [\n            "knots/see-the-knots"\n          ]'],
  },
  {
    name: 'coverage cannot inform about a curriculum that it cannot read',
    files: { ...inModules, 'modules/curriculum.yaml': 'title: [' },
    argv: ['coverage'],
    code: 2,
    stderr: ['modules/curriculum.yaml cannot be read'],
    silent: true,
  },
  {
    name: 'export of a module that is not there',
    files: inModules,
    argv: ['export', 'M7'],
    code: 2,
    stderr: ['There is no module "M7"', 'Did you mean "M1"?'],
    silent: true,
  },
  {
    name: 'export of a session that is only planned',
    files: draft,
    argv: ['export', 'M1/splices'],
    code: 2,
    stderr: ['is planned, but its file is not written yet'],
    silent: true,
  },
  {
    name: 'export in a language that the curriculum does not have',
    files: inModules,
    argv: ['export', '--language', 'sv'],
    code: 2,
    stderr: ['The curriculum has no language "sv"'],
    silent: true,
  },
  {
    name: 'export into the source is refused',
    files: inModules,
    argv: ['export', '--out', 'modules'],
    code: 2,
    stderr: ['holds source files of the curriculum'],
    silent: true,
  },
  {
    name: 'new names every flag that is missing where nobody can be asked',
    files: inModules,
    argv: ['new', 'tool', '--title', 'Knots'],
    code: 2,
    stderr: ['Missing: --id, --purpose, --minutes'],
    silent: true,
  },
  {
    name: 'new session takes title and minutes from the agenda',
    files: draft,
    argv: ['new', 'session', '--module', 'M1', '--id', 'splices'],
    code: 0,
    stdout: ['wrote    modules/m1/2-splices.md', 'pensum check M1/splices'],
  },
  {
    name: 'new refuses an id that is taken',
    files: inModules,
    argv: ['new', 'tool', '--id', 'knot-card', '--title', 'A', '--purpose', 'B', '--minutes', '5'],
    code: 2,
    stderr: ['--id: "knot-card" exists already.'],
    silent: true,
  },
];
