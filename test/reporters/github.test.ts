/** The GitHub format, read as the runner of GitHub Actions reads a log; and no format is a command by accident. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/reporters/index.js';
import { withoutCommands } from '../../src/reporters/log-commands.js';
import { visible } from '../../src/reporters/visible.js';
import { hostile, report, run } from './given.js';

interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** Commands that the runner knows. */
const known = [
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'stop-commands'],
  ...['set-env', 'set-output', 'save-state', 'add-path', 'add-matcher', 'remove-matcher', 'echo'],
];

/** The commands that the runner finds in a log, in either of the two forms it knows. */
function commandsIn(log: string): Command[] {
  return log.split(/\r\n|\n|\r/).flatMap((line) => newForm(line) ?? oldForm(line) ?? []);
}

function newForm(line: string): Command | undefined {
  const message = line.trimStart();
  const end = message.startsWith('::') ? message.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const [name = '', rest = ''] = parted(message.slice(2, end), ' ');
  if (!known.includes(name.toLowerCase())) return undefined;
  const pairs = rest
    .trim()
    .split(',')
    .map((pair) => parted(pair, '='))
    .filter(([key, value]) => key !== '' && value !== '')
    .map(([key, value]) => [key, unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ','))]);
  return { name, properties: Object.fromEntries(pairs), data: unescaped(message.slice(end + 2)) };
}

/** `##[name key=value]data`, anywhere in a line. */
function oldForm(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name = ''] = parted(line.slice(start + 3, end), ' ');
  if (!known.includes(name.toLowerCase())) return undefined;
  return { name, properties: {}, data: line.slice(end + 1) };
}

function parted(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

describe('github', () => {
  it('is an annotation for each problem, errors first, and a summary', () => {
    const given = report({
      diagnostics: [
        { severity: 'info' },
        { severity: 'warning', message: '100 % of a, b: c' },
        { line: 4, column: 10, endLine: 4, endColumn: 12, hint: 'Write 60.' },
      ],
      root: 'teaching/',
      notJudged: ['Pilots.'],
    });
    expect(
      run('github', given),
    ).toBe(`::error file=teaching/a.md,line=4,endLine=4,col=10,endColumn=12,title=group/rule::Found 1, expected 2. Write 60.
::warning file=teaching/a.md,line=1,endLine=1,col=1,endColumn=2,title=group/rule::100 %25 of a, b: c
::notice file=teaching/a.md,line=1,endLine=1,col=1,endColumn=2,title=group/rule::Found 1, expected 2
Not judged: Pilots.
1 error, 1 warning, 1 note in 1 file
`);
  });

  it('gives no columns where a place covers several lines: the runner would not take them', () => {
    const given = report({ diagnostics: [{ line: 1, endLine: 3, column: 7, endColumn: 2 }] });
    expect(commandsIn(run('github', given))[0]?.properties).toEqual({
      ...{ file: 'modules/a.md', line: '1', endLine: '3', title: 'group/rule' },
    });
  });

  it('has no annotation when there is no problem', () => {
    expect(run('github', report({ diagnostics: [] }))).toBe('No problems in 3 files\n');
  });

  it('says to the runner what was found, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, hostile, (message, file) => {
        const log = run(
          'github',
          report({ diagnostics: [{ message, file }], notJudged: [message] }),
        );
        const commands = commandsIn(log);
        expect(commands).toHaveLength(1);
        expect(commands[0]?.name).toBe('error');
        expect(commands[0]?.data).toBe(withoutCommands(visible(message)));
        expect(commands[0]?.properties).toMatchObject({
          ...{ file: visible(`modules/${file}`), line: '1', col: '1', title: 'group/rule' },
        });
      }),
    );
  });
});

describe('the log of a CI system', () => {
  it('is read by a runner that finds commands', () => {
    expect(commandsIn(' ::add-mask::a\nx ##[group]b\n::nothing::')).toMatchObject([
      { name: 'add-mask', data: 'a' },
      { name: 'group', data: 'b' },
    ]);
  });

  it.each(reporters.filter(({ id }) => id !== 'github').map(({ id }) => id))(
    'has no command in it, in the format %s',
    (id) => {
      fc.assert(
        fc.property(hostile, hostile, hostile, (message, file, text) => {
          const diagnostics = [{ message, file, hint: message }];
          const given = report({ diagnostics, texts: { [file]: text }, notJudged: [message] });
          const log = run(id, { ...given, prefix: '', root: '' });
          expect(commandsIn(log)).toEqual([]);
          expect(log).not.toMatch(/##vso\[|^\s*##teamcity\[/m);
        }),
      );
    },
  );
});
