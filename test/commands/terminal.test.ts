/** Questions at a terminal, in a pseudo-terminal: what a person sees, types and gets. */

import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { describe, expect, it, onTestFinished } from 'vitest';
import { draft } from './cases.js';
import { filesBelow, folderWith, inModules, program, read, runInProcess } from './world.js';

const enter = '\r';
const down = '\u001b[B';
const controlC = '\u0003';

/** pensum at a terminal of 100 columns. */
class Terminal {
  #screen = '';
  #from = 0;
  readonly #pty: IPty;
  readonly ended: Promise<number>;

  constructor(cwd: string, argv: string[]) {
    this.#pty = spawn(process.execPath, [program, ...argv], {
      cwd,
      cols: 100,
      rows: 40,
      env: { ...process.env, NO_COLOR: '1', TERM: 'xterm-256color', CI: '' },
    });
    this.#pty.onData((text) => {
      this.#screen += text;
    });
    this.ended = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)));
    onTestFinished(() => {
      try {
        this.#pty.kill();
      } catch {
        // It has ended.
      }
    });
  }

  /** Everything so far, without the terminal's own commands. */
  get text(): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it takes out
    return this.#screen.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
  }

  /** Waits until a text appears after the last answer, then types. */
  async answer(question: string, ...keys: string[]): Promise<void> {
    await this.see(question);
    this.#from = this.text.length;
    for (const key of keys) {
      this.#pty.write(key);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  async see(text: string): Promise<void> {
    const until = Date.now() + 20_000;
    while (!this.text.slice(this.#from).includes(text)) {
      if (Date.now() > until) throw new Error(`"${text}" did not appear in:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe('pensum alone at a terminal', () => {
  it('asks what to do, and checks', async () => {
    const terminal = new Terminal(folderWith(inModules), []);
    await terminal.answer('What do you want to do?', enter);
    expect(await terminal.ended).toBe(0);
    expect(terminal.text).toContain('No problems in 5 files');
  });

  it('prints a session for tomorrow, by the command that could have been typed', async () => {
    const folder = folderWith(inModules);
    const terminal = new Terminal(folder, []);
    await terminal.answer('What do you want to do?', down, down, enter);
    await terminal.answer('Of which module?', enter);
    await terminal.answer('All of it?', down, enter);
    // Everything is marked; the first kind and the first format stay, the others go.
    await terminal.answer('Which documents?', down, ' ', down, ' ', enter);
    await terminal.answer('In which formats?', down, ' ', down, ' ', enter);
    await terminal.answer('For how many participants?', '9', enter);
    await terminal.answer('When does it start?', '13:30', enter);
    expect(await terminal.ended).toBe(0);
    expect(terminal.text).toContain(
      'pensum export M1/knots --document participant-workbook --format docx --participants 9 --start 13:30',
    );
    expect(filesBelow(join(folder, 'out'))).toEqual(['M1/M1-knots-participant-workbook.en.docx']);
  });

  it('leaves politely at Ctrl-C', async () => {
    const terminal = new Terminal(folderWith(inModules), []);
    await terminal.answer('What do you want to do?', controlC);
    expect(await terminal.ended).toBe(130);
    expect(terminal.text).toContain('pensum: stopped');
    expect(terminal.text).not.toMatch(/at .*\.js:\d+/);
  });

  it('offers a new curriculum where there is none', async () => {
    const folder = folderWith({});
    const terminal = new Terminal(folder, []);
    await terminal.answer('What do you want to do?', enter);
    await terminal.answer('Folder of the curriculum', enter);
    await terminal.answer('Title of the curriculum', 'Åland på øvelse', enter);
    await terminal.answer('Language that you write in', enter);
    expect(await terminal.ended).toBe(0);
    expect(read(folder, 'modules/curriculum.yaml')).toContain('title: Åland på øvelse');
    expect((await runInProcess(folder, ['check'])).stdout).toBe('No problems in 6 files\n');
  });
});

describe('pensum new at a terminal', () => {
  it('asks for a session what the flags do not give, and offers what is planned', async () => {
    const folder = folderWith(draft);
    const terminal = new Terminal(folder, ['new', 'session', '--module', 'M1']);
    await terminal.answer('Which session?', enter);
    await terminal.answer('Title', enter);
    await terminal.answer('Minutes', enter);
    await terminal.answer('Which outcomes does it serve?', down, ' ', enter);
    expect(await terminal.ended).toBe(0);
    expect(read(folder, 'modules/m1/2-splices.md')).toContain('outcomes: [tie]');
  });

  it('asks again until an answer is right', async () => {
    const folder = folderWith(inModules);
    const terminal = new Terminal(folder, ['new', 'tool', '--title', 'Grid', '--minutes', '20']);
    await terminal.answer('Id of the tool', 'knot-card', enter);
    await terminal.answer('"knot-card" exists already.', '\u007f'.repeat(9), 'grid', enter);
    await terminal.answer('What is it for', 'To see', enter);
    await terminal.answer('Source', enter);
    expect(await terminal.ended).toBe(0);
    expect(read(folder, 'modules/tools/grid.md')).toContain('purpose: To see\n');
  });

  it('says first that a track is full, and writes nothing when that is not wanted', async () => {
    const folder = folderWith(inModules);
    const before = filesBelow(folder);
    const terminal = new Terminal(folder, ['new', 'module']);
    await terminal.see('promises 1 module and has 1');
    await terminal.answer('Write it all the same?', enter);
    expect(await terminal.ended).toBe(2);
    expect(filesBelow(folder)).toEqual(before);
  });
});
