/** Words on a slide: who reads does not listen. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';
import { countWords, slidesOf, titleSpan } from './slides.js';

const thirty = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');

export const slideWords: Rule = {
  id: 'slides/words',
  summary:
    'A slide has at most as many words as the limit says; its title, alternative texts, footnotes and citations are not counted.',
  why: 'People cannot read a long slide and listen to the trainer at the same time.',
  severity: 'warning',
  scope: 'both',
  limits: ['slide-words'],
  *check(curriculum) {
    for (const { passages, module } of textsOf(curriculum)) {
      const most = limit(curriculum, module && trackOf(curriculum, module), 'slide-words');
      for (const slide of slidesOf(passages)) {
        const count = countWords(slide.children);
        if (count <= most) continue;
        yield {
          message: `The slide has ${count} ${count === 1 ? 'word' : 'words'} below its title, expected at most ${most}`,
          at: titleSpan(slide),
          hint: 'Put the rest below the slide: there it is what the trainer says.',
        };
      }
    }
  },
  fails: [
    {
      title: 'a slide that is a page of text',
      files: {
        'm1/1-knots.md': [
          [':::slide[A knot holds by friction]', ':::slide[«A knot holds by friction»]'],
          ['- Slow hands', `- Slow hands\n- ${thirty}`],
        ],
      },
      message: 'The slide has 32 words below its title, expected at most 30',
    },
    {
      title: 'a table and a caption above a limit of its own',
      files: {
        'curriculum.yaml': [['themes: {', 'limits: { slide-words: 5 }\nthemes: {']],
        'm1/1-knots.md': [
          [':::slide[A knot holds by friction]', ':::slide[«A knot holds by friction»]'],
          [
            '- Slow hands',
            '| knot | turns |\n| --- | --- |\n| bowline | 3 |\n\n::figure[Two ropes]{src=a.svg alt="A rope"}',
          ],
        ],
      },
      message: 'The slide has 6 words below its title, expected at most 5',
    },
  ],
  passes: [
    {
      title: 'thirty words, and what is not counted',
      files: {
        'm1/1-knots.md': [
          [
            '- Slow hands',
            `${thirty} ÷ – [see @kolb1984, p. 21] ![A rope that lies on the deck](a.svg)[^a]\n\n[^a]: A note that is printed elsewhere.`,
          ],
        ],
      },
    },
  ],
};
