/** A text is cut at its headings and blocks, and what is written in it keeps its place. */

import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/diagnostic/source-file.js';
import { plainText } from '../../src/source/markdown.js';
import type { Passage } from '../../src/source/passages.js';
import { markdown, marked, told } from './reading.js';

const outline = (passages: readonly Passage[]) =>
  passages.map((one) =>
    one.type === 'prose'
      ? one.children.map((child) => plainText(child)).join(' / ')
      : `:::${one.name}`,
  );

describe('a session text', () => {
  const read = markdown(
    [
      'Why we meet.',
      '',
      ':::questions',
      'Who?',
      ':::',
      '',
      '## Welcome *all*',
      '',
      '```yaml activity',
      'kind: opening',
      '```',
      '',
      'First.',
      '',
      ':::slide[One]{workbook}',
      '- a',
      ':::',
      '',
      'Said.',
      '',
      '### Deeper',
      '',
      'Third[^1].',
      '',
      '## Next',
      '',
      'No block.',
      '',
      '[^1]: A note',
    ].join('\n'),
  );

  it('has an opening and activities, each with its passages in order', () => {
    expect(outline(read.opening)).toEqual(['Why we meet.', ':::questions']);
    expect(read.activities.map((one) => textOf(one.at))).toEqual(['Welcome *all*', 'Next']);
    expect(outline(read.activities[0]!.passages)).toEqual([
      'First.',
      ':::slide',
      'Said. / Deeper / Third.',
    ]);
  });

  it('knows which slides are printed in the workbook', () => {
    expect(read.activities[0]!.passages[1]).toMatchObject({ inWorkbook: true });
  });

  it('reads the block of an activity with its places in the file', () => {
    const { data, places } = read.activities[0]!.yaml!;
    expect(data).toEqual({ kind: 'opening' });
    expect(places.value('kind').start).toBe(read.activities[0]!.at.file.text.indexOf('opening'));
    expect(read.activities[1]!.yaml).toBeUndefined();
  });

  it('knows its footnotes', () => {
    expect([...read.footnotes.keys()]).toEqual(['1']);
    expect(read.findings).toEqual([]);
  });
});

describe('what a text shows by itself', () => {
  it.each([
    ['raw HTML', 'A <b>word</b>.\n', '<b>'],
    ['a heading of level 1', 'Text\n\n# Title\n', '# Title'],
    ['a footnote without a definition', 'Text[^x] here\n', '[^x]'],
    ['HTML after a comment', '<!-- a --><div>\n', '<!-- a --><div>'],
  ])('%s, at its place', (_, text, at) => {
    expect(marked(markdown(text).findings)[0]).toBe(at);
  });

  it('comments are no HTML', () => {
    expect(markdown('<!-- ask\n\nthe quiet ones -->\n\nText\n').findings).toEqual([]);
  });

  it('code is not looked into', () => {
    expect(markdown('`<b>` and `[^x]`\n\n    <div>\n').findings).toEqual([]);
  });

  it('an escaped footnote is text', () => {
    expect(markdown('Text\\[^x]\n').findings).toEqual([]);
  });
});

describe('the block of an activity', () => {
  it('with Windows line ends is read', () => {
    const { activities, findings } = markdown(
      '## A\r\n\r\n```yaml activity\r\nkind: opening\r\nminutes: 5\r\n```\r\n',
    );
    expect(findings).toEqual([]);
    expect(activities[0]!.yaml!.data).toEqual({ kind: 'opening', minutes: 5 });
  });

  it('may be empty', () => {
    expect(markdown('## A\n\n```yaml activity\n```\n').activities[0]!.yaml).toMatchObject({
      ok: true,
      data: undefined,
    });
  });

  it('that is not valid YAML is told at its place in the file', () => {
    const { findings } = markdown('## A\n\n```yaml activity\nkind: a\nkind: b\n```\n');
    expect(told(findings)).toEqual([
      '5:1 The key "kind" stands here a second time, expected each key once',
    ]);
  });
});
