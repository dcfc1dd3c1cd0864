/** Sets up, builds and runs pensum from a fresh checkout: what the scripts of package.json do. Needs Node alone. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...extra] = process.argv.slice(2);
const given = extra[0] === '--' ? extra.slice(1) : extra;

/** @type {Record<string, () => void>} */
const tasks = {
  build: () => build(),
  // npm runs this when it packs, and when somebody installs from Git: hooks of pre-commit do.
  prepare: () => {
    if (!existsSync(join(root, 'node_modules'))) install();
    if (existsSync(join(root, 'node_modules', 'typescript'))) build();
  },
  start: () => {
    build();
    const codes = [
      step('Checking modules/', () => pensum(['check', '-C', 'modules'])),
      step('Coverage', () => pensum(['coverage', '-C', 'modules'])),
      step('Writing the documents to out/', () => pensum(['export', '-C', 'modules', ...given])),
    ];
    finish(codes.find((code) => code !== 0) ?? 0);
  },
  bench: () => {
    build();
    finish(step('Measuring', () => node([join(root, 'test', 'bench', 'index.js'), ...given])));
  },
  fuzz: () => {
    build();
    const inputs = given[0] ?? '100000';
    if (!/^\d+$/.test(inputs)) fail(`Expected a number of inputs, found ${inputs}`);
    process.env.PENSUM_FUZZ_INPUTS = inputs;
    finish(
      step('Fuzzing', () => node([bin('vitest/vitest.mjs'), 'run', 'test/fuzz', '--maxWorkers=2'])),
    );
  },
  test: () => {
    build();
    const tool = (name, path, args) => step(name, () => node([bin(path), ...args]));
    if (given.length === 0) {
      stopUnless0(tool('Format and lint', '@biomejs/biome/bin/biome', ['ci']));
      stopUnless0(tool('Types of the tests', 'typescript/bin/tsc', ['-p', 'tsconfig.test.json']));
    }
    finish(tool('Tests', 'vitest/vitest.mjs', ['run', ...given]));
  },
};

const chosen = tasks[task];
if (chosen === undefined) fail(`Expected one of: ${Object.keys(tasks).join(', ')}`);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old, expected 20.19 or newer`);
}
if (task !== 'prepare') install();
chosen();

/** Installs what the lock file names, unless that is installed already. */
function install() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  // An installation from Git passes on its own --global; scripts would end up in `prepare` again.
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--global=false',
    '--include=dev',
    '--ignore-scripts',
  ];
  stopUnless0(
    step('Installing the dependencies', () =>
      npm === undefined ? run('npm', args, process.platform === 'win32') : node([npm, ...args]),
    ),
  );
}

/** npm notes what it installed beside the packages; parts for other systems are left out there. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const there = packages(noted);
  return Object.entries(packages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' ||
      there[path]?.version === version ||
      (there[path] === undefined && (optional || devOptional)),
  );
}

/** Compiles src to dist, unless it is compiled already. */
function build() {
  const stamp = join(root, 'dist', '.pensum-built');
  const lock = join(root, 'package-lock.json');
  const compiler = join(root, 'node_modules', 'typescript', 'package.json');
  const sources = [...filesIn(join(root, 'src')), join(root, 'tsconfig.json'), lock, compiler];
  const wanted = hash(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  stopUnless0(step('Building', () => node([bin('typescript/bin/tsc'), '-p', 'tsconfig.json'])));
  writeFileSync(stamp, wanted);
}

function pensum(args) {
  return node([join(root, 'bin', 'pensum.js'), ...args]);
}

/** The path of a dependency's file, by the package that it is in. */
function bin(path) {
  const parts = path.split('/');
  const name = parts.slice(0, path.startsWith('@') ? 2 : 1).join('/');
  const require = createRequire(join(root, 'package.json'));
  return join(dirname(require.resolve(`${name}/package.json`)), path.slice(name.length));
}

function node(args) {
  return run(process.execPath, args, false);
}

function run(command, args, shell) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (result.error) fail(`${command} could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

function step(name, work) {
  console.error(`\n> ${name}`);
  return work();
}

function stopUnless0(code) {
  if (code !== 0) process.exit(code);
}

function finish(code) {
  process.exitCode = code;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hash(paths) {
  const sum = createHash('sha256');
  for (const path of paths) {
    const text = readFileSync(path);
    sum.update(`${path.slice(root.length)}\0${text.length}\0`).update(text);
  }
  return sum.digest('hex');
}
