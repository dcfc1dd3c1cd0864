/** What a credit promises in hours is what people get. */

import { limit, trackOf } from '../../curriculum/lookup.js';
import type { Rule } from '../rule.js';

export const ects: Rule = {
  id: 'timing/ects',
  summary:
    'Where a module gives ECTS credits, its contact time and self-study are as many hours as the limits ask for each credit.',
  why: 'A school that recognises the module counts hours, and people plan their evenings by them.',
  severity: 'warning',
  limits: ['ects-hours-min', 'ects-hours-max'],
  *check(curriculum) {
    for (const module of curriculum.modules) {
      const { ects: credits, minutes, selfStudy = 0, at } = module;
      if (credits === undefined || minutes === undefined || at.broken('self-study')) continue;
      const track = trackOf(curriculum, module);
      const least = credits * limit(curriculum, track, 'ects-hours-min');
      const most = credits * limit(curriculum, track, 'ects-hours-max');
      const total = (minutes + selfStudy) / 60;
      if (total >= least && total <= most) continue;
      yield {
        message: `The module has ${hours(total)} of contact and self-study, expected ${decimal(least)} to ${decimal(most)} for ${credits} ECTS`,
        at: at.value('ects'),
        hint: `They are ${hours(minutes / 60)} of contact and ${hours(selfStudy / 60)} of self-study.`,
      };
    }
  },
  fails: [
    {
      title: 'a credit for an afternoon',
      files: {
        'm1/module.yaml': [['minutes: 60\n', 'minutes: 60\nself-study: 150\nects: «1»\n']],
      },
      message: 'The module has 3.5 hours of contact and self-study, expected 25 to 30 for 1 ECTS',
    },
    {
      title: 'more work than two credits are worth',
      files: {
        'm1/module.yaml': [['minutes: 60\n', 'minutes: 60\nself-study: 3600\nects: «2»\n']],
      },
      message: 'The module has 61 hours of contact and self-study, expected 50 to 60 for 2 ECTS',
    },
    {
      title: 'contact time alone that is too little',
      files: { 'm1/module.yaml': [['minutes: 60\n', 'minutes: 60\nects: «0.5»\n']] },
      message: 'The module has 1 hour of contact and self-study, expected 12.5 to 15 for 0.5 ECTS',
    },
  ],
  passes: [
    { title: 'a module without credits', files: {} },
    {
      title: 'a credit for 25 hours',
      files: { 'm1/module.yaml': [['minutes: 60\n', 'minutes: 60\nself-study: 1440\nects: 1\n']] },
    },
    {
      title: 'self-study that cannot be read, which is reported as such',
      files: { 'm1/module.yaml': [['minutes: 60\n', 'minutes: 60\nself-study: much\nects: 1\n']] },
    },
  ],
};

function hours(value: number): string {
  return `${decimal(value)} ${value === 1 ? 'hour' : 'hours'}`;
}

/** With two decimals at most, so that a single minute still shows. */
function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
