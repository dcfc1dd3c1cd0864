/** Exceptions themselves are judged: each names a rule and a reason, and something needs it. */

import type { Finding } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/nearest.js';
import type { Exception } from '../../source/exceptions.js';
import type { ExampleFiles, Rule } from '../rule.js';

/** Whether nothing may be excepted from a rule: block errors, and what is said about exceptions. */
export function isException(rule: Pick<Rule, 'id' | 'fixed'>): boolean {
  return rule.fixed === true || rule.id.startsWith('exceptions/');
}

const lecture = 'plenary\nminutes: 20';

/** `rules` gives every rule, this one too. */
export function form(rules: () => readonly Rule[]): Rule {
  return {
    id: 'exceptions/form',
    summary: 'An exception names rules that may be excepted from, and its reason.',
    why: 'Whoever comes after must be able to tell a decision from an oversight.',
    severity: 'warning',
    scope: 'both',
    *check(curriculum) {
      const known = new Map(rules().map((rule) => [rule.id, rule]));
      for (const exception of curriculum.exceptions) yield* wrong(exception, known);
    },
    fails: [
      {
        title: 'an exception without a reason, which has no effect',
        files: commented('«<!-- pensum-allow timing/stretch -->»'),
        message: 'The exception has no reason, so it has no effect',
      },
      {
        title: 'a rule that does not exist',
        files: commented('«<!-- pensum-allow timing/streching: the room is booked -->»'),
        message: 'There is no rule "timing/streching"',
      },
      {
        title: 'an exception from a block error',
        files: commented('«<!-- pensum-allow separation/block: it will be closed -->»'),
        message: 'Nothing can be excepted from separation/block',
      },
      {
        title: 'a comment in YAML that is nearly an exception',
        files: {
          'm1/1-knots.md': [[lecture, `${lecture} «# pensum-ignore timing/stretch»`]],
        },
        message: 'This comment is nearly an exception',
      },
    ],
    passes: [
      {
        title: 'a rule and a reason',
        files: commented('<!-- pensum-allow timing/stretch: the boat leaves at noon -->'),
      },
      {
        title: 'the words in a text of YAML, which are no comment',
        files: { 'm1/module.yaml': [['title: Ropes', 'title: "# pensum-allow nothing" # Ropes']] },
      },
    ],
  };
}

function* wrong(
  { rules, reason, at }: Exception,
  known: ReadonlyMap<string, Rule>,
): Generator<Omit<Finding, 'rule'>> {
  const hint = 'Write "pensum-allow group/name: why it is right here".';
  if (rules.length === 0) {
    yield { message: 'This comment is nearly an exception', at, hint };
    return;
  }
  for (const id of rules) {
    const rule = known.get(id);
    if (rule ? isException(rule) : id.startsWith('exceptions/')) {
      yield { message: `Nothing can be excepted from ${id}`, at };
    } else if (!rule) {
      const near = didYouMean(id, known.keys());
      yield { message: `There is no rule "${id}"`, at, ...(near ? { hint: near } : {}) };
    }
  }
  if (reason === '') {
    yield { message: 'The exception has no reason, so it has no effect', at, hint };
  }
}

/** Found where exceptions are applied, because only then it is known what needed them. */
export const unused: Rule = {
  id: 'exceptions/unused',
  summary: 'Something needs every exception.',
  why: 'An exception that outlives its problem hides the next one.',
  severity: 'warning',
  fails: [
    {
      title: 'an exception in Markdown that nothing needs',
      files: commented('«<!-- pensum-allow timing/session-sum: a guest speaks -->»'),
      message: 'Nothing here needs the exception from timing/session-sum',
    },
    {
      title: 'an exception in YAML that nothing needs',
      files: {
        'm1/module.yaml': [
          ['minutes: 60', 'minutes: 60 «# pensum-allow timing/module-sum: the mayor is late»'],
        ],
      },
      message: 'Nothing here needs the exception from timing/module-sum',
    },
  ],
  passes: [
    {
      title: 'an exception for a session that is meant to be longer',
      files: {
        'm1/1-knots.md': [
          [
            'minutes: 60',
            '# pensum-allow timing/session-sum: five minutes are lost on the stairs\nminutes: 65',
          ],
        ],
        'm1/module.yaml': [['minutes: 60', 'minutes: 65']],
      },
    },
  ],
};

function commented(comment: string): ExampleFiles {
  return { 'm1/1-knots.md': [['Ask who', `${comment}\n\nAsk who`]] };
}
