/** Headings and the blocks `yaml activity` under them: found while reading, explained here. */

import type { Rule } from '../rule.js';

export const activityBlock: Rule = {
  id: 'structure/activity',
  lenient: true,
  summary: 'Each heading of level 2 in a session has one block "yaml activity" directly under it.',
  why: 'The block holds the minutes and the form; without it the activity is missing from the plan.',
  severity: 'error',
  fails: [
    {
      title: 'a heading without a block',
      files: { 'm1/1-knots.md': [[':::slide[A', '## «Look closely»\n\nTwice.\n\n:::slide[A']] },
      message:
        '"Look closely" has no block "yaml activity", expected one directly under the heading',
    },
    {
      title: 'a heading without a block in a draft',
      files: {
        'm1/module.yaml': [['status: reviewed', 'status: draft']],
        'm1/1-knots.md': [[':::slide[A', '## «Look closely»\n\nTwice.\n\n:::slide[A']],
      },
      message:
        '"Look closely" has no block "yaml activity", expected one directly under the heading',
      severity: 'warning',
    },
    {
      title: 'a second block',
      files: {
        'm1/1-knots.md': [
          ['Show each knot', '«```yaml activity»\nkind: debrief\n```\n\nShow each knot'],
        ],
      },
      message: 'A second block "yaml activity" stands under "See the knots", expected one',
    },
    {
      title: 'a block after the text',
      files: {
        'm1/1-knots.md': [
          ['## Welcome\n\n```yaml activity', '## Welcome\n\nHello.\n\n«```yaml activity»'],
        ],
      },
      message: 'The block "yaml activity" is not the first thing under its heading',
    },
    {
      title: 'a block before the first heading',
      files: {
        'm1/1-knots.md': [
          ['This session is', '«```yaml activity»\nkind: opening\n```\n\nThis session is'],
        ],
      },
      message: 'A block "yaml activity" stands before the first heading of level 2',
    },
  ],
  passes: [
    {
      title: 'a heading of level 3 inside an activity',
      files: { 'm1/1-knots.md': [['Show each knot', '### First\n\nShow each knot']] },
    },
  ],
};

export const rawHtml: Rule = {
  id: 'structure/html',
  summary: 'Texts hold no raw HTML.',
  why: 'HTML is left out of every document, and what it says is then missing in the room.',
  severity: 'warning',
  fails: [
    {
      title: 'a block of HTML',
      files: { 'm1/1-knots.md': [['Slow hands', 'Slow hands\n\n«<div>Mind your fingers</div>»']] },
      message: 'Raw HTML ("<div…>") stands here; it is left out of every document',
    },
    {
      title: 'a tag in a sentence',
      files: { 'm1/1-knots.md': [['Ask who has tied', 'Ask«<br>»who has tied']] },
      message: 'Raw HTML ("<br…>") stands here; it is left out of every document',
    },
  ],
  passes: [
    {
      title: 'a comment',
      files: { 'm1/1-knots.md': [['Ask who', '<!-- ask the quiet ones -->\n\nAsk who']] },
    },
  ],
};

export const topHeading: Rule = {
  id: 'structure/heading',
  summary: 'Texts have no heading of level 1: the title stands in the front matter.',
  why: 'A second title would start a new part of the document in the middle of a session.',
  severity: 'warning',
  fails: [
    {
      title: 'a title in the text',
      files: { 'm1/1-knots.md': [['This session is', '«# Three knots»\n\nThis session is']] },
      message: 'A heading of level 1 ("Three knots") stands in the text, expected level 2 or below',
    },
  ],
  passes: [{ title: 'activities at level 2', files: {} }],
};
