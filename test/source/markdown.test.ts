/** Markdown keeps the author's words, and every node knows its place in the file. */

import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText, rangeOf, walk } from '../../src/source/markdown.js';
import { markdown, told } from './reading.js';

describe('prose with colons', () => {
  it.each([
    'We start at 09:30 and end at 17:00.',
    'Mix 1:6, then 1:1.',
    'Note:text and :smile: and a:b[c]{d}',
    'Time: 10:15–10:30, ratio 3:2:1',
  ])('survives: %s', (text) => {
    const root = parseMarkdown(text);
    expect(plainText(root)).toBe(text);
    expect([...walk(root)].map((node) => node.type)).not.toContain('textDirective');
  });
});

describe('places', () => {
  it('are counted in the whole file', () => {
    const file = '---\nid: a\n---\nSee **this**.\n';
    const start = file.indexOf('See');
    const strong = [...walk(parseMarkdown(file.slice(start), start))].find(
      (node) => node.type === 'strong',
    );
    expect(file.slice(...rangeOf(strong!))).toBe('**this**');
  });
});

describe('a byte order mark where a text begins', () => {
  it('moves no place', () => {
    const text = '\uFEFF\uFEFFSee **this**.\n';
    const strong = [...walk(parseMarkdown(text))].find((node) => node.type === 'strong');
    expect(text.slice(...rangeOf(strong!))).toBe('**this**');
  });
});

describe('what is understood', () => {
  it.each([
    ['tables', '| a | b |\n| --- | --- |\n| 1 | 2 |\n', 'table'],
    ['footnotes', 'Text[^1]\n\n[^1]: Note\n', 'footnoteDefinition'],
    ['strikethrough', '~~gone~~\n', 'delete'],
    ['marked blocks', ':::answers\nx\n:::\n', 'containerDirective'],
    ['room to write', '::lines{count=4}\n', 'leafDirective'],
  ])('%s', (_, text, type) => {
    expect([...walk(parseMarkdown(text))].map((node) => node.type)).toContain(type);
  });
});

describe('an address that becomes a link by itself', () => {
  it.each(['See [http://m. and more\n', '- a [www.example. *b*\n', 'Ask a@b.example now\n'])(
    'leaves no node without a place: %j',
    (text) => {
      const offset = 7;
      for (const node of walk(parseMarkdown(text, offset))) {
        const [start, end] = rangeOf(node);
        expect(start).toBeGreaterThanOrEqual(offset);
        expect(end).toBeGreaterThan(start);
      }
    },
  );

  it('hides neither a footnote that is not defined nor a comment that nothing closes', () => {
    expect(told(markdown('Text\n\nSee [http://m. and [^1]\n').findings)).toEqual([
      '3:20 The footnote "1" is not defined in this file',
    ]);
    expect(told(markdown('Text\n\nSee [http://m. <!-- later\n').findings)).toEqual([
      '3:1 Nothing closes this comment',
    ]);
  });
});

describe('the words of a text', () => {
  it('stand in a row, also where the author began a new line', () => {
    expect(plainText(parseMarkdown('Tie the knots,\r\nall *three*\n---\n'))).toBe(
      'Tie the knots, all three',
    );
  });
});
