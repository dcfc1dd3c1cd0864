/** Marked blocks that are not quite right: the one rule that keeps trainer's text from participants. */

import type { FailingExample, Rule } from '../rule.js';

const slide = ':::slide[A holds]\n- Slow hands\n:::';
/** The example with another text in place of its slide. */
function instead(title: string, text: string, message: string): FailingExample {
  return {
    title,
    files: { 'm1/1-knots.md': [[slide.replace('A holds', 'A knot holds by friction'), text]] },
    message,
  };
}

export const blockErrors: Rule = {
  id: 'separation/block',
  summary: 'Every marked block opens and closes plainly, at the top level, and holds what it may.',
  why: 'A forgotten ":::" hands the trainer\'s answers to participants.',
  severity: 'error',
  fixed: true,
  fails: [
    instead(
      'a block that the next one would close',
      '«:::slide[A knot holds]»\n- Slow hands\n\n:::answers\nFriction.\n:::',
      'Nothing closes ":::slide" before ":::answers"',
    ),
    instead(
      'a block that runs into the next activity',
      '«:::workbook[A knot holds]»\n- Slow hands',
      'Nothing closes ":::workbook" before the heading "## Tie the knots"',
    ),
    {
      title: 'a block that the end of the file would close',
      files: {
        'm1/1-knots.md': [
          ['| knot | it held |\n| --- | --- |\n|  |  |\n:::\n', 'Draw.\n'],
          [':::workbook[My knots]', '«:::workbook[My knots]»'],
        ],
      },
      message: 'Nothing closes ":::workbook" before the end of the file',
    },
    instead('a stray closing line', 'Show.\n\n«:::»', 'This ":::" closes nothing'),
    instead(
      'a heading of level 2 by underlining',
      '«:::slide[A knot holds]»\nSlow\n----\n:::',
      'A heading of level 2 ("Slow") stands inside ":::slide"',
    ),
    instead(
      'a code fence that swallows the closing line',
      '«:::workbook[A knot holds]»\n```\nx\n:::',
      'A line ":::" stands in a code block inside ":::workbook"',
    ),
    instead(
      'an unknown block',
      '«:::secret»\nFriction.\n:::',
      '":::secret" is not a block that pensum knows',
    ),
    instead(
      'a misspelt block',
      '«:::anwsers»\nFriction.\n:::',
      '":::anwsers" is nearly a block, but not one',
    ),
    instead(
      'a block with a space after its colons',
      '«::: answers»\nFriction.\n:::',
      '"::: answers" is nearly a block, but not one',
    ),
    instead(
      'a block in a list',
      '- Show.\n\n  «:::answers»\n  Friction.\n  :::'.replace('  «:::answers»', '«- :::answers»'),
      '":::answers" stands in a list or a quotation, expected at the top level of the text',
    ),
    instead(
      'a slide without a title',
      '«:::slide»\nFriction.\n:::',
      '":::slide" has no title, expected ":::slide[Title]"',
    ),
    instead(
      'an attribute that it does not know',
      '«:::slide[Friction]{handout}»\nFriction.\n:::',
      '":::slide" has the attribute "handout", which it does not know',
    ),
    instead(
      'a value on the bare word workbook',
      '«:::slide[Friction]{workbook=no}»\nFriction.\n:::',
      'The attribute "workbook" has a value, expected the bare word',
    ),
    instead(
      'a comment that nothing closes',
      '«<!-- later»\n\nFriction.',
      'Nothing closes this comment',
    ),
  ],
  passes: [
    {
      title: 'clock times and ratios, which are prose',
      files: { 'm1/1-knots.md': [['Ask who', 'At 09:30, mix 1:6. Note:text. Ask who']] },
    },
    {
      title: 'a slide that is printed in the workbook too',
      files: {
        'm1/1-knots.md': [
          [':::slide[A knot holds by friction]', ':::slide[A knot holds by friction]{workbook}'],
        ],
      },
    },
    {
      title: 'a block shown inside a code fence',
      files: { 'm1/1-knots.md': [['Ask who', '```\n:::answers\n:::\n```\n\nAsk who']] },
    },
  ],
};
