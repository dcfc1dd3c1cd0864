/** Exceptions in comments: which comments are one, and exactly which lines they cover. */

import { describe, expect, it } from 'vitest';
import { sourceFile, textOf } from '../../src/diagnostic/source-file.js';
import { exceptionsIn } from '../../src/source/exceptions.js';

const markdown = '<!-- pensum-allow a/b: why -->';
const yaml = '# pensum-allow a/b: why';
const front = '---\nid: x\n---\n';

/** The lines that each exception covers, as text; a comment alone covers itself only. */
function covered(path: string, text: string): string[] {
  const file = sourceFile(path, text);
  return exceptionsIn(file).map(({ from, to }) =>
    text
      .split('\n')
      .slice(from - 1, to)
      .join('\n'),
  );
}

describe('what an exception says', () => {
  const said = (text: string, path = 'm1/a.md') =>
    exceptionsIn(sourceFile(path, text)).map(({ rules, reason }) => ({ rules, reason }));

  it.each<[string, string, string[], string]>([
    ['a rule and a reason', markdown, ['a/b'], 'why'],
    ['several rules', '<!-- pensum-allow a/b, c/d,e/f: why -->', ['a/b', 'c/d', 'e/f'], 'why'],
    ['a rule twice', '<!-- pensum-allow a/b, a/b: why -->', ['a/b'], 'why'],
    ['a reason of lines', '<!--\npensum-allow a/b:\n  why\n  so\n-->', ['a/b'], 'why\n  so'],
    ['a colon in the reason', '<!-- pensum-allow a/b: at 09:30 -->', ['a/b'], 'at 09:30'],
    ['no reason', '<!-- pensum-allow a/b -->', ['a/b'], ''],
    ['an empty reason', '<!-- pensum-allow a/b:  -->', ['a/b'], ''],
    ['no rule', '<!-- pensum-allow : why -->', [], 'why'],
    ['another word', '<!-- pensum-disable a/b: why -->', [], ''],
    ['two words', '<!-- pensum allow a/b: why -->', [], ''],
  ])('%s', (_, comment, rules, reason) => {
    expect(said(`${front}\n${comment}\n\nText\n`)).toEqual([{ rules, reason }]);
    expect(said(`${front}\n${comment}\n\nText\n`.replaceAll('\n', '\r\n'))).toEqual([
      { rules, reason: reason.replaceAll('\n', '\r\n') },
    ]);
  });

  it('stands at the comment', () => {
    const file = sourceFile('m1/a.md', `${front}\nText ${markdown} and more\n`);
    expect(exceptionsIn(file).map(({ at }) => textOf(at))).toEqual([markdown]);
    const other = sourceFile('glossary.yaml', `- term: a ${yaml}\n`);
    expect(exceptionsIn(other).map(({ at }) => textOf(at))).toEqual([yaml]);
  });

  it('nothing but a comment is one', () => {
    expect(
      said(`${front}\n\`\`\`html\n${markdown}\n\`\`\`\n\n\`${markdown}\`\n\n    ${markdown}\n`),
    ).toEqual([]);
    expect(said(`${front}\n\`\`\`yaml\nid: x ${yaml}\n\`\`\`\n`)).toEqual([]);
    expect(said(`${front}\npensum-allow a/b: why\n`)).toEqual([]);
    expect(said(`${front}\n<!-- another comment -->\n`)).toEqual([]);
  });
});

describe('in Markdown', () => {
  it.each<[string, string, string]>([
    ['the paragraph after it', `Before\n\n${markdown}\n\nOne\ntwo\n\nAfter`, 'One\ntwo'],
    ['the paragraph right below it', `Before\n\n${markdown}\nOne\ntwo\n\nAfter`, 'One\ntwo'],
    [
      'the paragraph that it stands in',
      `Before\n\nOne ${markdown}\ntwo\n\nAfter`,
      `One ${markdown}\ntwo`,
    ],
    ['a heading, and not what hangs on it', `${markdown}\n\n## One\n\nText`, '## One'],
    ['the heading that it stands in', `## One ${markdown}\n\nText`, `## One ${markdown}`],
    ['a table', `${markdown}\n\n| a |\n| - |\n| b |\n\nAfter`, '| a |\n| - |\n| b |'],
    [
      'the table in which it stands',
      `| a |\n| - |\n| b ${markdown} |\n\nAfter`,
      `| a |\n| - |\n| b ${markdown} |`,
    ],
    ['a whole list', `${markdown}\n\n- a\n- b\n\nAfter`, '- a\n- b'],
    ['an item', `- a\n\n  ${markdown}\n\n  b\n- c`, '  b'],
    ['a quotation', `${markdown}\n\n> a\n> b\n\nAfter`, '> a\n> b'],
    [
      'a slide from its first line to its last',
      `${markdown}\n\n:::slide[A]\nOne\n\nTwo\n:::\n\nAfter`,
      ':::slide[A]\nOne\n\nTwo\n:::',
    ],
    ['a part of a worksheet', `:::workbook[A]\n${markdown}\n\nOne\n\nTwo\n:::`, 'One'],
    ['a fence', `${markdown}\n\n~~~\na\n~~~\n\nAfter`, '~~~\na\n~~~'],
    ['what comes after the next comment as well', `${markdown}\n\n<!-- x -->\n\nOne\n\nTwo`, 'One'],
    ['nothing but itself at the end', `One\n\n${markdown}`, markdown],
    [
      'nothing after the end of its block',
      `:::slide[A]\nOne\n\n${markdown}\n:::\n\nAfter`,
      markdown,
    ],
  ])('it covers %s', (_, text, expected) => {
    expect(covered('m1/a.md', `${front}\n${text}\n`)).toEqual([expected]);
    const crlf = (unix: string) => unix.replaceAll('\n', '\r\n');
    expect(
      covered('m1/a.md', crlf(`${front}\n${text}\n`)).map((one) => one.replace(/\r$/, '')),
    ).toEqual([crlf(expected)]);
  });

  it('each of two comments in one place counts', () => {
    expect(covered('m1/a.md', `${front}\n${markdown} ${markdown}\n\nOne\n`)).toEqual([
      'One',
      'One',
    ]);
  });

  it('one in a text without front matter counts, and one in a text that is too much is not read', () => {
    expect(covered('m1/a.md', `${markdown}\n\nOne\n`)).toEqual(['One']);
    expect(covered('m1/a.md', `${front}\n${markdown}\n\n${'*a'.repeat(4000)}\n`)).toEqual([]);
  });
});

describe('in YAML', () => {
  const nested = 'a:\n  - b: 1\n    c:\n      d: 2\n  - e: 3\nf: 4\n';

  it.each<[string, string, string]>([
    [
      'the next key with all below it',
      `x: 1\n${yaml}\n${nested}`,
      'a:\n  - b: 1\n    c:\n      d: 2\n  - e: 3',
    ],
    ['the next item', nested.replace('  - b', `  ${yaml}\n  - b`), '  - b: 1\n    c:\n      d: 2'],
    [
      'the key of its line with all below it',
      nested.replace('c:', `c: ${yaml}`),
      `    c: ${yaml}\n      d: 2`,
    ],
    [
      'the item of its line',
      nested.replace('b: 1', `b: 1 ${yaml}`),
      `  - b: 1 ${yaml}\n    c:\n      d: 2`,
    ],
    ['a line', nested.replace('f: 4', `f: 4 ${yaml}`), `f: 4 ${yaml}`],
    ['items that stand as far left as their key', `${yaml}\na:\n- b\n- c\nd: 1\n`, 'a:\n- b\n- c'],
    ['one of these items', `a:\n${yaml}\n- b\n- c\n`, '- b'],
    ['an item whose dash stands alone', `a:\n${yaml}\n-\n  b: 1\n- c: 2\n`, '-\n  b: 1'],
    ['the key after further comments and empty lines', `${yaml}\n# more\n\na: 1\nb: 2\n`, 'a: 1'],
    [
      'a key with an empty line in it',
      `${yaml}\na:\n  - b\n\n  - c\n\nd: 1\n`,
      'a:\n  - b\n\n  - c',
    ],
    [
      'a flow mapping of several lines',
      `${yaml}\na: { b: 1,\n  c: 2 }\nd: 3\n`,
      'a: { b: 1,\n  c: 2 }',
    ],
    ['a line in a flow list', `a: [\n  b, ${yaml}\n  c,\n]\n`, `  b, ${yaml}`],
    ['a text of several lines', `${yaml}\na: |\n  # b\n  c\nd: 1\n`, 'a: |\n  # b\n  c'],
    ['the first key, before the document starts', `${yaml}\n---\na: 1\nb: 2\n`, 'a: 1'],
    ['the first key, where the document starts', `--- ${yaml}\na: 1\nb: 2\n`, 'a: 1'],
    ['nothing but itself at the end', `a: 1\n${yaml}\n`, yaml],
  ])('it covers %s', (_, text, expected) => {
    expect(covered('m1/module.yaml', text)).toEqual([expected]);
    const crlf = (unix: string) => unix.replaceAll('\n', '\r\n');
    expect(covered('m1/module.yaml', crlf(text)).map((one) => one.replace(/\r$/, ''))).toEqual([
      crlf(expected),
    ]);
  });

  it.each([
    ['in double quotes', `a: "b ${yaml}"`],
    ['in single quotes', `a: 'b ${yaml}'`],
    ['in quotes over lines', `a: "b\n  ${yaml}\n  c"`],
    ['in a text kept line by line', `a: |\n  b\n  ${yaml}\n`],
    ['as all of a text', `a: >-\n  ${yaml}\n`],
    ['as all of the document', `--- |\n${yaml}\n`],
    ['after a word without a space', `a: b${yaml}`],
  ])('%s it is no comment', (_, text) => {
    expect(covered('m1/module.yaml', text)).toEqual([]);
  });

  it('of a front matter it covers that, and no text', () => {
    const text = `---\nid: x ${yaml}\n${yaml}\ntitle: y\n---\n\nText\n`;
    expect(covered('m1/a.md', text)).toEqual([`id: x ${yaml}`, 'title: y']);
    expect(covered('m1/a.md', `---\nid: x\n${yaml}\n---\n\nText\n`)).toEqual([yaml]);
  });

  it('of an activity it covers that', () => {
    const text = `${front}\n## A\n\n\`\`\`yaml activity\n${yaml}\nkind: x\nsteps: ${yaml}\n  - a\n\`\`\`\n\nText\n`;
    expect(covered('m1/a.md', text)).toEqual(['kind: x', `steps: ${yaml}\n  - a`]);
  });

  it('many are read in good time', () => {
    const text = `${`${yaml}\n`.repeat(30_000)}a: 1\n`;
    expect(exceptionsIn(sourceFile('m1/module.yaml', text))).toHaveLength(30_000);
  }, 10_000);
});
