/** Documentation that repeats what the code knows is held against the code; the page of rules is written from it. */

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections, sessionSections } from '../src/documents/sections/index.js';
import { rules } from '../src/rules/index.js';
import { pageOf } from '../src/rules/page.js';
import { containers, leaves } from '../src/source/block-lines.js';
import * as vocabulary from '../src/source/vocabulary.js';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe('docs/rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('has the page of %s', async (id, rule) => {
    await expect(pageOf(rule)).toMatchFileSnapshot(resolve(root, `docs/rules/${id}.md`));
  });
  it('has a page for no other rule', () => {
    const pages = readdirSync(resolve(root, 'docs/rules'), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md'));
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });
});

describe('docs/rules.md', () => {
  it('lists every rule', async () => {
    await expect(rulesList()).toMatchFileSnapshot(resolve(root, 'docs/rules.md'));
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

function rulesList(): string {
  const groups = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))];
  const lines = [
    '# Rules',
    '',
    'What `pensum check` looks at. This page and those of the rules are written from the rules',
    'themselves: change a rule, then run `npx vitest run test/docs.test.ts -u`. Severities are those of a',
    'reviewed module; ↑ becomes an error from `released` on, ↓ is a warning in a draft for what is only',
    'absent, ✎ marks what `--fix` can mend.',
  ];
  for (const group of groups) {
    lines.push(
      '',
      `## ${group}`,
      '',
      '| rule | severity | what must hold |',
      '| --- | --- | --- |',
    );
    for (const rule of rules.filter(({ id }) => id.startsWith(`${group}/`))) {
      const marks = [
        rule.rises && '↑',
        rule.lenient && rule.severity === 'error' && '↓',
        rule.fixes && '✎',
      ].filter(Boolean);
      const severity = [rule.severity, ...marks].join(' ');
      const summary = rule.summary.replaceAll('|', '\\|');
      lines.push(`| [${rule.id}](rules/${rule.id}.md) | ${severity} | ${summary} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
