/** Curriculum → diagnostics: runs the rules, decides how grave each finding is, and sorts them. */

import { moduleOfFile } from '../curriculum/lookup.js';
import type { Curriculum } from '../curriculum/model.js';
import {
  compareDiagnostics,
  type Diagnostic,
  type Finding,
  type Severity,
  toDiagnostic,
} from '../diagnostic/diagnostic.js';
import type { Status } from '../source/vocabulary.js';
import type { CheckOptions, Rule } from './rule.js';

export type { CheckOptions };

/** All findings of a curriculum, at their severity, sorted, each once. */
export function check(
  curriculum: Curriculum,
  rules: readonly Rule[],
  options: CheckOptions = {},
): Diagnostic[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const judged = judgedAs(curriculum, options.as);
  const findings: Finding[] = [
    ...curriculum.findings.filter((finding) => byId.has(finding.rule)),
    ...rules.flatMap((rule) =>
      [...(rule.check?.(judged, options) ?? [])].map((finding) => ({
        ...finding,
        rule: rule.id,
      })),
    ),
  ];
  const diagnostics = findings.flatMap((finding) => {
    const rule = byId.get(finding.rule);
    const severity = rule && severityOf(curriculum, rule, finding, options);
    return severity === undefined || severity === 'off' ? [] : [toDiagnostic(finding, severity)];
  });
  return unique(diagnostics.sort(compareDiagnostics));
}

/** The curriculum with every module at the status that is asked for. */
function judgedAs(curriculum: Curriculum, status: Status | undefined): Curriculum {
  if (status === undefined) return curriculum;
  const modules = curriculum.modules.map((module) => ({ ...module, status }));
  return { ...curriculum, modules };
}

/**
 * The author's setting beats the finding's own severity, which beats the rule's. What is only
 * missing is a warning while its module is a draft. Fixed rules know neither.
 */
function severityOf(
  curriculum: Curriculum,
  rule: Rule,
  finding: Finding,
  options: CheckOptions,
): Severity | 'off' {
  if (rule.fixed) return rule.severity;
  const set = curriculum.rules[rule.id];
  if (set === 'off') return 'off';
  const severity = set ?? finding.severity ?? rule.severity;
  if (!finding.missing || severity !== 'error') return severity;
  const module = moduleOfFile(curriculum, finding.at.file.path);
  const status = module && (options.as ?? module.status);
  return status === 'draft' ? 'warning' : severity;
}

function unique(sorted: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return sorted.filter((diagnostic) => {
    const key = JSON.stringify(diagnostic);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
