/** Files that cannot be read as they are: broken YAML, wrong encodings, sizes and nestings, empty files. */

import { exampleCurriculum } from '../../../src/rules/example-curriculum.js';
import { aliasBomb, type Case, inSession, module, session, utf16 } from './case.js';

export const yaml: Case[] = [
  {
    name: 'a key that stands twice',
    files: { [module]: [['trainers: 1', 'trainers: 1\n«trainers: 2']] },
    message: /trainers/,
  },
  {
    name: 'a tab as indentation',
    files: { [module]: [['  - { id: name', '«\t- { id: name']] },
    message: /[Tt]ab/,
  },
  {
    name: 'a bracket that nothing closes',
    files: { [module]: [['levels: [regional]\naudiences', 'levels: [regional\n«audiences']] },
    message: /clos|\]/,
  },
  {
    name: 'a quotation mark that nothing closes',
    files: { [module]: [['title: Ropes and knots', 'title: "Ropes and knots«']] },
    message: /quot|clos/i,
  },
  {
    name: 'several documents',
    files: { [module]: [['trainers: 1', 'trainers: 1\n«---']] },
    message: /one document/,
  },
  {
    name: 'a tag',
    files: { [module]: [['title: Ropes', 'title: «!!js/function Ropes']] },
    message: /tag/,
  },
  {
    name: 'a merge key',
    files: { [module]: [['participants: { min: 4', 'participants: { «<<: { max: 3 }, min: 4']] },
    message: /<</,
  },
  {
    name: 'a key that is a list',
    files: { [module]: [['trainers: 1', '? «[a, b]\n: 1\ntrainers: 1']] },
    message: /key/,
  },
  {
    name: 'the key __proto__',
    files: { [module]: [['trainers: 1', 'trainers: 1\n«__proto__: { polluted: true }']] },
    message: /__proto__/,
  },
  {
    name: 'the key constructor',
    files: {
      'curriculum.yaml': [
        ['title: Harbour skills', 'title: Harbour skills\n«constructor: { a: b }'],
      ],
    },
    message: /constructor/,
  },
  {
    name: 'a bomb of aliases',
    files: { [module]: [['trainers: 1', `trainers: 1\nauthors:\n${aliasBomb}`]] },
    message: /alias/i,
    at: `${module}:12`,
  },
  {
    name: 'sixty brackets',
    files: {
      [module]: [['trainers: 1', `trainers: 1\n«authors: ${'['.repeat(60)}${']'.repeat(60)}`]],
    },
    message: /nested/,
  },
  {
    name: 'an alias that names nothing',
    files: { [module]: [['trainers: 1', 'trainers: «*many']] },
    message: /many/,
  },
];

export const encoding: Case[] = [
  {
    name: 'UTF-16',
    files: {},
    bytes: { [module]: utf16(exampleCurriculum[module] ?? '') },
    at: `${module}:1:1`,
    message: /UTF-16/,
  },
  {
    name: 'invalid UTF-8 in a session',
    files: {},
    bytes: {
      [session]: Buffer.concat([
        Buffer.from('---\nid: knots\ntitle: Kn'),
        Buffer.from([0xf6]),
        Buffer.from('ts\nminutes: 60\n---\n'),
      ]),
    },
    at: `${session}:3:10`,
    message: /UTF-8/,
  },
  {
    name: 'invalid UTF-8 in the curriculum',
    files: {},
    bytes: { 'curriculum.yaml': Buffer.from([0x74, 0x3a, 0x20, 0xff, 0x0a]) },
    at: 'curriculum.yaml:1:4',
    message: /UTF-8/,
  },
  { name: 'a control character', files: inSession('A «\u0000 null'), message: /U\+0000/ },
  {
    name: 'a file of 1.2 MiB',
    files: { [session]: `---\nid: knots\n---\n${'word '.repeat(20)}\n`.repeat(11_000) },
    at: `${session}:1:1`,
    message: /1 MiB/,
  },
  {
    name: 'a line of 30,000 characters',
    files: inSession(`«${'x'.repeat(30_000)}`),
    message: /characters/,
  },
  {
    name: '40 KB of marks',
    files: inSession(`«${'_*'.repeat(9_000)}\n${'_*'.repeat(9_000)}`),
    message: /marks/,
  },
  {
    name: 'sixty levels of lists',
    files: inSession(
      `${Array.from({ length: 60 }, (_, level) => `${level === 50 ? '«' : ''}${'  '.repeat(level)}- level`).join('\n')}`,
    ),
    message: /nested/,
  },
  {
    name: 'sixty levels of quotations',
    files: inSession(`«${'> '.repeat(60)}deep`),
    message: /nested/,
  },
];

export const empty: Case[] = [
  {
    name: 'an empty module',
    files: { [module]: '' },
    at: `${module}:1:1`,
    message: /empty|missing/,
  },
  {
    name: 'an empty session',
    files: { [session]: '' },
    at: `${session}:1:1`,
    message: /front matter/,
  },
  {
    name: 'an empty tool',
    files: { 'tools/knot-card.md': '' },
    at: 'tools/knot-card.md:1:1',
    message: /front matter/,
  },
  {
    name: 'an empty curriculum',
    files: { 'curriculum.yaml': '' },
    at: 'curriculum.yaml:1:1',
    message: /empty|missing/,
  },
  {
    name: 'front matter alone that nothing closes',
    files: { [session]: '«---\nid: knots\ntitle: Three knots\nminutes: 60\n' },
    message: /closes/,
  },
  {
    name: 'front matter in JavaScript',
    files: { [session]: [['---\nid: knots', '---«js\nthrow new Error("run");\nid: knots']] },
    message: /"js"/,
  },
  {
    name: 'front matter in JSON',
    files: { [session]: [['---\nid: knots', '---«json\n{ "id": "knots" }\nid: knots']] },
    message: /"json"/,
  },
];
