/** How a check grows: a generated curriculum, cold, unchanged and beside markdownlint-cli2; and how soon `--watch` answers. */

import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './generate.js';
import { median, run } from './measure.js';

export const scaleHeads = ['what', 'measured', 'goal'];

/** Rules that the format itself cannot keep: an activity's YAML makes long lines, blocks begin and end with colons. */
const lintConfig = { config: { MD013: false }, globs: ['m*/*.md'] };

/**
 * Rows of `scaleHeads`.
 * @param {import('./documents.js').Bench & { count: number }} bench `count` modules
 */
export async function scale({ root, modules, pensum, work, times, count }) {
  const large = join(work, 'large');
  const small = join(work, 'small');
  const { files, bytes } = generate(modules, large, count);
  generate(modules, small, Math.max(1, Math.round(count / 10)));
  writeFileSync(join(large, '.markdownlint-cli2.jsonc'), JSON.stringify(lintConfig));
  const [cold, lint, tenth, again] = [[], [], [], []];
  const peer = join(root, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const check = (curriculum, env) =>
    run([pensum, 'check', '-C', curriculum, '--format', 'json'], { cwd: work, env });
  for (let n = 0; n < times; n++) {
    lint.push(await run([peer], { cwd: large }));
    const cache = { XDG_CACHE_HOME: join(work, `cache-${n}`) };
    tenth.push(await check(small, cache));
    cold.push(await check(large, cache));
    again.push(await check(large, cache));
  }
  const seconds = (runs) => median(runs.map((one) => one.seconds));
  const memory = Math.max(...cold.map((one) => one.mebibytes));
  const watch = await watching({ modules, pensum, work });
  const unchanged = seconds(again) / seconds(cold);
  const growth = seconds(cold) / seconds(tenth);
  const size = `${count} modules, ${files} sessions, ${(bytes / 2 ** 20).toFixed(1)} MiB of Markdown`;
  return [
    [`pensum check, cold: ${size}`, `${seconds(cold).toFixed(1)} s`, ''],
    ['markdownlint-cli2 over the same Markdown', `${seconds(lint).toFixed(1)} s`, ''],
    ['cold against markdownlint-cli2', ratio(seconds(cold) / seconds(lint)), '≤ 1.0'],
    ['nothing changed since the last run', `${seconds(again).toFixed(2)} s`, ''],
    ['unchanged against cold', ratio(unchanged), '≤ 0.1'],
    ['ten times the modules', `${growth.toFixed(1)} times as long`, '≤ 11'],
    ['peak memory, cold', `${memory.toFixed(0)} MiB`, '< 1024'],
    [`answer of --watch after a save in modules/`, `${watch.toFixed(0)} ms`, '< 200'],
  ];
}

function ratio(value) {
  return value.toFixed(2);
}

/** Milliseconds from a save to the line that ends the round; median of nine saves in a copy of modules/. */
async function watching({ modules, pensum, work }) {
  const copy = join(work, 'watched');
  cpSync(modules, copy, { recursive: true });
  const session = join(copy, 'basic', 'b1', '2-cluster-mapping.md');
  const text = readFileSync(session, 'utf8');
  const child = spawn(process.execPath, [pensum, 'check', '--watch', '-C', copy], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let ended = () => {};
  let line = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    line += chunk;
    if (/^pensum: (?:no|\d+) problems?$/m.test(line)) {
      line = '';
      ended();
    }
  });
  const round = () => new Promise((resolve) => (ended = resolve));
  await round();
  const answers = [];
  for (let n = 0; n < 9; n++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = round();
    const start = performance.now();
    writeFileSync(session, `${text}\nA line more, number ${n}.\n`);
    await next;
    answers.push(performance.now() - start);
  }
  child.kill();
  return median(answers);
}
