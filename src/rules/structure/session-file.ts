/** Sessions in the agenda and sessions as files: each must have the other. */

import type { Curriculum } from '../../curriculum/model.js';
import { usesOfModule, usesOfTool } from '../../curriculum/uses.js';
import { nearest } from '../../diagnostic/nearest.js';
import { sourceFile, span } from '../../diagnostic/source-file.js';
import { baseName, parentOf } from '../../source/folder.js';
import { brokenIn, meantOrphan } from '../causes.js';
import type { Rule } from '../rule.js';

export const sessionFile: Rule = {
  id: 'structure/session-file',
  lenient: true,
  summary: 'Every session of the agenda has its file.',
  why: 'A session without a file is a gap in the day that a trainer finds on the morning of the course.',
  severity: 'error',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      // A file that could not be read may be the one that is looked for.
      if (module.unreadable.length > 0) continue;
      const seen = new Set<string>();
      for (const item of module.agenda.flatMap((day) => day.items)) {
        if (item.kind !== 'session' || item.session || seen.has(item.id)) continue;
        seen.add(item.id);
        const meant = meantOrphan(module, item.id);
        const folder = module.folder === '' ? 'the module’s folder' : `${module.folder}/`;
        yield {
          message: `The session "${item.id}" has no file, expected one in ${folder} with "id: ${item.id}"`,
          at: item.at.value('session'),
          ...(meant === undefined ? { missing: true } : { hint: `Did you mean "${meant}"?` }),
        };
      }
    }
  },
  fails: [
    {
      title: 'a planned session of a reviewed module',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: knots\n      - session: «splices»'],
        ],
      },
      message: 'The session "splices" has no file, expected one in m1/ with "id: splices"',
    },
    {
      title: 'a planned session of a draft',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: knots\n      - session: «splices»'],
          ['status: reviewed', 'status: draft'],
        ],
      },
      message: 'The session "splices" has no file, expected one in m1/ with "id: splices"',
      severity: 'warning',
    },
    {
      title: 'a misspelt session, in a draft too',
      files: {
        'm1/module.yaml': [
          ['      - session: knots', '      - session: «knotts»'],
          ['status: reviewed', 'status: draft'],
        ],
      },
      message: 'The session "knotts" has no file, expected one in m1/ with "id: knotts"',
    },
  ],
  passes: [
    { title: 'a session with its file', files: {} },
    {
      title: 'a session whose file cannot be read, which is reported as such',
      files: { 'm1/1-knots.md': 'No front matter.\n' },
    },
  ],
};

export const orphan: Rule = {
  id: 'structure/orphan',
  scope: 'both',
  summary: 'Every session is in the agenda of its module, and every picture is used.',
  why: 'What nothing names is never printed, and its author believes that it is.',
  severity: 'warning',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const items = module.agenda.flatMap((day) => day.items);
      const named = items.flatMap((item) => (item.kind === 'session' ? [item] : []));
      const open =
        items.length === 0 ||
        brokenIn(module.at, ['agenda'], ['items']) ||
        module.agenda.some((day) => brokenIn(day.at, ['items'], ['session']));
      if (open) continue;
      for (const session of module.orphans) {
        if (named.some(({ id }) => id === session.id)) continue; // A second one of this id.
        if (named.some((item) => !item.session && meantOrphan(module, item.id) === session.id)) {
          continue;
        }
        yield {
          message: `The session "${session.id}" stands in no agenda`,
          at: session.at.value('id'),
          hint: `Add "- session: ${session.id}" to the agenda of ${module.id}.`,
        };
      }
    }
    for (const path of unusedPictures(curriculum)) {
      const file = sourceFile(path, '');
      yield { message: 'Nothing uses this picture', at: span(file, 0, 0) };
    }
  },
  fails: [
    {
      title: 'a session that no agenda names',
      files: { 'm1/2-splices.md': '---\nid: «splices»\ntitle: Splices\nminutes: 60\n---\n' },
      message: 'The session "splices" stands in no agenda',
    },
    {
      title: 'a picture that nothing uses',
      files: {
        'm1/images/rope.svg': '«»<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      },
      message: 'Nothing uses this picture',
    },
  ],
  passes: [
    {
      title: 'a picture that a session shows',
      files: {
        'm1/images/rope.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        'm1/1-knots.md': [['Slow hands', 'Slow hands ![A rope](images/rope.svg)']],
      },
    },
  ],
};

/** Pictures in folders of modules and tools that no text, link or attachment names. */
function unusedPictures(curriculum: Curriculum): string[] {
  if (curriculum.part === 'module') return [];
  const modules = curriculum.modules.map((module) => ({
    folder: module.folder,
    uses: usesOfModule(curriculum, module),
  }));
  const tools = curriculum.tools.map((tool) => usesOfTool(curriculum, tool));
  const all = [...modules.map(({ uses }) => uses), ...tools];
  const used = new Set(all.flatMap(({ files }) => files));
  const dead = all.flatMap((uses) => uses.dead);
  // In a folder with a file that could not be read, the one that shows the picture may be it.
  const folders = new Set([
    ...modules.filter(({ uses }) => !uses.unknown).map(({ folder }) => folder),
    ...(tools.some(({ unknown }) => unknown) ? [] : ['tools']),
  ]);
  const inside = (path: string) => {
    let folder = parentOf(path);
    if (folders.has(folder)) return true;
    for (; folder !== ''; folder = parentOf(folder)) if (folders.has(folder)) return true;
    return false;
  };
  return [...curriculum.folder.files.keys()].filter(
    (path) =>
      /\.(png|jpe?g|svg|gif|webp|avif|tiff?|bmp)$/i.test(path) &&
      !used.has(path) &&
      inside(path) &&
      // The picture that a broken link was meant to show is not unused as well.
      !dead.some((name) => nearest(name, [baseName(path)]) !== undefined),
  );
}
