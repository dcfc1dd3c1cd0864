/** The settings of rules in `curriculum.yaml`: each must name a rule that exists and can be set. */

import { didYouMean } from '../../diagnostic/nearest.js';
import type { Rule } from '../rule.js';

/** `rules` gives every rule, this one too. */
export function settings(rules: () => readonly Rule[]): Rule {
  return {
    id: 'structure/rules',
    scope: 'curriculum',
    summary: 'The settings under "rules" name rules that exist and can be set.',
    why: 'Whoever switches off a misspelt rule believes that it is off.',
    severity: 'error',
    *check(curriculum) {
      const known = new Map(rules().map((one) => [one.id, one]));
      for (const id of Object.keys(curriculum.rules)) {
        const set = known.get(id);
        const hint = didYouMean(id, known.keys());
        if (!set) {
          yield {
            message: `The rule "${id}" is not known`,
            at: curriculum.at.key('rules', id),
            severity: 'warning',
            ...(hint ? { hint } : {}),
          };
        } else if (set.fixed) {
          yield {
            message: `The rule "${id}" can be neither tuned nor switched off`,
            at: curriculum.at.key('rules', id),
            hint: 'Delete the line.',
          };
        }
      }
    },
    fails: [
      {
        title: 'a misspelt rule',
        files: {
          'curriculum.yaml': [['themes: {', 'rules: { «timing/sesion-sum»: off }\nthemes: {']],
        },
        message: 'The rule "timing/sesion-sum" is not known',
        severity: 'warning',
      },
      {
        title: 'a rule that cannot be set',
        files: {
          'curriculum.yaml': [['themes: {', 'rules: { «separation/block»: warning }\nthemes: {']],
        },
        message: 'The rule "separation/block" can be neither tuned nor switched off',
      },
    ],
    passes: [
      {
        title: 'a rule that is switched off',
        files: {
          'curriculum.yaml': [['themes: {', 'rules: { timing/session-sum: off }\nthemes: {']],
        },
      },
    ],
  };
}
