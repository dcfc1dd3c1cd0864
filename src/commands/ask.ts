/** Questions to a person at a terminal. Nothing is asked where there is none: callers look first. */

import inquirer from 'inquirer';
import { Interrupted } from '../edge/failure.js';
import type { Io } from '../edge/io.js';
import { visible } from '../reporters/visible.js';

export interface Choice<T> {
  name: string;
  value: T;
  checked?: boolean;
}

/** Gives `undefined` when the answer is fine, else what was expected. */
export type Validate = (answer: string) => string | undefined;

export interface Asker {
  text(message: string, validate: Validate, suggestion?: string): Promise<string>;
  one<T>(message: string, choices: readonly Choice<T>[]): Promise<T>;
  /** At least `least` of the choices. */
  some<T>(message: string, choices: readonly Choice<T>[], least?: number): Promise<T[]>;
  yes(message: string, suggestion: boolean): Promise<boolean>;
}

/** Asks on the terminal of `io`. Each question rejects with an interruption when Ctrl-C is pressed. */
export function askerAt(io: Io): Asker {
  const prompt = inquirer.createPromptModule({
    input: io.stdin as NodeJS.ReadStream,
    output: io.stdout as NodeJS.WriteStream,
    signal: io.interrupted,
  });
  const shown = <T>(choices: readonly Choice<T>[]) =>
    choices.map((choice) => ({ ...choice, name: visible(choice.name) }));
  const ask = async <T>(question: Parameters<typeof prompt<{ answer: T }>>[0]): Promise<T> => {
    if (io.interrupted.aborted) throw new Interrupted();
    const { answer } = (await prompt(question)) as { answer: T };
    return answer;
  };
  return {
    text: async (message, validate, suggestion) =>
      (
        await ask<string>([
          {
            type: 'input',
            name: 'answer',
            message: visible(message),
            ...(suggestion === undefined ? {} : { default: suggestion }),
            validate: (answer: string) => validate(answer.trim()) ?? true,
          },
        ])
      ).trim(),
    one: (message, choices) =>
      ask([{ type: 'select', name: 'answer', message: visible(message), choices: shown(choices) }]),
    some: (message, choices, least = 1) =>
      ask([
        {
          type: 'checkbox',
          name: 'answer',
          message: visible(message),
          choices: shown(choices),
          default: [],
          validate: (answer: readonly unknown[]) =>
            answer.length >= least || `Choose at least ${least} with the space bar.`,
        },
      ]),
    yes: (message, suggestion) =>
      ask([{ type: 'confirm', name: 'answer', message: visible(message), default: suggestion }]),
  };
}
