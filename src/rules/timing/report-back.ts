/** Reporting back takes as long as there are groups. */

import { groupSize, mostGroups } from '../../curriculum/groups.js';
import { allSessions } from '../../curriculum/lookup.js';
import type { Activity, Module } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import type { Rule } from '../rule.js';

export const reportBack: Rule = {
  id: 'timing/report-back',
  summary:
    'A step with "per-group" has enough minutes for the largest number of groups; where everyone works together, the groups are those of the nearest activity before it in the session.',
  why: 'With six groups the fourth is told to hurry, and the last two are not heard at all.',
  severity: 'warning',
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const { activities } of allSessions(module)) {
        for (const [index, activity] of activities.entries()) {
          if (activity.steps.every((step) => step.perGroup === undefined)) continue;
          const source = groupsFrom(activities.slice(0, index + 1));
          if (source) yield* tooShort(module, activity, source);
        }
      }
    }
  },
  fails: [
    {
      title: 'six pairs that report in turn, and time for five',
      files: {
        'm1/1-knots.md': [
          ['minutes: 10, text: Compare', 'minutes: «10», text: Compare, per-group: 2'],
        ],
      },
      message:
        'The step has 10 minutes, expected at least 12: 12 participants make 6 groups at 2 minutes each',
    },
    {
      title: 'people who worked alone and report one by one',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: individual'],
          ['minutes: 10, text: Compare', 'minutes: «10», text: Compare, per-group: 1'],
        ],
      },
      message: 'The step has 10 minutes, expected at least 12: 12 participants at 1 minute each',
    },
    {
      title: 'a debrief of all together, which hears the groups of the exercise before it',
      files: {
        'm1/1-knots.md': [
          [
            ':::workbook[My knots]',
            '## Look back\n\n```yaml activity\nkind: debrief\nform: plenary\nminutes: 5\nsteps:\n  - { minutes: «5», text: One word each, per-group: 1 }\n```\n\n:::workbook[My knots]',
          ],
        ],
      },
      message:
        'The step has 5 minutes, expected at least 6: 12 participants make 6 groups at 1 minute each',
    },
    {
      title: 'the largest number of people that can be split',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: groups\nsize: 9'],
          ['minutes: 10, text: Compare', 'minutes: «10», text: Compare, per-group: 10.5'],
        ],
      },
      message:
        'The step has 10 minutes, expected at least 11: 10 participants make 1 group at 10.5 minutes each',
    },
  ],
  passes: [
    {
      title: 'minutes that just suffice',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: trios'],
          ['minutes: 10, text: Compare', 'minutes: 10, text: Compare, per-group: 2.5'],
        ],
      },
    },
    {
      title: 'a step in which all groups report at the same time',
      files: { 'm1/1-knots.md': [['minutes: 10, text: Compare', 'minutes: 1, text: Compare']] },
    },
    {
      title:
        'a round where no groups have worked in the session, so that their number is not known',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: plenary'],
          ['minutes: 10, text: Compare', 'minutes: 10, text: Compare, per-group: 5'],
        ],
      },
    },
    {
      title: 'groups without a size, which is reported as such',
      files: {
        'm1/1-knots.md': [
          ['form: pairs', 'form: groups'],
          ['minutes: 10, text: Compare', 'minutes: 10, text: Compare, per-group: 5'],
        ],
      },
    },
  ],
};

/**
 * The activity that makes the groups which report in the last of these: itself, or the nearest
 * before it that works in groups, trios or pairs. Undefined where none does, or where one on the
 * way could not be read.
 */
function groupsFrom(activities: readonly Activity[]): Activity | undefined {
  for (const activity of activities.toReversed()) {
    if (!activity.described || activity.at.broken('form')) return undefined;
    const itself = activity === activities.at(-1);
    if (activity.form === 'individual' && itself) return activity;
    if (activity.form === 'groups') return activity.size === undefined ? undefined : activity;
    if (activity.form === 'pairs' || activity.form === 'trios') return activity;
  }
  return undefined;
}

function* tooShort(
  module: Module,
  activity: Activity,
  source: Activity,
): Generator<Omit<Finding, 'rule'>> {
  const { max = module.participants.min, min = max } = module.participants;
  if (max === undefined || min === undefined) return;
  const most = mostGroups(source, min, max);
  if (!most) return;
  const made = groupSize(source) === 1 ? '' : ` make ${counted(most.groups, 'group')}`;
  for (const { minutes, perGroup, at } of activity.steps) {
    if (minutes === undefined || perGroup === undefined) continue;
    // Minutes a group may have decimals; what they lack in the 64 bits of a number is no minute.
    const needed = Math.ceil(most.groups * perGroup - 1e-9);
    if (needed <= minutes) continue;
    yield {
      message: `The step has ${counted(minutes, 'minute')}, expected at least ${needed}: ${counted(most.people, 'participant')}${made} at ${counted(perGroup, 'minute')} each`,
      at: at.value('minutes'),
      hint: `${source === activity ? '' : `The groups are those of "${source.title}". `}Give the step more time, or let groups report only what others have not said.`,
    };
  }
}

function counted(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
