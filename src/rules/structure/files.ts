/** Files that can be read at all: found while reading, listed here so that they can be explained and tuned. */

import type { Rule } from '../rule.js';

export const fileReadable: Rule = {
  id: 'structure/file',
  summary: 'Every file is UTF-8 text of a sane size that can be read safely.',
  why: 'A file that cannot be read is missing from everything that is printed for the room.',
  severity: 'error',
  fails: [
    {
      title: 'a control character in a session',
      files: { 'm1/1-knots.md': [['Show each knot', 'Show«\u0007» each knot']] },
      message: 'The control character U+0007 has no place in a text',
    },
    {
      title: 'a line that is far too long',
      files: {
        'glossary.yaml': `- term: «#»${'x'.repeat(20_001)}\n`.replace('- term: «#»', '«-» term: '),
      },
      message: 'The line has 20010 characters, expected at most 20000',
    },
    {
      title: 'a paragraph of marks that makes a parser crawl',
      files: { 'm1/1-knots.md': [['Ask who has tied a knot today.', `«${'_*'.repeat(1_600)}»`]] },
      message: 'A paragraph has more than 3000 marks such as * _ [ ` <',
    },
    {
      title: 'YAML nested too deeply',
      files: { 'glossary.yaml': `«[»${'['.repeat(59)}${']'.repeat(60)}\n` },
      message: 'Lists and mappings are nested more than 50 levels deep',
    },
  ],
  passes: [
    {
      title: 'letters of every language',
      files: { 'm1/1-knots.md': [['Slow hands', 'Lēnām, æøå']] },
    },
  ],
};

export const validYaml: Rule = {
  id: 'structure/yaml',
  summary: 'YAML is valid: one document, each key once, no tags, few aliases.',
  why: 'A program that guesses what a broken line means prints the wrong minutes without a word.',
  severity: 'error',
  fails: [
    {
      title: 'a key that stands twice',
      files: { 'm1/module.yaml': [['trainers: 1', 'trainers: 1\n«trainers»: 2']] },
      message: 'The key "trainers" stands here a second time, expected each key once',
    },
    {
      title: 'a second document',
      files: { 'glossary.yaml': '- { term: Bight, definition: A loop }\n«---»\n- { term: End }\n' },
      message: 'A second YAML document starts here, expected one document',
    },
    {
      title: 'a tag',
      files: { 'm1/module.yaml': [['title: Ropes and knots', 'title: «!upper» Ropes and knots']] },
      message: 'A tag ("!…") stands here, expected a plain value',
    },
  ],
  passes: [
    {
      title: 'an anchor and its alias',
      files: {
        'm1/module.yaml': [
          ['levels: [regional]', 'levels: &where [regional]'],
          ['audiences: [pilot]', 'audiences: [pilot] # of *where*'],
        ],
      },
    },
  ],
};

export const frontMatter: Rule = {
  id: 'structure/front-matter',
  summary: 'Sessions and tools begin with YAML front matter between two lines "---".',
  why: 'Without it nobody knows what the session is called or how long it takes.',
  severity: 'error',
  fails: [
    {
      title: 'a session without front matter',
      files: { 'm1/2-splices.md': '«# Splices»\n\nUnlay the strands.\n' },
      message: 'The file does not begin with front matter, expected a line "---"',
    },
    {
      title: 'front matter in another language',
      files: { 'm1/2-splices.md': '---«js»\nmodule.exports = {}\n---\n\nUnlay the strands.\n' },
      message: 'The front matter is in "js", expected YAML',
    },
    {
      title: 'front matter that nothing closes',
      files: { 'm1/2-splices.md': '«---»\nid: splices\n\nUnlay the strands.\n' },
      message: 'Nothing closes the front matter that begins here, expected a second line "---"',
    },
  ],
  passes: [
    {
      title: 'a README, which is no session',
      files: { 'm1/README.md': '# About this folder\n' },
    },
  ],
};
