/** Files are found by their exact name inside the curriculum, and everything else is refused in words. */

import { describe, expect, it } from 'vitest';
import { linksOf, passagesOf } from '../../src/curriculum/links.js';
import { crossReference, pictureAt, resolveFile } from '../../src/curriculum/resources.js';
import { textOf } from '../../src/diagnostic/source-file.js';
import { folderOf } from '../../src/source/folder.js';
import { curriculumOf } from './reading.js';

const folder = folderOf({
  'm1/session.md': '',
  'm1/images/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
  'm1/files/a b.csv': '',
  'm1/files/50%.csv': '',
  'm1/files/c#.csv': '',
  'm1/files/kr\u00f8\u0304ger.csv': '',
  'tools/card.md': '',
});
folder.links.add('m1/shared');
folder.unreadable.set('m1/locked', 'permission denied');
const find = (link: string) => resolveFile({ folder }, 'm1/session.md', link);

describe('a link', () => {
  it.each([
    ['images/map.svg', 'm1/images/map.svg'],
    ['./images/../images/map.svg', 'm1/images/map.svg'],
    ['../tools/card.md', 'tools/card.md'],
    ['../tools/card.md#use', 'tools/card.md'],
    ['files/a%20b.csv', 'm1/files/a b.csv'],
    ['files/a b.csv', 'm1/files/a b.csv'],
    ['files/50%.csv', 'm1/files/50%.csv'],
    ['files/c#.csv', 'm1/files/c#.csv'],
  ])('%s is found', (link, path) => {
    expect(find(link)).toEqual({ ok: true, path });
  });

  it('is found in whichever way Unicode spells its letters', () => {
    const decomposed = 'files/kr\u00f8\u0304ger.csv'.normalize('NFD');
    expect(find(decomposed)).toMatchObject({ ok: true });
  });

  it.each([
    ['', 'The link has no target, expected a file of the curriculum'],
    ['../../secret.md', '"../../secret.md" leaves the curriculum'],
    ['..%2F..%2Fsecret.md', '"..%2F..%2Fsecret.md" leaves the curriculum'],
    ['../m1/../../x/m1/session.md', '"../m1/../../x/m1/session.md" leaves the curriculum'],
    ['/etc/passwd', '"/etc/passwd" is an absolute path, expected one relative to session.md'],
    ['C:/map.svg', '"C:/map.svg" is an absolute path, expected one relative to session.md'],
    [
      'file:///map.svg',
      '"file:///map.svg" is an absolute path, expected one relative to session.md',
    ],
    ['https://a.org/b.md', '"https://a.org/b.md" is an address, expected a file of the curriculum'],
    [
      'javascript:alert(1)',
      '"javascript:alert(1)" is an address, expected a file of the curriculum',
    ],
    ['images\\map.svg', '"images\\map.svg" has "\\" between its folders, expected "/"'],
    [
      'shared/a.svg',
      '"shared/a.svg" leads over the symbolic link "m1/shared", which is not followed',
    ],
    ['locked/a.svg', '"locked/a.svg" lies in a folder that cannot be read: permission denied'],
    ['.git/config', '".git/config" is hidden, and hidden files are not read'],
    ['images', '"images" is a folder, expected a file'],
    [
      'Images/Map.svg',
      '"Images/Map.svg" differs from the file "images/map.svg" in upper and lower case',
    ],
    ['images/mpa.svg', 'The file "images/mpa.svg" does not exist'],
  ])('%s is refused', (link, problem) => {
    expect(find(link)).toMatchObject({ ok: false, problem });
  });

  it.each([
    ['images/mpa.svg', 'Did you mean "images/map.svg"?'],
    ['map.svg', 'Did you mean "images/map.svg"?'],
    ['card.md', 'Did you mean "../tools/card.md"?'],
  ])('%s that is missing names the nearest file', (link, hint) => {
    expect(find(link)).toMatchObject({ ok: false, hint });
  });
});

describe('a picture', () => {
  it('is read with its size in pixels', () => {
    expect(pictureAt({ folder }, 'm1/session.md', 'images/map.svg')).toMatchObject({
      ok: true,
      picture: { format: 'svg', width: 40, height: 20 },
    });
  });

  it.each([
    [
      'https://example.org/map.svg',
      'The picture "https://example.org/map.svg" is on the web, expected a file of the curriculum',
    ],
    [
      'data:image/png;base64,AA==',
      'The picture "data:image/png;base64,AA==" is written into the text, expected a file of the curriculum',
    ],
    ['../tools/card.md', 'card.md is empty; expected PNG, JPEG or SVG'],
  ])('%s is refused', (src, problem) => {
    expect(pictureAt({ folder }, 'm1/session.md', src)).toMatchObject({ ok: false, problem });
  });

  it('over 20 MiB is not even read', () => {
    const read = () => {
      throw new Error('read');
    };
    const entry = { path: 'm1/big.png', size: 21 * 1024 * 1024, read };
    const big = { ...folder, files: new Map([['m1/big.png', entry]]) };
    expect(pictureAt({ folder: big }, 'm1/session.md', 'big.png')).toEqual({
      ok: false,
      problem: 'big.png is 21.0 MiB; pictures of at most 20 MiB are read',
    });
  });

  it('that the disk does not give is told in words', () => {
    const read = () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' });
    };
    const locked = {
      ...folder,
      files: new Map([['m1/a.png', { path: 'm1/a.png', size: 1, read }]]),
    };
    expect(pictureAt({ folder: locked }, 'm1/session.md', 'a.png')).toEqual({
      ok: false,
      problem: 'a.png cannot be read: permission denied',
    });
  });
});

describe('a cross-reference', () => {
  const curriculum = curriculumOf({ 'm1/files/list.csv': 'a;b\n' });
  it('leads to a session, a tool or a file, and nowhere else', () => {
    const to = (link: string) => crossReference(curriculum, 'tools/knot-card.md', link);
    expect(to('../m1/1-knots.md#tie')).toMatchObject({ kind: 'session', session: { id: 'knots' } });
    expect(to('knot-card.md')).toMatchObject({ kind: 'tool', tool: { id: 'knot-card' } });
    expect(to('../m1/files/list.csv')).toEqual({ kind: 'file', path: 'm1/files/list.csv' });
    expect(to('https://example.org')).toBeUndefined();
    expect(to('#tie')).toBeUndefined();
    expect(to('nothing.md')).toBeUndefined();
  });
});

describe('the links of a text', () => {
  it('stand at their targets, in order, whatever they look like', () => {
    const written = [
      '[a.md](a.md) and ![b](b.svg "b.svg") and [c][c] and <https://d.org>',
      '',
      '::figure[e.svg]{src=e.svg alt="e"}',
      '',
      '[c]: c.md',
    ].join('\n');
    const { modules } = curriculumOf({ 'm1/1-knots.md': [['Ask who', `${written}\n\nAsk who`]] });
    const session = modules[0]!.sessions[0]!;
    const links = linksOf(session.text, passagesOf(session));
    expect(links.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      'link a.md',
      'picture b.svg',
      'link c.md',
      'link https://d.org',
      'figure e.svg',
    ]);
    const before = links.map(({ at }) => at.file.text.slice(at.start - 2, at.start));
    expect(before).toEqual(['](', '](', ': ', ' <', 'c=']);
    expect(links.map(({ at }) => textOf(at))).toEqual(links.map(({ url }) => url));
  });
});
