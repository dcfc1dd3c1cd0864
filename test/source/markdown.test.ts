/** Markdown keeps the author's words, and every node knows its place in the file. */

import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText, rangeOf, walk } from '../../src/source/markdown.js';

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
