/** Words of links: they say where a link leads, also where it is read alone or printed. */

import type { Nodes } from 'mdast';
import { nodesOf } from '../../curriculum/links.js';
import type { TextOf } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { type Span, span } from '../../diagnostic/source-file.js';
import { plainText, rangeOf, walk } from '../../source/markdown.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';
import { saysNoTarget } from './empty-words.js';

export const linkText: Rule = {
  id: 'accessibility/link-text',
  summary:
    'The words of a link say where it leads; an address as its own words is plain enough to be read out.',
  why: 'On paper, and in the list of links that a screen reader offers, "here" leads nowhere.',
  severity: 'warning',
  scope: 'both',
  *check(curriculum) {
    const isEmpty = saysNoTarget(curriculum.languages[0]);
    for (const { text, passages } of textsOf(curriculum)) {
      for (const node of nodesOf(passages)) {
        const found = judge(text, node, isEmpty);
        if (found) yield found;
      }
    }
  },
  fails: [
    {
      title: 'a link that says "here"',
      files: {
        'm1/1-knots.md': [['Ask who', 'The card is [«here»](../tools/knot-card.md). Ask who']],
      },
      message: 'The link says "here", expected words that say where it leads',
    },
    {
      title: 'a link that says "Read more" by reference',
      files: {
        'tools/knot-card.md': [
          ['Hand out', '[«*Read more* …»][ropes] Hand out'],
          ['before the rope.\n', 'before the rope.\n\n[ropes]: https://example.org/ropes\n'],
        ],
      },
      message: 'The link says "Read more …", expected words that say where it leads',
    },
    {
      title: 'the same in the language of the curriculum',
      files: {
        'curriculum.yaml': [
          ['languages: [en]\ntracks', 'languages: [da]\ntracks'],
          ['    languages: [en]', '    languages: [da]'],
        ],
        'm1/1-knots.md': [['Slow hands', '[«Læs mere»](https://example.org/ropes)']],
      },
      message: 'The link says "Læs mere", expected words that say where it leads',
    },
    {
      title: 'a link without words',
      files: { 'm1/1-knots.md': [['Slow hands', 'Slow hands «[](https://example.org)»']] },
      message: 'The link to "https://example.org" has no words',
    },
    {
      title: 'an address that nobody can read out',
      files: {
        'm1/1-knots.md': [['Slow hands', 'See <«https://example.org/find?id=77&lang=en»>']],
      },
      message: 'The address with "?" is its own link, expected words that say where it leads',
      severity: 'info',
    },
  ],
  passes: [
    {
      title: 'links that say where they lead',
      files: {
        'm1/1-knots.md': [
          [
            'Ask who',
            'See [the knot card](../tools/knot-card.md) or [here in Riga](https://example.org). Ask who',
          ],
        ],
      },
    },
    {
      title: 'an address that can be read out and typed, and one of a person',
      files: {
        'm1/1-knots.md': [
          ['Slow hands', 'See https://example.org/ropes or write to <ropes@example.org>'],
        ],
      },
    },
    {
      title: 'a picture that is a link, whose alternative text is judged by itself',
      files: { 'm1/1-knots.md': [['Slow hands', '[![](rope.svg)](https://example.org/ropes)']] },
    },
  ],
};

function judge(
  text: TextOf,
  node: Nodes,
  isEmpty: (words: string) => boolean,
): Omit<Finding, 'rule'> | undefined {
  if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
  const url = node.type === 'link' ? node.url : (text.definitions.get(node.identifier)?.url ?? '');
  const words = plainText(node).replace(/\s+/g, ' ').trim();
  const at = wordsAt(text, node);
  if (words === '') {
    const isPicture = [...walk(node)].some((inner) => inner.type.startsWith('image'));
    return isPicture ? undefined : { message: `The link to "${url}" has no words`, at };
  }
  if (isEmpty(words)) {
    return {
      message: `The link says "${words}", expected words that say where it leads`,
      at,
      hint: 'Name the page, the session or the tool.',
    };
  }
  const mark = /^https?:\/\//i.test(words) ? /[?#%]/.exec(words)?.[0] : undefined;
  if (mark === undefined || !isAddress(words, url)) return undefined;
  return {
    message: `The address with "${mark}" is its own link, expected words that say where it leads`,
    at,
    hint: 'Write [words](address).',
    severity: 'info',
  };
}

/** The words are the address to which they lead. */
function isAddress(words: string, url: string): boolean {
  return words.toLowerCase() === url.toLowerCase();
}

function wordsAt(text: TextOf, node: Extract<Nodes, { type: 'link' | 'linkReference' }>): Span {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  return first && last
    ? span(text.file, rangeOf(first)[0], rangeOf(last)[1])
    : span(text.file, ...rangeOf(node));
}
