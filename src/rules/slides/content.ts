/** Slides that are there and show something. */

import { allSessions } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';
import { showsSomething, slidesOf, titleSpan } from './slides.js';

export const emptySlide: Rule = {
  id: 'slides/empty',
  summary: 'Every slide has a text or a picture below its title.',
  why: 'A line on an empty wall makes people wait for what does not come.',
  severity: 'warning',
  scope: 'both',
  *check(curriculum) {
    for (const { passages } of textsOf(curriculum)) {
      for (const slide of slidesOf(passages)) {
        if (showsSomething(slide.children)) continue;
        yield {
          message: 'The slide has neither text nor picture below its title',
          at: titleSpan(slide),
          hint: 'Show the evidence for its message: a few words, or a picture.',
        };
      }
    }
  },
  fails: [
    {
      title: 'a slide that is only a title',
      files: {
        'm1/1-knots.md': [
          [
            ':::slide[A knot holds by friction]\n- Slow hands',
            ':::slide[«A knot holds by friction»]',
          ],
        ],
      },
      message: 'The slide has neither text nor picture below its title',
    },
    {
      title: 'a slide with an empty table and a comment',
      files: {
        'm1/1-knots.md': [
          [':::slide[A knot holds by friction]', ':::slide[«A *knot* holds»]'],
          ['- Slow hands', '|  |  |\n| --- | --- |\n|  |  |\n\n<!-- numbers to come -->'],
        ],
      },
      message: 'The slide has neither text nor picture below its title',
    },
  ],
  passes: [
    {
      title: 'a slide that is a picture',
      files: { 'm1/1-knots.md': [['- Slow hands', '![A rope under load](rope.svg)']] },
    },
    {
      title: 'a slide with lines to write on in the workbook',
      files: {
        'm1/1-knots.md': [
          [
            ':::slide[A knot holds by friction]\n- Slow hands',
            ':::slide[A knot holds by friction]{workbook}\n::lines',
          ],
        ],
      },
    },
  ],
};

export const taughtWithSlide: Rule = {
  id: 'slides/teaching',
  summary: 'Every activity of kind teaching shows a slide.',
  why: 'What is only said is gone for those who were not listening for a moment.',
  severity: 'info',
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      // While a block error stands, nothing is known to be a slide.
      if (session.text.blockErrors) continue;
      for (const { title, kind, passages, headingAt } of session.activities) {
        if (kind !== 'teaching' || slidesOf(passages).length > 0) continue;
        yield {
          message: `"${title}" teaches without a slide`,
          at: headingAt,
          hint: 'Add ":::slide[One message]", or leave it so where people look at the thing itself.',
        };
      }
    }
  },
  fails: [
    {
      title: 'teaching without a slide',
      files: {
        'm1/1-knots.md': [
          ['## See the knots', '## «See the knots»'],
          [':::slide[A knot holds by friction]', ':::questions'],
        ],
      },
      message: '"See the knots" teaches without a slide',
    },
  ],
  passes: [
    {
      title: 'a practice without a slide',
      files: {
        'm1/1-knots.md': [
          [':::slide[A knot holds by friction]', ':::questions'],
          ['kind: teaching', 'kind: debrief'],
        ],
      },
    },
    {
      title: 'a block that is not closed, which may be the slide',
      files: {
        'm1/1-knots.md': [['- Slow hands\n:::\n', '- Slow hands\n']],
      },
    },
  ],
};
