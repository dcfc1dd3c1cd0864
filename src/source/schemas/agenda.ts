/** The shape of a day in a module's agenda. */

import { count, id, list, minutes, object, text, time } from '../schema-values.js';
import { type Alternative, snippet } from './for-editors.js';

const agendaItem = object(
  {
    session: id.optional().describe('Id of a session; its file stands beside module.yaml.'),
    title: text
      .optional()
      .describe('Title of a session that is planned and not yet written; then its own holds.'),
    minutes: minutes
      .optional()
      .describe('Minutes of something else, or of a session that is planned and not yet written.'),
    break: minutes.optional().describe('A break, in whole minutes.'),
    lunch: minutes.optional().describe('A lunch break, in whole minutes.'),
    other: text
      .optional()
      .describe('Something that is no session, such as registration; its minutes stand beside it.'),
  },
  'an item of the agenda: session, break, lunch or other',
)
  .superRefine((item, context) => {
    const kinds = (['session', 'break', 'lunch', 'other'] as const).filter(
      (k) => item[k] !== undefined,
    );
    const problem =
      kinds.length !== 1
        ? 'expected exactly one of session, break, lunch and other'
        : item.other !== undefined && item.minutes === undefined
          ? 'expected "minutes" beside "other"'
          : (item.break ?? item.lunch) !== undefined && (item.minutes ?? item.title) !== undefined
            ? 'expected nothing beside "break" or "lunch"'
            : undefined;
    if (problem) context.addIssue({ code: 'custom', message: problem });
  })
  // For editors: the same as alternatives, each with the keys that it needs and those that it may have.
  .meta({
    alternatives: [
      {
        needs: ['session'],
        may: ['title', 'minutes'],
        ...snippet('session, by its id', 'A session that is written or to be written', {
          session: '',
        }),
      },
      { needs: ['break'], ...snippet('break, in minutes', 'A break', { break: 15 }) },
      { needs: ['lunch'], ...snippet('lunch, in minutes', 'A lunch break', { lunch: 60 }) },
      {
        needs: ['other', 'minutes'],
        may: ['title'],
        ...snippet('other, with its minutes', 'Something that is no session', {
          other: '',
          minutes: 15,
        }),
      },
    ] satisfies Alternative[],
  });

export const agendaDay = object(
  {
    day: count.optional().describe('Number of the day: 1, 2, …'),
    start: time
      .optional()
      .describe('When the day begins, in quotation marks, such as "09:00".')
      .meta({ examples: ['09:00'] }),
    items: list(agendaItem, 'items')
      .optional()
      .describe('Sessions and breaks of the day, in order. Breaks are never part of a session.'),
  },
  'a day: a mapping with day, start and items',
);
