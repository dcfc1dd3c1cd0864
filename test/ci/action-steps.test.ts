/** What the scripts of the GitHub Action do, on curricula that pass, fail and are not there. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { named, runStep, steps } from './action.js';
import { hostile, runScript, workspace } from './shell.js';

const check = (folder: string, inputs: Record<string, string>) =>
  runStep('Check the curriculum', folder, inputs);

/** Makes an error: the minutes of a module are no longer the sum of its agenda. */
function breakIt(folder: string): void {
  const path = join(folder, 'courses/harbour/module.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('minutes: 150', 'minutes: 155'));
}

describe('the step that names the dependencies', () => {
  it('gives a hash of the lock file', () => {
    const { code, outputs } = runStep('Name the dependencies', workspace());
    expect(code).toBe(0);
    expect(outputs.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the step that puts pensum on the path', () => {
  it('gives later steps a program of that name', () => {
    const folder = workspace();
    const { code, path } = runStep('Put pensum on the path of later steps', folder);
    expect(code).toBe(0);
    const PATH = `${path.trim()}:${process.env.PATH}`;
    const found = runScript(['bash', '-e'], 'pensum check -C courses --quiet', folder, { PATH });
    expect(found).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('the step that checks', () => {
  it('passes with warnings alone, and shows the coverage', () => {
    const result = check(workspace(), { path: 'courses' });
    expect(result).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } });
    expect(result.stdout).toContain('::warning file=courses/cleaning/module.yaml,line=');
    expect(result.summary).toMatch(/^#+ .+/m);
    expect(result.outputs).not.toHaveProperty('sarif-file');
  });

  it('fails with an error beside its line, and shows the coverage all the same', () => {
    const folder = workspace();
    breakIt(folder);
    const result = check(folder, { path: 'courses' });
    expect(result).toMatchObject({ code: 1, outputs: { 'exit-code': '1' } });
    expect(result.stdout).toContain('::error file=courses/harbour/module.yaml,line=8,');
    expect(result.summary).not.toBe('');
  });

  it('finds the curriculum itself where no path is given', () => {
    const folder = workspace();
    expect(check(join(folder, 'courses'), {}).code).toBe(0);
  });

  it('ends with 2 where there is no curriculum, and says so beside the step', () => {
    const result = check(workspace(), { path: 'nowhere', sarif: 'pensum.sarif' });
    expect(result).toMatchObject({ code: 2, outputs: { 'exit-code': '2' }, summary: '' });
    expect(result.stdout).toContain('::error title=pensum::');
    expect(result.outputs).not.toHaveProperty('sarif-file');
  });

  it('fails with more warnings than allowed', () => {
    expect(check(workspace(), { path: 'courses', 'max-warnings': '0' }).code).toBe(1);
    expect(check(workspace(), { path: 'courses', 'max-warnings': '3' }).code).toBe(0);
  });

  it('judges by another status', () => {
    const result = check(workspace(), { path: 'courses', as: 'released' });
    expect(result.code).toBe(1);
  });

  it('takes rules by white space and commas, and further arguments', () => {
    const rules = 'outcomes/count,\n structure/required';
    const result = check(workspace(), {
      path: 'courses',
      rules,
      args: '--no-cache  --no-baseline',
    });
    expect(result.code).toBe(0);
    const titles = [...result.stdout.matchAll(/title=([^:]+)::/g)].map((match) => match[1]);
    expect(titles.sort()).toEqual(['outcomes/count', 'structure/required']);
  });

  it('writes SARIF with links to the pages of this version, in a folder that it makes', () => {
    const folder = workspace();
    breakIt(folder);
    const sarif = 'reports/for code scanning.sarif';
    const result = check(folder, { path: 'courses', sarif, summary: 'false' });
    expect(result).toMatchObject({
      code: 1,
      summary: '',
      outputs: { 'exit-code': '1', 'sarif-file': sarif },
    });
    const log = JSON.parse(readFileSync(join(folder, sarif), 'utf8'));
    expect(log.runs[0].results.length).toBeGreaterThan(3);
    expect(log.runs[0].tool.driver.rules[0].helpUri).toMatch(
      /^https:\/\/github\.com\/OWNER\/pensum\/blob\/v1\/docs\/rules\/.+\.md$/,
    );
  });

  it('fails when the SARIF cannot be written, because what follows waits for it', () => {
    const folder = workspace();
    writeFileSync(join(folder, 'file'), '');
    const result = check(folder, { path: 'courses', sarif: 'file/pensum.sarif' });
    expect(result).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
    expect(result.outputs).not.toHaveProperty('sarif-file');
  });

  it('does not fail when only the summary fails', () => {
    const folder = workspace();
    const step = named('Check the curriculum');
    const broken = { ...step, run: `GITHUB_STEP_SUMMARY=/nowhere/summary\n${step.run}` };
    steps.push({ ...broken, name: 'without a summary' });
    const result = runStep('without a summary', folder, { path: 'courses' });
    steps.pop();
    expect(result).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } });
    expect(result.stdout).toContain('::warning title=pensum::');
  });

  it.each(hostile)('runs nothing of inputs that are %s', (text) => {
    const folder = workspace();
    const inputs = { as: text, 'max-warnings': text, rules: text, args: text, summary: text };
    expect(check(folder, { path: 'courses', ...inputs }).code).toBe(2);
    expect(check(folder, { path: text }).code).toBe(2);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it.each([hostile[0], hostile[2], hostile[4]])(
    'runs nothing of a file for SARIF named %s',
    (text) => {
      const folder = workspace();
      const result = check(folder, { path: 'courses', summary: 'false', sarif: text });
      expect(result.code).toBe(0);
      expect(result.outputs['sarif-file']).toBe(text.replaceAll('\n', ''));
      expect(Object.keys(result.outputs).sort()).toEqual(['exit-code', 'sarif-file']);
      expect(existsSync(join(folder, 'pwned'))).toBe(false);
    },
  );
});
