/** The examples of the rule on repeated answers: most show what it must not take for one. */

import type { Rule } from '../rule.js';

/** Puts answers before the worksheet "My knots" of the example curriculum. */
function withAnswers(answers: string, worksheet: readonly (readonly [string, string])[]) {
  return {
    'm1/1-knots.md': [
      [':::workbook[My knots]', `:::answers\n${answers}\n:::\n\n:::workbook[My knots]`],
      ...worksheet,
    ] as const,
  };
}

const empty = '| knot | it held |\n| --- | --- |\n|  |  |';
const sentence = 'The bowline holds because its loop cannot slip.';
const rows = `| knot | turns | use |
| --- | --- | --- |
| bowline | 3 | mooring |
| cleat hitch | 2 | quick stop |
| sheet bend | 3 | two ropes |`;

export const answerRepeatExamples: Pick<Rule, 'fails' | 'passes'> = {
  fails: [
    {
      title: 'a sentence of the answers in a worksheet',
      files: withAnswers(`- Bowline: ${sentence.replace('The', 'the')}`, [
        [empty, `Tie a bowline. «${sentence}»`],
      ]),
      message: 'The worksheet "My knots" repeats an expected answer',
    },
    {
      title: 'a sentence of the answers on a slide that the workbook prints',
      files: {
        'm1/1-knots.md': [
          [
            ':::slide[A knot holds by friction]\n- Slow hands\n:::',
            `:::answers\n${sentence}\n:::\n\n:::slide[Friction]{workbook}\n- *Note*\n- «${sentence}»\n:::`,
          ],
        ],
      },
      message: 'The slide in the workbook "Friction" repeats an expected answer',
    },
    {
      title: 'the table of the answers, with columns in between',
      files: withAnswers(rows, [
        [
          empty,
          '| knot | rope | turns | use |\n| --- | --- | --- | --- |\n«| Bowline | thick | 3 | mooring |»\n| Cleat hitch | thin | 2 | quick stop |\n| Sheet bend | both | 3 | two ropes |',
        ],
      ]),
      message: 'The worksheet "My knots" repeats 3 expected answers',
    },
    {
      title: 'a sentence in the worksheet of a tool that the activity hands out',
      files: {
        'm1/1-knots.md': [
          [':::workbook[My knots]', `:::answers\n«${sentence}»\n:::\n\n:::workbook[My knots]`],
        ],
        'tools/knot-card.md': [['::lines{count=2}', `- ${sentence}\n\n::lines{count=2}`]],
      },
      message: 'The worksheet "Your knot" of the tool "knot-card" repeats an expected answer',
    },
    {
      title: 'answers and worksheet of a tool',
      files: {
        'tools/knot-card.md': [
          ['Hand out', `:::answers\n${sentence}\n:::\n\nHand out`],
          ['::lines{count=2}', `> «${sentence}»\n\n::lines{count=2}`],
        ],
      },
      message: 'The worksheet "Your knot" repeats an expected answer',
    },
  ],
  passes: [
    {
      title: 'one row of the answers that is done as an example, with the others left to do',
      files: withAnswers(rows, [
        [
          empty,
          '| knot | turns | use |\n| --- | --- | --- |\n| bowline | 3 | mooring |\n| cleat hitch |  |  |\n| sheet bend |  |  |',
        ],
      ]),
    },
    {
      title: 'rows that are given, with one thing left to find in each',
      files: withAnswers(rows, [
        [
          empty,
          `${rows.replaceAll(' |\n', ' |  |\n')} |  |`
            .replace('| use |  |', '| use | why |')
            .replace('| --- |  |', '| --- | --- |'),
        ],
      ]),
    },
    {
      title: 'a row and a text that are called examples',
      files: withAnswers(`${rows}\n\n${sentence}`, [
        [
          empty,
          `An example:\n\n- ${sentence}\n\n| knot | turns | use |\n| --- | --- | --- |\n| Example: bowline | 3 | mooring |`,
        ],
      ]),
    },
    {
      title: 'short answers and labels that stand everywhere',
      files: withAnswers('- It held.\n- Three turns, no more.\n- bowline', [
        [empty, '- It held.\n- Three turns, no more.\n- bowline'],
      ]),
    },
    {
      title: 'answers that say once more what was asked',
      files: withAnswers(
        `What would you do if the knot did not hold at all? Tie it again.\n\n**${sentence}** True.\n\n${sentence} True.\n\n"${sentence}" is true.\n\n> ${sentence}`,
        [[empty, `What would you do if the knot did not hold at all? ${sentence}`]],
      ),
    },
    {
      title: 'options to tick, of which the answers name the right one',
      files: withAnswers(`- ${sentence}`, [
        [empty, `- [ ] ${sentence}\n- [ ] The bowline holds because its rope is thick.`],
      ]),
    },
    {
      title: 'an answer in the workbook of a later activity',
      files: {
        'm1/1-knots.md': [
          ['- Slow hands\n:::', `- Slow hands\n:::\n\n:::answers\n${sentence}\n:::`],
          [empty, sentence],
        ],
      },
    },
  ],
};
