/** Exceptions at work: what they take out, what they never may, and what is said about them. */

import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/renderers/text/index.js';
import { withChanges } from '../../src/rules/example-curriculum.js';
import { rules } from '../../src/rules/index.js';
import type { ExampleFiles } from '../../src/rules/rule.js';
import { check } from '../../src/rules/run.js';
import { folderOf } from '../../src/source/folder.js';
import { inParts } from '../checking/worlds.js';
import { curriculumOf } from '../curriculum/reading.js';
import { treeOf } from '../support/documents.js';

const told = (files: ExampleFiles) =>
  check(curriculumOf(files), rules).map(({ rule, line, message }) => `${rule} ${line} ${message}`);
const found = (files: ExampleFiles) => check(curriculumOf(files), rules).map(({ rule }) => rule);

/** The session says 65 minutes instead of the 60 that its activities have; so does the module. */
const long = (comment: string): ExampleFiles => ({
  'm1/1-knots.md': [['minutes: 60', `minutes: 65${comment}`]],
  'm1/module.yaml': [['minutes: 60', 'minutes: 65']],
});

describe('an exception', () => {
  it('takes out what it covers', () => {
    expect(found(long(''))).toEqual(['timing/session-sum']);
    expect(found(long(' # pensum-allow timing/session-sum: a guest speaks'))).toEqual([]);
  });

  it('leaves what is elsewhere, and is reported there', () => {
    const files: ExampleFiles = {
      ...long(''),
      'm1/1-knots.md': [
        [
          'title: Three',
          'title: Three # pensum-allow timing/session-sum: a guest speaks\nroom: x #',
        ],
        ['minutes: 60', 'minutes: 65'],
      ],
    };
    expect(told(files)).toEqual([
      'exceptions/unused 3 Nothing here needs the exception from timing/session-sum',
      expect.stringContaining('timing/session-sum 5'),
    ]);
  });

  it('from one rule leaves the others', () => {
    const files = long(' # pensum-allow timing/stretch: a guest speaks');
    expect(found(files).sort()).toEqual(['exceptions/unused', 'timing/session-sum']);
  });

  it('from several rules is reported for the one that is not needed', () => {
    const both = ' # pensum-allow timing/stretch, timing/session-sum: a guest speaks';
    expect(told(long(both))).toEqual([
      'exceptions/unused 4 Nothing here needs the exception from timing/stretch',
    ]);
  });

  it('without a reason has no effect, and is reported once', () => {
    expect(told(long(' # pensum-allow timing/session-sum'))).toEqual([
      expect.stringMatching('timing/session-sum 4'),
      'exceptions/form 4 The exception has no reason, so it has no effect',
    ]);
  });

  it('from a rule that does not exist names the nearest', () => {
    const [unknown] = check(
      curriculumOf({
        'm1/1-knots.md': [['Ask who', '<!-- pensum-allow timing/streching: x -->\n\nAsk who']],
      }),
      rules,
    );
    expect(unknown).toMatchObject({
      message: 'There is no rule "timing/streching"',
      hint: 'Did you mean "timing/stretch"?',
    });
  });

  it.each(['separation/block', 'exceptions/unused', 'exceptions/form', 'exceptions/nothing'])(
    'is never from %s',
    (rule) => {
      const comment = `<!-- pensum-allow ${rule}: we know -->`;
      expect(told({ 'm1/1-knots.md': [['Ask who', `${comment}\n\nAsk who`]] })).toEqual([
        `exceptions/form 19 Nothing can be excepted from ${rule}`,
      ]);
    },
  );

  it('does not hide a block error', () => {
    const files: ExampleFiles = {
      'm1/1-knots.md': [
        [':::slide[A knot', '<!-- pensum-allow separation/block: we know -->\n\n:::slid[A knot'],
      ],
    };
    expect(found(files)).toContain('separation/block');
  });

  it('is not called unused in a file with block errors, where rules keep silent', () => {
    const files: ExampleFiles = {
      ...long(''),
      'm1/1-knots.md': [
        ['minutes: 60', 'minutes: 65 # pensum-allow timing/session-sum: a guest speaks'],
        [':::slide[A knot', ':::slid[A knot'],
      ],
    };
    expect(new Set(found(files))).toEqual(new Set(['separation/block']));
  });

  it('in a file whose YAML is wrong hides nothing of that', () => {
    const files: ExampleFiles = {
      'm1/module.yaml': '# pensum-allow structure/yaml: no\nid: [M1\n',
      'glossary.yaml': '# pensum-allow structure/required: no\n- { term: }\n',
    };
    expect(found(files)).toContain('structure/yaml');
  });

  it('in module.yaml holds for what only the whole curriculum shows', async () => {
    const files = withChanges({
      'm1/module.yaml': [
        [
          'trainers: 1',
          'trainers: 1\n# pensum-allow coverage/prerequisites: it is being written\nprerequisites: [M9]',
        ],
      ],
    });
    const without = withChanges({
      'm1/module.yaml': [['trainers: 1', 'trainers: 1\nprerequisites: [M9]']],
    });
    expect((await inParts(folderOf(without))).diagnostics.map(({ rule }) => rule)).toEqual([
      'coverage/prerequisites',
    ]);
    expect(await inParts(folderOf(files))).toMatchObject({ diagnostics: [], excepted: 1 });
  });

  it('works in every kind of file', () => {
    expect(
      found({
        'curriculum.yaml': [
          [
            'modules: 1',
            'modules: 2 # pensum-allow coverage/modules-per-track: one is being written',
          ],
        ],
        'tools/knot-card.md': [
          [
            'Hand out',
            '<!-- pensum-allow accessibility/heading-order: it is quoted -->\n\n##### Use\n\nHand out',
          ],
        ],
      }),
    ).toEqual([]);
  });

  it('is silent where its own rules are switched off', () => {
    const off: ExampleFiles = {
      'm1/1-knots.md': [
        [
          'Ask who',
          '<!-- pensum-allow timing/stretch: x -->\n\n<!-- pensum-allow timing/stretch -->\n\nAsk who',
        ],
      ],
    };
    const setting = 'rules: { exceptions/unused: off, exceptions/form: off }\nthemes: {';
    expect(found(off)).toEqual(['exceptions/unused', 'exceptions/form']);
    expect(found({ ...off, 'curriculum.yaml': [['themes: {', setting]] })).toEqual([]);
  });

  it('is not judged where the rule that it is from does not run', () => {
    const files: ExampleFiles = {
      'm1/1-knots.md': [['Ask who', '<!-- pensum-allow timing/stretch: x -->\n\nAsk who']],
    };
    const some = rules.filter(({ id }) => id !== 'timing/stretch');
    expect(check(curriculumOf(files), some)).toEqual([]);
  });
});

it('an exception is printed in no document', () => {
  const allowed = (rule: string) => `<!-- pensum-allow ${rule}: SECRETREASON -->`;
  const curriculum = curriculumOf({
    'm1/1-knots.md': [
      ['minutes: 60', 'minutes: 60 # pensum-allow timing/session-sum: SECRETREASON'],
      ['Ask who', `${allowed('timing/stretch')}\n\nAsk ${allowed('timing/stretch')} who`],
      ['- Slow hands', `${allowed('slides/words')}\n\n- Slow ${allowed('slides/words')} hands`],
      ['| knot | it held |', `${allowed('materials/worksheet')}\n\n| knot | it held |`],
    ],
    'tools/knot-card.md': [['Hand out', `${allowed('timing/stretch')}\n\nHand out`]],
  });
  expect(curriculum.exceptions).toHaveLength(7);
  for (const kind of ['trainer-pack', 'slide-outline', 'participant-workbook']) {
    const text = renderText(treeOf(curriculum, { target: 'M1', kind }));
    expect(text).toContain('Three knots');
    expect(text).not.toMatch(/SECRETREASON|pensum-allow/);
  }
});
