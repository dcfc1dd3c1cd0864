/** What is counted by the group needs groups. */

import { allSessions } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';

export const quantity: Rule = {
  id: 'materials/quantity',
  summary: 'A material that is counted per group stands in an activity that makes groups.',
  why: 'Without groups to count, the packing list says one piece, and five tables wait for it.',
  severity: 'error',
  lenient: true,
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      for (const { title, form, materials, at } of session.activities) {
        // Pairs and trios are groups, and how large a group is is another rule's business.
        if (form === 'groups' || form === 'pairs' || form === 'trios' || at.broken('form'))
          continue;
        for (const material of materials.filter(({ per }) => per === 'group')) {
          const subject = `"${material.name}" is counted per group`;
          yield {
            message:
              form === undefined
                ? `${subject}, but "${title}" does not say in which form people work`
                : `${subject}, but in "${title}" ${ways[form]}`,
            at: material.at.value('per'),
            missing: form === undefined,
            hint: 'Name the form that makes the groups, count it per participant, pair or room, or move it to the activity whose groups use it.',
          };
        }
      }
    }
  },
  fails: [
    {
      title: 'a sheet a group where all work together',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: plenary'],
          ['per: pair', 'per: «group»'],
        ],
      },
      message: '"Rope" is counted per group, but in "Tie the knots" all work together',
    },
    {
      title: 'a circle that the others watch',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: fishbowl'],
          ['per: pair', 'per: «group»'],
        ],
      },
      message: '"Rope" is counted per group, but in "Tie the knots" all work together',
    },
    {
      title: 'work alone',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: individual'],
          ['per: pair', 'per: «group»'],
        ],
      },
      message: '"Rope" is counted per group, but in "Tie the knots" everybody works alone',
    },
    {
      title: 'an activity of a draft without a form',
      files: {
        'm1/module.yaml': [['status: reviewed', 'status: draft']],
        'm1/1-knots.md': [
          ['form: pairs\n', ''],
          ['per: pair', 'per: «group»'],
        ],
      },
      message:
        '"Rope" is counted per group, but "Tie the knots" does not say in which form people work',
      severity: 'warning',
    },
  ],
  passes: [
    {
      title: 'a rope for each pair, counted per group',
      files: { 'm1/1-knots.md': [['per: pair', 'per: group']] },
    },
    {
      title: 'pieces per pair where all work together: two people share one',
      files: { 'm1/1-knots.md': [['form: pairs', 'form: plenary']] },
    },
    {
      title: 'a form that cannot be read, which is reported as such',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: teams'],
          ['per: pair', 'per: group'],
        ],
      },
    },
  ],
};

const ways = {
  individual: 'everybody works alone',
  plenary: 'all work together',
  fishbowl: 'all work together',
} as const;
