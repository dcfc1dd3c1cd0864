/** The shape of the front matter of a session. */

import { basedOn, id, list, minutes, object, text } from '../schema-values.js';

export const sessionSchema = object(
  {
    id: id.optional().describe('Id of the session, by which the agenda names it.'),
    title: text.optional().describe('Title of the session; participants see it.'),
    minutes: minutes.optional().describe('Whole minutes: the sum of its activities.'),
    'key-messages': list(text, 'texts')
      .optional()
      .describe('What participants should remember, in whole sentences; they see them.'),
    room: text.optional().describe('How the room is set up.'),
    preparation: list(text, 'texts')
      .optional()
      .describe('What the trainer does before, one thing an item.'),
    attachments: list(text, 'paths of files')
      .optional()
      .describe("Files that go with the trainer pack: paths from the session's file."),
    'based-on': basedOn.optional(),
  },
  'a mapping with id, title and minutes',
);
