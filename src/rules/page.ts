/** The page of a rule, in Markdown: what `pensum explain` shows and what stands in the documentation. */

import type { Severity } from '../diagnostic/diagnostic.js';
import { defaultLimits, statuses } from '../source/vocabulary.js';
import { isException } from './exceptions/rules.js';
import type { ExampleFiles, FailingExample, Rule } from './rule.js';

/** The whole page, with a line end at its end. */
export function pageOf(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    `**Why:** ${rule.why}`,
    severities(rule),
    ...limits(rule),
    ...tuning(rule),
    '## Reported',
    ...rule.fails.map((example) => reported(example, rule)),
    '## Accepted',
    ...rule.passes.map(({ title, files }) => [`${sentence(title)}:`, ...shown(files)].join('\n\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** How grave a finding is, by the status of its module. */
export function severityAt(rule: Rule, status: (typeof statuses)[number]): Severity {
  const released = status === 'released' || status === 'retired';
  return rule.rises && released ? 'error' : rule.severity;
}

function severities(rule: Rule): string {
  const graded = statuses.map((status) => {
    const severity = severityAt(rule, status);
    const lowered = status === 'draft' && rule.lenient && severity === 'error';
    return lowered ? `${severity}, or warning for what is only absent` : severity;
  });
  const same = new Set(graded).size === 1;
  if (same) return `**Severity:** ${graded[0]}.`;
  return [
    `| ${statuses.join(' | ')} |`,
    `| ${statuses.map(() => '---').join(' | ')} |`,
    `| ${graded.join(' | ')} |`,
  ].join('\n');
}

function limits(rule: Rule): string[] {
  if (!rule.limits) return [];
  const known = rule.limits.map((name) => `\`${name}\` (${defaultLimits[name]} by default)`);
  const noun = known.length === 1 ? 'Limit' : 'Limits';
  return [`**${noun}** under \`limits:\` in curriculum.yaml or on a track: ${known.join(', ')}.`];
}

function tuning(rule: Rule): string[] {
  const fixes = rule.fixes ? ['`pensum check --fix` mends what has one right answer.'] : [];
  if (rule.fixed) return [...fixes, 'It can be neither tuned, excepted nor put into a baseline.'];
  if (isException(rule)) return [...fixes, `**Tune it** with \`rules: { ${rule.id}: off }\`.`];
  return [
    ...fixes,
    `**Tune it** with \`rules: { ${rule.id}: off }\` (or error, warning, info) in curriculum.yaml. **Except one place** with a reason: \`<!-- pensum-allow ${rule.id}: why it is right here -->\` before it in Markdown, \`# pensum-allow ${rule.id}: why it is right here\` in YAML.`,
  ];
}

function reported({ title, files, message, severity }: FailingExample, rule: Rule): string {
  const grave = severity === undefined || severity === rule.severity ? '' : ` (${severity})`;
  return [`${sentence(title)}:`, ...shown(files), `> ${message}${grave}`].join('\n\n');
}

function sentence(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Long files are cut: an example is there to be seen at a glance. */
const longest = 600;

function shown(files: ExampleFiles): string[] {
  const entries = Object.entries(files);
  if (entries.length === 0) return ['The example as it is.'];
  return entries.flatMap(([path, change]) => {
    if (change === null) return [`\`${path}\` is not there.`];
    const texts = typeof change === 'string' ? [change] : change.map(([, to]) => to);
    const text = texts
      .map((one) => (one.length > longest ? `${one.slice(0, longest)}…` : one))
      .join('\n…\n');
    const fence = '~'.repeat(Math.max(5, longestRun(text) + 1));
    return [`\`${path}\``, `${fence}\n${text.trimEnd()}\n${fence}`];
  });
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/~+/g)].map(([run]) => run.length));
}
