/**
 * `npm run bench`: how fast pensum is beside its peers, printed as tables.
 *
 * `npm run bench -- b1 long --times 1` measures parts, once. `--modules 100` takes another number of modules
 * for `check`. `--save` writes BENCHMARKS.md. What is not installed is named with how to get it.
 */

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { again } from './again.js';
import { all, b1, growth, long, startup } from './documents.js';
import { heads, machine, page, table } from './report.js';
import { scale, scaleHeads } from './scale.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Every part by its name. The first six measure documents. */
const parts = {
  startup: { title: 'Start', measure: startup },
  b1: { title: 'One module, B1', measure: b1 },
  long: { title: 'One document of about 100 pages', measure: long },
  growth: { title: 'From 100 pages to 500', measure: growth },
  all: { title: 'Every document of the curriculum', measure: all },
  again: { title: 'A second export', measure: again },
  scale: { title: 'Checking at scale', measure: scale, heads: scaleHeads },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '5' },
    modules: { type: 'string', default: '1000' },
    save: { type: 'boolean', default: false },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(parts);
const [times, count] = [values.times, values.modules].map(Number);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0 || !(times > 0) || !(count > 0)) {
  console.error(
    `Expected --times N, --modules N, --save, or some of: ${Object.keys(parts).join(', ')}`,
  );
  process.exit(2);
}

const work = realpathSync(mkdtempSync(join(tmpdir(), 'pensum-bench-')));
const bench = {
  root,
  modules: join(root, 'modules'),
  pensum: join(root, 'bin', 'pensum.js'),
  work,
  times,
  count,
};
try {
  console.log(`${machine(times)}\n`);
  const sections = [];
  for (const name of names) {
    const { title, measure, heads: own = heads } = parts[name];
    const text = table(own, await measure(bench));
    console.log(`${title}\n\n${text}\n`);
    sections.push({ title, text });
  }
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  if (values.save)
    writeFileSync(join(root, 'BENCHMARKS.md'), page(command, machine(times), sections));
} finally {
  rmSync(work, { recursive: true, force: true });
}
