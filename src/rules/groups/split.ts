/** Groups can be made of every number of people that may come. */

import { groupSize, unsplittable } from '../../curriculum/groups.js';
import { allSessions } from '../../curriculum/lookup.js';
import type { Activity, Module } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import type { Rule } from '../rule.js';

type Found = Omit<Finding, 'rule'>;

export const split: Rule = {
  id: 'groups/split',
  summary:
    'Every number of participants from the minimum to the maximum can be split into the groups of every activity.',
  why: 'When seven people come and groups of five were planned, somebody sits alone or a table gets too loud to think.',
  severity: 'warning',
  lenient: true,
  *check(curriculum) {
    for (const module of curriculum.modules) {
      for (const activity of allSessions(module).flatMap((session) => session.activities)) {
        const found = judge(module, activity);
        if (found) yield found;
      }
    }
  },
  fails: [
    {
      title: 'groups of five where seven may come',
      files: { 'm1/1-knots.md': [['form: pairs', 'form: groups\nsize: «5»']] },
      message: '7 participants cannot be split into groups of 5 for "Tie the knots"',
    },
    {
      title: 'groups that only some numbers allow',
      files: {
        'm1/module.yaml': [['min: 4, max: 12', 'min: 4, max: 20']],
        'm1/1-knots.md': [['form: pairs', 'form: groups\nsize: «9»']],
      },
      message: '4–7 and 11–15 participants cannot be split into groups of 9 for "Tie the knots"',
    },
    {
      title: 'groups that are larger than the room',
      files: {
        'm1/module.yaml': [['min: 4, max: 12', 'max: 6']],
        'm1/1-knots.md': [['form: pairs', 'form: groups\nsize: «9»']],
      },
      message: '6 participants cannot be split into groups of 9 for "Tie the knots"',
    },
    {
      title: 'pairs where one person may come',
      files: {
        'm1/module.yaml': [['min: 4, max: 12', 'min: 1, max: 12']],
        'm1/1-knots.md': [['form: pairs', 'form: «pairs»']],
      },
      message: '1 participant cannot be split into pairs for "Tie the knots"',
    },
    {
      title: 'groups of which nobody knows the size',
      files: { 'm1/1-knots.md': [['form: pairs', 'form: «groups»']] },
      message: '"Tie the knots" is done in groups, but does not say how many people make one',
    },
  ],
  passes: [
    { title: 'pairs, of which one is a trio when the number is odd', files: {} },
    {
      title: 'groups of four, which may be three or five',
      files: { 'm1/1-knots.md': [['form: pairs', 'form: groups\nsize: 4']] },
    },
    {
      title: 'a size that cannot be read, which is reported as such',
      files: { 'm1/1-knots.md': [['form: pairs', 'form: groups\nsize: five']] },
    },
    {
      title: 'all together, where a size says nothing',
      files: { 'm1/1-knots.md': [['form: pairs', 'form: plenary\nsize: 9']] },
    },
  ],
};

function judge(module: Module, activity: Activity): Found | undefined {
  const { form, title, at } = activity;
  const size = groupSize(activity);
  if (form === 'groups' && size === undefined) {
    if (at.broken('size')) return undefined;
    return {
      message: `"${title}" is done in groups, but does not say how many people make one`,
      at: at.value('form'),
      hint: 'Add "size", the number of people in a group.',
      missing: true,
    };
  }
  const { max = module.participants.min, min = max } = module.participants;
  if (size === undefined || size === 1 || min === undefined || max === undefined) return undefined;
  const ranges = unsplittable(size, min, max);
  if (ranges.length === 0) return undefined;
  const numbers = written(ranges);
  const shown = numbers.length > 6 ? [...numbers.slice(0, 5), 'more'] : numbers;
  const people = ranges.length === 1 && ranges[0]?.[1] === 1 ? 'participant' : 'participants';
  return {
    message: `${joined(shown, 'and')} ${people} cannot be split into ${form === 'groups' ? `groups of ${size}` : form} for "${title}"`,
    at: at.value(form === 'groups' ? 'size' : 'form'),
    hint: hint(min, max),
  };
}

function hint(min: number, max: number): string {
  if (min < 2) return 'Ask for at least 2 participants, or choose another form.';
  // A group of one size may have one person more or less, so a size above this is too large for all.
  const sizes = Array.from({ length: Math.min(min, mostSizes) }, (_, index) => index + 2);
  const good = sizes.filter((size) => unsplittable(size, min, max).length === 0);
  const number = min === max ? min : `every number from ${min} to ${max}`;
  return `Groups of ${joined(written(runs(good)), 'or')} work for ${number}.`;
}

/** Larger groups are crowds; no author needs to read of them. */
const mostSizes = 20;

/** Ascending numbers as ranges [first, last] of neighbours. */
function runs(numbers: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** `4–7`, `11`: a range as people write it; two neighbours as two numbers. */
function written(ranges: readonly (readonly [number, number])[]): string[] {
  return ranges.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first}–${last}`];
  });
}

/** `4–7, 11 and 12` */
function joined(texts: readonly string[], word: string): string {
  const head = texts.slice(0, -1).join(', ');
  return head === '' ? `${texts[0]}` : `${head} ${word} ${texts.at(-1)}`;
}
