/** Problems that a text shows by itself: raw HTML, headings out of place, footnotes and links that lead nowhere. */

import type { Nodes, Root } from 'mdast';
import type { Finding } from '../diagnostic/diagnostic.js';
import { lineSpan, type SourceFile, span } from '../diagnostic/source-file.js';
import { plainText, rangeOf, walk } from './markdown.js';
import { quote } from './quote.js';

export function checkNodes(file: SourceFile, root: Root): Finding[] {
  const findings: Finding[] = [];
  for (const node of walk(root)) {
    const [start, end] = rangeOf(node);
    // Comments are dropped; one that nothing closes is reported with the blocks.
    const html =
      node.type === 'html' ? node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() : '';
    if (html !== '') {
      const tag = /<\/?[a-z][a-z0-9-]*/i.exec(html)?.[0] ?? '<';
      findings.push({
        rule: 'structure/html',
        message: `Raw HTML ("${tag}…>") stands here; it is left out of every document`,
        at: span(file, start, Math.min(end, lineSpan(file, start).end)),
        hint: 'Write it as Markdown.',
      });
    }
    if (node.type === 'heading' && node.depth === 1) {
      findings.push({
        rule: 'structure/heading',
        message: `A heading of level 1 ("${quote(plainText(node), 40)}") stands in the text, expected level 2 or below`,
        at: lineSpan(file, start),
        hint: 'The title comes from the front matter; use "##" for an activity.',
      });
    }
    if (node.type === 'text') {
      findings.push(...missingFootnotes(file, node), ...missingDefinitions(file, node));
    }
  }
  return findings;
}

/** GFM reads a reference to a footnote that is not defined as plain text. */
function missingFootnotes(file: SourceFile, node: Nodes): Finding[] {
  const [start, end] = rangeOf(node);
  const source = file.text.slice(start, end);
  return [...source.matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)].map((match) => ({
    rule: 'structure/reference',
    message: `The footnote "${match[1]}" is not defined in this file`,
    at: span(file, start + match.index, start + match.index + match[0].length),
    hint: `Add a line "[^${match[1]}]: …".`,
  }));
}

/** So does CommonMark with `[words][key]` where the key has no definition; readers would see the brackets. */
function missingDefinitions(file: SourceFile, node: Nodes): Finding[] {
  const [start, end] = rangeOf(node);
  const source = file.text.slice(start, end);
  return [...source.matchAll(/(?<![\\\]\w])\[([^[\]^@][^[\]]*)\]\[([^[\]]*)\]/g)].map((match) => {
    const key = (match[2] || match[1] || '').replace(/\s+/g, ' ');
    return {
      rule: 'structure/reference',
      message: `The link "${quote(key)}" is not defined in this file`,
      at: span(file, start + match.index, start + match.index + match[0].length),
      hint: `Add a line "[${quote(key)}]: address", or write [words](address).`,
    };
  });
}
