/** Every document of the harbour course as plain text, to be read by eye when it changes. */

import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/nodes/document.js';
import { renderText } from '../../src/renderers/text/index.js';
import { curriculumOn, fixture, treeOf, type Wish } from '../support/documents.js';

const harbour = curriculumOn(fixture('harbour'));

const documents: [name: string, wish: Wish][] = [
  ['trainer-pack', { target: 'H1', kind: 'trainer-pack' }],
  [
    'trainer-pack-for-seven-from-eight',
    { target: 'H1', kind: 'trainer-pack', participants: 7, start: 8 * 60 },
  ],
  ['trainer-pack-of-a-session', { target: 'H1/count-the-berths', kind: 'trainer-pack' }],
  ['trainer-pack-of-a-draft', { target: 'H2', kind: 'trainer-pack' }],
  ['slide-outline', { target: 'H1', kind: 'slide-outline' }],
  ['slide-outline-without-notes', { target: 'H1', kind: 'slide-outline', notes: false }],
  [
    'slide-outline-of-a-session-from-eight',
    { target: 'H1/agree-on-a-berth', kind: 'slide-outline', start: 8 * 60 },
  ],
  ['participant-workbook', { target: 'H1', kind: 'participant-workbook' }],
  [
    'participant-workbook-of-a-session',
    { target: 'H1/agree-on-a-berth', kind: 'participant-workbook' },
  ],
  ['participant-workbook-of-a-draft', { target: 'H2', kind: 'participant-workbook' }],
];

/** Without what changes with every word: the code in the footer and the numbers of headings. */
function readable(document: Document): string {
  return renderText(document)
    .replace(/^(footer: .*) · [0-9a-f]{8} \|/m, '$1 · (code) |')
    .replace(/ \{#heading-\d+\}/g, '');
}

describe('documents of the harbour course', () => {
  it.each(documents)('%s', async (name, wish) => {
    await expect(readable(treeOf(harbour, wish))).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it('do not depend on whether notes are asked for where they have none', () => {
    const wish = { target: 'H1', kind: 'participant-workbook' };
    expect(renderText(treeOf(harbour, { ...wish, notes: false }))).toBe(
      renderText(treeOf(harbour, wish)),
    );
  });

  it('are the same when they are built again', { timeout: 30_000 }, () => {
    const again = curriculumOn(fixture('harbour'));
    for (const [, wish] of documents) expect(treeOf(again, wish)).toEqual(treeOf(harbour, wish));
  });
});
