/** What must hold for every input, whatever stands in it. */

import { assemble } from '../../src/curriculum/assemble.js';
import type { Curriculum } from '../../src/curriculum/model.js';
import type { Diagnostic, Finding } from '../../src/diagnostic/diagnostic.js';
import { exampleCurriculum } from '../../src/rules/example-curriculum.js';
import { rules } from '../../src/rules/index.js';
import { check } from '../../src/rules/run.js';
import { type Folder, folderOf } from '../../src/source/folder.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';
import type { Memo } from '../../src/source/read-file.js';
import type { Input } from './mutations.js';
import { misplaced } from './separation.js';

/** Milliseconds that one input may take; it usually takes ten. */
export const longest = 2_000;

/** Something that must not be; `kind` is the same for all inputs that show the same. */
export interface Problem {
  kind: string;
  detail: string;
}

const files: Record<string, string | Uint8Array> = {
  ...exampleCurriculum,
  'glossary.yaml': '- { term: Knot, definition: What holds a rope }\n',
};

/** What was made of the files that inputs leave alone, so that each is read once. */
const unchanged: Memo = new Map();
readCurriculum(folderOf(files), unchanged);

/** Reads and checks the example curriculum with one file in the input's place. */
export function judge(input: Input): Problem[] {
  const problems: Problem[] = [];
  const tell = (kind: string, detail: string) => problems.push({ kind, detail });
  const folder = folderOf({ ...files, [input.path]: input.bytes });
  try {
    const { curriculum, diagnostics, findings } = diagnose(folder);
    for (const finding of findings) checkFinding(finding, folder, tell);
    checkDiagnostics(diagnostics, folder, tell);
    for (const diagnostic of diagnostics) checkFix(diagnostic, diagnostics, folder, tell);
    for (const where of misplaced(curriculum)) tell('misplaced', where);
  } catch (error) {
    const { message, stack = '' } = error as Error;
    const frame = /\/src\/([^\s)]*)/.exec(stack)?.[1] ?? '';
    tell(`throws ${message.slice(0, 60)} ${frame.replace(/:\d+$/, '')}`, stack);
  }
  return problems;
}

type Tell = (kind: string, detail: string) => void;

/** As `pensum check` does, and every finding as its rule gave it. */
function diagnose(folder: Folder) {
  const curriculum: Curriculum = assemble(readCurriculum(folder, new Map(unchanged)));
  const findings: Finding[] = [...curriculum.findings];
  const watched = rules.map((rule) => ({
    ...rule,
    ...(rule.check && {
      check: (...given: Parameters<NonNullable<typeof rule.check>>) => {
        const found = [...(rule.check?.(...given) ?? [])];
        findings.push(...found.map((finding) => ({ ...finding, rule: rule.id })));
        return found;
      },
    }),
  }));
  return { curriculum, diagnostics: check(curriculum, watched), findings };
}

/** The span lies in its file and cuts no character in two. */
function checkFinding(finding: Finding, folder: Folder, tell: Tell): void {
  const { file, start, end } = finding.at;
  const what = `${finding.rule} ${file.path} ${start}–${end} of ${file.text.length}: ${finding.message}`;
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end < start || end > file.text.length) {
    tell(`span outside of its file: ${finding.rule}`, what);
  }
  if (cutsCharacter(file.text, start) || cutsCharacter(file.text, end)) {
    tell(`span cuts a character: ${finding.rule}`, what);
  }
  if (!folder.files.has(file.path)) tell(`file that does not exist: ${finding.rule}`, what);
}

function cutsCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function checkDiagnostics(diagnostics: readonly Diagnostic[], folder: Folder, tell: Tell): void {
  const seen = new Set<string>();
  for (const diagnostic of diagnostics) {
    const { rule, message, file, line, column, endLine, endColumn, hint } = diagnostic;
    const what = `${file}:${line}:${column}–${endLine}:${endColumn} ${rule}: ${message}`;
    const lines = textOf(folder, file).split('\n');
    const inside = (n: number, at: number) => {
      const length = lines[n - 1]?.length;
      return length !== undefined && at >= 1 && at <= length + 1;
    };
    if (!inside(line, column) || !inside(endLine, endColumn)) tell(`place: ${rule}`, what);
    if (endLine < line || (endLine === line && endColumn < column)) tell(`order: ${rule}`, what);
    for (const text of [message, ...(hint === undefined ? [] : [hint])]) {
      if (text.trim() === '') tell(`empty message: ${rule}`, what);
      if (/[\r\n]/.test(text)) tell(`message of several lines: ${rule}`, what);
      if (/undefined|\[object |NaN/.test(text) && !echoes(text, folder, file)) {
        tell(`value of the program in a message: ${rule}`, what);
      }
      if (text.length > 1_000 && !/\S{300}/.test(text)) tell(`endless message: ${rule}`, what);
    }
    const key = `${what} ${hint}`;
    if (seen.has(key)) tell(`told twice: ${rule}`, what);
    seen.add(key);
  }
}

/** The author wrote the word (`.nan` is NaN), and the message repeats it. */
function echoes(message: string, folder: Folder, file: string): boolean {
  const written = textOf(folder, file).replace(/NaN/gi, 'nan');
  return [...message.matchAll(/undefined|\[object |NaN/g)].every(([word]) =>
    written.includes(word === 'NaN' ? 'nan' : word),
  );
}

function textOf(folder: Folder, path: string): string {
  return new TextDecoder().decode(folder.files.get(path)?.read());
}

/** The rules that say that a file cannot be read as it was meant. */
const gravest = ['structure/file', 'structure/yaml', 'structure/front-matter', 'separation/block'];

/** The edits are in order and inside the file; made, they take this message away and break nothing. */
function checkFix(
  diagnostic: Diagnostic,
  before: readonly Diagnostic[],
  folder: Folder,
  tell: Tell,
): void {
  const { fix, file, rule, message } = diagnostic;
  if (!fix) return;
  const text = textOf(folder, file);
  const what = `${file}:${diagnostic.line} ${rule}: ${message} → ${JSON.stringify(fix)}`;
  let last = 0;
  let fixed = '';
  for (const { start, end, text: by } of fix.edits) {
    const right = start >= last && end >= start && end <= text.length;
    if (!right || cutsCharacter(text, start) || cutsCharacter(text, end)) {
      tell(`edits of a fix: ${rule}`, what);
      return;
    }
    fixed += text.slice(last, start) + by;
    last = end;
  }
  fixed += text.slice(last);
  const entries = [...folder.files.values()].map(({ path, read }) => [path, read()] as const);
  const after = diagnose(
    folderOf({ ...Object.fromEntries(entries), [file]: new TextEncoder().encode(fixed) }),
  ).diagnostics;
  const count = (list: readonly Diagnostic[], same: (one: Diagnostic) => boolean) =>
    list.filter((one) => one.file === file && same(one)).length;
  const alike = (one: Diagnostic) => one.rule === rule && one.message === message;
  if (count(after, alike) >= count(before, alike)) tell(`fix without effect: ${rule}`, what);
  const grave = (one: Diagnostic) => gravest.includes(one.rule);
  if (count(after, grave) > count(before, grave)) tell(`fix that breaks: ${rule}`, what);
}
