/** A second export: what it writes after a change, and how soon. */

import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { copyAlone } from './curricula.js';
import { repeated, run, typical } from './measure.js';
import { promise, row } from './report.js';

const session = join('basic', 'b1', '2-cluster-mapping.md');
const record = '.pensum-rendered.json';

/**
 * The whole curriculum twice, with a change in one session between; then what else a document is made
 * of is changed, on one module.
 * @param {import('./documents.js').Bench} bench
 */
export async function again(bench) {
  const { modules, work, times } = bench;
  const curriculum = join(work, 'again');
  const out = join(work, 'again-out');
  cpSync(modules, curriculum, { recursive: true });
  const text = readFileSync(join(curriculum, session), 'utf8');
  const make = () => run([bench.pensum, 'export', '-C', curriculum, '--out', out], { cwd: work });
  const [full, second, wrote] = [[], [], []];
  await repeated(times, async () => {
    rmSync(out, { recursive: true, force: true });
    writeFileSync(join(curriculum, session), text);
    full.push(await make());
    const before = stampsIn(out);
    writeFileSync(join(curriculum, session), `${text}\nOne sentence more.\n`);
    second.push(await make());
    const after = stampsIn(out);
    wrote.push([...after].filter(([path, stamp]) => before.get(path) !== stamp));
  });
  const [whole, part] = [typical(full), typical(second)];
  const others = wrote.flat().filter(([path]) => !path.startsWith('B1'));
  return [
    row('every document in every format', whole),
    row('the same after a change in one session', part, part.seconds / whole.seconds, [
      '≤ 0.2',
      0.2,
    ]),
    promise(
      `only documents of its module were rendered again (${wrote[0].length})`,
      others.length === 0 && wrote[0].length > 0,
    ),
    ...(await invalidation(bench)),
  ];
}

/** On a copy of the program, because its build is changed as well. */
async function invalidation({ root, modules, work }) {
  const curriculum = join(work, 'changed');
  const program = join(work, 'program');
  const out = join(work, 'changed-out');
  copyAlone(modules, curriculum, join('basic', 'b1'));
  mkdirSync(program);
  for (const name of ['bin', 'dist', 'docs', 'templates', 'package.json']) {
    cpSync(join(root, name), join(program, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'), 'junction');
  const make = async () => {
    const pensum = join(program, 'bin', 'pensum.js');
    await run([pensum, 'export', 'B1', '-C', curriculum, '--out', out], { cwd: work });
    return stampsIn(out);
  };
  const templates = readdirSync(join(program, 'templates', 'documents'));
  const changes = [
    ['nothing', () => {}, () => false],
    [
      'the build of pensum',
      () => writeFileSync(join(program, 'dist', '.pensum-built'), 'another build'),
      () => true,
    ],
    [
      'a theme',
      () => {
        mkdirSync(join(curriculum, 'themes'));
        writeFileSync(
          join(curriculum, 'themes', 'own.yaml'),
          "name: Own\ncolours: { accent: '#5d0b3c' }\n",
        );
        const path = join(curriculum, 'curriculum.yaml');
        writeFileSync(path, `${readFileSync(path, 'utf8')}\ntheme: themes/own.yaml\n`);
      },
      () => true,
    ],
    ...templates.slice(0, 1).map((name) => [
      `the template ${name}`,
      () => {
        const path = join(program, 'templates', 'documents', name);
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace(/\n {2}- .*\n?$/, '\n'));
      },
      (path) => path.includes(name.replace('.yaml', '')),
    ]),
  ];
  const rows = [];
  let before = await make();
  for (const [what, change, expected] of changes) {
    change();
    const after = await make();
    const right = [...after].every(([path, stamp]) => {
      return (before.get(path) !== stamp) === expected(path);
    });
    rows.push(promise(`changed ${what}: just its documents are rendered again`, right));
    before = after;
  }
  return rows;
}

/** From what each document was rendered, as the output folder remembers it. */
function stampsIn(out) {
  const entries = Object.entries(JSON.parse(readFileSync(join(out, record), 'utf8')));
  return new Map(entries.map(([path, { source }]) => [path, source]));
}
