/** What the GitHub Action declares, held against its documentation and against itself. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../support/command.js';
import { action, named, type Step, steps } from './action.js';

const page = readFileSync(join(repository, 'docs/ci.md'), 'utf8');

/** The workflows that the documentation shows. */
function examples(): { jobs: Record<string, { steps: Step[] }> }[] {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) =>
    parse(match[1] ?? ''),
  );
  return blocks.filter((block) => 'jobs' in block);
}

describe('action.yml', () => {
  it('names every input and output in the documentation, with its default', () => {
    for (const [id, { default: value }] of Object.entries(action.inputs)) {
      expect(page).toContain(value === '' ? `| \`${id}\` |  |` : `| \`${id}\` | \`${value}\` |`);
    }
    for (const id of Object.keys(action.outputs)) expect(page).toContain(`| \`${id}\` |`);
  });

  it('describes no input and no output in the documentation that it does not have', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
    expect(rows.sort()).toEqual(
      [...Object.keys(action.inputs), ...Object.keys(action.outputs)].sort(),
    );
  });

  it('has the inputs and outputs that the examples use', () => {
    const used = examples().flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
    const own = used.filter(({ uses }) => uses?.startsWith('OWNER/pensum@'));
    expect(own.length).toBeGreaterThan(3);
    const given = own.flatMap((step) => Object.keys(step.with ?? {}));
    const taken = [...JSON.stringify(used).matchAll(/steps\.pensum\.outputs\.([a-z-]+)/g)];
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
    expect(Object.keys(action.outputs)).toEqual(
      expect.arrayContaining(taken.map((match) => match[1])),
    );
    expect(taken).not.toEqual([]);
  });

  it('writes no expression into a script, because an input would become a part of it', () => {
    const scripts = steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      expect(script).not.toContain('${{');
      expect(script).toMatch(/^set -euf?\n/);
    }
  });

  it('says which shell runs each script', () => {
    for (const { run, shell } of steps) expect(shell).toBe(run === undefined ? undefined : 'bash');
  });

  it('uses the actions of GitHub alone, each with its major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toHaveLength(3);
    for (const name of used) expect(name).toMatch(/^actions\/[a-z/-]+@v\d+$/);
  });

  it('takes outputs from steps that exist', () => {
    const ids = steps.map(({ id }) => id);
    const text = JSON.stringify(action);
    const asked = [...text.matchAll(/steps\.([a-z-]+)\.outputs/g)].map((match) => match[1]);
    for (const id of asked) expect(ids).toContain(id);
  });

  it('builds with a script that the package has', () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const script = /npm run (\S+)/.exec(named('Build pensum').run ?? '')?.[1];
    expect(Object.keys(scripts)).toContain(script);
  });
});
