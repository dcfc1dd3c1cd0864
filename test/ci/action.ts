/** The GitHub Action of this repository, and its steps run as GitHub runs them. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/command.js';
import { runScript, yamlOf } from './shell.js';

export interface Step {
  name: string;
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

export interface Action {
  inputs: Record<string, { description: string; required: boolean; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: { using: string; steps: Step[] };
}

export const action = yamlOf('action.yml') as Action;
export const steps = action.runs.steps;
export const named = (name: string) => steps.find((step) => step.name === name) as Step;

/** Runs a step on Linux, its expressions replaced as GitHub replaces them. */
export function runStep(name: string, folder: string, inputs: Record<string, string> = {}) {
  const step = named(name);
  const context: Record<string, string> = {
    'github.action_repository': 'OWNER/pensum',
    'github.action_ref': 'v1',
    ...Object.fromEntries(
      Object.entries(action.inputs).map(([id, input]) => [`inputs.${id}`, input.default]),
    ),
    ...Object.fromEntries(Object.entries(inputs).map(([id, value]) => [`inputs.${id}`, value])),
  };
  const env = Object.entries(step.env ?? {}).map(([key, value]) => [
    key,
    value.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
      const found = context[expression];
      if (found === undefined) throw new Error(`The test does not know ${expression}`);
      return found;
    }),
  ]);
  const runner = join(folder, '.runner');
  mkdirSync(runner, { recursive: true });
  const files = {
    output: join(runner, 'output'),
    summary: join(runner, 'summary'),
    path: join(runner, 'path'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const shell = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'] as const;
  const result = runScript(shell, step.run ?? '', folder, {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: repository,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_PATH: files.path,
    RUNNER_TEMP: runner,
    ...Object.fromEntries(env),
  });
  const outputs = readFileSync(files.output, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return {
    ...result,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    summary: readFileSync(files.summary, 'utf8'),
    path: readFileSync(files.path, 'utf8'),
  };
}
