/** Every slip in a marked block is seen, so that no trainer's word can reach a participant by it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, walk } from '../../src/source/markdown.js';
import type { Passage } from '../../src/source/passages.js';
import { markdown, marked, told } from './reading.js';

/** What is told about blocks: `line:column message`. */
function slips(text: string): string[] {
  return told(markdown(text).findings.filter((one) => one.rule === 'separation/block'));
}

describe('blocks that are right', () => {
  it.each([
    ['a slide', ':::slide[One]\n- a\n:::\n'],
    ['a slide for the workbook too', ':::slide[One]{workbook}\n- a\n:::\n'],
    ['a title with brackets and marks', ':::workbook[The *LQ* [2026]]\ntext\n:::\n'],
    ['blocks without a title', ':::answers\na\n:::\n\n:::questions\na\n:::\n'],
    ['spaces after its lines', ':::answers  \na\n:::  \n'],
    ['a block up to three spaces in', '   :::answers\na\n   :::\n'],
    ['a heading of level 3', ':::workbook[A]\n### Part\n\nText\n:::\n'],
    ['room to write', ':::workbook[A]\n::lines{count=4}\n\n::field[Your name]\n:::\n'],
    ['a code fence that is closed', ':::workbook[A]\n```\nx\n```\n:::\n'],
    ['blocks shown in a code fence', '~~~\n:::slide\n:::\n~~~\n'],
    ['a comment in a block', ':::answers\n<!-- later -->\na\n:::\n'],
    ['an empty block', ':::cut\n:::\n'],
    ['prose with colons', 'At 09:30, mix 1:6. Note:text\n'],
    ['a block at the end without a line end', ':::answers\na\n:::'],
    ['Windows line ends', ':::answers\r\na\r\n:::\r\n'],
  ])('%s', (_, text) => {
    expect(markdown(text).findings).toEqual([]);
    expect(markdown(text).blockErrors).toBe(false);
  });
});

describe('slips', () => {
  it.each([
    ['an H1 inside', ':::answers\n# A\n:::\n'],
    ['an H2 inside', ':::answers\n## A\n:::\n'],
    ['an H1 by underlining', ':::answers\nA\n===\n:::\n'],
    ['an H2 by underlining', ':::answers\nA\n---\n:::\n'],
    ['an H2 in a quotation inside', ':::answers\n> ## A\n:::\n'],
    ['another opener inside', ':::slide[A]\n:::answers\nb\n:::\n:::\n'],
    ['nothing that closes it', ':::answers\na\n'],
    ['a code fence that nothing closes', ':::workbook[A]\n```\na\n:::\n\nText\n'],
    ['a fence of tildes that nothing closes', '~~~\na\n'],
    ['a comment that nothing closes', '<!-- a\n\n:::answers\nb\n:::\n'],
    ['a comment in a block that nothing closes', ':::answers\n<!-- a\n:::\n\nText\n'],
    ['a closer inside a fence inside', ':::workbook[A]\n```\n:::\n```\n:::\n'],
    ['a stray closer', 'Text\n\n:::\n'],
    ['an unknown block', ':::secret\na\n:::\n'],
    ['a misspelt block', ':::workbok[A]\na\n:::\n'],
    ['capitals', ':::Workbook[A]\na\n:::\n'],
    ['two colons on a block', '::workbook[A]\na\n:::\n'],
    ['four colons', '::::workbook[A]\na\n::::\n'],
    ['a closer of four colons', ':::answers\na\n::::\n'],
    ['a closer of two colons', ':::answers\na\n::\n'],
    ['full-width colons', '：：：answers\na\n：：：\n'],
    ['semicolons', ';;;answers\na\n;;;\n'],
    ['a space after the colons', '::: answers\na\n:::\n'],
    ['a space before the title', ':::workbook [A]\na\n:::\n'],
    ['escaped colons', '\\:::answers\na\n\n:::\n'],
    ['an opener in a list', '- :::answers\n  a\n  :::\n'],
    ['an opener in a quotation', '> :::answers\n> a\n> :::\n'],
    ['an opener in a numbered list', '1. :::answers\n   a\n   :::\n'],
    ['a closer at the end of a text', ':::answers\na :::\n'],
    ['words after the closer', ':::answers\na\n::: end\n'],
    ['a text after the title', ':::workbook[A] now\na\n:::\n'],
    ['a title that is not closed', ':::workbook[A\na\n:::\n'],
    ['an attribute that is not closed', ':::slide[A]{workbook\na\n:::\n'],
    ['a block four spaces in', '    :::answers\na\n    :::\n'],
    ['a slide without a title', ':::slide\na\n:::\n'],
    ['a worksheet with an empty title', ':::workbook[ ]\na\n:::\n'],
    ['an unknown attribute', ':::workbook[A]{secret}\na\n:::\n'],
    ['a value on the bare word', ':::slide[A]{workbook=false}\na\n:::\n'],
    ['the bare word on a worksheet', ':::workbook[A]{workbook}\na\n:::\n'],
    ['an id as a shortcut', ':::slide[A]{#one}\na\n:::\n'],
    ['too many lines', '::lines{count=400}\n'],
    ['a field without a label', '::field\n'],
    ['a figure without a file', '::figure[A]\n'],
    ['a misspelt leaf', '::lnies{count=4}\n'],
    ['an unknown leaf', '::video{src=a}\n'],
  ])('is seen: %s', (_, text) => {
    expect(slips(text).length).toBeGreaterThan(0);
    expect(markdown(text).blockErrors).toBe(true);
  });

  it('is told once, at the opening line', () => {
    const text = 'Text\n\n:::slide[A]\na\n\n## Next\n\n:::answers\nb\n:::\n';
    expect(slips(text)).toEqual(['3:1 Nothing closes ":::slide" before the heading "## Next"']);
    expect(marked(markdown(text).findings)).toEqual([':::slide[A]']);
  });

  it('of one block does not hide that of another', () => {
    expect(slips(':::anwsers\na\n:::\n\n:::secret\nb\n:::\n')).toHaveLength(2);
  });

  it('leaves nothing for participants in the whole text', () => {
    const { opening } = markdown(':::workbook[A]\nfill in\n:::\n\n:::answers\nSECRET\n');
    expect(opening.filter((passage) => passage.type === 'block')).toEqual([]);
  });
});

/** Words under blocks that participants get. */
function shown(passages: readonly Passage[]): string {
  return passages
    .filter((one) => one.type === 'block' && (one.name === 'workbook' || one.name === 'slide'))
    .flatMap((one) => one.children.flatMap((child) => [...walk(child)]))
    .map((node) => ('value' in node ? node.value : plainText(node)))
    .join(' ');
}

const trainerOnly = fc.constantFrom('answers', 'questions', 'problems', 'cut', 'online');
const body = fc.constantFrom(
  '- a\n- b',
  '| a |\n| --- |\n|  |',
  'text',
  '### Part\n\ntext',
  '```\ncode\n```',
  '> said',
  '1. one\n2. two',
  '- [ ] done',
);
const piece = fc.oneof(
  fc.record({ name: trainerOnly, title: fc.constant(''), body }),
  fc.record({ name: fc.constantFrom('slide', 'workbook'), title: fc.constant('[Title]'), body }),
  fc.record({ name: fc.constant(''), title: fc.constant(''), body }),
  fc.record({ name: fc.constant('##'), title: fc.constant(''), body }),
);

/** A text of well-formed blocks in which every word of the trainer's is SECRET. */
function textOf(pieces: readonly { name: string; title: string; body: string }[]): string {
  return pieces
    .map(({ name, title, body: words }) => {
      if (name === '##') return '## Heading\n\nSECRET';
      if (name === '') return `SECRET\n\n${words}\n\nSECRET`;
      const secret = title === '' ? 'SECRET\n\n' : '';
      return `:::${name}${title}\n${secret}${words}\n:::`;
    })
    .join('\n\n');
}

const corruptions: readonly ((line: string) => string | undefined)[] = [
  () => undefined,
  (line) => line.slice(1),
  (line) => `:${line}`,
  (line) => ` ${line}`,
  (line) => `    ${line}`,
  (line) => `- ${line}`,
  (line) => `> ${line}`,
  (line) => `\\${line}`,
  (line) => `x ${line}`,
  (line) => `${line} x`,
  (line) => `${line}}`,
  (line) => line.replace(/:/g, '：'),
  (line) => line.replace(/:/g, ';'),
  (line) => line.replace(/[a-z]/, ''),
  (line) => line.replace(/[a-z]+/, (word) => word.toUpperCase()),
  (line) => line.replace('[', ' ['),
  (line) => line.replace(']', ''),
  () => '```',
  () => '<!--',
  () => '## Heading',
];

describe('for every arrangement of blocks', () => {
  it('nothing is told when all are well formed, and nothing secret is shown', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const { opening, activities, findings } = markdown(textOf(pieces));
        expect(findings).toEqual([]);
        const passages = [...opening, ...activities.flatMap((one) => one.passages)];
        expect(shown(passages)).not.toContain('SECRET');
      }),
      { numRuns: 100 },
    );
  });

  it('one line ":::" deleted or spoilt is told, or gives nothing away', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(...corruptions),
        (pieces, pick, spoil) => {
          const lines = textOf(pieces).split('\n');
          const marks = lines.flatMap((line, n) => (line.startsWith(':::') ? [n] : []));
          fc.pre(marks.length > 0);
          const at = marks[pick % marks.length]!;
          const spoilt = spoil(lines[at]!);
          lines.splice(at, 1, ...(spoilt === undefined ? [] : [spoilt]));
          const { opening, activities, findings } = markdown(lines.join('\n'));
          if (findings.some((one) => one.rule === 'separation/block')) return;
          const passages = [...opening, ...activities.flatMap((one) => one.passages)];
          expect(shown(passages)).not.toContain('SECRET');
        },
      ),
      { numRuns: 400 },
    );
  });
});
