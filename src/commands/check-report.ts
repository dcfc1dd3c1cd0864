/** Puts together what a report format needs: paths from the repository's root, pages of rules, fingerprints. */

import { dirname, join, relative, sep } from 'node:path';
import { fingerprintsOf } from '../diagnostic/fingerprints.js';
import type { Io } from '../edge/io.js';
import { docsFolder, packageVersion } from '../edge/version.js';
import { reporters } from '../reporters/index.js';
import type { Folder } from '../source/folder.js';
import type { Asked, Judged } from './check-judged.js';
import { paletteFor, widthOf } from './context.js';
import { prefixOf, textReader } from './open-curriculum.js';

/** Annotations where GitHub runs pensum, else text for people. */
export function defaultFormat({ env }: Io): string {
  return env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
}

export function reportOf(
  io: Io,
  { root, rules, flags }: Asked,
  folder: Folder,
  { diagnostics, files, notJudged }: Judged,
  format: string,
): string {
  const reporter = reporters.find((each) => each.id === format) ?? reporters[0]!;
  const read = textReader(folder);
  return reporter.report({
    ...{ diagnostics, files, notJudged, read },
    fingerprints: fingerprintsOf(diagnostics, read),
    rules: rules.map(({ id, summary, why, severity }) => ({
      ...{ id, summary, why, severity },
      page: rulePage(io, id),
    })),
    prefix: prefixOf(io, root),
    root: inRepository(io, root),
    palette: paletteFor(io, io.stdout, flags),
    width: widthOf(io.stdout),
    version: packageVersion(),
  });
}

/** The page of a rule: on the web where the environment says where, else in the installed package. */
export function rulePage({ env }: Io, id: string): string {
  const base = env.PENSUM_DOCS || docsFolder();
  return `${base.endsWith('/') ? base.slice(0, -1) : base}/rules/${id}.md`;
}

/** The curriculum's folder seen from the root of its repository, else from the current folder. */
function inRepository(io: Io, root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (io.disk.kind(join(folder, '.git')) !== undefined) {
      const path = relative(folder, root).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (folder === dirname(folder)) break;
  }
  const seen = relative(io.cwd, root).split(sep).join('/');
  return seen === '' || seen.startsWith('..') ? '' : `${seen}/`;
}
