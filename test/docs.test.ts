/** Documentation that repeats what the code knows is held against the code; the page of rules is written from it. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections, sessionSections } from '../src/documents/sections/index.js';
import { rules } from '../src/rules/index.js';
import type { ExampleFiles, Rule } from '../src/rules/rule.js';
import { containers, leaves } from '../src/source/block-lines.js';
import * as vocabulary from '../src/source/vocabulary.js';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe('docs/rules.md', () => {
  it('is written from the rules', async () => {
    await expect(rulesPage()).toMatchFileSnapshot(resolve(root, 'docs/rules.md'));
  });
});

describe('docs/source-format.md', () => {
  const page = read('docs/source-format.md');
  it.each(Object.entries(vocabulary.defaultLimits))(
    'names the limit %s and its default',
    (name, value) => {
      expect(page).toContain(`| \`${name}\` | ${value} |`);
    },
  );
  it.each([
    ['kinds of activities', vocabulary.activityKinds],
    ['group forms', vocabulary.groupForms],
    ['Bloom levels', vocabulary.bloomLevels],
    ['statuses', vocabulary.statuses],
    ['types of assessments', vocabulary.assessmentTypes],
    ['units of quantities', vocabulary.quantityUnits],
    ['methods', Object.keys(vocabulary.builtInMethods)],
    ['sections', sections.map(({ id }) => id)],
    ['sections of a session', sessionSections.map(({ id }) => id)],
  ])('lists the %s', (_, words) => {
    expect(page.replace(/\s+/g, ' ')).toContain(words.join(', '));
  });
  it('shows every block', () => {
    for (const name of containers) expect(page).toContain(`:::${name}`);
    for (const name of leaves) expect(page).toContain(`::${name}`);
  });
});

describe('README.md', () => {
  it('names the packed file by the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('README.md')).toContain(`pensum-${version}.tgz`);
  });
});

function rulesPage(): string {
  const groups = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))];
  const lines = [
    '# Rules',
    '',
    'What `pensum check` looks at. This page is written from the rules themselves: change a rule, then run',
    '`npx vitest run test/docs.test.ts -u`. Severities are those of a module that is reviewed or later; what',
    'is only missing in a draft is a warning. In the examples, « and » mark what is reported.',
    '',
  ];
  for (const group of groups) {
    lines.push(`## ${group}`, '');
    for (const rule of rules.filter(({ id }) => id.startsWith(`${group}/`)))
      lines.push(...ruleLines(rule));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function ruleLines(rule: Rule): string[] {
  const limits = rule.limits?.map((limit) => `\`${limit}\``).join(', ');
  return [
    `### ${rule.id}`,
    '',
    `${rule.summary} (${rule.severity}${rule.fixed ? ', cannot be changed' : ''}${limits ? `; limits: ${limits}` : ''})`,
    '',
    rule.why,
    '',
    ...rule.fails.flatMap((example) => [
      `Reports ${example.title}:`,
      '',
      ...exampleLines(example.files),
      `> ${example.message}`,
      '',
    ]),
  ];
}

function exampleLines(files: ExampleFiles): string[] {
  return Object.entries(files).flatMap(([path, change]) => {
    if (change === null) return [`\`${path}\` is not there.`, ''];
    const texts = typeof change === 'string' ? [change] : change.map(([, to]) => to);
    const shown = texts
      .map((text) => (text.length > 600 ? `${text.slice(0, 600)}…` : text))
      .join('\n…\n');
    return [`\`${path}\``, '', '~~~~~', shown.trimEnd(), '~~~~~', ''];
  });
}
