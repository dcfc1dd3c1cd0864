/** Files that are read well and say what cannot be: values, places that do not exist, broken blocks. */

import { colourJpeg, png, smallPng, svg } from '../../source/pictures/samples.js';
import { type Case, inSession, module, picture, session } from './case.js';

export const values: Case[] = [
  ...(
    [
      ['minutes: 60\np', 'minutes: «-60\np'],
      ['minutes: 60\np', 'minutes: «0\np'],
      ['minutes: 60\np', 'minutes: «60.5\np'],
      ['minutes: 60\np', 'minutes: «.inf\np'],
      ['minutes: 60\np', 'minutes: «.nan\np'],
      ['minutes: 60\np', 'minutes: «1e400\np'],
      ['minutes: 60\np', 'minutes: «99999999999999999999\np'],
      ['minutes: 60\np', 'minutes: «"60"\np'],
      ['minutes: 60\np', 'minutes: «one hour\np'],
      ['minutes: 60\np', 'minutes: «[60]\np'],
      ['trainers: 1', 'trainers: «no'],
      ['edition: 2026-03-01', 'edition: «2026-02-30'],
      ['edition: 2026-03-01', 'edition: «2026-13-01'],
      ['edition: 2026-03-01', 'edition: «1 March 2026'],
      ['version: "0.1.0"', 'version: «0.1'],
      ['start: "09:00"', 'start: «"25:00"'],
      ['start: "09:00"', 'start: «"9"'],
      ['status: reviewed', 'status: «finished'],
      ['participants: { min: 4, max: 12 }', 'participants: «{ min: 12, max: 4 }'],
      ['criteria: [The knot holds]', 'criteria: «The knot holds'],
      ['id: M1', 'id: «M 1'],
    ] as const
  ).map(
    ([from, to]): Case => ({
      name: `${to.replace(/[«\n]p?/g, '')}`,
      files: { [module]: [[from, to]] },
      message: /expected/,
    }),
  ),
];

export const places: Case[] = [
  {
    name: 'a picture that is not there',
    files: picture('images/rope.png'),
    message: /does not exist/,
  },
  {
    name: 'a picture outside the curriculum',
    files: picture('../../rope.png'),
    message: /leaves the curriculum/,
  },
  { name: 'a picture by an absolute path', files: picture('/etc/rope.png'), message: /absolute/ },
  {
    name: 'a picture by an address',
    files: picture('https://example.org/rope.png'),
    message: /on the web/,
  },
  {
    name: 'a picture outside in disguise',
    files: picture('%2e%2e/%2e%2e/rope.png'),
    message: /leaves the curriculum/,
  },
  {
    name: 'a picture that is another kind',
    files: picture('rope.png'),
    bytes: { 'm1/rope.png': svg('<rect width="1" height="1"/>') },
    message: /SVG/,
  },
  {
    name: 'a picture that is cut off',
    files: picture('rope.png'),
    bytes: { 'm1/rope.png': png(smallPng).slice(0, 50) },
    message: /rope\.png/,
  },
  {
    name: 'a photograph that is cut off',
    files: picture('rope.jpg'),
    bytes: { 'm1/rope.jpg': colourJpeg.slice(0, 60) },
    message: /rope\.jpg/,
  },
  {
    name: 'a picture that is a text',
    files: picture('rope.png'),
    bytes: { 'm1/rope.png': Buffer.from('no picture') },
    message: /rope\.png/,
  },
  {
    name: 'a drawing with entities',
    files: picture('rope.svg'),
    bytes: {
      'm1/rope.svg': Buffer.from(
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a;</text></svg>',
      ),
    },
    message: /rope\.svg|entit/i,
  },
  {
    name: 'a link out of the curriculum',
    files: inSession('See [it](«../../secret.md).'),
    message: /leaves the curriculum/,
  },
  {
    name: 'a link to a file that is not there',
    files: inSession('See [it](«2-bends.md).'),
    message: /does not exist/,
  },
  {
    name: 'an attachment outside the curriculum',
    files: {
      [session]: [['minutes: 60\n---', 'minutes: 60\nattachments: [«../../secret.csv]\n---']],
    },
    message: /leaves the curriculum/,
  },
  {
    name: 'a footnote that is not defined',
    files: inSession('Look.«[^nowhere]'),
    message: /nowhere/,
  },
  {
    name: 'a reference that is not there',
    files: inSession('As «@nobody1999 says.'),
    message: /nobody1999/,
  },
];

export const texts: Case[] = [
  {
    name: 'a block that nothing closes',
    files: {
      [session]: [
        [
          ':::slide[A knot holds by friction]\n- Slow hands\n:::',
          '«:::slide[A knot holds by friction]\n- Slow hands',
        ],
      ],
    },
    message: /closes/,
  },
  { name: 'a stray end of a block', files: inSession('«:::'), message: /closes nothing/ },
  {
    name: 'a block in a list',
    files: inSession('«- :::answers\n\n  Two.\n\n  :::'),
    message: /list/,
  },
  { name: 'a misspelt block', files: inSession('«:::anwsers\nTwo.\n:::'), message: /anwsers/ },
  {
    name: 'an activity without its minutes',
    files: {
      [session]: [
        [
          '```yaml activity\nkind: opening\nmethod: discussion\nform: plenary\nminutes: 10\n',
          '```yaml activity\nkind: opening\nmethod: discussion\nform: plenary\n',
        ],
      ],
    },
    at: session,
    message: /minutes/,
  },
  {
    name: 'broken YAML in an activity',
    files: { [session]: [['outcomes: [name]\n```', 'outcomes: [name\n«```']] },
    message: /clos|\]/,
  },
  {
    name: 'two activities of one name',
    files: { [session]: [['## See the knots', '## «Welcome']] },
    message: /[Ww]elcome/,
  },
  { name: 'raw HTML', files: inSession('«<script>alert(1)</script>'), message: /HTML/ },
];
