/** How grave a finding is: the rule, the author's settings, the module's status and what is asked for. */

import { describe, expect, it } from 'vitest';
import { completeModules } from '../../src/rules/complete.js';
import { rules } from '../../src/rules/index.js';
import type { ExampleFiles } from '../../src/rules/rule.js';
import { check } from '../../src/rules/run.js';
import type { Status } from '../../src/source/vocabulary.js';
import { curriculumOf } from '../curriculum/reading.js';

function grave(files: ExampleFiles, as?: Status) {
  return check(curriculumOf(files), rules, as ? { as } : {}).map(
    ({ rule, severity }) => `${severity} ${rule}`,
  );
}

const noPurpose: readonly [string, string] = ['purpose: Participants tie what holds.\n', ''];
const draft: readonly [string, string] = ['status: reviewed', 'status: draft'];
const setting = (text: string): ExampleFiles[string] => [
  ['themes: {', `rules: { ${text} }\nthemes: {`],
];

describe('what is missing', () => {
  it('is an error, but a warning in a draft', () => {
    expect(grave({ 'm1/module.yaml': [noPurpose] })).toEqual(['error structure/required']);
    expect(grave({ 'm1/module.yaml': [noPurpose, draft] })).toEqual(['warning structure/required']);
  });

  it('is an error again when a draft is judged as reviewed', () => {
    expect(grave({ 'm1/module.yaml': [noPurpose, draft] }, 'reviewed')).toEqual([
      'error structure/required',
    ]);
  });
});

describe("the author's settings", () => {
  it('change how grave a finding is, or switch it off', () => {
    const long: ExampleFiles = { 'm1/1-knots.md': [['minutes: 60', 'minutes: 65']] };
    const off = {
      ...long,
      'curriculum.yaml': setting('timing/session-sum: off, timing/module-sum: info'),
    };
    expect(grave(long)).toEqual(['error timing/session-sum', 'error timing/module-sum']);
    expect(grave(off)).toEqual(['info timing/module-sum']);
  });

  it('do not touch block errors', () => {
    const files: ExampleFiles = {
      'm1/1-knots.md': [[':::slide[A knot holds by friction]', ':::slide']],
      'curriculum.yaml': setting('separation/block: off'),
    };
    expect(grave(files)).toContain('error separation/block');
  });
});

describe('a status that this version cannot confirm', () => {
  it('is a warning where it is written and an error where it is asked for', () => {
    expect(grave({ 'm1/module.yaml': [['status: reviewed', 'status: piloted']] })).toEqual([
      'warning lifecycle/not-judged',
    ]);
    expect(grave({}, 'piloted')).toEqual(['error lifecycle/not-judged']);
    expect(grave({}, 'pilot-ready')).toEqual([]);
  });
});

describe('a module is complete', () => {
  const complete = (files: ExampleFiles) => [...completeModules(curriculumOf(files), rules)];

  it('when nothing of it is missing or wrong', () => {
    expect(complete({})).toEqual(['M1']);
    expect(complete({ 'm1/module.yaml': [draft] })).toEqual(['M1']);
  });

  it('also while the curriculum around it is not', () => {
    expect(complete({ 'curriculum.yaml': [['modules: 1', 'modules: 2']] })).toEqual(['M1']);
  });

  it.each<[string, ExampleFiles]>([
    ['a text is missing', { 'm1/module.yaml': [noPurpose, draft] }],
    [
      'a session is still to be written',
      {
        'm1/module.yaml': [
          draft,
          ['minutes: 60', 'minutes: 90'],
          [
            '- session: knots',
            '- session: knots\n      - break: 15\n      - { session: more, minutes: 30 }',
          ],
        ],
      },
    ],
    ['a tool that it uses is wrong', { 'tools/knot-card.md': [['minutes: 10', 'minutes: ten']] }],
    ['a block error stands in it', { 'm1/1-knots.md': [[':::slide[A', ':::slid[A']] }],
    ['a required key is misspelt', { 'm1/module.yaml': [['trainers: 1', 'trainrs: 1']] }],
  ])('not when %s', (_, files) => {
    expect(complete(files)).toEqual([]);
  });
});

describe('one cause gives one message', () => {
  it.each<[string, ExampleFiles, string]>([
    [
      'minutes that are wrong',
      { 'm1/1-knots.md': [['minutes: 20\n', 'minutes: twenty\n']] },
      'structure/value',
    ],
    ['a misspelt key', { 'm1/1-knots.md': [['minutes: 60', 'minuts: 60']] }, 'structure/key'],
    [
      'a misspelt outcome',
      { 'm1/1-knots.md': [['outcomes: [tie]', 'outcomes: [tye]']] },
      'structure/reference',
    ],
    [
      'a misspelt session',
      {
        'm1/module.yaml': [
          ['- session: knots', '- session: knotts'],
          ['    session: knots', '    session: knotts'],
        ],
      },
      'structure/session-file',
    ],
    [
      'a session that cannot be read',
      { 'm1/1-knots.md': '---\nid: knots\nid: x\n---\n' },
      'structure/yaml',
    ],
    ['a module that cannot be read', { 'm1/module.yaml': 'id: [\n' }, 'structure/yaml'],
    ['a curriculum that cannot be read', { 'curriculum.yaml': 'title: [\n' }, 'structure/yaml'],
    ['a bibliography that cannot be read', { 'references.yaml': 'a: [\n' }, 'structure/yaml'],
    [
      'a misspelt track',
      { 'm1/module.yaml': [['track: basic', 'track: basik']] },
      'structure/vocabulary',
    ],
    [
      'a misspelt audience',
      { 'm1/module.yaml': [['[pilot]', '[pilott]']] },
      'structure/vocabulary',
    ],
    [
      'a block that nothing closes',
      { 'm1/1-knots.md': [['- Slow hands\n:::', '- Slow hands']] },
      'separation/block',
    ],
    [
      'a comment that nothing closes',
      { 'm1/1-knots.md': [['Show each', '<!-- Show each']] },
      'separation/block',
    ],
    [
      'an outcome id that is wrong',
      { 'm1/module.yaml': [['id: tie,', 'id: TIE,']] },
      'structure/value',
    ],
    ['two outcomes with one id', { 'm1/module.yaml': [['id: tie,', 'id: name,']] }, 'structure/id'],
    [
      'a control character',
      { 'm1/1-knots.md': [['Show each', 'Show\u0007each']] },
      'structure/file',
    ],
    [
      'a session named twice',
      { 'm1/module.yaml': [['- session: knots', '- session: knots\n      - session: knots']] },
      'structure/agenda',
    ],
  ])('%s', (_, files, rule) => {
    const found = check(curriculumOf(files), rules).filter((one) => one.severity !== 'info');
    expect(found.map((one) => `${one.rule} ${one.message}`)).toEqual([
      expect.stringMatching(`^${rule} `),
    ]);
  });
});
