/** `pensum check --watch` as a process: what it prints after each save, and how it ends. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith, inModules, plainEnv, program, put, read, runInProcess } from './world.js';

const session = 'modules/m1/1-knots.md';

/** A watch that is waited for: never longer than it takes, and never blindly. */
class Watch {
  readonly folder: string;
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  stderr = '';
  #text = '';
  #from = 0;

  constructor(argv: string[] = [], folder = folderWith(inModules)) {
    this.folder = folder;
    this.#child = spawn(process.execPath, [program, 'check', '--watch', ...argv], {
      cwd: folder,
      env: plainEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#text += text;
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((resolve) => this.#child.on('close', resolve));
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** What was printed since the last answer, once a round has ended like this. */
  async round(end: string): Promise<string> {
    const until = Date.now() + 20_000;
    for (;;) {
      const text = this.#text.slice(this.#from);
      if (text.endsWith(`pensum: ${end}\n`)) {
        this.#from = this.#text.length;
        return text;
      }
      if (Date.now() > until)
        throw new Error(`No round ended with "${end}":\n${text}${this.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  save(path: string, from: string, to: string): void {
    const text = read(this.folder, path);
    expect(text).toContain(from);
    writeFileSync(join(this.folder, path), text.replace(from, to));
  }

  stop(signal: NodeJS.Signals = 'SIGINT'): void {
    this.#child.kill(signal);
  }
}

describe.runIf(process.platform !== 'win32')('check --watch', () => {
  it('prints a round for each save, and ends with 130 when it is interrupted', async () => {
    const watch = new Watch();
    expect(await watch.round('no problems')).toBe('pensum: checking\npensum: no problems\n');
    watch.save(session, 'minutes: 60', 'minutes: 65');
    const lines = (await watch.round('2 problems')).split('\n');
    expect(lines[0]).toBe('pensum: checking');
    expect(lines.filter((line) => line.startsWith('modules/m1/1-knots.md:4:10'))).toHaveLength(1);
    watch.save(session, 'minutes: 65', 'minutes: 60');
    await watch.round('no problems');
    watch.stop();
    expect(await watch.ended).toBe(130);
    expect(watch.stderr).toBe('\npensum: stopped\n');
  });

  it('sees files that editors put in place of others, new ones and those that go', async () => {
    const watch = new Watch();
    await watch.round('no problems');
    const path = join(watch.folder, session);
    const draft = join(watch.folder, 'modules/m1/.1-knots.md.swp');
    writeFileSync(draft, read(watch.folder, session).replace('outcomes: [tie]', 'outcomes: [tye]'));
    renameSync(draft, path);
    expect(await watch.round('1 problem')).toContain('structure/reference');
    writeFileSync(draft, inModules[session] ?? '');
    renameSync(draft, path);
    await watch.round('no problems');
    put(
      join(watch.folder, 'modules/tools/new.md'),
      '---\ntitle: New\npurpose: P\nminutes: 5\nsource: own\nx: 1\n---\n',
    );
    expect(await watch.round('1 problem')).toContain('modules/tools/new.md');
    rmSync(join(watch.folder, 'modules/tools/new.md'));
    await watch.round('no problems');
    const folder = join(watch.folder, 'modules/m2');
    mkdirSync(folder);
    writeFileSync(join(folder, 'module.yaml'), 'id: [\n');
    expect(await watch.round('1 problem')).toContain('structure/yaml');
    rmSync(folder, { recursive: true });
    await watch.round('no problems');
    watch.stop('SIGTERM');
    expect(await watch.ended).toBe(143);
  });

  it('goes on through a curriculum.yaml that is broken for a while', async () => {
    const watch = new Watch();
    await watch.round('no problems');
    watch.save('modules/curriculum.yaml', 'title: Harbour', 'title: [Harbour');
    expect(await watch.round('1 problem')).toContain('modules/curriculum.yaml');
    watch.save('modules/curriculum.yaml', 'title: [Harbour', 'title: Harbour');
    await watch.round('no problems');
  });

  it('ends up with the last of several quick saves', async () => {
    const watch = new Watch();
    await watch.round('no problems');
    for (let minutes = 61; minutes < 80; minutes++) {
      watch.save(session, `minutes: ${minutes - 1}`, `minutes: ${minutes}`);
    }
    let told = '';
    while (!told.includes('are 79')) told = await watch.round('2 problems');
    watch.save(session, 'minutes: 79', 'minutes: 60');
    await watch.round('no problems');
  });

  it('tells what hinders a round, and goes on once it is mended', async () => {
    const watch = new Watch();
    await watch.round('no problems');
    const baseline = join(watch.folder, 'modules/pensum-baseline.json');
    writeFileSync(baseline, '<<<<<<< HEAD\n');
    await watch.round('could not check');
    expect(watch.stderr).toContain('is not a baseline of pensum');
    rmSync(baseline);
    await watch.round('no problems');
  });

  it('sees a curriculum behind a symbolic link', async () => {
    const folder = folderWith(inModules);
    symlinkSync(join(folder, 'modules'), join(folder, 'link'));
    const watch = new Watch(['-C', 'link'], folder);
    await watch.round('no problems');
    watch.save(session, 'outcomes: [tie]', 'outcomes: [tye]');
    expect(await watch.round('1 problem')).toContain('structure/reference');
  });

  it.each([
    [['m9'], '"m9" is neither a file or folder'],
    [['--fix'], '--watch only looks'],
    [['--update-baseline'], '--watch only looks'],
  ])('ends at once where it cannot begin: %s', async (argv, message) => {
    const watch = new Watch(argv);
    expect(await watch.ended).toBe(2);
    expect(watch.stderr).toContain(message);
  });
});

it('a watch that is interrupted before it began ends', async () => {
  const ran = await runInProcess(folderWith(inModules), ['check', '--watch'], {
    interrupted: AbortSignal.abort('SIGINT'),
  });
  expect(ran.code).toBe(130);
});
