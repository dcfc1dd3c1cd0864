/** An outcome says what participants do. */

import type { Rule } from '../rule.js';
import { firstVerb } from './first-verb.js';
import { named, verbsOfLevel } from './said.js';

const use = '{ id: tie, level: apply, text: Use the right knot }';
const danish = ['languages: [en]\ntracks', 'languages: [da]\ntracks'] as const;
const swedish = ['languages: [en]\ntracks', 'languages: [sv]\ntracks'] as const;
const latvian = ['languages: [en]\ntracks', 'languages: [lv]\ntracks'] as const;

export const verb: Rule = {
  id: 'outcomes/verb',
  summary:
    "Each outcome starts with an action verb, where pensum knows the verbs of the curriculum's first language (English, Danish, Swedish, Latvian).",
  why: 'A topic tells a trainer what to talk about; a verb tells everyone what participants will do.',
  severity: 'warning',
  scope: 'curriculum',
  *check(curriculum) {
    for (const outcome of curriculum.modules.flatMap((module) => module.outcomes)) {
      const first = firstVerb(curriculum, outcome);
      if (first?.kind !== 'other') continue;
      yield {
        message: `${named(outcome)} starts with "${first.words}", expected an action verb`,
        at: first.at,
        hint: `Say what participants do: ${verbsOfLevel(curriculum, outcome.level ?? 'apply')}.`,
      };
    }
  },
  fails: [
    {
      title: 'a topic',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Knots» and their uses }']],
      },
      message: 'The outcome "tie" starts with "Knots", expected an action verb',
    },
    {
      title: 'a noun that is also a verb',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Use» of the right knot }']],
      },
      message: 'The outcome "tie" starts with "Use", expected an action verb',
    },
    {
      title: 'a question',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «How» to use the right knot }']],
      },
      message: 'The outcome "tie" starts with "How", expected an action verb',
    },
    {
      title: 'the name of an activity',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: "«Tying» knots in pairs" }']],
      },
      message: 'The outcome "tie" starts with "Tying", expected an action verb',
    },
    {
      title: 'what participants have, not what they do',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: apply, text: «Participants have» basic knowledge of knots }'],
        ],
      },
      message: 'The outcome "tie" starts with "Participants have", expected an action verb',
    },
    {
      title: 'a topic in Danish',
      files: {
        'curriculum.yaml': [danish],
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Anvendelse» af knob }']],
      },
      message: 'The outcome "tie" starts with "Anvendelse", expected an action verb',
    },
    {
      title: 'a topic in Swedish',
      files: {
        'curriculum.yaml': [swedish],
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Användning» av knopar }']],
      },
      message: 'The outcome "tie" starts with "Användning", expected an action verb',
    },
    {
      title: 'a topic in Latvian',
      files: {
        'curriculum.yaml': [latvian],
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: «Zināšanas» par mezgliem }']],
      },
      message: 'The outcome "tie" starts with "Zināšanas", expected an action verb',
    },
  ],
  passes: [
    {
      title: 'an opening that says nothing before the verb',
      files: {
        'm1/module.yaml': [
          [
            use,
            '{ id: tie, level: apply, text: Participants will be able to correctly use the right knot }',
          ],
        ],
      },
    },
    {
      title: 'a condition before the verb',
      files: {
        'm1/module.yaml': [
          [use, '{ id: tie, level: apply, text: "Given a rope and a ring, tie the right knot" }'],
        ],
      },
    },
    {
      title: 'a verb of two words',
      files: {
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: Carry out a rescue }']],
      },
    },
    {
      title: 'a verb of a trade, which no list knows',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: apply, text: Belay a climber }']] },
    },
    {
      title: 'a verb that looks like a noun',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: apply, text: Ration the rope }']] },
    },
    {
      title: 'a Danish imperative, and a present in Danish',
      files: {
        'curriculum.yaml': [danish],
        'm1/module.yaml': [
          ['text: Describe three knots', 'text: Beskriv tre knob'],
          [use, '{ id: tie, level: apply, text: Deltageren anvender det rigtige knob }'],
        ],
      },
    },
    {
      title: 'a language whose verbs are not known',
      files: {
        'curriculum.yaml': [['languages: [en]\ntracks', 'languages: [fi]\ntracks']],
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: The right knot }']],
      },
    },
    {
      title: 'a first language that cannot be read, which is reported as such',
      files: {
        'curriculum.yaml': [
          ['languages: [en]\ntracks', 'languages: [Finnish language, en]\ntracks'],
        ],
        'm1/module.yaml': [[use, '{ id: tie, level: apply, text: The right knot }']],
      },
    },
    {
      title: 'a verb that cannot be seen, which is reported as such',
      files: { 'm1/module.yaml': [[use, '{ id: tie, level: apply, text: Know the right knot }']] },
    },
  ],
};
