import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages/index.js';
import { parseMarkdown, plainText, walk } from '../../src/source/markdown.js';
import { placeholders, templateTexts } from './texts.js';

/**
 * The Markdown without its words: headings with their level, paragraphs, tick boxes, table cells
 * (bold ones marked), fields.
 */
function skeleton(markdown: string): string[] {
  return [...walk(parseMarkdown(markdown))].map(nameOf).filter((name) => name !== 'text');
}

function nameOf(node: Nodes): string {
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'listItem') return node.checked === false ? 'tick box' : 'item';
  if (node.type === 'leafDirective') return `::${node.name}`;
  return node.type;
}

function boldIn(markdown: string): string[] {
  return [...walk(parseMarkdown(markdown))]
    .filter((node) => node.type === 'strong')
    .map((node) => plainText(node));
}

const texts = templateTexts();

it('reads the welcome, the guide to the pack and both parts of the checklist', () => {
  const headings = texts.map(({ byLanguage }) => byLanguage.en?.split('\n')[0]);
  expect(headings).toEqual([
    '# Welcome',
    '# How to use this pack',
    '# Preparation checklist',
    '## On the day',
  ]);
});

it('tells a text with one tick box or one table row fewer from the whole one', () => {
  const whole = '# A\n\n- [ ] one\n- [ ] two\n\n| a |\n| - |\n| **b** |\n';
  expect(skeleton(whole)).toContain('tick box');
  expect(skeleton(whole)).not.toEqual(skeleton(whole.replace('- [ ] two\n', '')));
  expect(skeleton(whole)).not.toEqual(skeleton(whole.replace('| **b** |\n', '')));
  expect(skeleton(whole)).toEqual(skeleton(whole.replace('one', 'én')));
});

describe.each(texts)('$name', ({ byLanguage }) => {
  it('is there in every language', () => {
    expect(Object.keys(byLanguage).sort()).toEqual(Object.keys(languages).sort());
  });

  it.each(Object.keys(languages))('has the same skeleton and placeholders in %s', (id) => {
    const text = byLanguage[id] ?? '';
    expect(skeleton(text)).toEqual(skeleton(byLanguage.en ?? ''));
    expect(placeholders(text)).toEqual(placeholders(byLanguage.en ?? ''));
  });
});

it.each(Object.entries(languages))(
  'explains in %s the words that stand in the pack',
  (id, labels) => {
    const guide = texts.find(({ name }) => name === 'trainer-pack 1');
    expect(boldIn(guide?.byLanguage[id] ?? '')).toEqual([
      labels.slide,
      labels.worksheet,
      labels.questions,
      labels.answers,
      labels.problems,
      labels.cut,
      labels.online,
    ]);
  },
);
