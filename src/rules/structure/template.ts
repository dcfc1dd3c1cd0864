/** A curriculum's own document templates name sections that exist, and give participants only what is theirs. */

import type { Rule } from '../rule.js';

const leaflet = 'templates/documents/leaflet.yaml';

export const templates: Rule = {
  id: 'structure/template',
  summary: 'A template names sections that exist and that its audience may see.',
  why: 'A misspelt section would be missing from every print, and a section of the trainer in a document for everyone would hand out what is not meant for participants.',
  severity: 'error',
  fails: [
    {
      title: 'a section that does not exist',
      files: { [leaflet]: 'audience: everyone\nsections:\n  - «agnda»\n' },
      message: 'The section "agnda" is not known',
    },
    {
      title: "a trainer's section in a document for everyone",
      files: { [leaflet]: 'audience: everyone\nsections:\n  - agenda\n  - «materials»\n' },
      message: 'The section "materials" is the trainer\'s, but this document is for everyone',
    },
    {
      title: 'a misspelt section among those of each session',
      files: {
        [leaflet]:
          'audience: trainer\nsections:\n  - each-session: [session-title, «session-plans»]\n',
      },
      message: 'The section "session-plans" is not known',
    },
  ],
  passes: [
    {
      title: 'sections for everyone with a text between them',
      files: {
        [leaflet]:
          'audience: everyone\nsections:\n  - agenda\n  - text: See you there.\n  - licence\n',
      },
    },
  ],
};
