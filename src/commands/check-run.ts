/** Runs `pensum check`: chooses the rules, checks, takes out what is known, reports, and gives the exit code. */

import type { FolderResult } from '../checking/check-folder.js';
import { didYouMean } from '../diagnostic/nearest.js';
import { Failure } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { countOf } from '../reporters/pretty.js';
import { rules as allRules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { Folder } from '../source/folder.js';
import type { CheckFlags } from './check.js';
import { updateBaseline } from './check-baseline.js';
import { openCache } from './check-cache.js';
import { diffOf, fixAll, writeFixed } from './check-fix.js';
import { type Asked, type Judged, judgedOf, look } from './check-judged.js';
import { defaultFormat, reportOf } from './check-report.js';
import { checkRound } from './check-round.js';
import { curriculumRoot, prefixOf, readDisk } from './open-curriculum.js';

/** Rules without which nothing else can be judged. */
const alwaysOn = ['structure/file', 'structure/yaml'];
const notJudgedRule = 'lifecycle/not-judged';

/** Throws a Failure for wrong use. */
export async function runCheck(io: Io, paths: string[], flags: CheckFlags): Promise<number> {
  const root = curriculumRoot(io, flags.curriculum, paths[0]);
  const rules = chosen(flags);
  const asked: Asked = { root, rules, options: flags.as ? { as: flags.as } : {}, paths, flags };
  if (flags.watch) {
    for (const flag of ['fix', 'updateBaseline'] as const) {
      if (flags[flag])
        throw new Failure('--watch only looks: it goes with neither --fix nor --update-baseline');
    }
    const { watch } = await import('./check-watch.js');
    return watch(io, asked);
  }
  if (flags.fix) return fix(io, asked);
  const folder = readDisk(root);
  const stored = flags.cache
    ? openCache(
        io,
        root,
        rules.map(({ id }) => id),
        asked.options,
      )
    : undefined;
  const result = await checkRound(asked, folder, stored?.cache);
  stored?.save(result.cache);
  if (flags.updateBaseline) {
    const { found } = look(io, asked, folder, result);
    io.stdout.write(`${updateBaseline(io, found)}\n`);
    return 0;
  }
  return tell(io, asked, folder, result, flags.format ?? defaultFormat(io));
}

function chosen(flags: CheckFlags): Rule[] {
  for (const id of flags.rule ?? []) {
    if (!allRules.some((rule) => rule.id === id)) {
      const known = allRules.map((rule) => rule.id);
      throw new Failure(`There is no rule "${id}"`, didYouMean(id, known));
    }
  }
  return allRules.filter(
    ({ id }) =>
      flags.rule === undefined ||
      flags.rule.includes(id) ||
      alwaysOn.includes(id) ||
      (flags.as !== undefined && id === notJudgedRule),
  );
}

function tell(io: Io, asked: Asked, folder: Folder, result: FolderResult, format: string): number {
  const judged = judgedOf(io, asked, folder, result);
  io.stdout.write(reportOf(io, asked, folder, judged, format));
  return exitCode(io, asked.flags, judged);
}

function exitCode(io: Io, { maxWarnings }: CheckFlags, { errors, warnings }: Judged): number {
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) io.stderr.write(`pensum: ${warnings} warnings, expected at most ${maxWarnings}\n`);
  return errors > 0 || tooMany ? 1 : 0;
}

/** Fixes what was asked about and is not in the baseline, then reports what is left. */
async function fix(io: Io, asked: Asked): Promise<number> {
  const disk = readDisk(asked.root);
  const memo = new Map();
  const check = (folder: Folder) => checkRound(asked, folder, undefined, memo);
  const fixed = await fixAll(disk, async (folder) => {
    return judgedOf(io, asked, folder, await check(folder)).diagnostics;
  });
  const prefix = prefixOf(io, asked.root);
  const what = `${countOf(fixed.count, 'problem')} in ${countOf(fixed.files.size, 'file')}`;
  if (asked.flags.fix === 'dry-run') {
    io.stdout.write(diffOf(fixed, prefix, io.stdout.isTTY === true));
    io.stderr.write(`pensum: ${what} can be fixed; nothing was changed\n`);
    return exitCode(io, asked.flags, judgedOf(io, asked, disk, await check(disk)));
  }
  writeFixed(io, asked.root, fixed);
  io.stderr.write(`pensum: ${what} fixed\n`);
  const format = asked.flags.format ?? defaultFormat(io);
  return tell(io, asked, fixed.folder, await check(fixed.folder), format);
}
