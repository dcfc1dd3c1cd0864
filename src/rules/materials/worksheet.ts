/** Whoever has to write has something to write on. */

import { allSessions } from '../../curriculum/lookup.js';
import type { Activity, Curriculum, Material, Session } from '../../curriculum/model.js';
import type { Passage } from '../../source/passages.js';
import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';
import { writingMethods } from './writing-methods.js';

// Changes that several of the examples make.
const materials = 'materials:\n  - { name: Rope, per: pair, quantity: 1, spare: 10 }\n';
const noMaterial = [materials, ''] as const;
const nothingNamed = [`tools: [knot-card]\n${materials}`, ''] as const;
const noWorksheet = [':::workbook[My knots]', ':::answers'] as const;

export const worksheet: Rule = {
  id: 'materials/worksheet',
  summary:
    'Practice by exercise, case or test has a worksheet, a tool that has one, or a material in the hands of the participants.',
  why: 'People who get no sheet write on the back of the agenda, and take nothing home that they find again.',
  severity: 'warning',
  lenient: true,
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      if (session.text.blockErrors) continue;
      for (const { title, method, headingAt } of withoutSheet(curriculum, session)) {
        yield {
          message: `"${title}" is practice by ${method}, but there is nothing to write on: no worksheet, no tool with one, no material`,
          at: headingAt,
          hint: 'Add ":::workbook[Title]", or name the tool or the material that people use.',
          missing: true,
        };
      }
    }
  },
  fails: [
    {
      title: 'an exercise for which nobody gets anything',
      files: {
        'm1/1-knots.md': [['## Tie the knots', '## «Tie the knots»'], nothingNamed, noWorksheet],
      },
      message:
        '"Tie the knots" is practice by exercise, but there is nothing to write on: no worksheet, no tool with one, no material',
    },
    {
      title: 'a test with a stopwatch for the trainer and a flip chart in the room',
      files: {
        'm1/1-knots.md': [
          ['## Tie the knots', '## «Tie the knots»'],
          ['method: exercise', 'method: test'],
          ['tools: [knot-card]\n', ''],
          [
            '{ name: Rope, per: pair, quantity: 1, spare: 10 }',
            '{ name: Stopwatch, per: trainer, quantity: 1 }\n  - { name: Flip chart, per: room, quantity: 1 }',
          ],
          [':::workbook[My knots]', ':::slide[My knots]'],
        ],
      },
      message:
        '"Tie the knots" is practice by test, but there is nothing to write on: no worksheet, no tool with one, no material',
    },
    {
      title: 'a tool that has no worksheet',
      files: {
        'tools/knot-card.md': [[':::workbook[Your knot]', ':::online']],
        'm1/1-knots.md': [['## Tie the knots', '## «Tie the knots»'], noMaterial, noWorksheet],
      },
      message:
        '"Tie the knots" is practice by exercise, but there is nothing to write on: no worksheet, no tool with one, no material',
    },
    {
      title: 'an exercise after teaching, when the worksheet belongs to one before',
      files: {
        'm1/1-knots.md': [
          ['## Tie the knots', '## «Tie the knots»'],
          ['kind: opening', 'kind: practice'],
          ['Ask who has tied a knot today.', ':::workbook[Today]\n::lines\n:::'],
          nothingNamed,
          noWorksheet,
        ],
      },
      message:
        '"Tie the knots" is practice by exercise, but there is nothing to write on: no worksheet, no tool with one, no material',
    },
  ],
  passes: [
    {
      title: 'an exercise with a worksheet only',
      files: {
        'm1/1-knots.md': [nothingNamed],
      },
    },
    {
      title: 'a slide that is printed in the workbook',
      files: {
        'm1/1-knots.md': [nothingNamed, [':::workbook[My knots]', ':::slide[My knots]{workbook}']],
      },
    },
    {
      title: 'a rope for each pair',
      files: {
        'm1/1-knots.md': [['tools: [knot-card]\n', ''], noWorksheet],
      },
    },
    {
      title: "a tool's worksheet that people have already",
      files: {
        'm1/1-knots.md': [
          ['[knot-card]', '[{ id: knot-card, worksheet: false }]'],
          noMaterial,
          noWorksheet,
        ],
      },
    },
    {
      title: 'a flip chart in the room where all work together',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: plenary'],
          ['tools: [knot-card]\n', ''],
          [
            '{ name: Rope, per: pair, quantity: 1, spare: 10 }',
            '{ name: Flip chart, per: room, quantity: 1 }',
          ],
          noWorksheet,
        ],
      },
    },
    {
      title: 'an exercise that goes on with the sheet of the one before',
      files: {
        'm1/1-knots.md': [
          ['kind: teaching\nmethod: demonstration', 'kind: practice\nmethod: exercise'],
          [':::slide[A knot holds by friction]', ':::workbook[A knot holds by friction]'],
          nothingNamed,
          noWorksheet,
        ],
      },
    },
    {
      title: 'a role play, which is spoken',
      files: {
        'm1/1-knots.md': [['method: exercise', 'method: role-play'], nothingNamed, noWorksheet],
      },
    },
    {
      title: 'a tool that is not known, which is reported as such',
      files: {
        'm1/1-knots.md': [['[knot-card]', '[knot-cart]'], noMaterial, noWorksheet],
      },
    },
  ],
};

/** Practice that asks for writing, with nothing to write on from itself or the practice right before it. */
function* withoutSheet(curriculum: Curriculum, session: Session): Generator<Activity> {
  let sheet = false;
  for (const activity of session.activities) {
    const { kind, method = '' } = activity;
    // A sheet stays in use through a run of practice; nobody packs it away for an energiser.
    if (kind !== 'practice' && kind !== 'energiser' && kind !== 'buffer') sheet = false;
    if (givesSheet(curriculum, activity)) sheet = true;
    if (kind === 'practice' && writingMethods.includes(method) && !sheet) yield activity;
  }
}

/** Also true where it may do so: something of it could not be read. */
function givesSheet(curriculum: Curriculum, activity: Activity): boolean {
  const { described, passages, materials, tools, at } = activity;
  if (!described || brokenIn(at, ['materials']) || brokenIn(at, ['tools'])) return true;
  if (passages.some(isWorksheet)) return true;
  if (materials.some((material) => inHands(material, activity))) return true;
  return tools.some(({ id }) => {
    const tool = curriculum.tools.find((candidate) => candidate.id === id);
    return !tool || tool.text.blockErrors || tool.passages.some(isWorksheet);
  });
}

function isWorksheet(passage: Passage): boolean {
  if (passage.type !== 'block') return false;
  return passage.name === 'workbook' || passage.name === 'handout' || passage.inWorkbook;
}

/** What the trainer keeps is nobody's; what the room has serves those who work together in it. */
function inHands({ per }: Material, { form }: Activity): boolean {
  if (per === 'room')
    return form !== 'individual' && form !== 'pairs' && form !== 'trios' && form !== 'groups';
  return per !== 'trainer';
}
