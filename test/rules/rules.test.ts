/** Each rule's examples are its tests: only the rule under test runs on them. */

import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/curriculum/assemble.js';
import { positionAt, sourceFile } from '../../src/diagnostic/source-file.js';
import { readTemplates } from '../../src/documents/template.js';
import { exampleCurriculum, withChanges } from '../../src/rules/example-curriculum.js';
import { rules } from '../../src/rules/index.js';
import { check } from '../../src/rules/run.js';
import { folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';

function diagnose(files: Record<string, string>, only = rules) {
  const curriculum = assemble(readCurriculum(folderOf(files)));
  const templates = readTemplates({}, curriculum);
  return check({ ...curriculum, findings: [...curriculum.findings, ...templates.findings] }, only);
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
      const found = diagnose(clean, [rule]);
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

  it.each(rule.passes.map((example) => [example.title, example] as const))(
    'accepts %s',
    (_, example) => {
      expect(diagnose(withChanges(example.files), [rule])).toEqual([]);
    },
  );
});
