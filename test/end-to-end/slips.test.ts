/**
 * One slip of the pen in one `:::` line: either pensum says so and writes nothing for participants,
 * or nothing of the trainer's has moved into what they get.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasBlockErrors } from '../../src/curriculum/lookup.js';
import { positionAt, sourceFile } from '../../src/diagnostic/source-file.js';
import { renderText } from '../../src/renderers/text/index.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { readText } from '../../src/source/read-text.js';
import { run, temporaryFolder, writtenTo } from '../support/command.js';
import { curriculumOf, moduleOf, treeOf } from '../support/documents.js';
import { found, markedCurriculum, wordsOf } from '../support/marked-words.js';

const files = markedCurriculum();
const secrets = wordsOf(files, 't');

/** What a tired author can do to a line; each gives the lines that stand in its place. */
const slips: Record<string, (line: string) => string[]> = {
  'is forgotten': () => [],
  'is empty': () => [''],
  'stands twice': (line) => [line, line],
  'has two colons': (line) => [line.slice(1)],
  'has four colons': (line) => [`:${line}`],
  'has five colons': (line) => [`::${line}`],
  'has one colon': (line) => [line.slice(2)],
  'has semicolons': (line) => [line.replace(':::', ';;;')],
  'has wide colons': (line) => [line.replace(':::', '：：：')],
  'has dots': (line) => [line.replace(':::', '...')],
  'has a space among its colons': (line) => [line.replace(':::', ':: :')],
  'has a space after its colons': (line) => [line.replace(':::', '::: ')],
  'is escaped': (line) => [`\\${line}`],
  'lacks a letter': (line) => [line.replace(/^:::([a-z])[a-z]/, ':::$1')],
  'has a letter twice': (line) => [line.replace(/^:::([a-z])/, ':::$1$1')],
  'has two letters swapped': (line) => [line.replace(/^:::([a-z])([a-z])/, ':::$2$1')],
  'has another ending': (line) => [line.replace(/^:::([a-z]+)/, ':::$1x')],
  'begins with a capital': (line) => [
    line.replace(/^:::([a-z])/, (_, letter: string) => `:::${letter.toUpperCase()}`),
  ],
  'is in capitals': (line) => [line.toUpperCase()],
  'has an invisible space in its name': (line) => [line.replace(/^:::([a-z])/, ':::$1\u200B')],
  'lacks the end of its title': (line) => [line.replace(']', '')],
  'lacks the beginning of its title': (line) => [line.replace('[', '')],
  'has a space before its title': (line) => [line.replace('[', ' [')],
  'has its title in round brackets': (line) => [line.replace('[', '(').replace(']', ')')],
  'lacks its title': (line) => [line.replace(/\[.*\]/, '')],
  'lacks the end of its attributes': (line) => [
    line.includes('{') ? line.replace('}', '') : `${line}{workbook`,
  ],
  'has an unknown attribute': (line) => [`${line}{participants}`],
  'has a text after it': (line) => [`${line} and more`],
  'has a text before it': (line) => [`and more ${line}`],
  'has a backslash after it': (line) => [`${line}\\`],
  'is indented by two spaces': (line) => [`  ${line}`],
  'is indented by four spaces': (line) => [`    ${line}`],
  'is indented by a tab': (line) => [`\t${line}`],
  'follows a no-break space': (line) => [`\u00A0${line}`],
  'follows an invisible space': (line) => [`\u200B${line}`],
  'stands in a list': (line) => [`- ${line}`],
  'stands in a numbered list': (line) => [`1. ${line}`],
  'stands in a task list': (line) => [`- [ ] ${line}`],
  'stands in a quotation': (line) => [`> ${line}`],
  'stands in a table': (line) => [`| ${line} |`],
  'is a heading': (line) => [`### ${line}`],
  'is bold': (line) => [`**${line}**`],
  'is code': (line) => [`\`${line}\``],
  'is a comment': (line) => [`<!-- ${line} -->`],
  'opens a comment': (line) => [`<!-- ${line}`],
  'closes a comment': (line) => [`${line} -->`],
  'follows a code fence': (line) => ['```', line],
  'precedes a code fence': (line) => [line, '```'],
  'follows a front matter line': (line) => ['---', line],
};

interface Slip {
  path: string;
  /** Index of the line. */
  index: number;
  line: string;
  name: string;
  text: string;
  /** Lines from `first` to `last` (from 1) hold the slip and the block that it belongs to. */
  first: number;
  last: number;
}

const texts = Object.entries(files).flatMap(([path, content]) =>
  typeof content === 'string' &&
  path.endsWith('.md') &&
  !path.endsWith('orphan.md') &&
  !path.endsWith('unused.md')
    ? [{ path, lines: content.split('\n') }]
    : [],
);

const everySlip: Slip[] = texts.flatMap(({ path, lines }) =>
  lines.flatMap((line, index) =>
    !line.startsWith(':::')
      ? []
      : Object.entries(slips).flatMap(([name, change]) => {
          const instead = change(line);
          if (instead.length === 1 && instead[0] === line) return [];
          const text = [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n');
          const opening = lines.slice(0, index + 1).findLastIndex((one) => /^:::[a-z]/.test(one));
          const closing = lines.indexOf(':::', index);
          return [
            {
              path,
              index,
              line,
              name,
              text,
              first: opening + 1,
              last: closing + 1 + instead.length,
            },
          ];
        }),
  ),
);

/** The lines at which the text of a slip has block errors. */
function errorLines({ path, text }: Slip): number[] {
  const file = sourceFile(path, text);
  return readText(file, readFrontMatter(file).bodyStart)
    .findings.filter((finding) => finding.rule === 'separation/block')
    .map((finding) => positionAt(file, finding.at.start).line);
}

/** Everything that any document for participants may hold, in one. */
const everything = `audience: everyone
sections:
  - agenda
  - self-rating
  - module-slides
  - each-session: [session-title, session-messages, session-handouts, session-slides]
  - shared-assessments
  - glossary
  - references
  - licence
`;

/** Secret words in what participants would get. */
function leaks(changed: typeof files): string[] {
  const curriculum = curriculumOf({
    ...changed,
    'templates/documents/everything.yaml': everything,
  });
  if (hasBlockErrors(curriculum, moduleOf(curriculum, 'S1'))) return [];
  const shown = renderText(treeOf(curriculum, { target: 'S1', kind: 'everything' }));
  // The text of a tree names anchors by files, which no printed document does.
  return found(secrets, shown).filter((word) => word !== 'qttoolfilez');
}

describe('a line ":::" that', () => {
  it.each(Object.keys(slips))('%s', { timeout: 60_000 }, (name) => {
    const mine = everySlip.filter((slip) => slip.name === name);
    expect(mine.length).toBeGreaterThan(5);
    for (const slip of mine) {
      const at = `${slip.path}:${slip.index + 1} ${slip.line}`;
      const lines = errorLines(slip);
      if (lines.length === 0) {
        const changed = { ...files, [slip.path]: slip.text };
        expect({ at, leaks: leaks(changed) }).toEqual({ at, leaks: [] });
      } else {
        // A fence takes the next one for its end, so that the error may show further down.
        const last = name.includes('fence') ? Number.POSITIVE_INFINITY : slip.last;
        const near = lines.some((line) => line >= slip.first && line <= last);
        expect({ at, lines, near }).toEqual({ at, lines, near: true });
      }
    }
  });
});

describe('exporting after a slip', () => {
  const cases: [name: string, path: string, line: string][] = [
    ['is forgotten', 'basic/1-qnsessionfilez.md', ':::answers[Answers qtanswerstitlez]'],
    ['has two letters swapped', 'basic/1-qnsessionfilez.md', ':::workbook[Sheet qwsheettitlez]'],
    ['stands in a list', 'basic/2-qnsecondfilez.md', ':::workbook[Sheet qwlastthingz]'],
    ['is indented by four spaces', 'tools/qttoolfilez.md', ':::online[Online qttoolonlinetitlez]'],
    ['is forgotten', 'tools/qttoolfilez.md', ':::'],
  ];

  it.each(cases)('writes nothing for participants when one %s in %s', async (name, path, line) => {
    const slip = everySlip.find(
      (one) => one.name === name && one.path === path && one.line === line,
    );
    const folder = writtenTo(temporaryFolder(), { ...files, [path]: slip?.text ?? '' });
    const result = await run(
      folder,
      'export',
      '--format',
      'pdf',
      '--document',
      'participant-workbook',
    );
    const slides = await run(
      folder,
      'export',
      '--format',
      'pdf',
      '--document',
      'slide-outline',
      '--no-notes',
    );
    expect([result.code, slides.code]).toEqual([1, 1]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const lines = [...result.stderr.matchAll(/([\w./-]+\.md):(\d+)/g)].map(([, file, at]) => [
      file,
      Number(at),
    ]);
    expect(lines.length).toBeGreaterThan(0);
    for (const [file, at] of lines) {
      expect(file).toBe(path);
      expect(at).toBeGreaterThanOrEqual(slip?.first ?? 0);
    }
  });

  it("still writes what is the trainer's", async () => {
    const [slip] = everySlip.filter((one) => one.name === 'is forgotten');
    const folder = writtenTo(temporaryFolder(), { ...files, [slip?.path ?? '']: slip?.text ?? '' });
    const result = await run(folder, 'export', '--format', 'docx');
    expect(result.code).toBe(1);
    expect(readdirSync(join(folder, 'out', 'S1')).filter((name) => name.endsWith('.docx'))).toEqual(
      ['S1-slide-outline.en.docx', 'S1-trainer-pack.en.docx'],
    );
  }, 60_000);
});
