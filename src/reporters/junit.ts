/** Diagnostics as a JUnit report, which most CI systems show as test results. */

import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { xmlWithoutCommands } from './log-commands.js';
import { countOf } from './pretty.js';
import { type Report, type Reporter, webPage } from './report.js';
import { visible } from './visible.js';

/**
 * Errors are failures, so that the report is red when the exit code is not 0 by itself; warnings,
 * notes and what was not judged are skipped cases, which are counted and shown but fail nothing.
 */
export const junit: Reporter = {
  id: 'junit',
  summary: 'for CI: a JUnit report, errors as failed tests',
  report(report) {
    const suites = [...problemSuites(report), ...ownSuites(report)];
    const cases = suites.flatMap((suite) => suite.cases);
    const { tests, failures, errors } = countsOf(cases);
    return xmlWithoutCommands(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${attributes({ name: 'pensum', tests, failures, errors, time: 0 })}>`,
        ...suites.map(suiteElement),
        '</testsuites>\n',
      ].join('\n'),
    );
  },
};

interface Case {
  name: string;
  outcome: 'passed' | 'failure' | 'skipped';
  /** Both empty where it passed. */
  message: string;
  text: string;
  /** Id of the rule; empty where none speaks. */
  type: string;
}

interface Suite {
  name: string;
  cases: readonly Case[];
}

/** One suite for each file with a problem, one case for each problem. */
function problemSuites({ diagnostics, root, rules }: Report): Suite[] {
  const pages = new Map(rules.map((rule) => [rule.id, webPage(rule)]));
  const files = new Map<string, Case[]>();
  const names = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const path = root + diagnostic.file;
    const cases = files.get(path) ?? [];
    files.set(path, cases);
    cases.push(caseOf(diagnostic, path, names, pages.get(diagnostic.rule)));
  }
  return [...files].map(([name, cases]) => ({ name, cases }));
}

function caseOf(
  { rule, severity, message, hint, line, column }: Diagnostic,
  path: string,
  names: Map<string, number>,
  page: string | undefined,
): Case {
  const name = `${rule} ${line}:${column}`;
  const key = `${path}\0${name}`;
  const before = names.get(key) ?? 0;
  names.set(key, before + 1);
  const lines = [
    `${severity}: ${visible(message)}`,
    ...(hint === undefined ? [] : [`hint: ${visible(hint)}`]),
    `at: ${visible(path)}:${line}:${column}`,
    ...(page === undefined ? [] : [`rule: ${page}`]),
  ];
  return {
    name: before === 0 ? name : `${name} (${before + 1})`,
    outcome: severity === 'error' ? 'failure' : 'skipped',
    message,
    text: lines.join('\n'),
    type: rule,
  };
}

/** What is not about a file; a clean run has one case that passed, because no case looks like no run. */
function ownSuites({ diagnostics, notJudged, files }: Report): Suite[] {
  const cases = notJudged.map((sentence, index): Case => {
    const name = `not judged ${index + 1}`;
    return { name, outcome: 'skipped', message: sentence, text: visible(sentence), type: '' };
  });
  if (diagnostics.length === 0 && cases.length === 0) {
    const name = `no problems in ${countOf(files, 'file')}`;
    cases.push({ name, outcome: 'passed', message: '', text: '', type: '' });
  }
  return cases.length === 0 ? [] : [{ name: 'pensum', cases }];
}

function countsOf(cases: readonly Case[]) {
  const count = (outcome: string) => cases.filter((each) => each.outcome === outcome).length;
  const skipped = count('skipped');
  return { tests: cases.length, failures: count('failure'), errors: 0, skipped };
}

/** There is no time in it, and no duration: the same curriculum gives the same bytes. */
function suiteElement({ name, cases }: Suite): string {
  return [
    `  <testsuite${attributes({ name, ...countsOf(cases), time: 0 })}>`,
    ...cases.map((each) => caseElement(each, name)),
    '  </testsuite>',
  ].join('\n');
}

function caseElement({ name, outcome, message, text, type }: Case, classname: string): string {
  const start = `    <testcase${attributes({ name, classname, time: 0 })}`;
  if (outcome === 'passed') return `${start}/>`;
  const of: Record<string, string> = type === '' ? { message } : { type, message };
  const inside = `      <${outcome}${attributes(of)}>${escaped(text)}</${outcome}>`;
  return `${start}>\n${inside}\n    </testcase>`;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`)
    .join('');
}

/** `visible` leaves two characters that XML does not allow. */
function escaped(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
