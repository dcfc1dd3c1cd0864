/** Each rule's examples are its tests: only the rule under test runs on them. */

import { describe, expect, it } from 'vitest';
import { edited, together } from '../../src/checking/fixes.js';
import { assemble } from '../../src/curriculum/assemble.js';
import { positionAt, sourceFile } from '../../src/diagnostic/source-file.js';
import { readTemplates } from '../../src/documents/template.js';
import { loadTemplates } from '../../src/edge/read-templates.js';
import { exampleCurriculum, withChanges } from '../../src/rules/example-curriculum.js';
import { baselineFile, readBaseline, subtract } from '../../src/rules/exceptions/baseline.js';
import { rules } from '../../src/rules/index.js';
import type { Rule } from '../../src/rules/rule.js';
import { check } from '../../src/rules/run.js';
import { folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';
import { ownTheme } from '../../src/themes/own.js';

const themes = loadTemplates('themes');

function diagnose(files: Record<string, string>, only = rules) {
  const curriculum = assemble(readCurriculum(folderOf(files)));
  const templates = readTemplates({}, curriculum);
  const theme = ownTheme(curriculum, themes)?.findings ?? [];
  const findings = [...curriculum.findings, ...templates.findings, ...theme];
  return check({ ...curriculum, findings }, only);
}

/** Whether an exception is needed shows only where the rules that it is from run as well. */
function diagnoseBy(rule: Rule, files: Record<string, string>) {
  if (rule.id === 'exceptions/baseline') return diagnoseBaseline(files);
  if (rule.id !== 'exceptions/unused') return diagnose(files, [rule]);
  return diagnose(files).filter((diagnostic) => diagnostic.rule === rule.id);
}

/** A baseline is taken from what is found, after everything else. */
function diagnoseBaseline(files: Record<string, string>) {
  const text = files[baselineFile] ?? '';
  const read = (path: string) => files[path];
  const around = { rules, settings: {}, read, judged: () => true };
  const given = readBaseline(text);
  if (!given) throw new Error('The example is no baseline');
  return subtract([], given, { path: baselineFile, text }, around).diagnostics;
}

/** Takes the marks « » out of the files and says where they stood. */
function unmark(files: Record<string, string>) {
  const clean: Record<string, string> = {};
  const marked: {
    file: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
  }[] = [];
  for (const [path, text] of Object.entries(files)) {
    clean[path] = text.replace(/[«»]/g, '');
    const file = sourceFile(path, clean[path]);
    for (let start = text.indexOf('«'); start !== -1; start = text.indexOf('«', start + 1)) {
      const before = text.slice(0, start).replace(/[«»]/g, '').length;
      const end = text.slice(0, text.indexOf('»', start)).replace(/[«»]/g, '').length;
      const from = positionAt(file, before);
      const to = positionAt(file, end);
      marked.push({ file: path, ...from, endLine: to.line, endColumn: to.column });
    }
  }
  return { clean, marked };
}

describe('the example curriculum', () => {
  it('has no problem by any rule', () => {
    expect(diagnose(exampleCurriculum).filter((d) => d.severity !== 'info')).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what it checks and why, and shows both kinds of examples', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.fails.length).toBeGreaterThan(0);
    expect(rule.passes.length).toBeGreaterThan(0);
  });

  it.each(rule.fails.map((example) => [example.title, example] as const))(
    'reports %s',
    (_, example) => {
      const { clean, marked } = unmark(withChanges(example.files));
      const found = diagnoseBy(rule, clean);
      expect(found.map(({ message, severity }) => ({ message, severity }))).toEqual([
        { message: example.message, severity: example.severity ?? rule.severity },
      ]);
      expect(
        found.map(({ file, line, column, endLine, endColumn }) => ({
          file,
          line,
          column,
          endLine,
          endColumn,
        })),
      ).toEqual(marked);
    },
  );

  it('offers a fix for some of it, where it says so, and nowhere else', () => {
    const fixes = rule.fails.flatMap(({ files }) => {
      const { clean } = unmark(withChanges(files));
      return diagnoseBy(rule, clean).filter(({ fix }) => fix !== undefined);
    });
    expect(fixes.length > 0).toBe(rule.fixes === true);
  });

  it.each(rule.fixes ? rule.fails.map((example) => [example.title, example] as const) : [])(
    'is content once it has mended %s',
    (_, example) => {
      const { clean } = unmark(withChanges(example.files));
      const mended = { ...clean };
      for (const { file, fix } of together(diagnoseBy(rule, clean))) {
        mended[file] = edited(mended[file] ?? '', fix?.edits ?? []);
      }
      const left = diagnoseBy(rule, mended).filter(({ fix }) => fix !== undefined);
      expect(left).toEqual([]);
    },
  );

  it.each(rule.passes.map((example) => [example.title, example] as const))(
    'accepts %s',
    (_, example) => {
      expect(diagnoseBy(rule, withChanges(example.files))).toEqual([]);
    },
  );
});
