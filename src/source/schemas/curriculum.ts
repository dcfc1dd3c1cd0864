/** The shape of `curriculum.yaml`: what the curriculum promises, and the words that it may use. */

import {
  choice,
  count,
  flag,
  id,
  language,
  limits,
  list,
  map,
  object,
  text,
  whole,
  words,
} from '../schema-values.js';
import { byId, from, snippet } from './for-editors.js';
import { severityMeanings } from './meanings.js';

const ownLevel = from('levels', id);
const ownAudience = from('audiences', id);
const ownLanguage = from('languages', language);

const track = object(
  {
    id: id.optional().describe('Id of the track: lower-case letters, digits and hyphens.'),
    title: text.optional().describe('Title of the track.'),
    modules: whole(0, 10_000, 'the number of its modules')
      .optional()
      .describe('How many modules the track has: exactly this many.'),
    levels: list(ownLevel, 'levels')
      .optional()
      .describe('Levels that its modules cover together; none of them needs to cover all.'),
    languages: list(ownLanguage, 'language tags')
      .optional()
      .describe('Languages in which its modules are promised.'),
    audiences: list(ownAudience, 'audiences')
      .optional()
      .describe(
        'Audiences that the track promises to serve, each with one of its modules or more.',
      ),
    limits: limits
      .optional()
      .describe(
        'Limits of this track. They beat those of the curriculum, which beat the defaults.',
      ),
    pilots: object(
      {
        deliveries: count.optional().describe('How many deliveries a pilot needs.'),
        countries: count.optional().describe('In how many countries.'),
      },
      'a mapping with deliveries and countries',
    )
      .optional()
      .describe('How often a module must have been held before it may be called released.'),
  },
  'a track: a mapping with id, title, modules, levels and languages',
).meta(
  snippet('track', 'A track with the keys that it needs', {
    id: '',
    title: '',
    modules: 1,
    levels: [''],
    languages: [''],
  }),
);

export const curriculumSchema = object(
  {
    title: text.optional().describe('Title of the curriculum.'),
    languages: list(ownLanguage, 'language tags')
      .optional()
      .describe(
        'Language tags (BCP 47). The first is the language in which the source is written.',
      ),
    tracks: list(track, 'tracks')
      .optional()
      .describe(
        'The promised structure, in order: a module may build on its own track or on one above it.',
      ),
    levels: words.optional().describe('The levels that modules may name: id and title of each.'),
    audiences: words
      .optional()
      .describe('The audiences that modules may name: id and title of each.'),
    themes: words.optional().describe('The themes that modules may name: id and title of each.'),
    methods: map(
      object(
        {
          title: text.describe('Title of the method, as documents print it.'),
          lecture: flag
            .optional()
            .describe('Whether participants mostly listen. Practice by lecture does not count.'),
        },
        'a method: a mapping with title and lecture',
      ),
      'a mapping of ids to methods',
    )
      .meta(byId)
      .optional()
      .describe('Methods of your own, added to the built-in ones: id, and a title of each.'),
    limits: limits
      .optional()
      .describe(
        'Limits of the rules, where the defaults do not fit: minutes, or per cent of a share.',
      ),
    rules: from(
      'rules',
      map(
        choice(['error', 'warning', 'info', 'off'], severityMeanings),
        'a mapping of rule ids to severities',
      ),
    )
      .optional()
      .describe('How grave a rule is in this curriculum, or off.'),
    theme: text
      .optional()
      .describe('Theme of the documents: a YAML file of the curriculum, such as themes/our.yaml.'),
  },
  'a mapping with title, languages, tracks and more',
);
