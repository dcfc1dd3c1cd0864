/** The SARIF format, held against the schema of OASIS. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/diagnostic/diagnostic.js';
import { visible } from '../../src/reporters/visible.js';
import { hostile, report, run } from './given.js';

const schema = resolve(import.meta.dirname, 'schemas/sarif-schema-2.1.0.json');
const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

/** The one run of a valid log. */
function parsed(text: string) {
  const log = JSON.parse(text);
  expect(validate(log), ajv.errorsText(validate.errors)).toBe(true);
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

describe('sarif', () => {
  it('names the tool and describes its rules', () => {
    const { tool, columnKind, invocations } = parsed(run('sarif', report({ diagnostics: [] })));
    expect(tool.driver).toMatchObject({
      ...{ name: 'pensum', version: '1.2.3', semanticVersion: '1.2.3' },
    });
    expect(tool.driver.rules).toEqual([
      {
        id: 'group/rule',
        shortDescription: { text: 'Something holds.' },
        fullDescription: { text: 'People stumble.' },
        help: {
          text: 'Something holds.\n\nPeople stumble.\n\nhttps://example.org/rules/group/rule.md',
          markdown:
            'Something holds.\n\nPeople stumble.\n\n[group/rule](https://example.org/rules/group/rule.md)',
        },
        helpUri: 'https://example.org/rules/group/rule.md',
        defaultConfiguration: { level: 'error' },
        properties: { tags: ['group'] },
      },
    ]);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it.each(['file:///opt/pensum/docs/rules/group/rule.md', '/docs/rule.md', 'https://[/'])(
    'does not send people to %s, which is not on the web',
    (page) => {
      const { rules } = report();
      const text = run('sarif', report({ rules: rules.map((rule) => ({ ...rule, page })) }));
      expect(parsed(text).tool.driver.rules[0]).not.toHaveProperty('helpUri');
      expect(text).not.toContain(page);
    },
  );

  it('has a result for each problem, its place from the root of the repository', () => {
    const given = report({
      diagnostics: [
        { line: 4, column: 10, endLine: 4, endColumn: 12, hint: 'Write 60.', severity: 'info' },
        { rule: 'unknown/rule' },
      ],
      root: 'teaching/',
      prefix: '../',
    });
    const [first, second] = parsed(run('sarif', given)).results;
    expect(first).toEqual({
      ruleId: 'group/rule',
      ruleIndex: 0,
      level: 'note',
      message: { text: 'Found 1, expected 2. Write 60.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'teaching/a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 4, startColumn: 10, endLine: 4, endColumn: 12 },
          },
        },
      ],
      partialFingerprints: { 'pensum/v1': given.fingerprints[0] },
    });
    expect(second).not.toHaveProperty('ruleIndex');
  });

  it('says what was not judged', () => {
    const [invocation] = parsed(run('sarif', report({ notJudged: ['Pilots.'] }))).invocations;
    expect(invocation.toolExecutionNotifications).toEqual([
      { level: 'warning', message: { text: 'Pilots.' } },
    ]);
  });

  it('is held against a schema that finds faults', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });
});

describe('a fix in SARIF', () => {
  const fix = { title: 'Write "minutes"', edits: [{ start: 4, end: 11, text: 'minutes' }] };

  it('replaces what the fix replaces', () => {
    const given = report({ diagnostics: [{ fix }], texts: { 'a.md': 'a\r\n\tminuets: 5\n' } });
    expect(parsed(run('sarif', given)).results[0].fixes).toEqual([
      {
        description: { text: 'Write "minutes"' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'modules/a.md', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 2, endLine: 2, endColumn: 9 },
                insertedContent: { text: 'minutes' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('is left out where the text cannot be read or nothing is edited', () => {
    const none = { title: 'Nothing', edits: [] };
    const diagnostics = [{ fix }, { fix: none, file: 'b.md' }];
    const { results } = parsed(run('sarif', report({ diagnostics, texts: { 'b.md': 'b' } })));
    for (const result of results) expect(result).not.toHaveProperty('fixes');
  });

  it('gives the same text as the edits, in any text', () => {
    const parts = fc.constantFrom('a', 'é', '👩‍🏫', '\n', '\r\n', '\t');
    const text = fc.array(parts, { maxLength: 20 }).map((all) => all.join(''));
    const cuts = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, fc.array(hostile), (before, offsets, texts) => {
        const edits = editsOf(before, offsets, texts);
        const given = report({
          diagnostics: [{ fix: { title: 'Mend', edits } }],
          texts: { 'a.md': before },
        });
        const [{ fixes }] = parsed(run('sarif', given)).results;
        const after = replaced(before, fixes[0].artifactChanges[0].replacements);
        expect(after).toBe(edited(before, edits));
      }),
    );
  });
});

function editsOf(text: string, offsets: readonly number[], texts: readonly string[]): Edit[] {
  const ends = offsets.map((offset) => Math.min(offset, text.length)).sort((a, b) => a - b);
  return Array.from({ length: Math.floor(ends.length / 2) }, (_, index) => ({
    ...{ start: ends[2 * index] ?? 0, end: ends[2 * index + 1] ?? 0, text: texts[index] ?? '' },
  }));
}

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end),
    text,
  );
}

interface Replacement {
  deletedRegion: { startLine: number; startColumn: number; endLine: number; endColumn: number };
  insertedContent?: { text: string };
}

/** What a viewer does: lines end with LF, columns count UTF-16 code units from 1. */
function replaced(text: string, replacements: readonly Replacement[]): string {
  const offset = (line: number, column: number) =>
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return replacements.reduceRight((all, { deletedRegion: region, insertedContent }) => {
    const start = offset(region.startLine, region.startColumn);
    const end = offset(region.endLine, region.endColumn);
    return all.slice(0, start) + (insertedContent?.text ?? '') + all.slice(end);
  }, text);
}

describe('text from strangers in SARIF', () => {
  it('is valid, means itself and makes no link', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        const [{ message: shown }] = parsed(
          run('sarif', report({ diagnostics: [{ message }], notJudged: [message] })),
        ).results;
        const meant = shown.text.replaceAll('{{', '{').replaceAll('}}', '}');
        expect(meant).toBe(visible(message).replaceAll('](', '] ('));
        expect(shown.text).not.toMatch(/\[[^\]]*\]\(/);
        expect(shown.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
      }),
    );
  });

  it('is a path that leads back to the file', () => {
    const name = hostile
      .map((text) => text.replaceAll('/', ''))
      .filter((text) => !/^\.*$/.test(text));
    fc.assert(
      fc.property(name, name, (folder, file) => {
        const given = report({ diagnostics: [{ file: `${folder}/${file}` }], root: '' });
        const [{ locations }] = parsed(run('sarif', given)).results;
        const { uri } = locations[0].physicalLocation.artifactLocation;
        const { pathname } = new URL(uri, 'file:///root/');
        const expected = `/root/${folder}/${file}`.replace(/\p{Surrogate}/gu, '\ufffd');
        expect(decodeURIComponent(pathname)).toBe(expected);
      }),
    );
  });
});
