/** Says plainly what this version cannot judge, so that nobody takes silence for a confirmation. */

import type { Rule } from '../rule.js';

const later = ['piloted', 'released', 'retired'];

export const notJudged: Rule = {
  id: 'lifecycle/not-judged',
  summary: 'A status that asks for pilots or translations is not confirmed by this version.',
  why: 'A module is called piloted because people took part in it, not because a program is silent.',
  severity: 'warning',
  *check(curriculum, options) {
    for (const module of curriculum.modules) {
      if (!later.includes(module.status)) continue;
      yield {
        message: `Pilots and translations are not judged by this version: "${module.status}" cannot be confirmed`,
        at: module.at.value('status'),
        ...(options.as === undefined ? {} : { severity: 'error' as const }),
        hint: 'Everything up to "pilot-ready" is judged.',
      };
    }
  },
  fails: [
    {
      title: 'a module that is said to be piloted',
      files: { 'm1/module.yaml': [['status: reviewed', 'status: «piloted»']] },
      message:
        'Pilots and translations are not judged by this version: "piloted" cannot be confirmed',
    },
  ],
  passes: [
    {
      title: 'a module that is ready for its pilot',
      files: { 'm1/module.yaml': [['status: reviewed', 'status: pilot-ready']] },
    },
  ],
};
