/** Reports: places are marked where they are, and nothing from the source acts on a terminal. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { reporters } from '../../src/reporters/index.js';
import { palette } from '../../src/reporters/palette.js';
import type { Report } from '../../src/reporters/report.js';
import { table } from '../../src/reporters/table.js';
import { visible } from '../../src/reporters/visible.js';
import { clip, displayWidth } from '../../src/reporters/width.js';
import { report as given, run } from './given.js';

const esc = '\u001b';

function report(text: string, diagnostic: Partial<Diagnostic>, more: Partial<Report> = {}): Report {
  const texts = { [diagnostic.file ?? 'a.md']: text };
  return { ...given({ diagnostics: [diagnostic], texts }), ...more };
}

describe('pretty', () => {
  it('shows place, severity, message, rule, the line, the mark and the hint', () => {
    const given = report('one\ntwo three\n', {
      ...{ line: 2, column: 5, endLine: 2, endColumn: 10 },
      hint: 'Write two.',
    });
    expect(run('pretty', given)).toBe(`modules/a.md:2:5  error  Found 1, expected 2  group/rule
  2 | two three
    |     ^^^^^
  hint: Write two.

1 error in 1 file
`);
  });

  it('counts by severity, and files', () => {
    const { diagnostics, ...rest } = report('x', {});
    const [one] = diagnostics as [Diagnostic];
    const many: Diagnostic[] = [
      one,
      { ...one, line: 2, severity: 'warning' },
      { ...one, file: 'b.md', severity: 'warning' },
      { ...one, file: 'b.md', severity: 'info' },
    ];
    expect(run('pretty', { ...rest, diagnostics: many })).toMatch(
      /\n1 error, 2 warnings, 1 note in 2 files\n$/,
    );
    expect(run('pretty', { ...rest, diagnostics: [] })).toBe('No problems in 3 files\n');
  });

  it('calls nothing clean that was not judged', () => {
    const given = report('x', {}, { diagnostics: [], notJudged: ['Pilots.'] });
    expect(run('pretty', given)).toBe('Not judged: Pilots.\nNothing else found in 3 files\n');
  });

  it.each([
    ['after a tab', '\tab', 2, 3, '  1 |   ab', '    |   ^'],
    ['under wide characters', '集群 ab', 1, 3, '  1 | 集群 ab', '    | ^^^^'],
    ['after wide characters', '集群 ab', 4, 6, '  1 | 集群 ab', '    |      ^^'],
    ['after combining marks', 'e\u0301 ab', 4, 5, '  1 | e\u0301 ab', '    |   ^'],
    ['under an emoji of several parts', '👩‍🏫 ab', 1, 6, '  1 | 👩‍🏫 ab', '    | ^^'],
    ['at the end of the line', 'ab', 3, 3, '  1 | ab', '    |   ^'],
    ['with a carriage return', 'ab\r\ncd', 1, 3, '  1 | ab', '    | ^^'],
    ['under what is hidden', `a${esc}b`, 2, 3, '  1 | a␛b', '    |  ^'],
  ])('marks a place %s', (_, text, column, endColumn, line, marks) => {
    const shown = run('pretty', report(text, { column, endColumn })).split('\n');
    expect(shown.slice(1, 3)).toEqual([line, marks]);
  });

  it('keeps the place in sight in a long line', () => {
    const text = `${'a '.repeat(500)}HERE${' b'.repeat(500)}`;
    const [, line = '', marks = ''] = run(
      'pretty',
      report(text, { column: 1001, endColumn: 1005 }),
    ).split('\n');
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('colours by severity, and only when asked to', () => {
    const given = report('x', { severity: 'warning' });
    expect(run('pretty', given)).not.toContain(esc);
    const coloured = run('pretty', { ...given, palette: palette(true) });
    expect(coloured).toContain(`${esc}[33mwarning${esc}[39m`);
  });
});

describe('json', () => {
  it('is a flat list, each object as it is found', () => {
    const given = report('x', { hint: 'Do.' });
    expect(JSON.parse(run('json', given))).toEqual(given.diagnostics);
    expect(JSON.parse(run('json', { ...given, diagnostics: [] }))).toEqual([]);
  });
});

describe('text from strangers', () => {
  it('shows controls, and characters that turn or hide text', () => {
    expect(visible(`a${esc}[31m\u0007\u009b\u202e\u200b\u007fé集`)).toBe(
      'a␛[31m␇\\u{9b}\\u{202e}\\u{200b}␡é集',
    );
  });

  it('never reaches a terminal as anything but text, in any format', () => {
    const characters = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(characters, characters, characters, (message, text, file) => {
        for (const { id } of reporters) {
          const shown = run(id, report(text, { message, file, hint: message }));
          expect(visible(shown.replaceAll('\n', ''))).toBe(shown.replaceAll('\n', ''));
        }
      }),
    );
  });

  it('is the same text in JSON', () => {
    const characters = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(characters, (message) => {
        const [first] = JSON.parse(run('json', report('', { message }))) as Diagnostic[];
        expect(first?.message).toBe(message);
      }),
    );
  });
});

describe('columns', () => {
  it('clips to the columns that are there', () => {
    const grapheme = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(grapheme, fc.integer({ min: 2, max: 20 }), (text, columns) => {
        expect(displayWidth(clip(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('sets rows in columns, numbers flush right', () => {
    expect(
      table(
        ['what', 'n'],
        [
          ['集群', '1'],
          ['é', '10'],
        ],
        [1],
      ),
    ).toEqual(['what   n', '集群   1', 'é     10']);
  });
});
