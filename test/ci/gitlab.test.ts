/** The job for GitLab CI/CD: its whole script, run on a small stand-in for the repository of pensum. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bin, repository, temporaryFolder, writtenTo } from '../support/command.js';
import { hostile, runScript, workspace, yamlOf } from './shell.js';

interface Job {
  image: string;
  variables: Record<string, string>;
  cache: { paths: string[] };
  script: string[];
  artifacts: { when: string; reports: { codequality: string; junit: string } };
}

const { pensum: job } = yamlOf('templates/ci/gitlab.yml') as { pensum: Job };
let home: string;

/** A repository that "builds" at once and runs the pensum of this checkout. */
beforeAll(() => {
  home = writtenTo(temporaryFolder(), {
    'package.json': JSON.stringify({ scripts: { build: 'node build.js' } }),
    'build.js': `require('node:fs').writeFileSync('built', '')`,
    'bin/pensum.js': `if (!require('node:fs').existsSync(__dirname + '/../built')) throw Error('not built');
import(${JSON.stringify(pathToFileURL(bin).href)});\n`,
  });
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '.'],
    [...identity, 'commit', '-q', '-m', 'All'],
  ]) {
    expect(spawnSync('git', args, { cwd: home }).status).toBe(0);
  }
});

/** Runs the script as the runner does: one shell for all of it, which stops at the first failure. */
function run(folder: string, variables: Record<string, string> = {}, shell = 'bash') {
  return runScript([shell, '-e'], job.script.join('\n'), folder, {
    CI_PROJECT_DIR: folder,
    ...job.variables,
    PENSUM_REPOSITORY: pathToFileURL(home).href,
    ...variables,
  });
}

const readJson = (folder: string, path: string) =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as { check_name: string }[];

describe('templates/ci/gitlab.yml', () => {
  it('keeps the reports of a job that failed', () => {
    expect(job.artifacts.when).toBe('always');
  });

  it('sets no variable that the documentation does not name', () => {
    const page = readFileSync(join(repository, 'docs/ci.md'), 'utf8');
    for (const name of Object.keys(job.variables)) expect(page).toContain(`\`${name}\``);
  });

  it('uses every variable', () => {
    for (const name of Object.keys(job.variables)) expect(job.script.join()).toContain(`$${name}`);
  });

  it.each(['bash', 'sh'])('passes with warnings alone, and writes both reports, in %s', (shell) => {
    const folder = workspace();
    const result = run(folder, { PENSUM_CURRICULUM: 'courses' }, shell);
    expect(result).toMatchObject({ code: 0 });
    expect(result.stdout).toContain('3 warnings in 1 file');
    const quality = readJson(folder, job.artifacts.reports.codequality);
    expect(quality).toHaveLength(3);
    expect(readFileSync(join(folder, job.artifacts.reports.junit), 'utf8')).toContain(
      'failures="0"',
    );
  });

  it('caches what is below the project alone, and where the check does not look', () => {
    const folder = workspace();
    run(join(folder, 'courses'));
    expect(job.cache.paths).toEqual(['.pensum-ci/']);
    expect(existsSync(join(folder, 'courses/.pensum-ci/pensum'))).toBe(true);
    const again = run(join(folder, 'courses'));
    expect(again.stdout).toContain('3 warnings in 1 file');
  });

  it('fails with errors, and writes both reports', () => {
    const folder = workspace();
    const path = join(folder, 'courses/harbour/module.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('minutes: 150', 'minutes: 155'));
    const result = run(folder, { PENSUM_CURRICULUM: 'courses', PENSUM_ARGS: 'H1  --quiet' });
    expect(result).toMatchObject({ code: 1 });
    expect(readJson(folder, job.artifacts.reports.codequality)).not.toEqual([]);
    expect(readFileSync(join(folder, job.artifacts.reports.junit), 'utf8')).toContain('<failure');
  });

  it('fails with 2 where there is no curriculum, and leaves no broken report', () => {
    const folder = workspace();
    expect(run(folder, { PENSUM_CURRICULUM: 'nowhere' }).code).toBe(2);
    for (const file of Object.values(job.artifacts.reports)) {
      expect(existsSync(join(folder, file))).toBe(false);
    }
  });

  it('stops where pensum cannot be cloned', () => {
    const result = run(workspace(), { PENSUM_REF: 'no-such-branch' });
    expect(result.code).toBeGreaterThan(0);
    expect(result.stderr).toContain('no-such-branch');
  });

  it.each(hostile)('runs nothing of variables that are %s', (text) => {
    const folder = workspace();
    for (const names of [
      ['PENSUM_REPOSITORY', 'PENSUM_REF'],
      ['PENSUM_CURRICULUM', 'PENSUM_ARGS'],
    ]) {
      const variables = Object.fromEntries(names.map((name) => [name, text]));
      expect(run(folder, variables).code).toBeGreaterThan(0);
    }
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
