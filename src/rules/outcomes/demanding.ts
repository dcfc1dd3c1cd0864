/** How much of a module goes beyond using what was shown. */

import { bloomRank } from '../../curriculum/lookup.js';
import { brokenIn } from '../causes.js';
import type { Rule } from '../rule.js';
import { knownLimit } from './known-limit.js';

export const demanding: Rule = {
  id: 'outcomes/demanding',
  summary:
    'Enough of the outcomes are at "analyse" or above, where the track or the curriculum asks for it.',
  why: 'Experienced people do not come back for a course that only tells them what they could have read.',
  severity: 'warning',
  scope: 'curriculum',
  limits: ['demanding-outcomes', 'outcomes-min'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const { outcomes } = module;
      const share = knownLimit(curriculum, module, 'demanding-outcomes');
      const least = knownLimit(curriculum, module, 'outcomes-min');
      if (share === undefined || least === undefined || outcomes.length === 0) continue;
      if (brokenIn(module.at, ['outcomes'], ['level'])) continue;
      const levels = outcomes.flatMap(({ level }) => level ?? []);
      const high = levels.filter((level) => bloomRank(level) >= bloomRank('analyse')).length;
      // Outcomes and levels that are still to be written may be demanding; they are reported as missing.
      const total = Math.max(outcomes.length, least);
      const open = total - levels.length;
      if ((high + open) * 100 >= share * total) continue;
      yield {
        message: `${high} of ${outcomes.length} outcomes ${high === 1 ? 'is' : 'are'} at "analyse" or above, expected at least ${Math.ceil((share * outcomes.length) / 100)}: ${share} per cent`,
        at: module.at.key('outcomes'),
        hint: 'Let participants examine, judge or make something of their own, and raise the level where they do so already.',
      };
    }
  },
  fails: [
    {
      title: 'no demanding outcome where the track asks for half',
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 2, demanding-outcomes: 50']],
        'm1/module.yaml': [['\noutcomes:', '\n«outcomes»:']],
      },
      message: '0 of 2 outcomes are at "analyse" or above, expected at least 1: 50 per cent',
    },
    {
      title: 'half of the outcomes where the curriculum asks for more',
      files: {
        'curriculum.yaml': [['themes: {', 'limits: { demanding-outcomes: 60 }\nthemes: {']],
        'm1/module.yaml': [
          ['\noutcomes:', '\n«outcomes»:'],
          ['level: apply, text: Use', 'level: analyse, text: Compare'],
        ],
      },
      message: '1 of 2 outcomes is at "analyse" or above, expected at least 2: 60 per cent',
    },
  ],
  passes: [
    { title: 'a track that asks for nothing', files: {} },
    {
      title: 'as many as the track asks for',
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 2, demanding-outcomes: 50']],
        'm1/module.yaml': [['level: apply, text: Use', 'level: analyse, text: Compare']],
      },
    },
    {
      title: 'outcomes that are still to be written, and may be demanding',
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 4, demanding-outcomes: 50']],
      },
    },
    {
      title: 'a level that is missing, which is reported as such',
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 2, demanding-outcomes: 50']],
        'm1/module.yaml': [['level: apply, text: Use', 'text: Compare']],
      },
    },
    {
      title: 'a level that is wrong, which is reported as such',
      files: {
        'curriculum.yaml': [['outcomes-min: 2', 'outcomes-min: 2, demanding-outcomes: 50']],
        'm1/module.yaml': [['level: apply, text: Use', 'level: analyze, text: Compare']],
      },
    },
  ],
};
