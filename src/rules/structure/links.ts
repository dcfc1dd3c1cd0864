/** Files that texts point at: links, pictures and attachments must be there, inside the curriculum, and readable. */

import { placed } from '../../curriculum/gaps.js';
import { linksOf } from '../../curriculum/links.js';
import { allSessions } from '../../curriculum/lookup.js';
import { isExternal, pictureAt, resolveFile } from '../../curriculum/resources.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';

const rope = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>';

function finding(result: { problem: string; hint?: string }) {
  return { message: result.problem, ...(result.hint ? { hint: result.hint } : {}) };
}

export const links: Rule = {
  id: 'structure/link',
  scope: 'both',
  summary: 'Relative links lead to files of the curriculum.',
  why: 'A reference to a session or sheet that is not there leaves the reader of a printed page alone.',
  severity: 'error',
  *check(curriculum) {
    for (const { text, passages } of textsOf(curriculum)) {
      for (const { kind, url, at } of linksOf(text, passages)) {
        if (kind !== 'link' || isExternal(url) || url.startsWith('#')) continue;
        const found = resolveFile(curriculum, text.file.path, url);
        if (!found.ok) yield { ...finding(found), at };
      }
    }
  },
  fails: [
    {
      title: 'a link to a file that is not there',
      files: {
        'm1/1-knots.md': [['Ask who', 'See [the card](«../tools/knot-cart.md»). Ask who']],
      },
      message: 'The file "../tools/knot-cart.md" does not exist',
    },
    {
      title: 'a link that leaves the curriculum',
      files: { 'm1/1-knots.md': [['Ask who', 'See [it](«../../secret.md»). Ask who']] },
      message: '"../../secret.md" leaves the curriculum',
    },
    {
      title: 'a link that differs in case',
      files: { 'm1/1-knots.md': [['Ask who', 'See [it](«../Tools/knot-card.md»). Ask who']] },
      message:
        '"../Tools/knot-card.md" differs from the file "../tools/knot-card.md" in upper and lower case',
    },
    {
      title: 'an address that is neither a web page nor a file',
      files: { 'm1/1-knots.md': [['Ask who', 'See [it](«file:///etc/passwd»). Ask who']] },
      message: '"file:///etc/passwd" is an absolute path, expected one relative to 1-knots.md',
    },
  ],
  passes: [
    {
      title: 'a link to a tool and one to the web',
      files: {
        'm1/1-knots.md': [
          ['Ask who', 'See [it](../tools/knot-card.md) or [that](https://example.org). Ask who'],
        ],
      },
    },
  ],
};

export const pictures: Rule = {
  id: 'structure/picture',
  scope: 'both',
  summary: 'Pictures are PNG, JPEG or SVG files of the curriculum that can be printed.',
  why: 'A slide whose picture is missing shows an empty wall to the room.',
  severity: 'error',
  *check(curriculum) {
    for (const { text, passages } of textsOf(curriculum)) {
      const results = new Map<string, ReturnType<typeof pictureAt>>();
      for (const { kind, url, at } of linksOf(text, passages)) {
        if (kind === 'link') continue;
        const result = results.get(url) ?? pictureAt(curriculum, text.file.path, url);
        results.set(url, result);
        if (!result.ok) yield { ...finding(result), at };
      }
    }
  },
  fails: [
    {
      title: 'a picture that is not there',
      files: { 'm1/1-knots.md': [['Slow hands', '![A rope](«images/rope.svg»)']] },
      message: 'The file "images/rope.svg" does not exist',
    },
    {
      title: 'a figure whose file lies about its kind',
      files: {
        'm1/images/rope.png': rope,
        'm1/1-knots.md': [
          ['Ask who', '::figure[A rope]{src=«images/rope.png» alt="A rope"}\n\nAsk who'],
        ],
      },
      message: 'rope.png is an SVG: rename it to rope.svg',
    },
    {
      title: 'a picture on the web',
      files: { 'm1/1-knots.md': [['Slow hands', '![A rope](«https://example.org/rope.png»)']] },
      message:
        'The picture "https://example.org/rope.png" is on the web, expected a file of the curriculum',
    },
  ],
  passes: [
    {
      title: 'a figure with its file',
      files: {
        'm1/images/rope.svg': rope,
        'm1/1-knots.md': [
          ['Ask who', '::figure[A rope]{src=images/rope.svg alt="A rope"}\n\nAsk who'],
        ],
      },
    },
  ],
};

export const attachments: Rule = {
  id: 'structure/attachment',
  summary: 'Attachments are files of the curriculum.',
  why: 'The trainer gets the attachments with the pack, and finds out about a missing one in the room.',
  severity: 'error',
  *check(curriculum) {
    for (const session of curriculum.modules.flatMap(allSessions)) {
      for (const { value, at } of placed(session.at, ['attachments'], session.attachments)) {
        const found = resolveFile(curriculum, session.text.file.path, value);
        if (!found.ok) yield { ...finding(found), at };
      }
    }
  },
  fails: [
    {
      title: 'an attachment that is not there',
      files: {
        'm1/1-knots.md': [['title: Three', 'attachments: [«files/ropes.xlsx»]\ntitle: Three']],
      },
      message: 'The file "files/ropes.xlsx" does not exist',
    },
    {
      title: 'an attachment on the web',
      files: {
        'm1/1-knots.md': [
          ['title: Three', 'attachments: [«https://example.org/a.pdf»]\ntitle: Three'],
        ],
      },
      message: '"https://example.org/a.pdf" is an address, expected a file of the curriculum',
    },
  ],
  passes: [
    {
      title: 'an attachment whose name has a space',
      files: {
        'm1/files/rope list.csv': 'rope;metres\n',
        'm1/1-knots.md': [['title: Three', 'attachments: [files/rope list.csv]\ntitle: Three']],
      },
    },
  ],
};
