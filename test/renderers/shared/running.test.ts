/** Header and footer texts: the document's own, or the theme's with its placeholders filled in. */

import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/nodes/document.js';
import { runningTexts } from '../../../src/renderers/shared/running.js';
import { defaultTheme } from '../../support/theme.js';

const document: Document = {
  kind: 'trainer-pack',
  language: 'da',
  properties: {
    ...{ title: 'T', subject: 'Havne', authors: [], keywords: [], date: '2026-05-04' },
    ...{ version: '1.0.0', status: 'released' },
  },
  cover: { overline: '', title: 'Kaj', subtitle: '', facts: [], notes: [] },
  header: ['M1 Kaj', 'Underviserpakke'],
  footer: 'Version 1.0.0',
  pageLabel: 'Side {page} af {pages}',
  names: { version: '1.0.0', status: 'Udgivet', language: 'Dansk', edition: '' },
  blocks: [],
  footnotes: {},
};
const texts = (left: string) =>
  runningTexts(document, { ...defaultTheme, footer: { left, centre: '', right: '{page}' } }).footer;

describe('header and footer', () => {
  it("are the document's own where the theme has none", () => {
    expect(runningTexts(document, defaultTheme)).toEqual({
      header: { left: 'M1 Kaj', centre: '', right: 'Underviserpakke' },
      footer: { left: 'Version 1.0.0', centre: '', right: 'Side {page} af {pages}' },
    });
  });

  it('name what the theme asks for, in the language of the document', () => {
    const all = '{title} {document} {programme} {version} {status} {language} {page} {pages}';
    expect(texts(all).left).toBe('M1 Kaj Underviserpakke Havne 1.0.0 Udgivet Dansk {page} {pages}');
    expect(texts('').right).toBe('{page}');
  });

  it('leave out a part for which nothing is known', () => {
    expect(texts('{status} · {edition} · {version}').left).toBe('Udgivet · 1.0.0');
    expect(texts('Edition {edition}').left).toBe('');
    expect(texts('Skerry · {edition}').left).toBe('Skerry');
  });

  it('take what a title says as it is', () => {
    const odd = { ...document, header: ['{version} $& {page', 'X'] as [string, string] };
    const theme = { ...defaultTheme, header: { left: '{title}', centre: '', right: '' } };
    expect(runningTexts(odd, theme).header.left).toBe('{version} $& {page');
  });
});
