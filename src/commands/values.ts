/** Values that a new file needs: from flags, else asked for on a terminal, else one clear error. */

import { didYouMean } from '../diagnostic/nearest.js';
import { Failure } from '../edge/failure.js';
import { type Io, isInteractive } from '../edge/io.js';
import { idPattern } from '../source/slug.js';
import { type Asker, askerAt, type Choice, type Validate } from './ask.js';

export interface Values {
  /** Throws a Failure that names every flag without a value, when nobody can be asked. */
  require(flags: Record<string, unknown>): void;
  text(flag: string, given: string | undefined, question: TextQuestion): Promise<string>;
  one(flag: string, given: string | undefined, question: ChoiceQuestion): Promise<string>;
  some(
    flag: string,
    given: readonly string[] | undefined,
    question: ChoiceQuestion,
  ): Promise<string[]>;
  /** Undefined where nobody can be asked. */
  asker: Asker | undefined;
}

interface TextQuestion {
  message: string;
  validate: Validate;
  /** Offered on a terminal; taken elsewhere only where `optional`. */
  suggestion?: string;
  optional?: boolean;
}

interface ChoiceQuestion {
  message: string;
  choices: readonly Choice<string>[];
  /** Taken where nobody can be asked. */
  fallback?: readonly string[];
  /** 1 unless given. */
  least?: number;
}

export function valuesFrom(io: Io): Values {
  const asker = isInteractive(io) ? askerAt(io) : undefined;
  return {
    asker,
    require(flags) {
      const missing = Object.entries(flags).filter(([, value]) => value === undefined);
      if (asker !== undefined || missing.length === 0) return;
      const names = missing.map(([name]) => name).join(', ');
      throw new Failure(
        `Missing: ${names}`,
        'On a terminal pensum asks for it; here it must be given.',
      );
    },
    async text(flag, given, { message, validate, suggestion, optional }) {
      if (given === undefined && asker) return asker.text(message, validate, suggestion);
      const value = given ?? (optional ? suggestion : undefined);
      if (value === undefined) throw new Failure(`Missing: ${flag}`);
      const problem = validate(value.trim());
      if (problem !== undefined) throw new Failure(`${flag}: ${problem}`);
      return value.trim();
    },
    async one(flag, given, { message, choices, fallback }) {
      const [only] = choices;
      if (given === undefined && choices.length === 1 && only) return only.value;
      if (given === undefined && asker) return asker.one(message, choices);
      const value = given ?? fallback?.[0];
      if (value === undefined) throw new Failure(`Missing: ${flag}`);
      return known(flag, value, choices);
    },
    async some(flag, given, { message, choices, fallback, least = 1 }) {
      const [only] = choices;
      if (given === undefined && choices.length === 1 && only) return [only.value];
      if (given === undefined && choices.length === 0) return [];
      if (given === undefined && asker) {
        const marked = choices.map((choice) => ({
          ...choice,
          checked: fallback?.includes(choice.value) ?? false,
        }));
        return asker.some(message, marked, least);
      }
      if (given === undefined && fallback === undefined) throw new Failure(`Missing: ${flag}`);
      return (given ?? fallback ?? []).map((value) => known(flag, value, choices));
    },
  };
}

function known(flag: string, value: string, choices: readonly Choice<string>[]): string {
  const values = choices.map((choice) => choice.value);
  if (values.includes(value)) return value;
  throw new Failure(`${flag}: "${value}" is not known`, didYouMean(value, values));
}

/** A line of text that a title or purpose can be. */
export const line: Validate = (answer) =>
  answer === ''
    ? 'Expected a text.'
    : /[\p{Cc}\u2028\u2029]|\p{Surrogate}/u.test(answer)
      ? 'Expected a text without control characters.'
      : answer.length > 300
        ? 'Expected at most 300 characters.'
        : undefined;

/** A lower-case id that none of the others has. */
export function freshId(taken: readonly string[]): Validate {
  return (answer) =>
    !idPattern.test(answer)
      ? 'Expected lower-case letters, digits and hyphens, such as cluster-mapping.'
      : taken.includes(answer)
        ? `"${answer}" exists already.`
        : undefined;
}

/** Whole minutes from 1 to `max`. */
export function minutesUpTo(max: number): Validate {
  return (answer) =>
    /^\d{1,6}$/.test(answer) && Number(answer) >= 1 && Number(answer) <= max
      ? undefined
      : `Expected whole minutes from 1 to ${max}.`;
}
