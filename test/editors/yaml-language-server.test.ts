/** What an author sees in an editor: the real language server on a curriculum that `pensum new` wrote. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, Diagnostic } from 'vscode-languageserver-protocol';
import { filesBelow, runInProcess } from '../commands/world.js';
import { type Editor, startEditor } from './language-server.js';

const repository = resolve(import.meta.dirname, '../..');
// A space and a letter beyond ASCII, as in the folders of real people.
const folder = mkdtempSync(join(tmpdir(), 'pensum på '));
const at = (path: string) => join(folder, 'modules', path);
let editor: Editor;

beforeAll(async () => {
  const ran = await runInProcess(folder, ['new', 'curriculum', 'modules', '--title', 'Knots']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  editor = await startEditor(folder);
});

afterAll(async () => {
  await editor.close();
  rmSync(folder, { recursive: true, force: true });
});

const yamlIn = (path: string) =>
  filesBelow(path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(path, name));

/** A file of the new curriculum with changes, each of which must be possible. */
function changed(path: string, ...changes: [string, string][]): string {
  return changes.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, () => to);
    },
    readFileSync(at(path), 'utf8'),
  );
}

/** `line:column` of the first place of a part of the text. */
function placesIn(text: string): (part: string) => string {
  return (part) => {
    const lines = text.slice(0, text.indexOf(part)).split('\n');
    return `${lines.length}:${(lines[lines.length - 1] ?? '').length + 1}`;
  };
}

/** `line:column message`, sorted by place, as a person would read them. */
function told(problems: readonly Diagnostic[]): string[] {
  return [...problems]
    .sort(
      (a, b) =>
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character,
    )
    .map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);
const explained = (items: readonly CompletionItem[]) =>
  items.map(({ label, documentation }) => [
    label,
    typeof documentation === 'object' ? documentation.value : documentation,
  ]);

describe('files without problems', () => {
  it('are marked nowhere in a new curriculum', async () => {
    const files = yamlIn(join(folder, 'modules'));
    expect(files).toHaveLength(4);
    for (const path of files) expect([path, told(await editor.problems(path))]).toEqual([path, []]);
  });

  it('are marked nowhere after new module and pensum schemas', async () => {
    const flags = ['--id', 'M2', '--title', 'More knots', '--purpose', 'To tie', '--minutes', '90'];
    const made = await runInProcess(folder, ['new', 'module', ...flags]);
    expect(made).toMatchObject({ code: 0 });
    expect(made.stdout).toContain('changed  modules/.pensum/schemas/ (for editors)');
    expect(told(await editor.problems(at('m2/module.yaml')))).toEqual([]);
    const again = await runInProcess(folder, ['schemas']);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).not.toContain('wrote');
  });

  it('are marked nowhere in the modules of this repository', async () => {
    const files = yamlIn(join(repository, 'modules'));
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) {
      expect(readFileSync(path, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\./);
      expect([path, told(await editor.problems(path))]).toEqual([path, []]);
    }
  });
});

describe('what is wrong is marked where it stands', () => {
  it('in module.yaml', async () => {
    const text = changed(
      'm1/module.yaml',
      ['title: The first module', 'titel: The first module'],
      ['levels: [regional]', 'levels: [regionl]'],
      ['minutes: 60', 'minutes: an hour'],
      ['version: "0.1.0"', 'version: 0.1'],
      ['level: understand', 'level: knowing'],
      ['- session: first-session', '- { break: 15, minutes: 5 }'],
    );
    const place = placesIn(text);
    expect(told(await editor.problems(at('m1/module.yaml'), text))).toEqual([
      `${place('id: M1')} Missing property "title".`,
      `${place('titel')} Property titel is not allowed.`,
      `${place('regionl')} Expected one of the levels of curriculum.yaml: regional. After a change there, run "pensum schemas".`,
      `${place('an hour')} Expected whole minutes, 1 or more`,
      `${place('0.1')} Expected a version in quotation marks, such as "0.3.0"`,
      `${place('knowing')} Expected one of remember, understand, apply, analyse, evaluate, create`,
      expect.stringContaining(`${place('{ break')} Missing property`),
      expect.stringContaining('is not allowed.'),
    ]);
  });

  it('in curriculum.yaml', async () => {
    const text = changed(
      'curriculum.yaml',
      ['modules: 1', 'modules: one'],
      [
        'themes:',
        'colour: red\nlimits: { lecture-minute: 20 }\nrules: { timing/stretch: of }\nthemes:',
      ],
    );
    const place = placesIn(text);
    expect(told(await editor.problems(at('curriculum.yaml'), text))).toEqual([
      `${place('one')} Expected the number of its modules`,
      `${place('colour')} Property colour is not allowed.`,
      `${place('lecture-minute')} Property lecture-minute is not allowed.`,
      `${place('of }')} Expected one of error, warning, info, off`,
    ]);
  });
});

describe('what can be written is offered', () => {
  const complete = (text: string) =>
    editor.complete(
      at('m1/module.yaml'),
      `# yaml-language-server: $schema=../.pensum/schemas/module.json\n${text}`,
    );

  it('the keys of a module, but those that are there', async () => {
    const offered = labels(await complete('id: M1\ntrack: basic\n|'));
    expect(offered).toEqual(expect.arrayContaining(['title', 'minutes', 'outcomes', 'agenda']));
    for (const key of ['id', 'track', 'session', 'text', 'kind']) {
      expect(offered).not.toContain(key);
    }
  });

  it('the keys of an outcome inside one', async () => {
    const offered = labels(await complete('outcomes:\n  - id: tie\n    |'));
    expect(offered).toEqual(expect.arrayContaining(['level', 'text']));
    expect(offered).not.toContain('title');
  });

  it('the words of a status, each with its meaning', async () => {
    const offered = explained(await complete('status: |'));
    expect(offered.map(([word]) => word)).toEqual([
      ...['draft', 'reviewed', 'pilot-ready', 'piloted', 'released', 'retired'],
    ]);
    expect(offered[0]).toEqual(['draft', 'Being written: what is only missing is a warning.']);
  });

  it("the curriculum's own words, with their titles", async () => {
    expect(explained(await complete('audiences: [|]'))).toEqual([
      ['practitioner', 'Practitioners'],
    ]);
    expect(explained(await complete('track: |'))).toEqual([['basic', 'Basic training']]);
    expect(labels(await complete('pre-reading:\n  - |'))).toContain('kolb1984');
    expect(labels(await complete('prerequisites:\n  - |'))).toContain('M1');
  });

  it('a whole outcome, and each kind of item of an agenda', async () => {
    const [outcome] = (await complete('outcomes:\n  - |')).filter(
      ({ label }) => label === 'outcome',
    );
    expect(outcome?.insertText).toMatch(/^id: \$1\n {2}level: \$\{2:apply\}\n {2}text: \$3$/);
    const items = labels(await complete('agenda:\n  - day: 1\n    items:\n      - |'));
    expect(items).toEqual(
      expect.arrayContaining([
        ...['session, by its id', 'break, in minutes', 'lunch, in minutes'],
        'other, with its minutes',
      ]),
    );
  });

  it('limits with their defaults, and rules with what they ask for', async () => {
    const modeline = '# yaml-language-server: $schema=.pensum/schemas/curriculum.json\n';
    const limits = await editor.complete(at('curriculum.yaml'), `${modeline}limits:\n  |`);
    const [lecture] = limits.filter(({ label }) => label === 'lecture-minutes');
    expect(lecture?.insertText).toMatch(/^lecture-minutes: \$\{1:20\}$/);
    const rules = await editor.complete(at('curriculum.yaml'), `${modeline}rules:\n  |`);
    expect(labels(rules)).toContain('timing/session-sum');
    expect(labels(rules)).not.toContain('separation/block');
  });
});

describe('what stands there is explained', () => {
  const hover = (from: string, to: string) =>
    editor.hover(at('m1/module.yaml'), changed('m1/module.yaml', [from, to]));

  it('a key', async () => {
    expect(await hover('minutes: 60', 'min|utes: 60')).toContain(
      'Contact time in whole minutes, without breaks: the sum of its sessions',
    );
    expect(await hover('minutes: 60', 'min|utes: 60')).toContain('Needed from the status reviewed');
  });

  it('a word', async () => {
    expect(await hover('status: draft', 'status: dr|aft')).toContain(
      '`draft`: Being written: what is only missing is a warning',
    );
    expect(await hover('[practitioner]', '[pract|itioner]')).toContain('Practitioners');
  });
});

it('nothing is fetched for any of this', () => {
  expect(editor.complaints()).toBe('');
});
