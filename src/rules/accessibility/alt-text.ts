/** Alternative texts: what a picture says to somebody who cannot see it. */

import { type LinkAt, linksOf } from '../../curriculum/links.js';
import type { TextOf } from '../../curriculum/model.js';
import type { Finding } from '../../diagnostic/diagnostic.js';
import { type Span, span } from '../../diagnostic/source-file.js';
import { plainText, rangeOf } from '../../source/markdown.js';
import type { Rule } from '../rule.js';
import { textsOf } from '../texts.js';
import { bareWords } from './bare-words.js';
import { namesOnlyAPicture } from './empty-words.js';
import { attributeSpan } from './figure-attributes.js';

const rope = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>';

export const altText: Rule = {
  id: 'accessibility/alt-text',
  summary:
    'Every picture has an alternative text that says what it shows; an empty one is missing, because no picture of a curriculum is decoration.',
  why: 'A participant who does not see the picture gets nothing of what it teaches.',
  severity: 'error',
  lenient: true,
  scope: 'both',
  *check(curriculum) {
    const isEmptyWord = namesOnlyAPicture(curriculum.languages[0]);
    for (const { text, passages } of textsOf(curriculum)) {
      for (const link of linksOf(text, passages)) {
        const picture = pictureOf(text, link);
        if (!picture) continue;
        const found = judge(picture, isEmptyWord);
        if (found) yield found;
      }
    }
  },
  fails: [
    {
      title: 'a figure without an alternative text',
      files: {
        'm1/rope.svg': rope,
        'm1/1-knots.md': [['Ask who', '::figure[A rope]{src=«rope.svg»}\n\nAsk who']],
      },
      message: 'The picture "rope.svg" has no alternative text',
    },
    {
      title: 'the same in a draft',
      files: {
        'm1/rope.svg': rope,
        'm1/module.yaml': [['status: reviewed', 'status: draft']],
        'm1/1-knots.md': [['Slow hands', '![](«rope.svg»)']],
      },
      message: 'The picture "rope.svg" has no alternative text',
      severity: 'warning',
    },
    {
      title: 'a figure that is called decoration',
      files: {
        'm1/rope.svg': rope,
        'm1/1-knots.md': [['Ask who', '::figure[A rope]{src=«rope.svg» alt=""}\n\nAsk who']],
      },
      message: 'The picture "rope.svg" has no alternative text',
    },
    {
      title: 'a picture with the name of its file',
      files: {
        'm1/rope.svg': rope,
        'm1/1-knots.md': [['Slow hands', '![«rope.svg»](rope.svg)']],
      },
      message: 'The alternative text is "rope.svg", a file name, expected what the picture shows',
    },
    {
      title: 'a picture in a tool with a word that says nothing',
      files: {
        'tools/rope.svg': rope,
        'tools/knot-card.md': [
          ['Hand out', '::figure[A rope]{src=rope.svg alt="«Image 1»"}\n\nHand out'],
        ],
      },
      message: 'The alternative text is "Image 1", expected what the picture shows',
    },
    {
      title: 'a word that says nothing in the language of the curriculum',
      files: {
        'curriculum.yaml': [
          ['languages: [en]\ntracks', 'languages: [lv]\ntracks'],
          ['    languages: [en]', '    languages: [lv]'],
        ],
        'm1/rope.svg': rope,
        'm1/1-knots.md': [['Slow hands', '![«Attēls»][rope]\n\n[rope]: rope.svg']],
      },
      message: 'The alternative text is "Attēls", expected what the picture shows',
    },
    {
      title: 'an alternative text that is the caption once more',
      files: {
        'm1/rope.svg': rope,
        'm1/1-knots.md': [
          ['Ask who', '::figure[Two ropes]{src=rope.svg alt="«Two ropes.»"}\n\nAsk who'],
        ],
      },
      message: 'The alternative text repeats the caption, expected what the picture shows',
      severity: 'warning',
    },
  ],
  passes: [
    {
      title: 'pictures that say what they show',
      files: {
        'm1/rope.svg': rope,
        'm1/1-knots.md': [
          [
            'Ask who',
            '::figure[Two ropes]{src=rope.svg alt="Two ropes, the left one frayed"}\n\n![Rope](rope.svg "A knot")\n\nAsk who',
          ],
        ],
      },
    },
    {
      title: 'an alternative text that names the kind of picture and more',
      files: {
        'm1/rope.svg': rope,
        'm1/1-knots.md': [['Slow hands', '![Photo of a rope under load](rope.svg)']],
      },
    },
  ],
};

interface Picture {
  /** As written in the text. */
  url: string;
  alt: string;
  caption: string;
  figure: boolean;
  /** The words of the alternative text; undefined where there are none. */
  at: Span | undefined;
  /** What to point at where it is absent. */
  target: Span;
}

function pictureOf(text: TextOf, link: LinkAt): Picture | undefined {
  const { node, url, at: target } = link;
  if (link.kind === 'figure' && node.type === 'leafDirective') {
    const at = attributeSpan(text.file, node, 'alt') ?? target;
    const caption = node.children.map(plainText).join('');
    return { url, alt: node.attributes?.alt ?? '', caption, figure: true, at, target };
  }
  if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
  const alt = node.alt ?? '';
  const [start, end] = rangeOf(node);
  const source = text.file.text.slice(start, end);
  const offset = alt === '' ? -1 : source.indexOf(alt);
  const title = node.type === 'image' ? node.title : text.definitions.get(node.identifier)?.title;
  return {
    url,
    alt,
    caption: title ?? '',
    figure: false,
    at:
      offset === -1
        ? span(text.file, start, end)
        : span(text.file, start + offset, start + offset + alt.length),
    target: node.type === 'image' ? target : span(text.file, start, end),
  };
}

function judge(
  picture: Picture,
  isEmptyWord: (alt: string) => boolean,
): Omit<Finding, 'rule'> | undefined {
  const alt = picture.alt.replace(/\s+/g, ' ').trim();
  const short = alt.length > 60 ? `${alt.slice(0, 57)}…` : alt;
  const at = picture.at ?? picture.target;
  if (alt === '') {
    return {
      message: `The picture "${picture.url}" has no alternative text`,
      at: picture.target,
      hint: picture.figure
        ? 'Add alt="…": in a sentence, what somebody sees who looks at it.'
        : 'Write between the brackets of "![…]" what somebody sees who looks at it.',
      missing: true,
    };
  }
  if (isFileName(alt, picture.url)) {
    return {
      message: `The alternative text is "${short}", a file name, expected what the picture shows`,
      at,
    };
  }
  if (isEmptyWord(alt) || bareWords(alt) === '') {
    return { message: `The alternative text is "${short}", expected what the picture shows`, at };
  }
  if (bareWords(alt) === bareWords(picture.caption)) {
    return {
      message: 'The alternative text repeats the caption, expected what the picture shows',
      at,
      hint: 'It is read aloud before the caption: say what the caption does not.',
      severity: 'warning',
    };
  }
  return undefined;
}

/** `map.svg`, `images/map.svg`; or `IMG_2034` for IMG_2034.jpg, but not `Quay` for quay.png. */
function isFileName(alt: string, url: string): boolean {
  if (/^\S+\.(?:png|jpe?g|svg|gif|webp|tiff?|bmp|heic|pdf)$/i.test(alt)) return true;
  const name = url.slice(url.lastIndexOf('/') + 1);
  const stem = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name;
  return /[-_\d]/.test(stem) && alt.toLowerCase() === stem.toLowerCase();
}
