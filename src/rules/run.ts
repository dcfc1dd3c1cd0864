/** Curriculum → diagnostics: runs the rules, decides how grave each finding is, and sorts them. */

import { isReleased } from '../curriculum/lookup.js';
import type { Curriculum, Module } from '../curriculum/model.js';
import {
  compareDiagnostics,
  type Diagnostic,
  type Finding,
  type Severity,
  severities,
  toDiagnostic,
} from '../diagnostic/diagnostic.js';
import { parentOf } from '../source/folder.js';
import type { Status } from '../source/vocabulary.js';
import { plainExceptions, settle } from './exceptions/settle.js';
import type { CheckOptions, Rule } from './rule.js';

export type { CheckOptions };

/** All findings of a curriculum at their severity, without those that are excepted, sorted, each once. */
export function check(
  curriculum: Curriculum,
  rules: readonly Rule[],
  options: CheckOptions = {},
): Diagnostic[] {
  const found = judge(curriculum, rules, options);
  const exceptions = plainExceptions(curriculum.exceptions);
  return settle(found, exceptions, rules, curriculum.rules).diagnostics;
}

/**
 * The same with those that are excepted; of a part of the curriculum, by the rules that can judge
 * it. `told` was found in another part: rules may look at it, but it is told there.
 */
export function judge(
  curriculum: Curriculum,
  rules: readonly Rule[],
  options: CheckOptions = {},
  told: readonly Finding[] = [],
): Diagnostic[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const known = [...told, ...curriculum.findings];
  const judged = judgedAs({ ...curriculum, findings: known }, options.as);
  const able = rules.filter((rule) => canJudge(rule, curriculum.part));
  const findings: Finding[] = [
    ...curriculum.findings.filter((finding) => byId.has(finding.rule)),
    ...able.flatMap((rule) =>
      [...(rule.check?.(judged, options) ?? [])].map((finding) => ({
        ...finding,
        rule: rule.id,
      })),
    ),
  ];
  const diagnostics = findings.flatMap((finding) => {
    const rule = byId.get(finding.rule);
    const severity = rule && severityOf(judged, rule, finding);
    return severity === undefined || severity === 'off' ? [] : [toDiagnostic(finding, severity)];
  });
  return sorted(diagnostics);
}

function canJudge({ scope = 'module' }: Rule, part: Curriculum['part']): boolean {
  if (part === 'all' || scope === 'both') return true;
  return scope === (part === 'module' ? 'module' : 'curriculum');
}

/** The curriculum with every module at the status that is asked for. */
function judgedAs(curriculum: Curriculum, status: Status | undefined): Curriculum {
  if (status === undefined) return curriculum;
  const modules = curriculum.modules.map((module) => ({ ...module, status }));
  return { ...curriculum, modules };
}

/**
 * The author's setting beats what the module's status makes of it, which beats the finding's own
 * severity and the rule's. What is only missing is a warning while its module is a draft. Fixed
 * rules know none of these.
 */
function severityOf(curriculum: Curriculum, rule: Rule, finding: Finding): Severity | 'off' {
  if (rule.fixed) return rule.severity;
  const set = curriculum.rules[rule.id];
  if (set === 'off') return 'off';
  const severity = set ?? finding.severity ?? rule.severity;
  const leaves = finding.missing && severity === 'error';
  if (!leaves && !(rule.rises && set === undefined)) return severity;
  const module = ownerOf(curriculum, finding.at.file.path);
  if (leaves) return module?.status === 'draft' ? 'warning' : severity;
  return module && isReleased(module) ? 'error' : severity;
}

/** The module of the nearest `module.yaml`; undefined where there is none, or nothing could be read of it. */
function ownerOf({ folder, modules }: Curriculum, path: string): Module | undefined {
  for (let at = path; at !== ''; ) {
    at = parentOf(at);
    if (folder.files.has(at === '' ? 'module.yaml' : `${at}/module.yaml`)) {
      return modules.find((module) => module.folder === at);
    }
  }
  return undefined;
}

/** Sorted by place, each once; of two that differ in severity only, the graver. */
export function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byKey = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { severity, fix: _, ...what } = diagnostic;
    const key = JSON.stringify(what);
    const other = byKey.get(key);
    const graver = other === undefined || rank(severity) < rank(other.severity);
    if (graver) byKey.set(key, diagnostic);
  }
  return [...byKey.values()].sort(compareDiagnostics);
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
