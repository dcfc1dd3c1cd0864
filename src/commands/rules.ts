/** `pensum rules` and `pensum explain`: what is checked, and why. */

import { didYouMean } from '../diagnostic/nearest.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { type Declare, paletteFor, type SharedOptions } from './context.js';
import { wordOf } from './flags.js';

interface RulesFlags extends SharedOptions {
  format: 'pretty' | 'json';
}

export const declareRules: Declare = (program, io, done) => {
  program
    .command('rules')
    .summary('list every rule of the check')
    .description('Lists every rule with its severity and what must hold, by group.')
    .option('--format <format>', 'pretty (a list) or json', wordOf(['pretty', 'json']), 'pretty')
    .addHelpText('after', '\nExample:\n  pensum rules\n  pensum explain timing/report-back')
    .action(async (_: unknown, command) => {
      done(await listRules(io, command.optsWithGlobals() as RulesFlags));
    });
};

export const declareExplain: Declare = (program, io, done) => {
  program
    .command('explain')
    .summary('show what a rule asks, why, and how to set it')
    .description('Shows one rule: what must hold, why it matters, how grave it is, and examples.')
    .argument('<rule>', 'the id of a rule, such as timing/report-back')
    .addHelpText('after', '\nExample:\n  pensum explain timing/session-sum')
    .action(async (id: string) => {
      done(await explain(io, id));
    });
};

async function listRules(io: Io, flags: RulesFlags): Promise<number> {
  const { rules } = await import('../rules/index.js');
  if (flags.format === 'json') {
    const { toJson } = await import('../reporters/json.js');
    const list = rules.map(({ id, summary, why, severity, limits, fixed, fixes }) => ({
      ...{ id, severity, summary, why, limits: limits ?? [] },
      ...{ fixed: fixed === true, fixes: fixes === true },
    }));
    io.stdout.write(toJson(list));
    return 0;
  }
  const palette = paletteFor(io, io.stdout, flags);
  const groups = new Set(rules.map(({ id }) => groupOf(id)));
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const group of groups) {
    io.stdout.write(`${palette.strong(group)}\n`);
    for (const { id, severity, summary } of rules.filter((rule) => groupOf(rule.id) === group)) {
      const grade = palette[severity](severity.padEnd('warning'.length));
      io.stdout.write(`  ${id.padEnd(width)}  ${grade}  ${summary}\n`);
    }
    io.stdout.write('\n');
  }
  io.stdout.write(
    `${rules.length} rules. Severities are those of a reviewed module; "pensum explain <rule>" says more.\n`,
  );
  return 0;
}

function groupOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

async function explain(io: Io, id: string): Promise<number> {
  const [{ rules }, { pageOf }] = await Promise.all([
    import('../rules/index.js'),
    import('../rules/page.js'),
  ]);
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const known = rules.map((each) => each.id);
    // Most people remember the name, not the group.
    const named = known.filter((each) => each.endsWith(`/${id}`) || groupOf(each) === id);
    const hint = named.length > 0 ? `Known: ${named.join(', ')}.` : didYouMean(id, known);
    throw new Failure(`There is no rule "${id}"`, hint ?? '"pensum rules" lists them.');
  }
  io.stdout.write(pageOf(rule));
  return 0;
}
