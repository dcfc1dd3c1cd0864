/** Lessons of others: every defect is reported at its place, once, and what is repaired is clean. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { findings, run, temporaryFolder, writtenTo } from '../support/command.js';
import { instructorTraining } from './real-material/instructor-training.js';
import {
  changed,
  type Files,
  filesOf,
  type Natural,
  type Place,
  placeOf,
  withoutMark,
} from './real-material/material.js';
import { openScience } from './real-material/open-science.js';

function inOrder(places: readonly Place[]): string[] {
  return places.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`).sort();
}

/** What the command reports, of every severity. */
async function reported(files: Files, ...argv: string[]): Promise<string[]> {
  const { found } = await findings(writtenTo(temporaryFolder(), files), ...argv);
  return inOrder(found);
}

/** The files with an exception on the line before a defect of the original. */
function withComment(files: Files, defect: Natural): Files {
  const { rule, file, line } = placeOf(files, defect);
  const lines = (files[file] ?? '').split('\n');
  const indent = /^ */.exec(lines[line - 1] ?? '')?.[0] ?? '';
  const comment = `${indent}# pensum-allow ${rule}: it stands so in the original`;
  return { ...files, [file]: lines.toSpliced(line - 1, 0, comment).join('\n') };
}

describe.each([instructorTraining, openScience])('$folder', (material) => {
  const original = filesOf(material);
  const repaired = changed(original, material.repairs);

  it('has the defects of the original, and its README names them', async () => {
    const natural = material.natural.map((each) => placeOf(original, each));
    expect(await reported(original)).toEqual(inOrder(natural));
    for (const { rule, file, line } of natural) {
      expect(original['README.md']).toContain(`| \`${rule}\` | \`${file}\` | ${line} |`);
    }
  });

  it('is clean and complete when it is repaired', async () => {
    const folder = writtenTo(temporaryFolder(), repaired);
    expect(await findings(folder, '--as', 'pilot-ready')).toEqual({ code: 0, found: [] });
    expect(await findings(folder)).toEqual({ code: 0, found: [] });
    const coverage = await run(folder, 'coverage', '--format', 'json');
    expect(coverage.stdout).toContain('"complete": true');
    expect(coverage.stdout).toContain('"status": "pilot-ready"');
  });

  it('is clean beside a baseline of its defects, which are reported again without it', async () => {
    const folder = writtenTo(temporaryFolder(), original);
    expect(await run(folder, 'check', '--update-baseline')).toMatchObject({ code: 0, stderr: '' });
    expect(await findings(folder)).toEqual({ code: 0, found: [] });
    rmSync(join(folder, 'pensum-baseline.json'));
    expect((await findings(folder)).found).toHaveLength(material.natural.length);
  });

  it('is clean where a comment gives the reason of each defect', async () => {
    const excepted = material.natural.reduce((files, each) => withComment(files, each), original);
    expect(await reported(excepted)).toEqual([]);
  });

  it.each(material.planted.map((each) => [each.rule, each.title, each] as const))(
    '%s: %s',
    async (rule, _, { changes }) => {
      const { files, place } = withoutMark(changed(original, changes), rule);
      const natural = material.natural.map((each) => placeOf(files, each));
      expect(await reported(files)).toEqual(inOrder([...natural, place]));
    },
  );
});

it('every rule is broken by one of the planted defects', () => {
  const broken = [instructorTraining, openScience].flatMap(({ planted }) => planted);
  const ids = new Set(broken.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
});
