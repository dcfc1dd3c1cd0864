/** `pensum check`: all rules on the curriculum, or on a part of it, and one exit code. */

import type { Command } from 'commander';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { reporters } from '../reporters/index.js';
import { type Status, statuses } from '../source/vocabulary.js';
import { type Declare, paletteFor, type SharedOptions, widthOf } from './context.js';
import { wholeNumber, wordOf, words } from './flags.js';
import { withTemplateFindings } from './own-templates.js';

interface CheckFlags extends SharedOptions {
  format: string;
  as?: Status;
  rule?: string[];
  maxWarnings?: number;
  quiet?: boolean;
}

export const declareCheck: Declare = (program, io, done) => {
  program
    .command('check')
    .summary('check the curriculum, or a part of it')
    .description(
      'Checks the curriculum by every rule. Exit code 0: no errors; 1: errors, or more warnings than allowed; 2: it could not be done.',
    )
    .argument('[paths...]', 'files, folders or ids (B1, B1/cluster-mapping); everything by default')
    .option(
      '--format <format>',
      `how to report: ${reporters.map(({ id, summary }) => `${id} (${summary})`).join(', ')}`,
      wordOf(reporters.map((reporter) => reporter.id)),
      reporters[0]?.id,
    )
    .option(
      '--as <status>',
      `judge every module as if it had this status: ${statuses.join(', ')}`,
      wordOf(statuses),
    )
    .option(
      '--rule <id>',
      'only this rule; may be repeated. Files that cannot be read are always reported',
      words,
    )
    .option(
      '--max-warnings <number>',
      'more warnings than this end with exit code 1',
      wholeNumber(0),
    )
    .option('--quiet', 'report errors only')
    .addHelpText(
      'after',
      `
Examples:
  pensum check
  pensum check B1 --as pilot-ready        what stands between B1 and that status?
  pensum check --format json --max-warnings 0`,
    )
    .action(async (paths: string[], _: unknown, command: Command) => {
      done(await runCheck(io, paths, command.optsWithGlobals<CheckFlags>()));
    });
};

/** Rules without which nothing else can be judged. */
const alwaysOn = ['structure/file', 'structure/yaml'];
const notJudgedRule = 'lifecycle/not-judged';

async function runCheck(io: Io, paths: string[], flags: CheckFlags): Promise<number> {
  const [
    { openCurriculum, prefixOf, textReader },
    { fileFilter },
    { rules },
    { check },
    { outlineOf },
  ] = await Promise.all([
    import('./open-curriculum.js'),
    import('./targets.js'),
    import('../rules/index.js'),
    import('../rules/run.js'),
    import('../curriculum/outline.js'),
  ]);
  const { didYouMean } = await import('../diagnostic/nearest.js');
  for (const id of flags.rule ?? []) {
    if (!rules.some((rule) => rule.id === id)) {
      const known = rules.map((rule) => rule.id);
      throw new Failure(`There is no rule "${id}"`, didYouMean(id, known));
    }
  }
  const opened = openCurriculum(io, flags.curriculum, paths[0]);
  const outlines = opened.curriculum.modules.map((one) => outlineOf(opened.curriculum, one));
  const included = fileFilter(io, { ...opened, outlines }, paths);
  const chosen = rules.filter(
    ({ id }) =>
      flags.rule === undefined ||
      flags.rule.includes(id) ||
      alwaysOn.includes(id) ||
      (flags.as !== undefined && id === notJudgedRule),
  );
  const curriculum = await withTemplateFindings(opened.curriculum);
  const found = check(curriculum, chosen, flags.as ? { as: flags.as } : {}).filter((diagnostic) =>
    included(diagnostic.file),
  );
  const errors = found.filter((diagnostic) => diagnostic.severity === 'error').length;
  const warnings = found.filter((diagnostic) => diagnostic.severity === 'warning').length;
  const reporter = reporters.find((each) => each.id === flags.format) ?? reporters[0]!;
  const shown = flags.quiet ? found.filter(({ severity }) => severity === 'error') : found;
  io.stdout.write(
    reporter.report({
      diagnostics: shown,
      files: opened.files.filter(included).length,
      notJudged: unjudged(flags, found.length - shown.length),
      prefix: prefixOf(io, opened.root),
      read: textReader(opened.curriculum.folder),
      palette: paletteFor(io, io.stdout, flags),
      width: widthOf(io.stdout),
    }),
  );
  const tooMany = flags.maxWarnings !== undefined && warnings > flags.maxWarnings;
  if (tooMany) {
    io.stderr.write(`pensum: ${warnings} warnings, expected at most ${flags.maxWarnings}\n`);
  }
  return errors > 0 || tooMany ? 1 : 0;
}

/** What a silent report must not be taken for. */
function unjudged(flags: CheckFlags, hidden: number): string[] {
  const sentences: string[] = [];
  if (flags.as && statuses.indexOf(flags.as) >= statuses.indexOf('piloted')) {
    sentences.push(
      `"${flags.as}" also asks for pilots and complete translations, which this version does not read.`,
    );
  }
  if (hidden > 0) sentences.push(`${hidden} warnings and notes are left out by --quiet.`);
  return sentences;
}
