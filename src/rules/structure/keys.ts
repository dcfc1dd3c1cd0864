/** Keys and values of YAML: found by the schemas while reading, explained here. */

import type { Rule } from '../rule.js';

export const knownKeys: Rule = {
  id: 'structure/key',
  fixes: true,
  summary: 'Every key is one that pensum knows.',
  why: 'A misspelt key is silently without effect: the room gets no groups, the session no break.',
  severity: 'warning',
  fails: [
    {
      title: 'a misspelt key of a module',
      files: { 'm1/module.yaml': [['trainers: 1', 'trainers: 1\n«self-stdy»: 30']] },
      message: 'The key "self-stdy" is not known',
    },
    {
      title: 'a misspelt key that is required',
      files: { 'm1/module.yaml': [['purpose: Part', '«porpose»: Part']] },
      message: 'The key "porpose" is not known',
      severity: 'error',
    },
    {
      title: 'an unknown key in a list',
      files: { 'm1/1-knots.md': [['spare: 10 }', 'spare: 10, «colour»: red }']] },
      message: 'The key "colour" is not known in "materials[1]"',
    },
  ],
  passes: [{ title: 'known keys', files: {} }],
};

export const rightValues: Rule = {
  id: 'structure/value',
  fixes: true,
  summary: 'Every value has the type, the unit and the words that its key asks for.',
  why: 'Minutes, group sizes and levels are calculated with; a wrong one spoils the plan of the day.',
  severity: 'error',
  fails: [
    {
      title: 'minutes in words',
      files: { 'm1/module.yaml': [['minutes: 60', 'minutes: «one hour»']] },
      message: '"minutes" is "one hour", expected whole minutes, 1 or more',
    },
    {
      title: 'a misspelt kind of activity',
      files: { 'm1/1-knots.md': [['kind: teaching', 'kind: «teching»']] },
      message:
        '"kind" is "teching", expected one of opening, teaching, practice, debrief, closing, energiser, buffer',
    },
    {
      title: 'more participants at least than at most',
      files: { 'm1/module.yaml': [['{ min: 4, max: 12 }', '«{ min: 14, max: 12 }»']] },
      message: '"participants" is a mapping, expected min to be at most max',
    },
  ],
  passes: [
    {
      title: 'a clock time in quotation marks',
      files: { 'm1/module.yaml': [['"09:00"', '"14:30"']] },
    },
  ],
};

export const requiredKeys: Rule = {
  id: 'structure/required',
  lenient: true,
  summary: 'What a curriculum, a module, a session, an activity and a tool must say is there.',
  why: 'A module that does not say for whom it is, or how long, cannot be planned by a colleague.',
  severity: 'error',
  fails: [
    {
      title: 'a reviewed module without a purpose',
      files: {
        'm1/module.yaml': [
          ['id: M1', '«id: M1»'],
          ['purpose: Participants tie what holds.\n', ''],
        ],
      },
      message: '"purpose" is missing',
    },
    {
      title: 'a draft without a purpose',
      files: {
        'm1/module.yaml': [
          ['id: M1', '«id: M1»'],
          ['purpose: Participants tie what holds.\n', ''],
          ['status: reviewed', 'status: draft'],
        ],
      },
      message: '"purpose" is missing',
      severity: 'warning',
    },
    {
      title: 'a draft that names no track',
      files: {
        'm1/module.yaml': [
          ['id: M1', '«id: M1»'],
          ['track: basic\n', ''],
          ['status: reviewed', 'status: draft'],
        ],
      },
      message: '"track" is missing',
    },
    {
      title: 'an empty module',
      files: { 'm1/module.yaml': '«# to be written»\n' },
      message: 'The file is empty, expected at least id, track, title',
    },
    {
      title: 'an empty list of levels',
      files: { 'm1/module.yaml': [['levels: [regional]', '«levels»: []']] },
      message: '"levels" is empty',
    },
  ],
  passes: [
    { title: 'a module without ECTS credits', files: {} },
    {
      title: 'a required key that is misspelt, which is reported as such',
      files: { 'm1/module.yaml': [['purpose: Part', 'porpose: Part']] },
    },
  ],
};
