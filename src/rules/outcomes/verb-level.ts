/** The verb of an outcome and its level say the same. */

import type { Rule } from '../rule.js';
import { firstVerb } from './first-verb.js';
import { named, verbsOfLevel } from './said.js';

const use = '{ id: tie, level: apply, text: Use the right knot }';

export const verbLevel: Rule = {
  id: 'outcomes/verb-level',
  summary: "The verb of an outcome is one of the outcome's Bloom level.",
  why: 'Trainers plan by the level and participants read the verb; where they differ, one of them is surprised by the assessment.',
  severity: 'warning',
  scope: 'curriculum',
  *check(curriculum) {
    for (const outcome of curriculum.modules.flatMap((module) => module.outcomes)) {
      const { level } = outcome;
      const first = firstVerb(curriculum, outcome);
      if (level === undefined || first?.kind !== 'verb') continue;
      // Action verbs that the lists place nowhere are not judged.
      if (first.levels.length === 0 || first.levels.includes(level)) continue;
      const stands = first.levels.map((one) => `"${one}"`).join(', ');
      yield {
        message: `${named(outcome)} is at "${level}", but "${first.words}" is a verb of ${stands}`,
        at: first.at,
        hint: `Verbs of "${level}" are ${verbsOfLevel(curriculum, level)}.`,
      };
    }
  },
  fails: [
    {
      title: 'a description where something is to be created',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: create, text: «Describe» the right knot }']],
      },
      message:
        'The outcome "tie" is at "create", but "Describe" is a verb of "remember", "understand"',
    },
    {
      title: 'a design where something is to be understood, after an opening',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: understand, text: You can «design» the right knot }'],
        ],
      },
      message: 'The outcome "tie" is at "understand", but "design" is a verb of "create"',
    },
    {
      title: 'American spelling',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: create, text: «Analyze» the right knot }']],
      },
      message: 'The outcome "tie" is at "create", but "Analyze" is a verb of "analyse"',
    },
    {
      title: 'a quoted text',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: "«Justify»: which knot?" }']],
      },
      message: 'The outcome "tie" is at "apply", but "Justify" is a verb of "evaluate"',
    },
    {
      title: 'the same in Latvian',
      files: {
        'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [lv]\ntracks']],
        'm1/module.yaml': [[use, '{ id: tie, level: create, text: «Nosaukt» trīs mezglus }']],
      },
      message:
        'The outcome "tie" is at "create", but "Nosaukt" is a verb of "remember", "understand"',
    },
  ],
  passes: [
    {
      title: 'a verb that stands at several levels',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: analyse, text: Classify ten knots }']] },
    },
    {
      title: 'an adverb before the verb',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: evaluate, text: Critically assess the right knot }'],
        ],
      },
    },
    {
      title: 'an action verb that no list places at a level',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: create, text: Splice two ropes }']] },
    },
    {
      title: 'a verb that cannot be seen, which is reported as such',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: create, text: Know the knots }']] },
    },
    {
      title: 'a level that is wrong, which is reported as such',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: aply, text: Draft a knot }']] },
    },
  ],
};
