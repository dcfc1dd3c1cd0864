/** How long documents take and how much memory, beside the programs that people use for the same. */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyAlone, longCurriculum } from './curricula.js';
import { bareSeconds, median, repeated, run, typical } from './measure.js';
import { peers } from './peers.js';
import { absent, row } from './report.js';
import { treesOf, writeSources } from './trees.js';

const goals = {
  'Pandoc → DOCX': ['≤ 1.0, stretch 0.6', 1],
  'Typst → PDF/UA-1': ['≤ 1.2, stretch 0.8', 1.2],
  'Pandoc → XeLaTeX → PDF, untagged': ['≤ 0.4', 0.4],
};

/** @typedef {{ root: string, modules: string, pensum: string, work: string, times: number }} Bench */

/** `pensum --version` beside a Node that does nothing. */
export async function startup({ pensum, work, times }) {
  const [ours, node] = [[], []];
  for (let n = 0; n < times * 3; n++) {
    node.push(await bareSeconds(['-e', '0'], { cwd: work }));
    ours.push(await bareSeconds([pensum, '--version'], { cwd: work }));
  }
  return [
    row('node -e 0', { seconds: median(node) }, median(ours) / median(node), ['≤ 1.6', 1.6]),
    row('pensum --version', { seconds: median(ours) }),
  ];
}

/** The trainer pack and the workbook of B1, alone in its curriculum; beside them the same out of the whole curriculum. */
export async function b1(bench) {
  const alone = join(bench.work, 'b1-alone');
  copyAlone(bench.modules, alone, join('basic', 'b1'));
  const rows = [];
  for (const kind of ['trainer-pack', 'participant-workbook']) {
    rows.push(...(await beside(bench, { curriculum: alone, module: 'B1', kind })));
  }
  for (const format of ['docx', 'pdf']) {
    const costs = await repeated(bench.times, () =>
      exported(bench, bench.modules, ['B1', '--document', 'trainer-pack', '--format', format]),
    );
    rows.push(
      row(
        `pensum → ${format.toUpperCase()}, B1 trainer-pack out of the whole curriculum`,
        typical(costs),
      ),
    );
  }
  return rows;
}

/** Sessions of the generated module whose trainer pack has about 100 pages. */
const sessionsOf100Pages = 10;

/** One document of about 100 pages. */
export async function long(bench) {
  const curriculum = longCurriculum(bench, sessionsOf100Pages);
  const rows = [];
  for (const kind of ['trainer-pack', 'participant-workbook']) {
    rows.push(...(await beside(bench, { curriculum, module: 'M1', kind, memory: 256 })));
  }
  return rows;
}

/**
 * Time and memory from about 100 pages to 500. The second 200 pages cost as much as the first where growth is
 * linear, and twice as much where it is quadratic.
 */
export async function growth(bench) {
  const rows = [];
  for (const format of ['docx', 'pdf']) {
    const seen = [];
    for (const size of [1, 3, 5]) {
      const curriculum = longCurriculum(bench, sessionsOf100Pages * size);
      const wish = ['M1', '--document', 'trainer-pack', '--format', format];
      const cost = typical(await repeated(bench.times, () => exported(bench, curriculum, wish)));
      seen.push(cost);
      const name = `pensum → ${format.toUpperCase()}, trainer-pack of ${sessionsOf100Pages * size} sessions`;
      rows.push(row(name, cost, size === 1 ? undefined : cost.seconds / seen[0].seconds));
    }
    const [first, middle, last] = seen;
    const steps = [middle.seconds - first.seconds, last.seconds - middle.seconds];
    const more = [middle.mebibytes - first.mebibytes, last.mebibytes - middle.mebibytes];
    rows.push(
      row(
        `${format.toUpperCase()}: time of the second 200 pages against the first 200`,
        {},
        steps[1] / steps[0],
        ['≤ 1.5', 1.5],
      ),
      row(
        `${format.toUpperCase()}: memory of the second 200 pages against the first 200`,
        {},
        more[1] / more[0],
        ['≤ 1.5', 1.5],
      ),
    );
  }
  return rows;
}

/** Every document of the curriculum: ours twice, as DOCX and PDF, beside Pandoc's DOCX alone. */
export async function all(bench) {
  const sources = join(bench.work, 'all-sources');
  const documents = await writeSources(treesOf(bench.modules), sources);
  const [pandoc] = peers.docx;
  const [ours, theirs] = [[], []];
  for (let n = 0; n < bench.times; n++) {
    ours.push(await exported(bench, bench.modules, ['--format', 'docx,pdf']));
    if (!pandoc.installed) continue;
    const costs = [];
    for (const { name } of documents) costs.push(await pandoc.make(sources, name));
    theirs.push({
      seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
      mebibytes: typical(costs).mebibytes,
    });
  }
  const cost = typical(ours);
  const name = `Pandoc → DOCX, the same ${documents.length} documents file by file`;
  return [
    row(`pensum → DOCX and PDF, ${documents.length} documents in one process`, cost),
    pandoc.installed
      ? row(name, typical(theirs), cost.seconds / typical(theirs).seconds, ['≤ 0.5', 0.5])
      : absent(pandoc),
  ];
}

/** One document, ours and every peer's in turn. Rows of both formats. */
async function beside(bench, { curriculum, module, kind, memory }) {
  const sources = join(bench.work, `sources-${module}-${kind}`);
  const trees = treesOf(curriculum, { modules: [module], kinds: [kind] });
  const [source] = await writeSources(trees, sources);
  const rows = [];
  for (const format of ['docx', 'pdf']) {
    const there = peers[format].filter(({ installed }) => installed);
    const [ours, theirs] = [[], there.map(() => [])];
    for (let n = 0; n < bench.times; n++) {
      const wish = [module, '--document', kind, '--format', format];
      ours.push(await exported(bench, curriculum, wish));
      for (const [at, peer] of there.entries()) {
        theirs[at].push(await peer.make(sources, source.name));
      }
    }
    const cost = typical(ours);
    const size =
      format === 'pdf'
        ? `${pagesOf(join(outOf(bench), module, `${source.name}.${trees[0].document.language}.pdf`))} pages`
        : `${Math.round(source.bytes / 1024)} KiB of Markdown`;
    const name = `pensum → ${format.toUpperCase()}, ${source.name}, ${size}`;
    rows.push(
      memory === undefined
        ? row(name, cost)
        : row(name, cost, undefined, [`< ${memory} MiB`, memory], cost.mebibytes),
    );
    for (const peer of peers[format]) {
      const at = there.indexOf(peer);
      if (at === -1) rows.push(absent(peer));
      else {
        const their = typical(theirs[at]);
        rows.push(row(peer.name, their, cost.seconds / their.seconds, goals[peer.name]));
      }
    }
  }
  return rows;
}

/** Pages are objects of their own in our files, and those are not packed. */
function pagesOf(path) {
  return readFileSync(path, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

const outOf = ({ work }) => join(work, 'out');

/** One cold export of ours; nothing is left of the one before. */
function exported({ pensum, work }, curriculum, wish) {
  const out = outOf({ work });
  rmSync(out, { recursive: true, force: true });
  return run([pensum, 'export', '-C', curriculum, ...wish, '--out', out], { cwd: work });
}
