/** Which slides a tree becomes. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/nodes/document.js';
import { documentOf, heading, list, paragraph, text } from '../docx/trees.js';
import { all, partsOf, rendered, slidesOf } from './reading.js';

describe('what stands between slides', () => {
  it('is notes where it is for the trainer, else a slide of its own', async () => {
    const blocks: Block[] = [
      heading(1, 'Session 1: Wind'),
      { type: 'paragraph', look: 'meta', children: [text('09:00')] },
      { type: 'slide', label: 'Slide 1.1', title: [text('Wind')], children: [paragraph('M1')] },
      { type: 'slide', label: 'Slide 1.2', title: [text('Gusts')], children: [list('short')] },
      { type: 'paragraph', look: 'meta', children: [text('5 minutes')] },
      { type: 'callout', kind: 'answers', title: 'Answers', children: [paragraph('forty-two')] },
      paragraph('Loose words.'),
      heading(2, 'Part two'),
      paragraph('More words.'),
      heading(1, 'Empty chapter'),
      heading(1, 'Licence'),
      paragraph('Free.'),
    ];
    const slides = slidesOf(await rendered(documentOf(blocks))).slice(1);
    expect(slides.map(({ title, layout, notes }) => [title, layout, notes])).toEqual([
      ['Wind', 'secHead', ''],
      ['Gusts', 'tx', '5 minutes\nAnswers\nforty-two'],
      ['Session 1: Wind', 'tx', ''],
      ['Part two', 'tx', ''],
      ['Empty chapter', 'secHead', ''],
      ['Licence', 'tx', ''],
    ]);
    expect(slides[0]!.text).toBe('Session 1\nWind\nM1\n09:00');
    const sections = all(
      partsOf(await rendered(documentOf(blocks))).get('ppt/presentation.xml')!,
      'p14:section',
    );
    expect(sections.map(({ attributes }) => attributes.name)).toEqual([
      'Trainer pack',
      'Session 1: Wind',
      'Empty chapter',
      'Licence',
    ]);
  });
});
