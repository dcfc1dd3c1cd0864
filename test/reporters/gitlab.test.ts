/** The GitLab format, held against a schema of GitLab's documentation. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reporters/visible.js';
import { hostile, report, run } from './given.js';

const schema = resolve(import.meta.dirname, 'schemas/gitlab-code-quality.json');
const ajv = new Ajv({ allErrors: true });
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

function parsed(text: string) {
  const value = JSON.parse(text);
  expect(validate(value), ajv.errorsText(validate.errors)).toBe(true);
  return value;
}

describe('gitlab', () => {
  it('is an object for each problem, its path from the root of the repository', () => {
    const given = report({
      diagnostics: [{ line: 4, endLine: 5, hint: 'Write 2.' }],
      prefix: '../',
      root: 'teaching/',
    });
    expect(parsed(run('gitlab', given))).toEqual([
      {
        description: 'Found 1, expected 2. Write 2.',
        check_name: 'group/rule',
        fingerprint: given.fingerprints[0],
        severity: 'major',
        location: { path: 'teaching/a.md', lines: { begin: 4, end: 5 } },
      },
    ]);
  });

  it('grades by severity', () => {
    const diagnostics = (['error', 'warning', 'info'] as const).map((severity) => ({ severity }));
    const found = parsed(run('gitlab', report({ diagnostics }))) as { severity: string }[];
    expect(found.map(({ severity }) => severity)).toEqual(['major', 'minor', 'info']);
  });

  it('is an empty list when there is no problem, and begins without a byte order mark', () => {
    expect(run('gitlab', report({ diagnostics: [] }))).toBe('[]\n');
  });

  it('keeps any path as it is, and shows what would act in a message', () => {
    fc.assert(
      fc.property(hostile, hostile, (message, file) => {
        const [only] = parsed(run('gitlab', report({ diagnostics: [{ message, file }] })));
        expect(only.description).toBe(visible(message));
        expect(only.location.path).toBe(`modules/${file}`);
      }),
    );
  });
});
