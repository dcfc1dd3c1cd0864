/** Headings in order: a text is read aloud and listed in contents by the levels of its headings. */

import type { Heading } from 'mdast';
import { nodesOf } from '../../curriculum/links.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import type { SourceFile } from '../../diagnostic/source-file.js';
import { span } from '../../diagnostic/source-file.js';
import { rangeOf } from '../../source/markdown.js';
import type { Passage } from '../../source/passages.js';
import type { Rule } from '../rule.js';
import { textsOf, type WrittenText } from '../texts.js';

export const headingOrder: Rule = {
  id: 'accessibility/heading-order',
  fixes: true,
  summary: 'Headings inside of an activity, a tool or a worksheet do not skip a level.',
  why: 'Who listens to a handout walks through it by its headings, and believes to have missed one.',
  severity: 'warning',
  scope: 'both',
  *check(curriculum) {
    for (const text of textsOf(curriculum)) {
      for (const headings of sequencesOf(text)) yield* skips(text.text.file, headings);
    }
  },
  fails: [
    {
      title: 'a heading of level 4 under an activity',
      files: { 'm1/1-knots.md': [['Ask who', '«####» Before you begin\n\nAsk who']] },
      message: 'The first heading here is of level 4, expected level 3',
    },
    {
      title: 'a level that is skipped in a tool',
      files: {
        'tools/knot-card.md': [['Hand out', '### Use\n\n«#####» First\n\nHand out']],
      },
      message: 'A heading of level 5 follows one of level 3, expected level 4 or above',
    },
    {
      title: 'a worksheet that begins too deep, once for all that hangs on it',
      files: {
        'm1/1-knots.md': [
          ['| knot | it held |', '«####» First\n\n#### Then\n\n| knot | it held |'],
        ],
      },
      message: 'The first heading here is of level 4, expected level 3',
    },
  ],
  passes: [
    {
      title: 'levels that go down one by one and up at once',
      files: {
        'm1/1-knots.md': [
          ['Ask who', '### Before\n\n#### Ropes\n\n##### Short ones\n\n### After\n\nAsk who'],
        ],
      },
    },
    {
      title: 'a worksheet that stands on its own below a deeper heading',
      files: {
        'm1/1-knots.md': [
          ['Ask who', '### Before\n\n#### Ropes\n\n:::workbook[Rope]\n### Mine\n:::\n\nAsk who'],
        ],
      },
    },
    {
      title: 'a heading of level 1, which is reported as such',
      files: { 'm1/1-knots.md': [['This session', '# Three knots\n\n### Aim\n\nThis session']] },
    },
  ],
};

/** Headings that are read one after the other: trainer's text in one run, each slide and worksheet by itself. */
function sequencesOf({ passages, session }: WrittenText): Heading[][] {
  const parts = session
    ? [session.opening, ...session.activities.map((activity) => activity.passages)]
    : [passages];
  return parts.flatMap((part) => {
    const sheets = part.filter(isSheet);
    const rest = part.filter((passage) => !isSheet(passage));
    return [rest, ...sheets.map((sheet) => [sheet])].map(headingsOf);
  });
}

function isSheet(passage: Passage): boolean {
  return passage.type === 'block' && ['workbook', 'handout', 'slide'].includes(passage.name);
}

function headingsOf(passages: readonly Passage[]): Heading[] {
  return [...nodesOf(passages)].filter((node) => node.type === 'heading');
}

/** Every text stands below a heading of level 2 or a title of that rank. */
const above = 2;

/**
 * Each heading is measured against the one before it, so what hangs on a skip is not reported. A
 * skip has one right answer where nothing hangs on it.
 */
function* skips(file: SourceFile, headings: readonly Heading[]): Generator<Omit<Finding, 'rule'>> {
  let before = above;
  for (const [index, heading] of headings.entries()) {
    const depth = Math.max(heading.depth, above);
    const right = before + 1;
    if (depth > right) {
      const next = headings[index + 1];
      const [start] = rangeOf(heading);
      const end = start + heading.depth;
      yield {
        message:
          index === 0
            ? `The first heading here is of level ${depth}, expected level ${right}`
            : `A heading of level ${depth} follows one of level ${before}, expected level ${right} or above`,
        at: span(file, start, end),
        hint: `Write "${'#'.repeat(right)}", or add the heading of level ${right} that is missing.`,
        ...(next === undefined || next.depth <= right
          ? {
              fix: {
                title: `Write "${'#'.repeat(right)}"`,
                edits: [{ start, end, text: '#'.repeat(right) }],
              },
            }
          : {}),
      };
    }
    before = depth;
  }
}
