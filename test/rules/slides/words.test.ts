/** Which words of a slide are counted. */

import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { countWords, showsSomething } from '../../../src/rules/slides/slides.js';
import { parseMarkdown } from '../../../src/source/markdown.js';

const read = (text: string): RootContent[] => parseMarkdown(text).children;

describe('countWords', () => {
  it.each([
    ['One, two - and *thr*ee', 4],
    ['- one\n- two\n  - three', 3],
    ['| a | b c |\n| --- | --- |\n| 3,600 | 2.0 % |', 5],
    ['share here ÷ share there = 1.5', 5],
    ['> As they say [@kolb1984, pp. 21–23], rope', 4],
    ['See ![A long text that is read aloud](a.svg) there', 2],
    ['::figure[Two ropes]{src=a.svg alt="One two three four"}', 2],
    ['Rope[^a]\n\n[^a]: A note on the rope', 1],
    ['- [ ] done\n- [x] not yet', 3],
    ['`knot --help`', 2],
    ['', 0],
  ])('of %j are %i', (text, count) => {
    expect(countWords(read(text))).toBe(count);
  });
});

describe('showsSomething', () => {
  it.each([
    ['one', true],
    ['[@kolb1984]', true],
    ['![](a.svg)', true],
    ['::lines', true],
    ['---', false],
    ['<!-- to come -->', false],
    ['|  |\n| --- |\n|  |', false],
  ])('%j: %s', (text, shows) => {
    expect(showsSomething(read(text))).toBe(shows);
  });
});
