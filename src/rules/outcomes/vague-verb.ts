/** Verbs of what goes on in a head, where something is to be done. */

import { bloomRank } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';
import { firstVerb } from './first-verb.js';
import { named, verbsOfLevel } from './said.js';

const use = '{ id: tie, level: apply, text: Use the right knot }';

export const vagueVerb: Rule = {
  id: 'outcomes/vague-verb',
  summary:
    'No outcome above "understand" has "know", "understand", "be aware of" or the like as its verb.',
  why: 'Nobody can see whether somebody knows or understands, so nobody can tell whether it was learnt.',
  severity: 'warning',
  scope: 'curriculum',
  *check(curriculum) {
    for (const outcome of curriculum.modules.flatMap((module) => module.outcomes)) {
      const { level } = outcome;
      if (level === undefined || bloomRank(level) <= bloomRank('understand')) continue;
      const first = firstVerb(curriculum, outcome);
      if (first?.kind !== 'vague') continue;
      yield {
        message: `${named(outcome)} is at "${level}" but its verb is "${first.words}", expected one that can be seen`,
        at: first.at,
        hint: `Verbs of "${level}" are ${verbsOfLevel(curriculum, level)}.`,
      };
    }
  },
  fails: [
    {
      title: 'knowledge that is to be applied',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Know» the right knot }']],
      },
      message:
        'The outcome "tie" is at "apply" but its verb is "Know", expected one that can be seen',
    },
    {
      title: 'a verb of several words, after an opening and an adverb',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: analyse, text: Participants will fully «be aware of» knots }'],
        ],
      },
      message:
        'The outcome "tie" is at "analyse" but its verb is "be aware of", expected one that can be seen',
    },
    {
      title: 'an understanding that is developed',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: create, text: "«Develop an understanding of» knots" }'],
        ],
      },
      message:
        'The outcome "tie" is at "create" but its verb is "Develop an understanding of", expected one that can be seen',
    },
    {
      title: 'the same in Swedish',
      files: {
        'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [sv]\ntracks']],
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Känna till» rätt knop }']],
      },
      message:
        'The outcome "tie" is at "apply" but its verb is "Känna till", expected one that can be seen',
    },
  ],
  passes: [
    {
      title: 'an outcome at "understand", where it is accepted',
      files: { 'm1/module.yaml': [['text: Describe three knots', 'text: Understand three knots']] },
    },
    {
      title: 'the word elsewhere in the outcome',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: apply, text: Use the knots that sailors know }'],
        ],
      },
    },
    {
      title: 'what participants are able to do',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: Be able to use a knot }']],
      },
    },
    {
      title: 'an outcome whose level is missing, which is reported as such',
      files: {
        'm1/module.yaml': [['level: apply, text: Use', 'text: Understand']],
      },
    },
  ],
};
