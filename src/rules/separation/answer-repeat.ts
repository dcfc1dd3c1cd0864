/** Worksheets that give an answer away: what the trainer expects to hear must not be printed for participants. */

import type { Nodes } from 'mdast';
import { allSessions } from '../../curriculum/lookup.js';
import type { Activity, Curriculum, Session, TextOf, Tool } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { type Span, span } from '../../diagnostic/source-file.js';
import { plainText, rangeOf } from '../../source/markdown.js';
import type { MarkedBlock, Passage } from '../../source/passages.js';
import type { Rule } from '../rule.js';
import { answerRepeatExamples } from './answer-repeat-examples.js';
import { type Expected, expectedIn } from './answers.js';
import { type Repeat, repeatsIn, worksheetsIn } from './worksheets.js';

export const answerRepeat: Rule = {
  id: 'separation/answer-repeat',
  summary:
    'What the workbook prints for an activity or a tool repeats no whole sentence and no whole table row of its `:::answers`, unless it is marked as an example.',
  why: 'Participants who find the answer on their sheet do not look for it themselves.',
  severity: 'warning',
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      yield* ofText(session.text, session.opening);
      for (const activity of session.activities) {
        yield* ofText(session.text, activity.passages);
        yield* ofUsedTools(curriculum, session, activity);
      }
    }
    for (const tool of curriculum.tools) yield* ofText(tool.text, tool.passages);
  },
  ...answerRepeatExamples,
};

type Found = Omit<Finding, 'rule'>;

const hint = 'Leave it to the participants, or call it an example where it is meant as one.';

/** Answers and worksheets that stand together. */
function* ofText(text: TextOf, passages: readonly Passage[]): Generator<Found> {
  const expected = expectedIn(passages);
  if (isEmpty(expected)) return;
  for (const worksheet of worksheetsIn(passages)) {
    const repeats = repeatsIn(worksheet, expected);
    const [first] = repeats;
    if (!first) continue;
    yield {
      message: `${nameOf(worksheet)} repeats ${counted(repeats)}`,
      at: placeOf(text, first.node, first.sentence),
      hint,
    };
  }
}

/** The answers stand in the session, the worksheet in a tool that the activity hands out. */
function* ofUsedTools(
  curriculum: Curriculum,
  session: Session,
  activity: Activity,
): Generator<Found> {
  const expected = expectedIn(activity.passages);
  if (isEmpty(expected)) return;
  for (const use of activity.tools) {
    const tool = curriculum.tools.find(({ id }) => id === use.id);
    if (!use.worksheet || !tool) continue;
    for (const worksheet of worksheetsIn(tool.passages)) {
      const repeats = repeatsIn(worksheet, expected);
      const [first] = repeats;
      if (!first) continue;
      yield {
        message: `${nameOf(worksheet, tool)} repeats ${counted(repeats)}`,
        at: placeOf(session.text, first.expected.node, first.expected.sentence),
        hint,
      };
    }
  }
}

function isEmpty({ sentences, rows }: Expected): boolean {
  return sentences.size === 0 && rows.size === 0;
}

function nameOf(worksheet: MarkedBlock, tool?: Tool): string {
  const title = worksheet.title.map(plainText).join('').slice(0, 60);
  const owner = tool ? ` of the tool "${tool.id}"` : '';
  return `The ${worksheet.inWorkbook ? 'slide in the workbook' : 'worksheet'} "${title}"${owner}`;
}

function counted(repeats: readonly Repeat[]): string {
  return repeats.length === 1 ? 'an expected answer' : `${repeats.length} expected answers`;
}

/** The sentence, or all the words of the row, the cell or the paragraph. */
function placeOf({ file }: TextOf, node: Nodes, sentence: string | undefined): Span {
  let [start, end] = rangeOf(node);
  if (node.type !== 'tableRow' && 'children' in node) {
    const last = node.children[node.children.length - 1];
    if (node.children[0] && last) [start, end] = [rangeOf(node.children[0])[0], rangeOf(last)[1]];
  }
  const found = sentence === undefined ? -1 : file.text.slice(start, end).indexOf(sentence);
  return found === -1
    ? span(file, start, end)
    : span(file, start + found, start + found + (sentence ?? '').length);
}
