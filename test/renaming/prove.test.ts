/** A renaming that would change more than a name, or less, is caught before anything is written. */

import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/curriculum/assemble.js';
import { leftOver } from '../../src/renaming/left-over.js';
import { changedFiles, folderAfter, type Plan, planRenaming } from '../../src/renaming/plan.js';
import { disproved } from '../../src/renaming/prove.js';
import { rules } from '../../src/rules/index.js';
import { readCurriculum } from '../../src/source/read-curriculum.js';
import { curriculumOf, type Files } from './renamed.js';
import { ropes } from './ropes.js';

/** What is said of a plan after `spoil` changed it. */
function saidOf(from: string, to: string, spoil: (plan: Plan) => void): string | undefined {
  const before = curriculumOf(ropes);
  const plan = planRenaming(before, from, to) as Plan;
  spoil(plan);
  const folder = folderAfter(before.folder, changedFiles(plan, before.folder));
  return disproved(before, assemble(readCurriculum(folder)), plan, rules)?.problem;
}

describe('disproved', () => {
  it('says nothing of a whole renaming', () => {
    expect(saidOf('knot-card', 'loop-card', () => {})).toBeUndefined();
  });

  it('names a file that was forgotten', () => {
    const said = saidOf('kolb1984', 'kolb84', ({ edits }) => edits.delete('tools/rope-card.md'));
    expect(said).toContain('would not leave tools/rope-card.md saying the same');
  });

  it('names a new problem', () => {
    const said = saidOf('M1/tie', 'bind', ({ edits }) =>
      edits.get('m2/module.yaml') === undefined
        ? edits.set('m2/module.yaml', [{ start: 0, end: 0, text: 'colour: red\n' }])
        : undefined,
    );
    expect(said).toMatch(
      /would break something, so nothing was changed: m2\/module\.yaml:1: .*colour/,
    );
  });
});

describe('leftOver', () => {
  const notes = (files: Files, from: string, to: string) => {
    const curriculum = curriculumOf(files);
    const plan = planRenaming(curriculum, from, to) as Plan;
    const changed = changedFiles(plan, curriculum.folder);
    return leftOver(curriculum, plan.target, changed, folderAfter(curriculum.folder, changed));
  };

  it('says that folders keep their names, and who else names a module', () => {
    const files = { ...ropes, 'README.md': 'M1 comes before M10.\n', 'notes.md': 'M10, xM1\n' };
    expect(notes(files, 'M1', 'R1')).toEqual([
      'Folders and files keep their names.',
      'README.md still names M1, where it is not read as its id; see whether that should change.',
    ]);
  });

  it('names the code in which a key stands', () => {
    expect(notes(ropes, 'kolb1984', 'k')).toEqual([expect.stringContaining('m1/1-knots.md still')]);
    expect(notes(ropes, 'kolb', 'k')).toEqual([]);
  });

  it('names files of which the baseline knows a problem', () => {
    const fingerprint = '0123456789abcdef'.repeat(2);
    const problem = { fingerprint, rule: 'r', file: 'tools/knot-card.md', message: 'm' };
    const baseline = JSON.stringify({ about: '', problems: [problem] });
    const files = { ...ropes, 'pensum-baseline.json': baseline };
    expect(notes(files, 'knot-card', 'loop-card')).toEqual([
      'pensum-baseline.json names tools/knot-card.md and was left as it is: problems that it knows there may be reported again.',
    ]);
    expect(notes(files, 'rope-card', 'line-card')).toEqual([]);
  });
});
