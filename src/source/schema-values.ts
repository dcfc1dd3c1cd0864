/** The single values of which the schemas are made: each says what it expects. */

import { z } from 'zod';
import { byId } from './schemas/for-editors.js';
import { limitMeanings } from './schemas/meanings.js';
import { idPattern, moduleIdPattern } from './slug.js';
import { defaultLimits, type LimitName } from './vocabulary.js';

/** Every leaf says what it expects; the reader puts what it found before it. */
export const expected = (what: string) => ({ error: `expected ${what}` });

export const text = z.string(expected('a text'));
export const id = z
  .string(expected('an id'))
  .regex(idPattern, expected('an id of lower-case letters, digits and hyphens, at most 60'));
export const moduleId = z
  .string(expected('the id of a module'))
  .regex(moduleIdPattern, expected('a module id of letters, digits and hyphens, such as B1'));
export const referenceKey = z
  .string(expected('a reference key'))
  .regex(/^[\p{L}\p{N}_][^\s@;,[\]{}]*$/u, expected('a reference key such as porter1998'));
export const whole = (min: number, max: number, what: string) =>
  z.number(expected(what)).int(expected(what)).min(min, expected(what)).max(max, expected(what));
export const minutes = whole(1, 100_000, 'whole minutes, 1 or more');
export const count = whole(1, 10_000, 'a whole number, 1 or more');
export const percent = whole(0, 1_000, 'per cent as a whole number, 0 or more');
export const flag = z.boolean(expected('true or false'));
/** One of a few words, each with its meaning for editors. */
export const choice = <const T extends readonly [string, ...string[]]>(
  words: T,
  meanings: Readonly<Record<T[number], string>>,
) =>
  z
    .enum(words, expected(`one of ${words.join(', ')}`))
    .meta({ enumDescriptions: words.map((word: T[number]) => meanings[word]) });
/** A wrong item is left out and leaves a gap, so that the places of the others stay right. */
export const list = <T extends z.ZodType>(item: T, what: string) =>
  z.array(item.optional(), expected(`a list of ${what}`));
export const map = <T extends z.ZodType>(value: T, what: string) =>
  z.record(z.string(), value, expected(what));
export const object = <T extends z.ZodRawShape>(shape: T, what: string) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'invalid_type' ? `expected ${what}` : undefined),
  });
/** A text, or the same in a mapping with more to say. */
export const orText = <T extends z.ZodType>(schema: T, what: string) =>
  z.union([z.string(expected(what)), schema], expected(what));

export const date = z
  .string(expected('a date such as 2026-11-23'))
  .refine(isDate, expected('a date that exists, such as 2026-11-23'))
  // For editors: a pattern cannot tell in which years there is a 29 February.
  .meta({
    pattern:
      '^[1-9]\\d{3}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d))$',
  });
export const time = z
  .string(expected('a time such as "09:00"'))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected('a time such as "09:00"'));
export const version = z
  .string(expected('a version in quotation marks, such as "0.3.0"'))
  .regex(/^\d+\.\d+\.\d+([-+][0-9A-Za-z.-]+)?$/, expected('a version such as "0.3.0"'));
export const licence = z
  .string(expected('an SPDX licence id such as CC-BY-4.0'))
  // Whether it is one says the rule references/spdx, which knows the list.
  .regex(/^\S.{0,99}$/, expected('an SPDX licence id such as CC-BY-4.0'));
export const language = z
  .string(expected('a language tag such as en'))
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, expected('a language tag such as en or pt-BR'));
export const url = z
  .string(expected('a web address'))
  .regex(/^https?:\/\/[^\s<>"]+$/, expected('a web address that begins with https://'));

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}
export const limits = z
  .partialRecord(
    z.enum(Object.keys(defaultLimits) as [LimitName]),
    percent,
    expected('a mapping of limits'),
  )
  .meta({
    properties: Object.fromEntries(
      Object.entries(limitMeanings).map(([name, meaning]) => {
        const value = defaultLimits[name as LimitName];
        // As an example: editors write every "default" out as soon as the key above is chosen.
        return [name, { description: `${meaning} Default: ${value}.`, examples: [value] }];
      }),
    ),
  });
export const words = map(text, 'a mapping of ids to titles').meta(byId);
export const basedOn = list(
  object(
    {
      title: text.optional().describe('Title of the work that this one builds on.'),
      url: url.optional().describe('Where it can be found: an address that begins with https://.'),
      licence: licence.optional().describe('Its licence, as an SPDX id such as CC-BY-4.0.'),
      changes: text.optional().describe('What was changed, as many licences ask you to say.'),
    },
    'a mapping with title, url, licence and changes',
  ),
  'sources',
).describe('Works of others that this one builds on; credited where their licence asks for it.');
