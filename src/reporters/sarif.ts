/** Diagnostics as a SARIF 2.1.0 log, which code scanning services and editors read. */

import type { Diagnostic, Severity } from '../diagnostic/diagnostic.js';
import { positionAt, type SourceFile, sourceFile } from '../diagnostic/source-file.js';
import { toJson } from './json.js';
import { messageWithHint, type Report, type Reporter, type RuleInfo, webPage } from './report.js';
import { visible } from './visible.js';

const levelOf: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Reporter = {
  id: 'sarif',
  summary: 'for code scanning: a SARIF 2.1.0 log',
  report: (report) =>
    toJson({
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run(report)],
    }),
};

function run(report: Report): object {
  const { rules, version, notJudged, diagnostics } = report;
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fileOf = sourceFiles(report);
  return {
    tool: {
      driver: { name: 'pensum', version, semanticVersion: version, rules: rules.map(descriptor) },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notJudged.map((sentence) => ({
          level: 'warning',
          message: { text: messageText(sentence) },
        })),
      },
    ],
    results: diagnostics.map((diagnostic, index) => ({
      ruleId: diagnostic.rule,
      ruleIndex: indexes.get(diagnostic.rule),
      level: levelOf[diagnostic.severity],
      message: { text: messageText(messageWithHint(diagnostic)) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(report.root + diagnostic.file),
            region: region(diagnostic),
          },
        },
      ],
      partialFingerprints: { 'pensum/v1': report.fingerprints[index] },
      fixes: fixes(diagnostic, report.root, fileOf),
    })),
  };
}

function descriptor(rule: RuleInfo): object {
  const { id, summary, why, severity } = rule;
  const page = webPage(rule);
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: paragraphs(summary, why, page),
      markdown: paragraphs(summary, why, page && `[${id}](${page})`),
    },
    helpUri: page,
    defaultConfiguration: { level: levelOf[severity] },
    properties: { tags: [id.split('/')[0]] },
  };
}

function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('\n\n');
}

/** Absent where there is no fix, or where the text that its offsets count in cannot be read. */
function fixes(
  { file, fix }: Diagnostic,
  root: string,
  fileOf: (path: string) => SourceFile | undefined,
): object[] | undefined {
  const source = fix === undefined ? undefined : fileOf(file);
  if (fix === undefined || source === undefined || fix.edits.length === 0) return undefined;
  const replacements = fix.edits.map(({ start, end, text }) => {
    const from = positionAt(source, start);
    const to = positionAt(source, end);
    return {
      deletedRegion: region({ ...from, endLine: to.line, endColumn: to.column }),
      insertedContent: text === '' ? undefined : { text },
    };
  });
  return [
    {
      description: { text: messageText(fix.title) },
      artifactChanges: [{ artifactLocation: artifact(root + file), replacements }],
    },
  ];
}

type Place = Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** SARIF counts as diagnostics do: from 1, the end column exclusive. */
function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(path: string): object {
  return { uri: relativeUri(path), uriBaseId: '%SRCROOT%' };
}

function relativeUri(path: string): string {
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}

/**
 * In a SARIF message `{0}` stands for an argument and `[text](place)` is a link. Braces are doubled, as
 * the format asks (3.11.5); a link is broken by a space, because not every viewer knows an escape.
 */
function messageText(text: string): string {
  return visible(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** Each file is read and split into lines once. */
function sourceFiles({ read }: Report): (path: string) => SourceFile | undefined {
  const known = new Map<string, SourceFile | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const text = read(path);
      known.set(path, text === undefined ? undefined : sourceFile(path, text));
    }
    return known.get(path);
  };
}
